/** What is typed after the verb, without what only says again what the command is about, or is said to be kind. */
import type { Command, Raw } from "../command.ts";
import { escapeExpression } from "../language/arguments/keywords.ts";
import { isCarried, isLoose } from "../language/arguments/typed-fields.ts";
import { spokenVerb, verbOf } from "../language/arguments/verbs.ts";
import { quotedParts } from "../language/tokens/clean.ts";

const slashed = /(?<=\s)\/(?<noun>[a-z]+)\s+(?<said>[^/\n]+)/gi;

/** Said to be kind, at either end, "with thanks": it belongs to no field or title. But a letter of thanks is one. */
const withoutPlease = (words: string): string =>
	words
		.replace(/^(?:please|pls|plz)(?:,\s*|\s+)(?=\S)/i, "")
		.replace(
			/(?:(?:,\s*|(?<!\b(?:of|for|in|and|or|our|their|an?|the|say|send|give))\s+)(?:please|pls|plz|(?:with )?(?:many )?thanks|thank you|thx)|,\s*(?:ta|cheers))[.!]*$/i,
			"",
		);

/** What is typed after the verb, and what its words say by themselves. */
type Said = { readonly words: string; readonly says: Raw };

/**
 * "Please book LPB for Tuesday", after the verb itself: but where somebody's own words begin so, they are a title. What
 * that verb says is said: "list overdue" lists what is overdue.
 */
const withoutVerb = (words: string, { name, also = [], fields }: Command): Said => {
	const typed = { words, says: {} };
	if (
		Object.values(fields).some((field) => !field.typed.lead && isLoose(field) && !isCarried(field))
	)
		return typed;
	const verbs = [name.split(" ")[1] ?? "", ...also].map(verbOf);
	const again = new RegExp(
		`^(?:(?:can|could) (?:you|we|i) )?(?:please )?(${verbs.map(({ verb }) => escapeExpression(verb)).join("|")})\\s+(?=\\S)`,
		"i",
	).exec(words);
	const meant = verbs.find(({ verb }) => verb === again?.[1]?.toLowerCase());
	const rest = words.slice(again?.[0].length ?? 0);
	return !meant || meant.unless?.test(rest) ? typed : { words: rest, says: meant.says };
};

/** "Extra LPB mtg Wednesday 2pm": what kind of meeting it is, said before whose. */
const kindBefore =
	/^(?:an? |the |another )?(extra-?ordinary|special|emergency|urgent|extra|additional|inaugural|ad[ -]hoc) (?!(?:general|board)\b)([^\s,;\d"“][^,;\d"“]{0,60}?)(?: board)? (?:meeting|mtg|session)(?=\s)/i;

/** "Book a meeting of LPB", "move the date of LPB-3 to Friday": says again what the command is about. */
const withoutNoun = (typed: string, command: Command): Said => {
	const { name, fields } = command;
	const [noun = ""] = name.split(" ");
	const { words, says } = withoutVerb(typed, command);
	const kind = noun === "meeting" ? words.replace(kindBefore, "$2 $1 meeting") : words;
	const article = "(?:an?|the|our|another)\\s+(?:(?:new|extra)\\s+)?";
	const again = kind.replace(new RegExp(`^${article}${noun}\\s+(?=(?:of|for)\\s)`, "i"), "");
	const left = fields.way
		? again.replace(
				/^(?:(?:the\s+)?(?:(?:due|start)\s+)?(?:date|deadline|time|day)\s+)?of\s+(?=\S)/i,
				"",
			)
		: again;
	return { words: left, says };
};

export const readAfterVerb = (typed: string, command: Command): Said =>
	withoutNoun(withoutPlease(typed), command);

/** Two lines that were pasted together: the second's command, but where quotation marks hold it. */
export const otherCommandIn = (typed: string, commands: readonly Command[]): string | undefined => {
	const quoted = quotedParts(typed);
	for (const { index, 0: found, groups } of typed.matchAll(slashed)) {
		const { noun = "", said = "" } = groups ?? {};
		if (quoted.some(({ from, to }) => from < index && index < to)) continue;
		const ofNoun = commands.filter(({ name }) => name.startsWith(`${noun.toLowerCase()} `));
		const { command } = spokenVerb(noun.toLowerCase(), said, ofNoun);
		if (command && /\s/.test(said.trim())) return found.trim().slice(0, 80);
	}
	return undefined;
};
