/** Which command records what a reply says has become of something, and what may follow its verb there. */
import type { Command, Raw } from "../command.ts";
import type { Item } from "../domain/register.ts";
import type { Replied } from "../text/replied.ts";
import { spokenVerb } from "../text/verbs.ts";

export type Deed = { readonly command: Command; readonly says: Raw; readonly rest: string };

const ends = "$|[,.;:!–—-]|because\\b";
/** "Met yesterday with the council" is of no milestone: nothing more may follow. */
/** "Done, but not signed off" is not done. */
const hedged =
	/^[\s,.;:!–—-]*(?:but|except|apart|save|bar|though|although|if|once|unless|until|when|subject|pending|not|in part|partly|mostly|largely|nearly|almost|half|more or less|i (?:think|guess|hope)|probably|maybe|perhaps)\b/i;
const done = `${ends}|(?:and dusted|now|already|today|yesterday|this (?:morning|afternoon))\\s*(?:$|[,.;:!–—-])`;
const moved =
	"$|(?:to|until|till|by|from|back|forwards?|out|for|later|earlier|another|an?)\\s|\\d|(?:back|forwards?|later|earlier)$";

/** What a reminder's own buttons do, and the words that may follow: more of them may be meant for somebody else. */
const following: Readonly<Record<string, RegExp>> = Object.fromEntries(
	Object.entries({
		"action close": done,
		"action re-date": moved,
		"action hand-back": `${ends}|(?:to|it)\\b`,
		"action block": "$|(?:by|for|on)\\s+\\S",
		"action unblock": ends,
		"milestone achieve": `${done}|on\\b`,
		"milestone re-date": moved,
		"guidance release": `${done}|(?:on|in)\\b`,
		"guidance re-date": moved,
		"guidance wait": ends,
		"meeting change": moved,
	}).map(([name, words]) => [name, new RegExp(`^(?:${words})`, "i")]),
);

const kinds: readonly Item["kind"][] = ["action", "milestone", "guidance", "meeting"];

const isHedged = ({ name }: Command, rest: string): boolean =>
	/ (?:close|achieve|release)$/.test(name) && hedged.test(rest);

export type Deeds = ReadonlyMap<Item["kind"], Deed>;

/** "Done, all four are in post": the stop is no part of the verb. */
const stopApart = (words: string): string =>
	words.replace(/^([a-z]+(?:[ -][a-z]+){0,2})([,.;:!]+)(?=\s)/i, "$1 $2");

/** By the kind of thing that it may be said of. */
export const deedsIn = ({ words }: Replied, commands: readonly Command[]): Deeds => {
	const found = new Map<Item["kind"], Deed>();
	for (const kind of kinds) {
		const own = commands.filter(({ name }) => name.startsWith(`${kind} `) && name in following);
		const { command, says, rest } = spokenVerb(kind, stopApart(words), own);
		if (command && following[command.name]?.test(rest) && !isHedged(command, rest))
			found.set(kind, { command, says, rest: rest.replace(/^[\s,.;:!–—-]+/, "") });
	}
	return found;
};

/** "Done" and "moved to 14 May" ask for nothing, of whatever they are said. */
export const isNoQuestion = (deeds: Deeds): boolean => {
	const deed = deeds.get("action");
	return (
		deed?.command.name === "action close" ||
		(deed?.command.name === "action re-date" && deed.rest !== "")
	);
};
