/**
 * References as people type them: "LPB-M4", "lpb m4", "LPBM4". Without its hyphen one is read only where its board is
 * known, and "M4" alone only in that board's own channel.
 */
import type { Led } from "../../../command.ts";
import {
	isCode,
	type Reference,
	readReference,
	writeReference,
} from "../../../domain/reference.ts";
import type { Reading } from "../../reading.ts";

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

const lettered = ["meeting", "agenda", "paper", "decision"] as const;
const everySeries = ["item", ...lettered] as const;

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

/** What joins one reference to the next, or nothing but a blank where the next is written out. */
const joins =
	/^\s*(?:[,;.]\s*(?:(?:and|&|or|then|also|plus)\s+)*|(?:and|&|\+|plus|or|to|through|thru)\s+|[/&+–—-]\s*)|^\s+/i;
const joinsNumber = /^(?:\s*(?:and|&|\+|plus|or)\s+|[/–-])/i;

/** Where "and 8" is no number of something: "MCB-7 and 8 all done", but "MCB-7 and 8 posts filled". */
const numberEnds =
	/^\s*(?:$|[,:;&)"”’'/–-]|<?@|(?:and|or|to|by|from|because|as|due|all|both|each|are|were|is|have|has|can|will|done|complete|completed|closed|finished|now|please)\b)/i;

/** One more of the same series: "MCB-8", "M5" after a meeting, "8" alone after "and". */
const nextReference = (rest: string, first: Reference, reading: Where): Led | undefined => {
	const join = joins.exec(rest)?.[0];
	const after = rest.slice(join?.length ?? 0);
	const written = join && leadingReference(after, reading, [first.series]);
	if (written) return written;
	const letter = writeReference(first).split("-")[1]?.[0] ?? "";
	const short = new RegExp(`^${letter}(\\d{1,4})(?![\\p{L}\\p{N}]|[.:/-]\\d)`, "iu");
	if (join?.trim() && first.series !== "item") {
		const found = short.exec(after)?.[0];
		if (found) return { used: found, rest: after.slice(found.length) };
	}
	const number = rest.slice(joinsNumber.exec(rest)?.[0].length ?? rest.length);
	const found = /^\d{1,4}(?![\p{L}\p{N}]|[.:]\d)/u.exec(number)?.[0];
	const ends = found !== undefined && numberEnds.test(number.slice(found.length));
	return ends ? { used: found, rest: number.slice(found.length) } : undefined;
};

/** The same, and those that follow it at once: to do something to the first alone would not be what was said. */
export const leadingReferences = (
	...asked: Parameters<typeof leadingReference>
): Led | undefined => {
	const [text, reading] = asked;
	const one = leadingReference(...asked);
	const first = one && readReference(one.used);
	if (!first) return one;
	let rest = one.rest;
	for (
		let next = nextReference(rest, first, reading);
		next;
		next = nextReference(rest, first, reading)
	)
		rest = next.rest;
	return rest === one.rest ? one : { used: text.slice(0, text.length - rest.length).trim(), rest };
};

/** A meeting's, or several: "LPB-M4", in its board's own channel "M4". */
export const leadingMeetings = (text: string, reading: Where): Led | undefined =>
	leadingReferences(text, reading, ["meeting"]);

/** What is said where several are named and one is meant. */
export const severalNamed = (typed: string, reading: Where): string | undefined => {
	const text = typed.trim();
	for (const series of [everySeries, lettered]) {
		const all = leadingReferences(text, reading, series);
		const one = leadingReference(text, reading, series);
		if (all && one && all.used !== one.used && all.rest.trim() === "")
			return `"${text}" names several: one at a time, please. Nothing was changed. Try ${one.used} alone first.`;
	}
	return undefined;
};

/** More than anybody would look over at once. */
const mostNamed = 40;

/** "LPB-9 to LPB-12" is those between as well. */
const reaches = /^\s*(?:to|through|thru|[–—-])/i;

const between = (from: Reference, to: Reference): readonly Reference[] => {
	const count = to.number - from.number;
	if (from.code !== to.code || count < 1 || count > mostNamed) return [to];
	return Array.from({ length: count }, (_, index) => ({ ...to, number: from.number + index + 1 }));
};

const ofNext = (used: string, first: Reference): Reference | undefined =>
	readReference(used) ??
	readReference(writeReference(first).replace(/\d+$/, "") + (/\d+$/.exec(used)?.[0] ?? ""));

/** Every one of several that some words name and are all that was typed, each once; nothing where they name one or none. */
export const namedReferences = (typed: string, reading: Where): readonly string[] => {
	const one = leadingReference(typed.trim(), reading);
	const first = one && readReference(one.used);
	if (!one || !first) return [];
	const all = [first];
	let rest = one.rest;
	while (rest.trim() !== "") {
		const next = nextReference(rest, first, reading);
		const named = next && ofNext(next.used, first);
		if (!next || !named) return [];
		const last = all.at(-1) ?? first;
		all.push(...(reaches.test(rest) ? between(last, named) : [named]));
		rest = next.rest;
	}
	const written = [...new Set(all.map(writeReference))];
	return written.length > 1 && written.length <= mostNamed ? written : [];
};

/** The same where it is all that was typed. */
export const typedReference = (
	typed: string,
	reading: Where,
	series: readonly Reference["series"][] = everySeries,
): Reference | undefined => {
	const plain = readReference(typed);
	if (plain) return plain;
	const said = leadingReference(typed.trim(), reading, series);
	return said?.rest.trim() === "" ? readReference(said.used) : undefined;
};
