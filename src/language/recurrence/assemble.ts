/** One reading of the pieces as a series; undefined where they make none. */
import {
	firstOccurrences,
	type HolidayShift,
	type RuleOfDays,
} from "../../domain/series/recurrence.ts";
import type { Time } from "../dates/families/clock-times.ts";
import { joinNotes } from "../dates/finding.ts";
import type { Choice } from "../dates/reading.ts";
import {
	endOf,
	exceptionsOf,
	firstDay,
	impossible,
	type Reading,
	type Start,
	startOf,
} from "./bounds.ts";
import { codes, type DaysRule, dayNames, type Edit } from "./days-parts.ts";
import { daysRule } from "./days-rule.ts";
import { daysFromFirst } from "./from-first.ts";
import { type Gathered, gather, isExplicit, isList, oneOf, unitOfList } from "./gather.ts";
import type { Piece } from "./piece.ts";
import type { Clarify, NotRead, RecurrenceReading, RuleRead } from "./reading.ts";

type Days = Extract<DaysRule, { is: "days" }>;

const edited = (edit: Edit, pieces: readonly Piece[], { said }: Reading): string => {
	const piece = edit.replace && oneOf(pieces, edit.replace);
	return piece ? said.replaced(piece, edit.words) : said.added(edit.words);
};

const asked = (
	{ question, edits }: Extract<DaysRule, { is: "ask" }>,
	pieces: readonly Piece[],
	reading: Reading,
): Clarify => ({
	is: "clarify",
	question,
	choices: edits.map((edit) => ({ label: edit.label, words: edited(edit, pieces, reading) })),
});

type Clock = {
	readonly is: "clock";
	readonly time?: Time | undefined;
	readonly gather?: RuleRead["gather"];
};

const clockOf = (pieces: readonly Piece[], { said }: Reading): Clock | Clarify | NotRead => {
	const piece = oneOf(pieces, "time");
	const time = piece?.means.time;
	if (!piece || !time) return { is: "clock" };
	const choice = (words: string) => ({ label: words, words: said.replaced(piece, `at ${words}`) });
	if (time.is === "time") {
		const { from, gather: at } = time;
		return { is: "clock", time, gather: at && { at, starts: [from, at].map(choice) } };
	}
	if (time.is === "impossible") return impossible(time.why, said);
	return { is: "clarify", question: time.question, choices: time.words.map(choice) };
};

const notesOf = (said: Gathered, { time }: Clock, more: readonly (string | undefined)[]) =>
	joinNotes(
		time?.assumed,
		time?.gather && `people gather at ${time.gather}`,
		isExplicit(said) ? undefined : `taken as every ${unitOfList(said)}`,
		...more,
	);

const impliedBy = (said: Gathered, reading: Reading): Choice | undefined => {
	if (isExplicit(said) || !isList(said)) return undefined;
	const often = `every ${unitOfList(said)}`;
	return { label: `E${often.slice(1)}`, words: reading.said.added(often) };
};

/** The one weekday of the rule, 1 to 7. */
const ownDay = (rrule: string): number | undefined => {
	const [, code] = /BYDAY=(?:-?\d)?([A-Z]{2})(?:;|$)/.exec(rrule) ?? [];
	return code === undefined ? undefined : codes.indexOf(code) + 1 || undefined;
};

/** "Or the Tuesday", of Mondays, is the one after; which Wednesday is asked. */
const shiftOf = ({ pieces }: Gathered, days: Days, { said }: Reading): HolidayShift | Clarify => {
	const piece = oneOf(pieces, "holidays");
	const beside = piece?.means.beside;
	if (!piece || beside === undefined) return piece?.means.shift ?? days.holidays ?? "keep";
	const apart = (beside - (ownDay(days.rrule) ?? beside) + 7) % 7;
	if (apart === 1) return `after-${beside}` as HolidayShift;
	if (apart === 6) return `before-${beside}` as HolidayShift;
	const name = dayNames[beside - 1] ?? "";
	const choice = (side: string) => ({
		label: `The ${name} ${side} it`,
		words: said.replaced(piece, `moved to the ${name} ${side} a bank holiday`),
	});
	return {
		is: "clarify",
		question: `Where it is a bank holiday: the ${name} before or after it?`,
		choices: ["before", "after"].map(choice),
	};
};

