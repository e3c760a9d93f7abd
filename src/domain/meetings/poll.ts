/**
 * A poll finds a time for a meeting that has none: its secretary offers a few, and each person says which they can make.
 * The meeting keeps its reference from the first offer on; a time is booked by the secretary, never by the count.
 */

import type { Board } from "../boards/board.ts";
import { wordDay } from "../dates/date-words.ts";
import type { Instant, PlainDate, WallTime } from "../dates/plain-date.ts";
import { isQuorate, type Quorum, quorumPresent } from "./attendance.ts";
import { type FixedTime, hasPassed, type Meeting, type MeetingTime } from "./meeting.ts";

export type PollOption = {
	readonly on: PlainDate;
	readonly from: WallTime;
	readonly minutes: number;
};

type TimeChoice = { readonly personId: string; readonly option: number };

export type Poll = {
	readonly options: readonly PollOption[];
	/** Who can make which; options are counted from 1. */
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

/** They can make these times also; said again of all of them, it is taken back. */
export const withChoices = (poll: Poll, personId: string, numbers: readonly number[]): Poll => {
	const made = chosenBy(poll, personId);
	const isSaidAgain = numbers.every((number) => made.includes(number));
	const others = poll.choices.filter(
		(choice) => choice.personId !== personId || !numbers.includes(choice.option),
	);
	const added = isSaidAgain ? [] : numbers.map((option) => ({ personId, option }));
	return { ...poll, choices: [...others, ...added] };
};

export const chosenBy = ({ choices }: Poll, personId: string): readonly number[] =>
	choices
		.filter((choice) => choice.personId === personId)
		.map(({ option }) => option)
		.sort((a, b) => a - b);

const choosersOf = ({ choices }: Poll, number: number): readonly string[] =>
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

/** How one of the times stands. */
export type Tally = {
	readonly number: number;
	readonly option: PollOption;
	readonly personIds: readonly string[];
	readonly quorum: Quorum;
	readonly isGone: boolean;
};

export const talliesOf = (poll: Poll, board: Board, now: Instant): readonly Tally[] =>
	poll.options.map((option, index) => {
		const personIds = choosersOf(poll, index + 1);
		const quorum = quorumPresent(board, { presentIds: personIds, deputies: [] });
		return {
			number: index + 1,
			option,
			personIds,
			quorum,
			isGone: isGone(option, board.zone, now),
		};
	});

/** Quorate before inquorate, then by the members who can, then by everyone who can, then the earlier. */
const compareTallies = (one: Tally, other: Tally): number =>
	Number(isQuorate(other.quorum)) - Number(isQuorate(one.quorum)) ||
	other.quorum.counted - one.quorum.counted ||
	other.personIds.length - one.personIds.length ||
	`${one.option.on} ${one.option.from}`.localeCompare(`${other.option.on} ${other.option.from}`);

/** The best of those that someone can make and that are still to come. */
export const bestOf = (tallies: readonly Tally[]): Tally | undefined =>
	tallies
		.filter(({ isGone, personIds }) => !isGone && personIds.length > 0)
		.toSorted(compareTallies)[0];
