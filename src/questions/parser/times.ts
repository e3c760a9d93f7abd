/** Times in a question: stretches that a cheap look takes for dates, read by the strict reader. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays, type PlainDate } from "../../domain/dates/plain-date.ts";
import { never, readPeriod } from "../../language/dates/dates.ts";
import type { Token } from "../../language/tokens/tokens.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { dateWords, doubtfulDates, opensTime, sides, trailsOff } from "../lexicon/dates.ts";
import type { QuerySpan } from "../model/query.ts";
import type { TimeEdge } from "./edges.ts";

const longest = 8;
/** So many stretches of one text are tried at most. */
const mostTried = 36;

export type Lean = "past" | "none";
export type Side = "by" | "before" | "after" | "since" | "";

/** Its days in words. */
export const daysOf = ({ first, last }: { first: PlainDate; last: PlainDate }): string => {
	if (first === last) return wordDay(first);
	if (last >= "2150") return `from ${wordDay(first)}`;
	return first <= never.first ? `to ${wordDay(last)}` : `${wordDay(first)} to ${wordDay(last)}`;
};

const wordsOf = (
	side: Side,
	window: { first: PlainDate; last: PlainDate },
	said: string,
): string => {
	const isOne = window.first === window.last;
	const days =
		side === "before" && !isOne
			? `to ${wordDay(addDays(window.first, -1))}`
			: side === "after" && !isOne
				? `from ${wordDay(addDays(window.last, 1))}`
				: daysOf(window);
	return said.endsWith(days) ? said : `${said} (${days})`;
};

/** The span on that side of a window. */
export const spanFrom = (
	side: Side,
	window: { first: PlainDate; last: PlainDate },
	said: string,
): QuerySpan => {
	const { first, last } = window;
	const words = wordsOf(side, window, said);
	if (side === "by") return { last, words };
	if (side === "before") return { last: addDays(first, -1), words };
	if (side === "after") return { first: addDays(last, 1), words };
	if (side === "since") return { first, words };
	return {
		...(first > never.first && { first }),
		...(last < "2150" && { last }),
		words,
	};
};

const isDated = ({ key }: Token): boolean => {
	if (dateWords.has(key)) return true;
	const first = key.charCodeAt(0);
	return first >= 48 && first <= 57 && key.length <= 6;
};

const isDoubtful = (tokens: readonly Token[], from: number, to: number): boolean => {
	const [only] = tokens.slice(from, to);
	if (to - from > 1 || !only) return false;
	return doubtfulDates.has(only.key) ? !only.isCapital : !dateWords.has(only.key);
};

/** No time says one word twice together. */
const stammers = (said: readonly Token[]): boolean =>
	said.some(({ key }, at) => at > 0 && said[at - 1]?.key === key);

const stretchesOf = (tokens: readonly Token[]): readonly (readonly [number, number])[] =>
	tokens.flatMap((token, from) => {
		if (!isDated(token) && !opensTime.has(token.key)) return [];
		const tos = Array.from({ length: longest }, (_, step) => from + step + 1);
		return tos
			.filter((to) => to <= tokens.length && !trailsOff.has(tokens[to - 1]?.key ?? ""))
			.filter((to) => !stammers(tokens.slice(from, to)))
			.filter((to) => tokens.slice(from, to).some(isDated) && !isDoubtful(tokens, from, to))
			.map((to) => [from, to] as const);
	});

/** "Tuesday's", and "tuesdays" where the apostrophe was left out. */
const withoutOwning = (said: string, key?: string | undefined): string => {
	if (said.endsWith("'s") || said.endsWith("’s")) return said.slice(0, -2);
	const isOwning = key !== undefined && said.toLowerCase().endsWith(`${key}s`);
	return isOwning && dateWords.has(key) ? said.slice(0, -1) : said;
};

/** "The marsh" is no month: a short word is repaired only where a letter was typed too often. */
const isRepaired = ({ typed, key }: Token): boolean =>
	typed !== undefined && (typed.length > 5 || typed.length > key.length);

