/**
 * Typed words in, a raw record out: `Recruit four co-ordinators for CONTEST board, owner @asmith, due end of April`.
 * Order is free and quotes are optional: each field says which keywords introduce it and how much it can read, and
 * the split that leaves the fewest words over is taken.
 */
import type { Field, Fields, Led, Raw } from "../command.ts";
import { choicesOf, escapeExpression, type Mark, marksOf } from "./argument-marks.ts";
import { quotedParts, unwrap } from "./clean.ts";
import type { Reading } from "./reading.ts";

/** `over` is what no field could read: it is refused, never dropped. */
export type Parsed = { readonly raw: Raw; readonly over: string };

type Split = {
	readonly raw: Record<string, string>;
	readonly over: string[];
	/** Fields whose words could not be read: their schemas will say why. */
	readonly unread: string[];
	readonly taken: readonly Mark[];
};
type Leads = (name: string, words: string) => Led | undefined;

/** Each field's reading of each piece of text, made once. */
const rememberLeads = (fields: Fields, reading: Reading): Leads => {
	const known = new Map<string, ReturnType<Leads>>();
	return (name, words) => {
		const key = `${name}\n${words}`;
		if (!known.has(key)) {
			const led = leadOf(fields[name], words, reading);
			known.set(
				key,
				fields[name]?.lead && led && isBareKeyword(led.used, fields) ? undefined : led,
			);
		}
		return known.get(key);
	};
};

/** A keyword on its own is never a value: "due" introduces a date, even where some body's name begins with it. */
const isBareKeyword = (used: string, fields: Fields): boolean => {
	const typed = used.trim().toLowerCase().replace(/[:=]$/, "");
	return Object.values(fields).some(({ keywords }) => keywords.includes(typed));
};

const leadOf = (field: Field<unknown> | undefined, words: string, reading: Reading) => {
	const bare = words.replace(/^[\s,;:–—]+/, "");
	if (!field || !bare) return undefined;
	if (!field.lead) return { used: unwrap(bare), rest: "" };
	const [quote] = quotedParts(bare);
	if (quote?.from === 0) {
		const inside = field.lead(bare.slice(1, quote.to - 1), reading);
		if (inside && !inside.rest.trim()) return { used: inside.used, rest: bare.slice(quote.to) };
	}
	return field.lead(bare, reading);
};

/** Takes a last clause that can only be one field's ("…, 6 posts") from the free text before it. */
const peel = (loose: string, split: Split, { fields, leads }: Grammar): string => {
	const comma = loose.lastIndexOf(",");
	if (comma < 0) return loose;
	const clause = loose.slice(comma + 1);
	const name = Object.keys(fields).find((each) => {
		if (!fields[each]?.selfEvident || split.raw[each] !== undefined) return false;
		return leads(each, clause)?.rest.trim() === "";
	});
	if (name === undefined) return loose;
	split.raw[name] = leads(name, clause)?.used ?? "";
	return loose.slice(0, comma);
};

/** A mention cannot be the beginning of a title; a name can, unless a comma or colon or the end follows it. */
const standsAlone = ({ used, rest }: Led): boolean =>
	/^(?:@|<@)/.test(used) || /^\s*(?:[,;:–—]|$)/.test(rest);

/** Gives loose words to the fields that can begin with them, in the fields' order; free text comes last. */
const placeLoose = (loose: string, split: Split, { fields, leads }: Grammar): void => {
	let rest = peel(loose.replace(/^[\s,;]+|[\s,;]+$/g, ""), split, { fields, leads });
	const names = Object.keys(fields);
	const inOrder = [
		...names.filter((name) => fields[name]?.lead),
		...names.filter((name) => !fields[name]?.lead),
	];
	for (let placed = true; placed && rest; ) {
		placed = false;
		for (const name of inOrder) {
			if (split.raw[name] !== undefined || fields[name]?.keywordOnly) continue;
			const led = leads(name, rest);
			if (!led || (fields[name]?.looseNeedsStop && !standsAlone(led))) continue;
			split.raw[name] = led.used;
			rest = led.rest.replace(/^[\s,;]+/, "");
			placed = true;
			break;
		}
	}
	if (rest) split.over.push(rest);
};

type Grammar = { readonly fields: Fields; readonly leads: Leads };

/** Puts one keyword's words where they belong; false when this cannot be what the keyword meant. */
const takeSegment = (mark: Mark, segment: string, { split, leads }: Taking): boolean => {
	const led = leads(mark.name, segment);
	if (led) {
		split.raw[mark.name] = led.used;
		split.loose.push(led.rest);
		return true;
	}
	if (!mark.firm) return false;
	split.raw[mark.name] = unwrap(segment);
	split.unread.push(mark.name);
	return true;
};

type Taking = { readonly split: Split & { readonly loose: string[] }; readonly leads: Leads };

const splitBy = (words: string, marks: readonly Mark[], grammar: Grammar): Split | undefined => {
	const inOrder = [...marks].sort((a, b) => a.from - b.from);
	const loose = [words.slice(0, inOrder[0]?.from ?? words.length)];
	const split = { raw: {}, over: [], unread: [], taken: inOrder, loose };
	for (const [index, mark] of inOrder.entries()) {
		const segment = words.slice(mark.to, inOrder[index + 1]?.from ?? words.length);
		if (!takeSegment(mark, segment, { split, leads: grammar.leads })) return undefined;
	}
	for (const part of loose) placeLoose(part, split, grammar);
	return split;
};

