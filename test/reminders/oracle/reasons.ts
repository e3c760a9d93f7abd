/** Why something is spoken of, and on which day, by the README's table: what is ahead, what has come, what is late. */
import type { HonestDate } from "../../../src/domain/dates/honest-date.ts";
import type { Meeting } from "../../../src/domain/meetings/meeting.ts";
import {
	type Day,
	dayOf,
	daysFrom,
	isBefore,
	isWorking,
	onOrAfter,
	onOrBefore,
} from "./calendar.ts";
import {
	type Habits,
	outstanding,
	type Reason,
	type Span,
	spanOf,
	type Thing,
} from "./programme.ts";

const onceADay = (reasons: readonly Reason[]): readonly Reason[] => [
	...new Map(reasons.map((one) => [one.day.toString(), one])).values(),
];

const ahead = (day: Day, habits: Habits): Day => (habits.days === "any" ? day : onOrBefore(day));
const come = (day: Day, habits: Habits): Day => (habits.days === "any" ? day : onOrAfter(day));
const opens = ({ first, last }: Span, habits: Habits): Day => {
	const working = come(first, habits);
	return isBefore(last, working) ? first : working;
};
/** Half of it has gone on a day between the opening and the last working day, or that is not said. */
const middles = (span: Span, habits: Habits): readonly Day[] => {
	const half = span.first.add({ days: Math.floor(daysFrom(span.first, span.last) / 2) });
	const working = onOrBefore(half);
	const day = isBefore(working, span.first) ? half : working;
	const isBetween = isBefore(opens(span, habits), day) && isBefore(day, onOrBefore(span.last));
	return isBetween ? [day] : [];
};
/** All weekend and holiday: it is spoken of before it comes. */
const isDayOff = ({ first, last }: Span): boolean => isBefore(onOrBefore(last), first);

const windowReasons = (
	span: Span,
	habits: Habits,
	[what, off]: readonly [what: string, ahead: string],
): readonly Reason[] =>
	isDayOff(span)
		? [{ why: "day off ahead", day: ahead(span.first, habits), sort: "ahead", headline: off }]
		: [
				{ why: "opens", day: opens(span, habits), sort: "come", headline: `${what}, its window ` },
				...middles(span, habits).map((day) => ({
					...{ why: "middle", day, headline: `${what}, half its` },
					sort: "come" as const,
				})),
				{
					...{ why: "last", day: onOrBefore(span.last), headline: `${what}, last working day` },
					sort: "come",
				},
			];

const repeats = (first: Day, habits: Habits, times = habits.overdue.times): readonly Day[] => {
	const days: Day[] = [];
	let day = first;
	while (days.length < times) {
		days.push(day);
		day = come(day.add({ days: habits.overdue.everyDays }), habits);
	}
	return days;
};

/** Headlines are worded for the day on which they are read; `%` stands for how many days that is away. */
export const reasonsFor = (thing: Thing, habits: Habits): readonly Reason[] => {
	if (thing.kind === "meeting") return meetingReasons(thing, habits);
	if (thing.kind === "guidance") {
		const span = thing.state.is === "expected" ? spanOf(thing.state.window) : undefined;
		return span ? guidanceReasons(span, habits) : [];
	}
	const date = outstanding(thing);
	const span = date && spanOf(date);
	const noun = thing.kind === "action" ? "Action" : "Milestone";
	const blocked =
		thing.kind === "action" && thing.state.is === "open" ? thing.state.blocked : undefined;
	const due = span ? dueReasons(span, noun, habits) : [];
	if (!blocked) return onceADay(due);
	const review = dayOf(blocked.reviewBy);
	const waits = span !== undefined && !isBefore(review, span.last);
	const times = Math.max(1, habits.overdue.times);
	const asked = repeats(come(review, habits), habits, times).map((day, index) => ({
		why: `review ${index + 1}`,
		day,
		sort: "come" as const,
		headline: index === 0 ? "Blocked: time to ask again" : "Still blocked: time to ask again",
	}));
	return onceADay([...due.filter(({ why }) => !waits || !why.startsWith("late")), ...asked]);
};