const settled = (
	said: Gathered,
	days: Days,
	{
		start,
		clock,
		reading,
	}: { readonly start: Start; readonly clock: Clock; readonly reading: Reading },
): RecurrenceReading => {
	const first = firstDay(days, start, { ...reading, pieces: said.pieces });
	if (first.is !== "first") return first;
	const shift = shiftOf(said, days, reading);
	if (typeof shift !== "string") return shift;
	const ends = endOf(said, { rrule: days.rrule, first: first.on }, reading);
	if (ends.is !== "ends") return ends;
	const bare: RuleOfDays = {
		rrule: days.rrule,
		first: first.on,
		until: ends.until,
		count: ends.count,
		except: [],
		holidays: shift,
	};
	const except = exceptionsOf(said, bare, reading);
	if (except.is !== "except") return except;
	const rule = { ...bare, except: except.days };
	if (firstOccurrences(rule, 1, reading.context.calendar).length === 0)
		return impossible("It would have no meetings at all.", reading.said);
	const { time, gather } = clock;
	return {
		is: "rule",
		rule,
		time: time?.from,
		minutes: oneOf(said.pieces, "minutes")?.means.minutes ?? time?.minutes,
		gather,
		implied: impliedBy(said, reading),
		words: reading.said.written,
		assumed: notesOf(said, clock, [days.assumed, ends.assumed]),
	};
};

export const assemble = (
	pieces: readonly Piece[],
	reading: Reading,
): RecurrenceReading | undefined => {
	const said = gather(pieces);
	if (!said || hasLooseEnd(pieces)) return undefined;
	const days = daysRule(said);
	if (!days) return undefined;
	if (days.is === "impossible") return impossible(days.why, reading.said);
	if (days.is === "ask") return asked(days, pieces, reading);
	const start = startOf(pieces, reading);
	if ("is" in start) return start;
	const clock = clockOf(pieces, reading);
	if (clock.is !== "clock") return clock;
	const found =
		days.is === "days"
			? days
			: daysFromFirst(days.rhythm, { said, start, today: reading.context.today });
	if (found.is === "ask") return asked(found, pieces, reading);
	return found.is === "days" ? settled(said, found, { start, clock, reading }) : undefined;
};

/** "Every Thursday in February" is of one February; it has no other bounds, and a yearly day in September is of each. */
const isTornApart = (pieces: readonly Piece[]): boolean => {
	const within = oneOf(pieces, "within")?.means;
	if (!within) return false;
	const others = within.span ? bounds : [...bounds, "places", "monthDays"];
	const rhythm = oneOf(pieces, "rhythm")?.means.unit;
	const isOften = rhythm === undefined || rhythm === "day" || rhythm === "week";
	return (
		pieces.some(({ means }) => others.includes(means.is)) ||
		!(isOften || (within.span && rhythm === "month"))
	);
};

const bounds: readonly string[] = ["start", "until", "span", "count", "months"];

/** "to July" ends only what "from" began; a length cannot stand beside a time that has both ends. */
const hasLooseEnd = (pieces: readonly Piece[]): boolean => {
	if (isTornApart(pieces)) return true;
	const isFifth = ({ means }: Piece) =>
		means.is === "places" && means.places.some(({ place }) => place === 5);
	if (oneOf(pieces, "ifAny") && !pieces.some(isFifth)) return true;
	const until = oneOf(pieces, "until");
	if (until?.means.ofStart && !oneOf(pieces, "start")) return true;
	if (until && oneOf(pieces, "span")) return true;
	const time = oneOf(pieces, "time")?.means.time;
	return (
		time?.is === "time" && time.minutes !== undefined && oneOf(pieces, "minutes") !== undefined
	);
};
