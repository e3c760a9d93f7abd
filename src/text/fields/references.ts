/**
 * References as people type them: "LPB-M4", "lpb m4", "LPBM4". Without its hyphen one is read only where its board is
 * known, and "M4" alone only in that board's own channel.
 */
import type { Led } from "../../command.ts";
import { isCode, type Reference, readReference } from "../../domain/reference.ts";
import type { Reading } from "../reading.ts";

const hyphenated = /^([A-Za-z][A-Za-z0-9]{1,7})[-‐‑–]([MAPD]?)(\d{1,6})(?![\p{L}\p{N}])/iu;

/** "CDD 3 posts" and "CDD 3 March" are no CDD-3; "CDD 3 to @may" is. */
const spacedEnds =
	/^\s*(?:$|[,:;–—)"”’']|<?@|(?:to|by|from|because|as|is|was|on|for|until|till?|at|over|under|into|waiting|red|amber|green|due|today|yesterday)\b)/i;

/** "HWC-2's deadline": the item is HWC-2. */
const withoutPossessive = (found: Led): Led => ({
	...found,
	rest: found.rest.replace(/^['’]s(?![\p{L}\p{N}])/u, ""),
});

const codesIn = ({ lexicon }: Pick<Reading, "lexicon">): readonly string[] => [
	...new Set(
		lexicon.boards.flatMap(({ code, aliases }) => [
			code,
			...aliases.map((alias) => alias.toUpperCase()).filter(isCode),
		]),
	),
];

/** The code, then a letter or none, then the number: "RMC1", "RMC M1". */
const afterCode = (text: string, code: string): Led | undefined => {
	if (!text.toUpperCase().startsWith(code)) return undefined;
	const found = /^( ?)([MAPD]?)(\d{1,6})(?![\p{L}\p{N}]|[.:/]\d)/iu.exec(text.slice(code.length));
	if (!found) return undefined;
	const [whole, gap, letter = "", number] = found;
	const rest = text.slice(code.length + whole.length);
	if (gap && !letter && !spacedEnds.test(rest)) return undefined;
	return { used: `${code}-${letter.toUpperCase()}${number}`, rest };
};

/** "MSG2" is the board of that code where there is one, and "MSG21" may be an item of two boards. */
const onlyOne = (
	[one, ...others]: readonly Led[],
	text: string,
	codes: readonly string[],
): Led | undefined => {
	const [first = ""] = /^[\p{L}\p{N}]+/u.exec(text) ?? [];
	const isBoard = one?.used.replace("-", "") === first.toUpperCase();
	return others.length > 0 || (isBoard && codes.includes(first.toUpperCase())) ? undefined : one;
};

/** "M4", "A3": no item of the board, whose references are numbers alone. */
const afterNothing = (text: string, { boardHere }: Where): Led | undefined => {
	const found = /^([MAPD])(\d{1,4})(?![\p{L}\p{N}]|[.:/-]\d)/iu.exec(text);
	if (!found || !boardHere) return undefined;
	const [whole, letter = "", number] = found;
	return {
		used: `${boardHere.code}-${letter.toUpperCase()}${number}`,
		rest: text.slice(whole.length),
	};
};

export type Where = Pick<Reading, "lexicon" | "boardHere">;

/** The reference that some words begin with, as it is written, and the words behind it. */
export const leadingReference = (
	text: string,
	reading: Where,
	series: readonly Reference["series"][] = ["item", "meeting"],
): Led | undefined => {
	const found = hyphenated.exec(text) ?? undefined;
	const [whole = "", code = "", letter = "", number = ""] = found ?? [];
	const written = found && {
		used: `${code}-${letter}${number}`,
		rest: text.slice(whole.length),
	};
	const codes = written ? [] : codesIn(reading);
	const bare = codes.flatMap((each) => afterCode(text, each) ?? []);
	const said =
		written ??
		onlyOne(bare, text, codes) ??
		// Where titles are looked for too, "M25 signs" may be one.
		(bare.length > 0 || series.includes("item") ? undefined : afterNothing(text, reading));
	const reference = said && readReference(said.used);
	return said && reference && series.includes(reference.series)
		? withoutPossessive(said)
		: undefined;
};

/** The same where it is all that was typed. */
export const typedReference = (
	typed: string,
	reading: Where,
	series: readonly Reference["series"][] = ["item", "meeting", "agenda", "paper", "decision"],
): Reference | undefined => {
	const plain = readReference(typed);
	if (plain) return plain;
	const said = leadingReference(typed.trim(), reading, series);
	return said?.rest.trim() === "" ? readReference(said.used) : undefined;
};
