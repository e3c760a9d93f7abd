/**
 * Typed words in, a raw record out: `Recruit four co-ordinators for CONTEST board, owner @asmith, due end of April`.
 * Order is free and quotes are optional: each field says which keywords introduce it and how much it can read, and
 * the split that leaves the fewest words over is taken.
 */
import type { Field, Fields, Raw } from "../../command.ts";
import type { Reading } from "../reading.ts";
import { unwrap } from "../tokens/clean.ts";
import { endOfFreeText, splitClauses } from "./clauses.ts";
import { choicesOf, escapeExpression, type Mark, marksOf, widened } from "./keywords.ts";
import { rememberLeads } from "./lead.ts";
import { afterName, type Grammar, isClaimed, placeLoose, type Split } from "./loose-words.ts";
import { introduces, isInProse, namesHolding } from "./prose.ts";
import { giveBackStray, withoutStray } from "./stray-words.ts";
import { softWords, takesAnything } from "./typed-fields.ts";

/** `over` is what no field could read: it is refused, never dropped. */
export type Parsed = { readonly raw: Raw; readonly over: string };

/** "Training for officers": a word or two of a name, which the title before them may go on with. */
const mayBeTitle = (mark: Mark, words: string, { fields, reading }: Taking): boolean =>
	!mark.firm && fields[mark.name]?.typed.evidence?.isSure?.(words, mark, reading) === false;

/** Puts one keyword's words where they belong; false when this cannot be what the keyword meant. */
const takeSegment = (mark: Mark, words: string, taking: Taking): boolean => {
	const { split, leads, fields } = taking;
	if (!mark.firm && fields[mark.name]?.typed.evidence?.isWhole && isClaimed(words, split, taking))
		return false;
	const end = fields[mark.name]?.typed.lead
		? words.length
		: endOfFreeText(words, mark.name, taking);
	const segment = words.slice(0, end);
	if (end < words.length) split.loose.push(words.slice(end));
	const led =
		leads(mark.name, segment) ??
		leads(mark.name, segment.replace(/^\s*(?:(?:is|are|will be|now)(?:\s+to)?|to)\s+/i, ""));
	if (led && mayBeTitle(mark, led.used, taking)) return false;
	if (
		led &&
		/\S/.test(mark.before) &&
		fields[mark.name]?.typed.keywords.staysInTitle?.test(mark.keyword)
	) {
		split.raw[mark.name] = led.used;
		split.loose.push(`${split.loose.pop() ?? ""}${mark.keyword}${segment}`);
		return true;
	}
	if (led) {
		split.raw[mark.name] = led.used;
		split.loose.push(afterName(led, fields[mark.name]));
		return true;
	}
	if (!mark.firm || (fields[mark.name]?.optional && isBlank(segment))) return false;
	split.raw[mark.name] = unwrap(segment);
	split.unread.push(mark.name);
	return true;
};

