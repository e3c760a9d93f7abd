/** A period that a question asks about: "this month", "by Friday", "since January", "in the last two weeks". */
import type { Window } from "../../domain/dates/honest-date.ts";
import {
	addDays,
	instantOf,
	lastDayOfMonth,
	minutesAfter,
	mondayOf,
	type PlainDate,
	timeIn,
	type WallTime,
	yearOf,
} from "../../domain/dates/plain-date.ts";
import { addAmount } from "./families/amounts.ts";
import { quarterOf } from "./families/quarters.ts";
import { calendarYear, financialYear, financialYearOf } from "./families/years.ts";
import { wholeIn } from "./phrases.ts";
import type { ReadingContext } from "./reading.ts";
import { spell } from "./spelling.ts";

/** At that time of its day, where one was said, and until another: "9am today", "from 9 to 11 tomorrow". */
type Timed = Window & {
	readonly at?: WallTime | undefined;
	readonly until?: WallTime | undefined;
};
type Period = Timed & { readonly words: string };

/** Ends that nobody named. */
export const never = { first: "1900-01-01" as PlainDate, last: "2199-12-31" as PlainDate };

/** Undefined when the words are not a period, or may be one of two. */
export const readPeriod = (phrase: string, context: ReadingContext): Period | undefined => {
	if (phrase.length > 200) return undefined;
	const words = phrase.trim();
	const { text } = spell(words);
	const window = bounded(text, context) ?? counted(text, context) ?? plain(words, context);
	return window && window.first <= window.last ? { ...window, words } : undefined;
};

const plain = (phrase: string, context: ReadingContext): Timed | undefined => {
	const reading = wholeIn(phrase, context);
	if (reading?.is === "instant") {
		const { on, time, minutes } = reading;
		const ends = minutesAfter(instantOf(on, time, context.zone), minutes ?? 0);
		const until = minutes === undefined ? undefined : timeIn(context.zone, ends);
		return { first: on, last: on, at: time, until };
	}
	if (reading?.is !== "date" || reading.date.precision === "undated") return undefined;
	return { first: reading.date.first, last: reading.date.last };
};

/** From the days that stand beside it to those that are meant. */
type Edge = (edge: Window, today: PlainDate) => Window;

export type EdgeWords = readonly [RegExp, ReadingContext["lean"], Edge];

export const upTo: Edge = ({ last }, today) => ({ first: today, last });
const upToThen: Edge = ({ last }) => ({ first: never.first, last });
const beforeThen: Edge = ({ first }) => ({ first: never.first, last: addDays(first, -1) });
const since: Edge = ({ first }, today) => ({ first, last: today });
const edges: readonly EdgeWords[] = [
	[
		/^(?:by|until|till|up to|up until|between now and|from now (?:to|until)|no later than|on or before) (.+)$/,
		"future",
		upTo,
	],
	[
		/^(?:before|prior to|ahead of) (.+)$/,
		"future",
		({ first }, today) => ({ first: today, last: addDays(first, -1) }),
	],
	[/^since (.+ (?:until|till|to) (?!now|today|date)\S.*)$/, undefined, (both) => both],
	[/^(?:since|ever since) (.+?)(?: until (?:now|today)| to (?:now|today|date))?$/, "past", since],
	[
		/^(?:after|beyond|later than) (.+)$/,
		"future",
		({ last }) => ({ first: addDays(last, 1), last: never.last }),
	],
	[
		/^(?:(?:from|starting) (?!.* (?:to|until|and) )(.+?)(?: onwards?)?|(.+) (?:onwards?|and after|or after|or later))$/,
		"future",
		({ first }) => ({ first, last: never.last }),
	],
	[/^(?:the )?(?:rest|remainder) of (.+)$/, "future", upTo],
	[
		/^(?:earlier )?(this (?:week|month|quarter|year|financial year)) (?:so far|to date)$|^(?:so far|earlier) (this (?:week|month|quarter|year|financial year))$/,
		"past",
		since,
	],
];

