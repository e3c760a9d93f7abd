/**
 * What should be said, when and to whom, written down plainly a second time: by hand from what the README promises,
 * with a calendar of its own and nothing of the planner. Actions due on one day, on boards that keep to working days.
 */
import { Temporal } from "temporal-polyfill";

type Day = Temporal.PlainDate;

export type State = {
	/** From when things are so, in milliseconds. */
	readonly from: number;
	readonly due: string;
	readonly isOpen: boolean;
	readonly owner: string;
	readonly channel: string;
	/** Of the board and of each person. */
	readonly zones: Readonly<Record<string, string>>;
};

export type Moment = { readonly place: string; readonly at: number; readonly what: string };

const isWorking = (day: Day): boolean => day.dayOfWeek < 6;
const onOrBefore = (day: Day): Day =>
	isWorking(day) ? day : onOrBefore(day.subtract({ days: 1 }));
const onOrAfter = (day: Day): Day => (isWorking(day) ? day : onOrAfter(day.add({ days: 1 })));
const workingDaysOn = (day: Day, count: number): Day =>
	count === 0 ? day : workingDaysOn(onOrAfter(day.add({ days: 1 })), count - 1);

/** A wall that is skipped, an hour or a whole day of it, is taken at the first instant that there is again. */
const instantAt = (day: Day, time: string, zone: string): number => {
	const wall = day.toPlainDateTime(time);
	const found = wall.toZonedDateTime(zone);
	if (found.toPlainDateTime().equals(wall)) return found.epochMilliseconds;
	return found.getTimeZoneTransition("previous")?.epochMilliseconds ?? found.epochMilliseconds;
};

/** A week before, on the day, and three times when it is late; each on the working day nearest on the right side. */
const days = (due: Day): readonly (readonly [string, Day])[] => {
	const late = onOrAfter(due.add({ days: 1 }));
	const later = onOrAfter(late.add({ days: 7 }));
	return [
		["a week before", onOrBefore(due.subtract({ days: 7 }))],
		["on the day", onOrBefore(due)],
		["late", late],
		["late again", later],
		["late for the last time", onOrAfter(later.add({ days: 7 }))],
	];
};

/** Everything that this state would have said, if it had always been so and stayed so. */
export const momentsIn = ({ due: text, owner, channel, zones }: State): readonly Moment[] => {
	const due = Temporal.PlainDate.from(text);
	const zoneOf = (who: string) => zones[who] ?? "Europe/London";
	const privately = (who: string, what: string, day: Day): Moment => ({
		place: `D_U_${who}`,
		at: instantAt(day, "08:30", zoneOf(who)),
		what,
	});
	return [
		...days(due).flatMap(([what, day]) => [
			{ place: channel, at: instantAt(day, "09:00", zoneOf("board")), what },
			privately(owner, what, day),
		]),
		...(isWorking(due) ? [] : [privately(owner, "on a day off, on that day", due)]),
		privately("sec", "escalated to the secretary", workingDaysOn(due, 5)),
		privately("chair", "escalated to the chair", workingDaysOn(due, 10)),
	];
};

/** A change so near decides by itself whether something is still owed, and where. */
const near = 40 * 3_600_000;

/** What must have been said at its very moment, whatever happened long before or long after. */
export const certain = (states: readonly State[], end: number): readonly Moment[] =>
	states.flatMap((state, index) => {
		const until = states[index + 1]?.from ?? end;
		if (!state.isOpen) return [];
		return momentsIn(state).filter(({ at }) => at > state.from + near && at < until - near);
	});

/** Whether anything may be said then: at a moment of what is so, or soon after a change. */
export const isAllowed = (said: Moment, states: readonly State[]): boolean => {
	const isFresh = states.some(({ from }) => said.at >= from && said.at <= from + 2 * near);
	const now = states.findLast(({ from }) => from <= said.at);
	if (!now?.isOpen) return false;
	return isFresh || momentsIn(now).some(({ place, at }) => place === said.place && at === said.at);
};
