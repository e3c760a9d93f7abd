/** The verb that begins a typed line: "re-date LPB-3 …", "put off LPB-3 …", "bring LPB-3 forward …". */
import type { Command, Raw, Verb } from "../../command.ts";
import { quotedParts } from "../tokens/clean.ts";
import { editDistance } from "../tokens/edit-distance.ts";

export type Spoken = {
	/** The first word, for saying that it is no verb. */
	readonly first: string;
	readonly command?: Command | undefined;
	/** What the verb itself says: whoever postpones moves it later. */
	readonly says: Raw;
	readonly rest: string;
};

type Meant = Pick<Spoken, "command" | "says"> & Pick<Verb, "unless">;

/** Hyphens and case are forgiven. */
const key = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");

const nothing: Raw = {};
export const verbOf = (verb: string | Verb): Verb =>
	typeof verb === "string" ? { verb, says: {} } : verb;

/** "Postponed" and "blocked" are what was done. */
const formsOf = (typed: string): readonly string[] =>
	[typed, ...[/d$/, /ed$/, /(?<=(.))\1ed$/].map((ending) => typed.replace(ending, ""))].filter(
		(form) => form.length > 1,
	);

const meantBy = (typed: string, noun: string, commands: readonly Command[]): Meant | undefined => {
	for (const form of formsOf(key(typed))) {
		const own = commands.find(({ name }) => key(name) === `${key(noun)}${form}`);
		if (own) return { command: own, says: nothing };
		for (const command of commands)
			for (const { verb, ...meant } of (command.also ?? []).map(verbOf))
				if (key(verb) === form) return { command, ...meant };
	}
	return undefined;
};

/** Verbs of two words whose second may come later: "put LPB-3 off until May". */
const parted = (first: string, text: string, commands: readonly Command[]) => {
	const quoted = quotedParts(text);
	for (const command of commands)
		for (const { verb, says } of (command.also ?? []).map(verbOf)) {
			const [opens = "", particle] = verb.split("-");
			if (!particle || key(opens) !== key(first)) continue;
			const found = new RegExp(`\\s${particle}(?=[\\s,]|$)`, "i").exec(text);
			const isQuoted = quoted.some(
				({ from, to }) => found && from < found.index && found.index < to,
			);
			if (!found || isQuoted) continue;
			const rest =
				text.slice(first.length, found.index) + text.slice(found.index + found[0].length);
			return { command, says, rest: rest.trim() };
		}
	return undefined;
};

/** One letter too many, too few, another, or two that changed places. */
const isSlip = (typed: string, meant: string): boolean =>
	typed.length >= 4 && editDistance(typed, meant, 1) === 1;

/** The commands whose verb was meant, where it was mistyped: never taken for it, only offered. */
export const nearVerbs = (
	noun: string,
	typed: string,
	commands: readonly Command[],
): readonly Command[] =>
	commands.filter(({ name, also = [] }) =>
		[name.slice(noun.length + 1), ...also.map((each) => verbOf(each).verb)].some((verb) =>
			isSlip(key(typed), key(verb)),
		),
	);

const mostWords = 3;

/** `LPB-3`, `lpb3`, and `M4` in its board's own channel: no verb ends so. */
const isReference = /^[a-z][a-z0-9]*-?[mapd]?\d{1,6}$/i;

/** Whoever names one thing makes no other: "LPB-3 add a note" records no action of that name. */
const isDoneToOne = ({ fields }: Command): boolean => "item" in fields || "meeting" in fields;

/** "LPB-M4 move it to Friday": what was named already. */
const itself =
	/^(?:it|this|that)\s+(?=(?:to|by|from|back|forwards?|out|off|on|until|till?|because|as)\b)/i;

/** "LPB-3 done", "LPB-3 is blocked by the council", "LPB-3 from amber to red": what it is done to, said first; alone, it is to be shown. */
const afterReference = (noun: string, text: string, commands: readonly Command[]) => {
	const [, reference = "", rest = ""] =
		/^(\S+?)(?:[\s,:]+(?:(?:is|was|has|been|gone|went|goes|now|from)\s+)*(.*))?$/is.exec(text) ??
		[];
	if (!isReference.test(reference)) return undefined;
	const spoken = spokenVerb(noun, rest || "show", commands);
	if (!spoken.command || !isDoneToOne(spoken.command)) return undefined;
	return { ...spoken, rest: `${reference} ${spoken.rest.replace(itself, "")}`.trim() };
};

/** "Re-date LPB-3 slipped two weeks": a verb of the same command after what is moved may say which way. */
const saidAgain = (spoken: Spoken, noun: string, commands: readonly Command[]): Spoken => {
	if (!spoken.command?.fields.way) return spoken;
	const again = afterReference(noun, spoken.rest, commands);
	if (again?.command !== spoken.command) return spoken;
	return { ...spoken, says: { ...again.says, ...spoken.says }, rest: again.rest };
};

/** "Agenda add" is the verb agenda-add, where there is one: the longest that is some verb is taken. */
export const spokenVerb = (noun: string, text: string, commands: readonly Command[]): Spoken => {
	const [first = ""] = text.split(/\s/, 1);
	for (let count = mostWords; count > 0; count -= 1) {
		const [typed = ""] =
			new RegExp(`^\\S+(?:\\s+[a-z]+){${count - 1}}(?!\\S)`, "i").exec(text) ?? [];
		const meant = typed ? meantBy(typed, noun, commands) : undefined;
		if (!meant) continue;
		const { command, says, unless } = meant;
		const rest = text.slice(typed.length).trim();
		return unless?.test(rest)
			? { first, command, says: nothing, rest: text }
			: saidAgain({ first, command, says, rest }, noun, commands);
	}
	const later = parted(first, text, commands) ?? afterReference(noun, text, commands);
	return { first, says: nothing, ...(later ?? { rest: text }) };
};

const nounOf = ({ name }: Command): string => name.split(" ")[0] ?? name;

type Called = { readonly is: "these" | "near"; readonly commands: readonly Command[] };

/** The commands that some words call: `/action re-date`, "actions", "re-date" of whatever there is, another word for it. */
export const commandsCalled = (asked: string, all: readonly Command[]): Called => {
	const words = asked
		.trim()
		.toLowerCase()
		.replace(/^\/|\s+help$/g, "");
	const [first = "", ...more] = words.split(/\s+/);
	const nouns = [...new Set(all.map(nounOf))];
	const ofNoun = (noun: string) => all.filter((command) => nounOf(command) === noun);
	const byVerb = (noun: string, verb: string) => {
		const { command, rest } = spokenVerb(noun, verb, ofNoun(noun));
		return command && rest === "" ? [command] : [];
	};
	const isNoun = nouns.includes(first);
	if (isNoun && more.length === 0) return { is: "these", commands: ofNoun(first) };
	const verb = isNoun ? more.join(" ") : words;
	const among = isNoun ? [first] : nouns;
	const these = among.flatMap((noun) => byVerb(noun, verb));
	if (these.length > 0) return { is: "these", commands: these };
	const near = [
		...nouns
			.filter((noun) => isSlip(key(first), noun))
			.flatMap((noun) => (more.length > 0 ? byVerb(noun, more.join(" ")) : ofNoun(noun))),
		...(isNoun ? nouns.flatMap((noun) => byVerb(noun, verb)) : []),
		...among.flatMap((noun) => nearVerbs(noun, verb, ofNoun(noun))),
	];
	return { is: "near", commands: [...new Set(near)] };
};