/** As it was typed, its spelling repaired. */
const saidBy = (tokens: readonly Token[], text: string): string =>
	tokens.some(isRepaired)
		? tokens.map((token) => (isRepaired(token) ? token.key : token.raw)).join(" ")
		: text.slice(tokens[0]?.start, tokens.at(-1)?.end);

type Told = Pick<Circumstances, "today" | "zone" | "calendar" | "now" | "world">;

/** What something is due by lies ahead, and what has been since then lies behind, unless the words look back. */
const leanOf = (side: Side, opens: string | undefined, lean: Lean): "past" | "future" | "none" => {
	if (side === "since") return opens === "from" ? "future" : "past";
	return lean === "past" ? "past" : side === "" ? "none" : "future";
};

type Reading = {
	readonly text: string;
	readonly lean: Lean;
	readonly told: Told;
	/** The strict reader, which reads the same words once. */
	readonly read: (said: string, lean: "past" | "future" | "none") => ReturnType<typeof readPeriod>;
};

const readerFor = (told: Told): Reading["read"] => {
	const known = new Map<string, ReturnType<typeof readPeriod>>();
	return (said, lean) => {
		const key = `${lean} ${said}`;
		if (!known.has(key)) known.set(key, readPeriod(said, { ...told, lean }));
		return known.get(key);
	};
};

type Days = { readonly first: PlainDate; readonly last: PlainDate };

const meetsWithin = ({ first, last }: Days, { world }: Told): boolean => {
	const isWithin = (day: PlainDate | undefined) => day !== undefined && first <= day && day <= last;
	return world.holdings.some(({ items }) =>
		items.meeting.some(
			({ time, originalOn }) => isWithin(originalOn) || (time.is === "fixed" && isWithin(time.on)),
		),
	);
};

/** Asked "why was the 21 March meeting called off", of one still to come: words that look back are of a day or month in which something meets. */
const periodOf = (
	said: string,
	lean: "past" | "future" | "none",
	{ read, told }: Reading,
): ReturnType<typeof readPeriod> => {
	const period = read(said, lean);
	if (lean !== "past" || !period) return period;
	const other = read(said, "none");
	const isOther = other && other.first !== period.first;
	return isOther && !meetsWithin(period, told) && meetsWithin(other, told) ? other : period;
};

const edgeAt = (
	[from, to]: readonly [number, number],
	tokens: readonly Token[],
	reading: Reading,
): TimeEdge | undefined => {
	const { text, lean, told } = reading;
	const first = tokens[from];
	const side = (to - from > 1 ? sides[first?.key ?? ""] : undefined) ?? "";
	const said = withoutOwning(
		saidBy(tokens.slice(side === "" ? from : from + 1, to), text),
		tokens[to - 1]?.key,
	);
	const period = periodOf(said, leanOf(side, first?.key, lean), reading);
	if (!period) return undefined;
	const words = withoutOwning(saidBy(tokens.slice(from, to), text));
	const { today } = told;
	// What is to be done by a day ahead is to be done from today on.
	const isAhead = side === "by" && lean !== "past" && period.last >= today;
	const whole = isAhead ? { first: today, last: period.last } : period;
	const span = spanFrom(isAhead ? "" : side, whole, words);
	const at = period.at && { at: period.at, ...(period.until && { until: period.until }) };
	const isBehind = period.last < today;
	return {
		is: "time",
		span: { ...span, ...at },
		side,
		isBehind,
		from,
		to,
		cost: 0.8 - 0.1 * (to - from),
	};
};

export const timesIn = (
	tokens: readonly Token[],
	{ text, told, lean }: { readonly text: string; readonly told: Told; readonly lean: Lean },
): readonly TimeEdge[] => {
	const reading = { text, lean, told, read: readerFor(told) };
	return stretchesOf(tokens)
		.slice(0, mostTried)
		.flatMap((stretch) => edgeAt(stretch, tokens, reading) ?? []);
};