const dueReasons = (span: Span, noun: string, habits: Habits): readonly Reason[] => {
	const { first, last } = span;
	const leads = noun === "Action" ? habits.dueDaysBefore : habits.milestoneDaysBefore;
	const before: readonly Reason[] = first.equals(last)
		? leads.map((days) => ({
				why: `${days} days before`,
				day: ahead(last.subtract({ days }), habits),
				sort: days === 0 ? "then" : "ahead",
				headline: `${noun} due %`,
			}))
		: windowReasons(span, habits, [noun, `${noun} due %`]);
	const late = repeats(come(last.add({ days: 1 }), habits), habits).map((day, index) => ({
		why: `late ${index + 1}`,
		day,
		sort: "come" as const,
		headline: `${noun} overdue by %`,
	}));
	return [...before, ...late];
};

const guidanceReasons = (span: Span, habits: Habits): readonly Reason[] =>
	onceADay([
		...habits.guidanceDaysBefore.map((days) => ({
			why: `${days} days before`,
			day: ahead(span.first.subtract({ days }), habits),
			sort: "ahead" as const,
			headline: "Guidance expected",
		})),
		...windowReasons(span, habits, ["Guidance expected", "Guidance expected"]),
		{
			why: "ended",
			day: come(span.last.add({ days: 1 }), habits),
			sort: "come",
			headline: "Window ended, not recorded",
		},
	]);

const daysIn = ({ meetingDaysBefore }: Habits): readonly number[] =>
	meetingDaysBefore.filter((lead) => typeof lead === "number");

const meetingReasons = ({ state, time }: Meeting, habits: Habits): readonly Reason[] => {
	if (state.is !== "planned") return [];
	if (time.is === "provisional") return onceADay(dateWanted(time.when, habits));
	const on = dayOf(time.on);
	return onceADay(
		daysIn(habits).map((days) => ({
			why: `${days} days before`,
			day: days === 0 ? on : ahead(on.subtract({ days }), habits),
			sort: days === 0 ? "then" : "ahead",
			headline: "Meeting %",
		})),
	);
};

/** For the day of a meeting that has none, and for the first meeting of a board that is forming. */
const dateWanted = (
	when: HonestDate,
	habits: Habits,
	[wanted, gone] = ["Date wanted for a meeting", "Window ended, no date set"],
): readonly Reason[] => {
	const asked = (why: string, day: Day, headline = wanted): Reason => ({
		...{ why, day, headline },
		sort: "come",
	});
	const every = habits.dateWantedEveryDays;
	const from = (day: Day, times: number): readonly Day[] =>
		Array.from({ length: Math.max(0, times) }, (_, index) =>
			come(day.add({ days: (index + 1) * every }), habits),
		);
	const span = spanOf(when);
	if (!span) return from(dayOf(when.saidOn), 12).map((day) => asked("wanted", day));
	const before = ahead(span.first, habits);
	const [first, last] = isDayOff(span)
		? [before, before]
		: [opens(span, habits), onOrBefore(span.last)];
	const ended = come(span.last.add({ days: 1 }), habits);
	// Nobody is asked twice within half that time of the last working day.
	const left = daysFrom(first, last) - Math.floor(every / 2);
	return [
		asked("opens", first),
		...from(first, Math.ceil(left / every) - 1).map((day) => asked("wanted", day)),
		{ ...asked("last", last), sort: "ahead" },
		asked("ended", ended, gone),
		...from(ended, 12).map((day) => asked("wanted still", day, gone)),
	];
};

/** What is due on a day off was said before it; whoever answers for it hears of it on the day too. */
export const onTheDayOff = (thing: Thing, habits: Habits): readonly Reason[] => {
	if (thing.kind !== "action" && thing.kind !== "milestone") return [];
	const date = outstanding(thing);
	const span = date && spanOf(date);
	if (!span?.first.equals(span.last) || habits.days === "any" || isWorking(span.last)) return [];
	const leads = thing.kind === "action" ? habits.dueDaysBefore : habits.milestoneDaysBefore;
	const noun = thing.kind === "action" ? "Action" : "Milestone";
	return leads.includes(0)
		? [{ why: "on the day", day: span.last, sort: "then", headline: `${noun} due today` }]
		: [];
};

export const firstMeetingWanted = (starts: HonestDate, habits: Habits): readonly Reason[] =>
	onceADay(
		dateWanted(starts, habits, [
			"No first meeting booked yet",
			"Start window ended, no first meeting booked",
		]),
	);