/** "By April" and "before April", of what was done, say where it ends and not that it begins today. */
const edgesBack: typeof edges = [
	[/^(?:by|until|till|up to|up until|no later than|on or before) (.+)$/, "past", upToThen],
	[/^(?:before|prior to|ahead of) (.+)$/, "past", beforeThen],
];

type Bound = {
	/** The words for the day or the days on which it begins or ends. */
	readonly rest: string;
	readonly context: ReadingContext;
	readonly apply: (edge: Window) => Window;
};

/** "From April" asks about what lies ahead, "since April" about what lies behind. */
export const boundsIn = (
	text: string,
	context: ReadingContext,
	more: readonly EdgeWords[] = [],
): readonly Bound[] => {
	const known = context.lean === "past" ? [...edgesBack, ...edges] : edges;
	return [...more, ...known].flatMap(([pattern, lean, apply]): readonly Bound[] => {
		const match = pattern.exec(text);
		const rest = match?.[1] ?? match?.[2];
		// "Since 1 January and before the 20th" has two edges.
		if (rest === undefined || /\b(?:and|or) (?:before|after|by|until|since)\b/.test(rest))
			return [];
		// Where either way may be meant, "from 1 January" is the nearest one.
		const isEither = context.lean === "none" && lean === "future";
		const leaning = lean && !isEither ? { ...context, lean } : context;
		return [{ rest, context: leaning, apply: (edge) => apply(edge, context.today) }];
	});
};

const bounded = (text: string, context: ReadingContext): Window | undefined => {
	for (const bound of boundsIn(text, context)) {
		const edge = plain(bound.rest, bound.context);
		if (edge) return bound.apply(edge);
	}
	return undefined;
};

const lookBack =
	/^(?:in|over|during|within) the (?:last|past) (?:(\d{1,3}) )?((?:working |business )?(?:day|week|fortnight|month|quarter|year)s?)$/;
/** "The last 7 days", "the past fortnight": so many back from today. "Last week" is the calendar's. */
const countedBack =
	/^(?:(?:in|over|during|within|for) )?(?:the )?(?:last|past|previous) (?:(\d{1,3}|couple of) (day|working day|business day|week|fortnight|month|quarter|year)s?|(fortnight))$/;
const countedAhead =
	/^(?:(?:in|over|during|within|for) )?(?:the )?(?:next|coming|following) (?:(couple of) (day|week|fortnight|month)s?|(fortnight))$/;

const numberIn = (said: string | undefined): number =>
	said === "couple of" ? 2 : Number(said ?? 1);

const countedFrom = (text: string, context: ReadingContext): Window | undefined => {
	const { today } = context;
	const back = countedBack.exec(text);
	const found = back ?? countedAhead.exec(text);
	const unit = found?.[2] ?? found?.[3];
	if (!found || unit === undefined) return undefined;
	const count = numberIn(found[1]) * (back ? -1 : 1);
	const other = addAmount(today, { count, unit }, context);
	return back ? { first: other, last: today } : { first: today, last: other };
};

const current = /^(?:during |in |within )?(?:the |this )(week|month|quarter|year|financial year)$/;

export const counted = (text: string, context: ReadingContext): Window | undefined => {
	const { today } = context;
	const back = lookBack.exec(text);
	const from = countedFrom(text, context);
	if (from) return from;
	if (back?.[2]) {
		const first = addAmount(today, { count: -Number(back[1] ?? 1), unit: back[2] }, context);
		return { first, last: today };
	}
	const whole = current.exec(text)?.[1];
	if (whole === undefined) return undefined;
	return {
		week: { first: mondayOf(today), last: addDays(mondayOf(today), 6) },
		month: { first: `${today.slice(0, -2)}01` as PlainDate, last: lastDayOfMonth(today) },
		quarter: quarterOf(today),
		year: calendarYear(yearOf(today)),
		"financial year": financialYear(financialYearOf(today)),
	}[whole];
};
