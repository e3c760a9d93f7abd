/**
 * A poll finds a time for a meeting that has none: its secretary offers a few, each person chooses one, and may change.
 * The meeting keeps its reference from the first offer on; a time is booked by the secretary, never by the count.
 */

import { wordDay } from "../dates/date-words.ts";
import type { Instant, PlainDate, WallTime } from "../dates/plain-date.ts";
import { type FixedTime, hasPassed, type Meeting, type MeetingTime } from "./meeting.ts";

export type PollOption = {
	readonly on: PlainDate;
	readonly from: WallTime;
	readonly minutes: number;
};

export type TimeChoice = { readonly personId: string; readonly option: number };

export type Poll = {
	readonly options: readonly PollOption[];
	/** One a person; options are counted from 1. */
	readonly choices: readonly TimeChoice[];
};

/** Each time that is offered as the meeting that it would be. */
export const offered = (meeting: Meeting, zone: string): readonly Meeting[] =>
	(meeting.poll?.options ?? []).map((option) => ({ ...meeting, time: optionTime(option, zone) }));

export const optionTime = (option: PollOption, zone: string): FixedTime => ({
	is: "fixed",
	...option,
	zone,
});

export const optionAt = ({ options }: Poll, number: number): PollOption | undefined =>
	options[number - 1];

/** Their choice, in place of an earlier one. */
export const withChoice = (poll: Poll, choice: TimeChoice): Poll => ({
	...poll,
	choices: [...poll.choices.filter(({ personId }) => personId !== choice.personId), choice],
});

export const choosersOf = ({ choices }: Poll, number: number): readonly string[] =>
	choices.filter(({ option }) => option === number).map(({ personId }) => personId);

export const isGone = (option: PollOption, zone: string, now: Instant): boolean =>
	hasPassed(optionTime(option, zone), now);

/** The days between which a time is sought, and the words that they were offered in. */
export const windowOf = (options: readonly PollOption[], saidOn: PlainDate): MeetingTime => {
	const days = options.map(({ on }) => on).sort();
	const [first = saidOn, last = first] = [days[0], days.at(-1)];
	const words = options.map(({ on, from }) => `${wordDay(on)}, ${from}`).join(" or ");
	return {
		is: "provisional",
		when: { precision: first === last ? "day" : "range", first, last, words, saidOn },
	};
};

export const isPolled = (meeting: Meeting): meeting is Meeting & { readonly poll: Poll } =>
	meeting.poll !== undefined && meeting.state.is === "planned";
