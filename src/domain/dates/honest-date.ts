/**
 * An honest date keeps what was said ("in April"), the window that it means, and when it was said.
 * Nobody's window is ever turned into a day that they did not name.
 */
import type { Anchor } from "../items/anchor.ts";
import { wordDay } from "./date-words.ts";
import { addDays, daysBetween, type PlainDate } from "./plain-date.ts";

export { windowSpan, wordDate, wordDay, wordDue } from "./date-words.ts";

export const precisions = [
	"day",
	"week",
	"month",
	"quarter",
	"season",
	"year",
	"financial-year",
	"range",
] as const;
export type Precision = (typeof precisions)[number];

/** First and last day, both included. */
export type Window = { readonly first: PlainDate; readonly last: PlainDate };

/**
 * `words` is the phrase as written; `saidOn` the day it was said, which "soon" and "in March" are read against;
 * `anchor` the meeting that it hangs on and moves with, if any.
 */
type Said = {
	readonly words: string;
	readonly saidOn: PlainDate;
	readonly anchor?: Anchor | undefined;
};

export type HonestDate =
	| (Window & Said & { readonly precision: Precision })
	| (Said & { readonly precision: "undated" });

export type DatedWindow = Exclude<HonestDate, { readonly precision: "undated" }>;

/** One day, as it is said on another or the same. */
export const dayOnly = (day: PlainDate, saidOn: PlainDate): HonestDate => ({
	precision: "day",
	words: day === saidOn ? "today" : wordDay(day),
	saidOn,
	first: day,
	last: day,
});

export const isDated = (date: HonestDate): date is DatedWindow => date.precision !== "undated";

/** A window is overdue the day after its last day; something undated is never overdue. */
export const isOverdue = (date: HonestDate, today: PlainDate): boolean =>
	isDated(date) && date.last < today;

/** Could it fall due in the period? A window counts when any of its days does; something undated never does. */
export const mayFallWithin = (date: HonestDate, period: Window): boolean =>
	isDated(date) && date.first <= period.last && period.first <= date.last;

/** By last day, then by first: what must be finished sooner comes first, and the undated come last. */
export const compareDates = (a: HonestDate, b: HonestDate): number => {
	if (!isDated(a)) return isDated(b) ? 1 : 0;
	if (!isDated(b)) return -1;
	return order(a.last, b.last) || order(a.first, b.first);
};

/** Sorts as `compareDates` does. */
export const dateKey = (date: HonestDate): string =>
	isDated(date) ? `${date.last} ${date.first}` : "undated";

/** The day in the middle; the earlier of the two when there is no single one. */
export const middleOf = (window: Window): PlainDate =>
	addDays(window.first, Math.floor(daysBetween(window.first, window.last) / 2));

const order = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);
