/** How often a board meets, as people say it. The whole of a phrase is accounted for, or the words left over are refused. */
import type { Reader } from "../dates/family.ts";
import { type Spelled, spell } from "../dates/spelling.ts";
import { readerOf } from "../dates/text-reader.ts";
import { assemble } from "./assemble.ts";
import type { Said } from "./bounds.ts";
import { gather, isExplicit, isList } from "./gather.ts";
import { eachParse, isCovered, type Parse } from "./parse.ts";
import type { Meaning, Piece } from "./piece.ts";
import type {
	LeadingRecurrence,
	NotRead,
	RecurrenceContext,
	RecurrenceReading,
} from "./reading.ts";

export type {
	LeadingRecurrence,
	RecurrenceContext,
	RecurrenceReading,
} from "./reading.ts";

/** Longer phrases are refused before they are looked at. */
const longest = 200;

const saidIn = (spelled: Spelled, end: number): Said => {
	const whole = spelled.source.slice(0, spelled.endAt(end));
	const replaced = (piece: Piece, words: string) => {
		const kept = whole.slice(0, spelled.startAt(piece.from)).trimEnd();
		// "on a Thursday" with "on the first Thursday" in its place keeps neither "on" nor "a".
		const before = words.startsWith("on ")
			? kept.replace(/\b(?:on )?(?:an?|the|on)$/i, "").trimEnd()
			: kept;
		const after = whole.slice(spelled.endAt(piece.to)).replace(/^(?=\w)/, " ");
		return `${before} ${words}${after}`.trim();
	};
	return {
		written: whole.trim(),
		replaced,
		added: (words) => `${whole.trim().replace(/[,;.]+$/, "")} ${words}`,
	};
};

type Heard = {
	readonly reader: Reader;
	readonly spelled: Spelled;
	readonly context: RecurrenceContext;
};

const hear = (text: string, context: RecurrenceContext): Heard => {
	const spelled = spell(text);
	return { spelled, context, reader: readerOf(spelled, context) };
};

/** The reading with the fewest pieces is the plainest one; one that holds is preferred to one that does not. */
const plainest = (
	parses: readonly Parse[],
	{ spelled, context }: Heard,
): RecurrenceReading | undefined => {
	const inOrder = parses.toSorted((a, b) => a.pieces.length - b.pieces.length);
	let failing: RecurrenceReading | undefined;
	for (const { pieces, end } of inOrder) {
		const reading = withoutIdle(
			assemble(pieces, { context, said: saidIn(spelled, end) }),
			pieces,
			context,
		);
		if (reading && reading.is !== "refused") return reading;
		failing ??= reading;
	}
	return failing;
};

/** "Biweekly on Tuesdays" cannot be twice a week: what remains of two meanings needs no question. */
const withoutIdle = (
	reading: RecurrenceReading | undefined,
	pieces: readonly Piece[],
	context: RecurrenceContext,
): RecurrenceReading | undefined => {
	if (reading?.is !== "clarify" || !pieces.some(({ means }) => means.is === "either"))
		return reading;
	const choices = reading.choices.filter(
		({ words }) => readRecurrence(words, context).is !== "refused",
	);
	const [only, ...others] = choices;
	return only && others.length === 0
		? readRecurrence(only.words, context)
		: { ...reading, choices };
};

const termly =
	/\b(?:termly|half[- ]termly|(?:every|each|a|per|once a|term[- ]time)\s+(?:school\s+)?term)\b|\bterm[- ]time\b/i;

const unread = ({ spelled, reader }: Heard, parses: readonly Parse[]): NotRead => {
	if (termly.test(spelled.source))
		return {
			is: "refused",
			unread: termly.exec(spelled.source)?.[0] ?? spelled.source,
			because: "unreadable",
			why: "Terms differ from place to place: give the days or the months.",
		};
	const farthest = parses.reduce((most, { end }) => Math.max(most, end), 0);
	const left = isCovered(reader, farthest)
		? ""
		: spelled.source.slice(spelled.endAt(farthest)).trim();
	return { is: "refused", unread: left || spelled.source.trim(), because: "unreadable" };
};

/** A whole phrase that says how often a board meets. */
export const readRecurrence = (phrase: string, context: RecurrenceContext): RecurrenceReading => {
	if (phrase.length > longest)
		return { is: "refused", unread: phrase.slice(0, longest), because: "too-long" };
	const heard = hear(phrase.trim(), context);
	const parses: Parse[] = [];
	eachParse(heard.reader, (parse) => parses.push(parse));
	const whole = parses.filter(({ end }) => isCovered(heard.reader, end));
	return plainest(whole, heard) ?? unread(heard, parses);
};

const limits: ReadonlySet<Meaning["is"]> = new Set([
	"start",
	"until",
	"count",
	"span",
	"exceptMonths",
	"exceptDays",
	"exceptDates",
	"holidays",
	"time",
]);

/** The longest beginning that only bounds a rule said before it: "until July", "bank holidays after". */
export const leadingLimits = (
	text: string,
	context: RecurrenceContext,
): Pick<LeadingRecurrence, "used" | "rest"> | undefined => {
	const { reader, spelled } = hear(text.slice(0, longest), context);
	let end = 0;
	eachParse(reader, (parse) => {
		const isStop = /^\s*(?:[,;.]|$)/.test(spelled.text.slice(parse.end));
		if (isStop && parse.pieces.every(({ means }) => limits.has(means.is)))
			end = Math.max(end, parse.end);
	});
	if (end === 0) return undefined;
	const used = spelled.source.slice(0, spelled.endAt(end));
	return { used: used.trim(), rest: text.slice(used.length).replace(/^[\s,;]+/, "") };
};

/** The longest beginning that says that something recurs, or lists several days; undefined when the text begins with none. */
export const readLeadingRecurrence = (
	text: string,
	context: RecurrenceContext,
): LeadingRecurrence | undefined => {
	const heard = hear(text.slice(0, longest), context);
	const byEnd = new Map<number, Parse[]>();
	const isEither = ({ from, to }: Piece) => / or /.test(heard.spelled.text.slice(from, to));
	eachParse(heard.reader, (parse) => {
		const said = gather(parse.pieces);
		const recurs = said && (isExplicit(said) || (isList(said) && !parse.pieces.some(isEither)));
		if (recurs) byEnd.set(parse.end, [...(byEnd.get(parse.end) ?? []), parse]);
	});
	const ends = [...byEnd.keys()].sort((a, b) => b - a);
	for (const end of ends) {
		if (!/^(?:[\s,.;:)]|$)/.test(heard.spelled.text.slice(end))) continue;
		const reading = plainest(byEnd.get(end) ?? [], heard);
		if (!reading) continue;
		const used = heard.spelled.source.slice(0, heard.spelled.endAt(end));
		return { reading, used: used.trim(), rest: text.slice(used.length).replace(/^[\s,;]+/, "") };
	}
	return undefined;
};