/** "Remit oversees boards for boroughs": a board that need not be said is not taken from the midst of prose. */
const isStrayed = (
	words: string,
	mark: Mark,
	{ split, fields, leads, reading }: Taking,
): boolean => {
	const field = fields[mark.name];
	if (mark.firm || field?.isKnown?.(reading) !== true) return false;
	const isQuotedBefore = /["”»]\s*$/.test(words.slice(0, mark.from));
	if (isQuotedBefore || !isInProse(words, mark, { taken: split.taken, fields })) return false;
	const led = leads(mark.name, words.slice(mark.to));
	return !led || field.typed.evidence?.isSure?.(led.used, mark, reading) !== true;
};

type Taking = Grammar & { readonly split: Split & { readonly loose: string[] } };

/** "Recruit a process owner, due Friday": a keyword with nothing after it introduces nothing. */
const isBlank = (segment: string): boolean => !/[\p{L}\p{N}]/u.test(segment);

const splitBy = (words: string, marks: readonly Mark[], grammar: Grammar): Split | undefined => {
	const inOrder = [...marks].sort((a, b) => a.from - b.from);
	const loose = [words.slice(0, inOrder[0]?.from ?? words.length)];
	const split = { raw: {}, over: [], unread: [], taken: inOrder, loose };
	for (const [index, mark] of inOrder.entries()) {
		const segment = words.slice(mark.to, inOrder[index + 1]?.from ?? words.length);
		if (isStrayed(words, mark, { split, ...grammar })) return undefined;
		if (!takeSegment(mark, segment, { split, ...grammar })) return undefined;
	}
	for (const part of loose) placeLoose(part, split, grammar);
	giveBackStray(split, grammar);
	return split;
};

type Weighing = {
	readonly fields: Fields;
	readonly firm: ReadonlySet<string>;
	readonly reading: Reading;
};

/** A board's own channel says which board is meant. */
const isNeeded = ({ optional, isKnown }: Field<unknown>, reading: Reading): boolean =>
	!optional && isKnown?.(reading) !== true;

/** What makes a split bad, worst first. */
const weigh = (split: Split, { fields, firm, reading }: Weighing) => [
	[...firm].filter((name) => split.raw[name] === undefined).length,
	Object.entries(fields).filter(([name, field]) => !split.raw[name] && isNeeded(field, reading))
		.length,
	split.unread.length,
	split.over.join(" ").length,
	// What takes whatever words there are is no better for having some.
	-Object.keys(split.raw).filter((name) => fields[name]?.typed.takes !== "anything").length,
	-split.taken.length,
];

const isLighter = (one: readonly number[], other: readonly number[]): boolean => {
	const differs = one.findIndex((value, index) => value !== other[index]);
	return differs >= 0 && (one[differs] ?? 0) < (other[differs] ?? 0);
};

/** "Owner Owner Occupiers Forum": the second is a word of the name that the first introduced. */
const isInValue = (words: string, mark: Mark, { raw, taken }: Split): boolean => {
	const first = taken.find(({ name }) => name === mark.name);
	const used = raw[mark.name] ?? "";
	const from = first ? words.indexOf(used, first.to) : -1;
	return used !== "" && from >= 0 && from <= mark.from && mark.to <= from + used.length;
};

/** A field that was given twice: the one not taken would otherwise vanish into somebody's title. */
const doubled = (
	words: string,
	split: Split,
	{ marks, leads, fields }: Pick<Grammar, "leads" | "fields"> & { marks: readonly Mark[] },
): readonly string[] =>
	marks.flatMap((mark) => {
		const isSpare =
			mark.firm &&
			split.taken.some(({ name, from }) => name === mark.name && from !== mark.from) &&
			// "By" within "ask again by" introduces nothing of its own.
			split.taken.every(({ from, to }) => mark.to <= from || to <= mark.from) &&
			!isInValue(words, mark, split) &&
			!isInProse(words, mark, { ...split, fields });
		const next = split.taken.map(({ from }) => from).filter((from) => from > mark.from);
		const led = isSpare
			? leads(mark.name, words.slice(mark.to, Math.min(...next, words.length)))
			: undefined;
		return led?.used ? [`${words.slice(mark.from, mark.to)} ${led.used}`] : [];
	});

/** "and @may", "please": added to what was said before, and no value of another field. */
const addedOn = /^(?:and|&|plus|please|pls|thanks|thank you|ta|cheers)(?![\p{L}\p{N}])|^<@/iu;

/** What was left over was meant for the one field that is still missing: its schema will say what is wrong with it. */
const giveToMissing = (split: Split, fields: Fields, reading: Reading): Split => {
	const missing = Object.entries(fields).filter(
		([name, { optional, typed }]) =>
			!optional && (typed.lead || typed.loose === "never") && !split.raw[name],
	);
	const [only] = missing;
	if (split.over.length !== 1 || missing.length !== 1 || !only) return split;
	if (addedOn.test(split.over[0] ?? "")) return split;
	const [name, field] = only;
	const hasFreeText = Object.values(fields).some((each) => !each.typed.lead || takesAnything(each));
	const mayBeOther = hasFreeText || field.isKnown?.(reading) === true;
	if (mayBeOther && field.typed.evidence?.resembles?.(split.over[0] ?? "", reading) === false)
		return split;
	const [lead = ""] = expressionAtStart(softWords(field)).exec(split.over[0] ?? "") ?? [];
	const words = (split.over[0] ?? "").slice(lead.length).trim();
	// "For boroughs" behind an owner: a word of some board's name is no reason to leave its own channel's.
	const isOwnChannels = field.isKnown?.(reading) === true && /^for\b/i.test(lead);
	if (
		isOwnChannels &&
		field.typed.evidence?.isSure?.(words, { keyword: "", before: "" }, reading) === false
	)
		return split;
	return { ...split, raw: { ...split.raw, [name]: words }, over: [] };
};

const expressionAtStart = (keywords: readonly string[]): RegExp =>
	new RegExp(`^(?:${keywords.map(escapeExpression).join("|") || "(?!)"})\\s+`, "i");

export const parseArguments = (typed: string, fields: Fields, reading: Reading): Parsed => {
	const grammar: Grammar = { fields, leads: rememberLeads(fields, reading), reading };
	const isVerbatim = Object.values(fields).some(({ typed }) => typed.takes === "verbatim");
	const words = isVerbatim ? typed : splitClauses(typed, grammar);
	const holding = namesHolding(words, fields, reading.lexicon);
	// "Intelligence lead @may": the work stream of that name, and not its lead's.
	const isInName = ({ name, before, to }: Mark): boolean => {
		const where = holding(before.length, to);
		if (where !== "at its end") return where === "within";
		const after = words.slice(to);
		const goesOn = /^\s+[@<\p{L}]/u.test(after) && grammar.leads(name, after) !== undefined;
		return !goesOn;
	};
	const found = Object.entries(fields).map(([name, field]) =>
		marksOf(name, field, words)
			.filter((mark) => !isInName(mark))
			.flatMap((mark) => widened(words, mark, grammar)),
	);
	const marks = found.map((own) =>
		own.filter((mark) => introduces(mark, { words, own, all: found.flat(), ...grammar })),
	);
	const firm = new Set(marks.flat().flatMap((mark) => (mark.firm ? [mark.name] : [])));
	const splits = choicesOf(marks).flatMap((chosen) => splitBy(words, chosen, grammar) ?? []);
	const weighed = splits.map((split) => ({
		split,
		weight: weigh(split, { fields, firm, reading }),
	}));
	const [first, ...others] = weighed;
	if (!first) return { raw: {}, over: words };
	const best = others.reduce(
		(one, other) => (isLighter(other.weight, one.weight) ? other : one),
		first,
	);
	const { raw, over } = withoutStray(giveToMissing(best.split, fields, reading), typed, fields);
	const twice =
		over.length > 0 ? [] : doubled(words, best.split, { ...grammar, marks: marks.flat() });
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
