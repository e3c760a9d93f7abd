/**
 * What is planned for a meeting's quorum: its secretary is told once that it is at risk. Where apologies put it out of
 * reach when that day has come, there is no time to lose: the secretary and the chair are told at once.
 */

import type { Board } from "../../domain/boards/board.ts";
import {
	addDays,
	dayIn,
	type Instant,
	instantOf,
	minutesAfter,
	type PlainDate,
	wallAt,
	wallTime,
} from "../../domain/dates/plain-date.ts";
import { isWorkingDay, nextWorkingDay } from "../../domain/dates/working-days.ts";
import {
	isOutOfReach,
	isQuorate,
	quorumExpected,
	quorumNeeded,
	quorumWarningDay,
	type ReplyRecord,
} from "../../domain/meetings/attendance.ts";
import { hasPassed } from "../../domain/meetings/meeting.ts";
import { hoursOf, type Moment, outsideQuiet } from "../../domain/reminders/rules.ts";
import type { Register } from "../../usecases/ports.ts";
import { type Around, aroundMeeting } from "./meeting-reminder.ts";
import {
	type Destination,
	dueAt,
	localTime,
	type Planned,
	personPlace,
	readerOf,
	secretaryOf,
} from "./planned-reminder.ts";

type Answers = {
	readonly replies: readonly ReplyRecord[];
	readonly saidAt: ReadonlyMap<string, Instant>;
};

const isLost = (board: Board, replies: readonly ReplyRecord[]): boolean =>
	isOutOfReach(quorumExpected(board, replies));

/** When each of those was given on which it hangs since when a quorum is out of reach; few ever are. */
export const repliedAt = async (
	replies: readonly ReplyRecord[],
	board: Board,
	register: Register,
): Promise<ReadonlyMap<string, Instant>> => {
	if (quorumNeeded(board) === undefined) return new Map();
	const lost = [...new Set(replies.map(({ meetingId }) => meetingId))]
		.map((id) => replies.filter(({ meetingId }) => meetingId === id))
		.filter((those) => isLost(board, those))
		.flat();
	if (lost.length === 0) return new Map();
	const changes = await register.lastChanges(lost.map(({ id }) => id));
	return new Map([...changes].map(([id, { at }]) => [id, at]));
};

/** The moment at which it was given; one that was written down days later counts from the beginning of its own day. */
const momentOf = ({ id, on }: ReplyRecord, { saidAt }: Answers, { zone }: Board): Instant => {
	const at = saidAt.get(id);
	return at !== undefined && dayIn(zone, at) <= addDays(on, 1)
		? at
		: instantOf(on, wallTime("00:00"), zone);
};

/** The moment of the reply that put it out of reach; undefined where it is in reach, or never was. */
const lostAt = (answers: Answers, board: Board): Instant | undefined => {
	if (!isLost(board, answers.replies) || isLost(board, [])) return undefined;
	const given = answers.replies
		.map((reply) => ({ reply, at: momentOf(reply, answers, board) }))
		.sort((one, other) => (one.at < other.at ? -1 : 1));
	const isLostBy = (index: number) =>
		isLost(
			board,
			given.slice(0, index + 1).map(({ reply }) => reply),
		);
	return given.find((_, index) => isLostBy(index))?.at;
};

export const planQuorum = (answers: Answers, around: Around): readonly Planned[] => {
	const { meeting, board, world } = around;
	const quorum = quorumExpected(board, answers.replies);
	const warning = quorumWarningDay(meeting, world.calendar);
	if (quorum.needed === undefined || isQuorate(quorum) || warning === undefined) return [];
	const secretary = secretaryOf(board, world);
	const atRisk = (day: PlainDate) =>
		aroundMeeting(secretary, [{ rule: "quorum:at-risk", day }], around);
	const lost = lostAt(answers, board);
	const [warned] = atRisk(warning);
	if (lost !== undefined && warned !== undefined && lost >= dueAt(warned))
		return [...new Set([secretary, personPlace(board.chairId, world)])].flatMap((place) =>
			atOnce(place, lost, around),
		);
	return atRisk(riskDay(answers.replies, { lost, warning, around })).filter(
		(planned) => !hasPassed(meeting.time, dueAt(planned)),
	);
};

type Risk = {
	readonly lost: Instant | undefined;
	readonly warning: PlainDate;
	readonly around: Around;
};

/** Three working days before; sooner, on the morning after it was put out of reach; later, after the last refusal. */
const riskDay = (
	replies: readonly ReplyRecord[],
	{ lost, warning, around: { board, world } }: Risk,
): PlainDate => {
	if (lost !== undefined) {
		const morningAfter = nextWorkingDay(dayIn(board.zone, lost), world.calendar);
		return morningAfter < warning ? morningAfter : warning;
	}
	const lastNo = replies
		.filter(({ answer }) => answer.is !== "yes")
		.map(({ on }) => on)
		.sort()
		.at(-1);
	const morningAfter = lastNo && nextWorkingDay(lastNo, world.calendar);
	return morningAfter && morningAfter > warning ? morningAfter : warning;
};

/**
 * With that day's morning where it is still to come; else within the minute, or, in the evening or on a day off, with
 * the next morning. Where the meeting would have begun by then, as the quiet hours end; and if need be in the midst of them.
 */
const atOnce = (
	place: Destination | undefined,
	lost: Instant,
	around: Around,
): readonly Planned[] => {
	const { meeting, board, world } = around;
	const morningOf = (day: PlainDate) =>
		aroundMeeting(place, [{ rule: "quorum:out-of-reach", day }], around);
	const today = dayIn(board.zone, lost);
	return morningOf(today).flatMap((first) => {
		const here = wallAt(first.zone, minutesAfter(lost, 1));
		const free = outsideQuiet(here, quietOf(first, around));
		const isFree = free === here && isWorkingDay(here.day, world.calendar);
		const said = ({ day, time }: Moment) => ({ ...first, localAt: localTime(day, time) });
		const next = isFree ? [said(here)] : morningOf(nextWorkingDay(today, world.calendar));
		const found = [first, ...next, said(free), said(here)].find(
			(one) => dueAt(one) > lost && !hasPassed(meeting.time, dueAt(one)),
		);
		return found ?? [];
	});
};

const quietOf = (planned: Planned, { world: { person, rules } }: Around) => {
	const reader = readerOf(planned);
	return reader === undefined ? rules.quiet : hoursOf(person(reader)?.hours).quiet;
};