/** What makes a split bad, worst first. */
const weigh = (split: Split, { fields, firm }: { fields: Fields; firm: ReadonlySet<string> }) => [
	[...firm].filter((name) => split.raw[name] === undefined).length,
	Object.keys(fields).filter((name) => !fields[name]?.optional && !split.raw[name]).length,
	split.unread.length,
	split.over.join(" ").length,
	-Object.keys(split.raw).length,
	-split.taken.length,
];

const isLighter = (one: readonly number[], other: readonly number[]): boolean => {
	const differs = one.findIndex((value, index) => value !== other[index]);
	return differs >= 0 && (one[differs] ?? 0) < (other[differs] ?? 0);
};

/** "Owner Owner Occupiers Forum": the second is a word of the name that the first introduced. */
const isInName = (words: string, mark: Mark, { raw, taken }: Split): boolean => {
	const first = taken.find(({ name }) => name === mark.name);
	const used = raw[mark.name] ?? "";
	const from = first ? words.indexOf(used, first.to) : -1;
	return used !== "" && from >= 0 && from <= mark.from && mark.to <= from + used.length;
};

/** A field that was given twice: the one not taken would otherwise vanish into somebody's title. */
const doubled = (
	words: string,
	split: Split,
	{ marks, leads }: { marks: readonly Mark[]; leads: Leads },
): readonly string[] =>
	marks.flatMap((mark) => {
		const isSpare =
			mark.firm &&
			split.taken.some(({ name, from }) => name === mark.name && from !== mark.from) &&
			// "By" within "ask again by" introduces nothing of its own.
			split.taken.every(({ from, to }) => mark.to <= from || to <= mark.from) &&
			!isInName(words, mark, split);
		const next = split.taken.map(({ from }) => from).filter((from) => from > mark.from);
		const led = isSpare
			? leads(mark.name, words.slice(mark.to, Math.min(...next, words.length)))
			: undefined;
		return led?.used ? [`${words.slice(mark.from, mark.to)} ${led.used}`] : [];
	});

/** "and @may", "please": added to what was said before, and no value of another field. */
const addedOn = /^(?:and|&|plus|please|pls|thanks|thank you|ta|cheers)(?![\p{L}\p{N}])|^<@/iu;

/** What was left over was meant for the one field that is still missing: its schema will say what is wrong with it. */
const giveToMissing = (split: Split, fields: Fields): Split => {
	const missing = Object.entries(fields).filter(
		([name, { optional, lead }]) => !optional && lead && !split.raw[name],
	);
	const [only] = missing;
	if (split.over.length !== 1 || missing.length !== 1 || !only) return split;
	if (addedOn.test(split.over[0] ?? "")) return split;
	const [name, field] = only;
	const words = (split.over[0] ?? "")
		.replace(expressionAtStart(field.softKeywords ?? []), "")
		.trim();
	return { ...split, raw: { ...split.raw, [name]: words }, over: [] };
};

const expressionAtStart = (keywords: readonly string[]): RegExp =>
	new RegExp(`^(?:${keywords.map(escapeExpression).join("|") || "(?!)"})\\s+`, "i");

/** "No owner" between commas says that a field is left out, which it may be. */
const withoutNegations = (words: string, fields: Fields): string => {
	const names = Object.values(fields)
		.filter(({ optional, label }) => optional && label)
		.map(({ label }) => escapeExpression(label));
	if (names.length === 0) return words;
	const clause = new RegExp(
		`(^|[,;])\\s*(?:with )?no (?:${names.join("|")})(?: yet)?\\s*(?=[,;]|$)`,
		"gi",
	);
	return words.replace(clause, "$1");
};

export const parseArguments = (typed: string, fields: Fields, reading: Reading): Parsed => {
	const words = withoutNegations(typed, fields);
	const grammar: Grammar = { fields, leads: rememberLeads(fields, reading) };
	const marks = Object.entries(fields).map(([name, field]) => marksOf(name, field, words));
	const firm = new Set(marks.flat().flatMap((mark) => (mark.firm ? [mark.name] : [])));
	const splits = choicesOf(marks).flatMap((chosen) => splitBy(words, chosen, grammar) ?? []);
	const weighed = splits.map((split) => ({ split, weight: weigh(split, { fields, firm }) }));
	const [first, ...others] = weighed;
	if (!first) return { raw: {}, over: words };
	const best = others.reduce(
		(one, other) => (isLighter(other.weight, one.weight) ? other : one),
		first,
	);
	const { raw, over } = giveToMissing(best.split, fields);
	const twice =
		over.length > 0
			? []
			: doubled(words, best.split, { marks: marks.flat(), leads: grammar.leads });
	return { raw: without(raw, twice), over: [...over, ...twice].join(" … ") };
};

/** What is refused as given twice is not kept inside another field's words either. */
const without = (raw: Raw, twice: readonly string[]): Raw =>
	Object.fromEntries(
		Object.entries(raw).map(([name, words]) => [
			name,
			unwrap(twice.reduce((left, text) => left.replace(text, ""), words)),
		]),
	);
