/** What the README promises around a meeting and of a board: papers, seats, a first meeting. */
import type { Board } from "../../../src/domain/boards/board.ts";
import type { Paper } from "../../../src/domain/meetings/paper.ts";
import {
	type Day,
	dayAt,
	dayOf,
	daysFrom,
	inWords,
	onOrBefore,
	workingAfter,
	workingDaysFrom,
} from "./calendar.ts";
import { habitsOf, later, type Moment, type Programme } from "./programme.ts";
import { once, secretaryPlaceOf, told } from "./promises.ts";
import { firstMeetingWanted } from "./reasons.ts";
import type { Chapter } from "./story.ts";

const dated = (moment: Moment, says: string): Moment => ({ ...moment, says });

/** As it was from some moment on. */
type Then = Pick<Chapter, "from" | "programme">;

const dueIn = (programme: Programme, id: string): Day | undefined => {
	const paper = programme.papers.get(id);
	const item = programme.agenda.get(paper?.agendaItemId ?? "");
	const meeting = programme.things.get(item?.meetingId ?? "");
	const board = programme.boards.get(paper?.boardId ?? "");
	if (paper?.state.is !== "wanted" || meeting?.kind !== "meeting" || !board) return undefined;
	if (meeting.state.is !== "planned" || meeting.time.is !== "fixed") return undefined;
	const back = paper.workingDays ?? habitsOf(board).papersDueWorkingDays;
	return workingDaysFrom(dayOf(meeting.time.on), -back);
};

/** The day from which on this has held without a break: the day that the paper names, where it held from the beginning. */
const sinceIn = (
	times: readonly Then[],
	{ askedOn }: Paper,
	[zone, holds]: readonly [string, (then: Then) => boolean],
): Day | undefined => {
	let since = times.length - 1;
	while (since > 0 && holds(times[since - 1] as Then)) since--;
	if (since > 0) return dayAt(times[since]?.from ?? 0, zone);
	return askedOn && dayOf(askedOn);
};

/**
 * Its author is asked, reminded before it is due and on the day, and told that it is late; the secretary too then. Where
 * it is asked for late, or some change makes it late, that is said on the next working day: with the asking if need be.
 */
export const momentsOfPaper = (paper: Paper, times: readonly Then[]): readonly Moment[] => {
	const { programme } = times.at(-1) as Then;
	const due = dueIn(programme, paper.id);
	const board = programme.boards.get(paper.boardId);
	if (due === undefined || !board || board.state.is === "ended") return [];
	const habits = habitsOf(board);
	const dueThen = ({ programme: then }: Then) => dueIn(then, paper.id);
	const asked = sinceIn(times, paper, [board.zone, (then) => dueThen(then) !== undefined]);
	const isSoDue = (then: Then) => dueThen(then)?.equals(due) === true;
	const lateDay = workingAfter(later(due, sinceIn(times, paper, [board.zone, isSoDue]) ?? due));
	const telling = { about: paper.id, board, programme };
	const come = { sort: "come" as const };
	const reasons = [
		...(asked
			? [
					{
						why: "asked",
						day: workingAfter(asked),
						headline: "You are asked for a paper",
						...come,
					},
				]
			: []),
		...habits.papersDaysBefore.map((days) => ({
			...{
				why: `${days} days before`,
				day: onOrBefore(due.subtract({ days })),
				headline: "Paper due soon",
				...come,
			},
		})),
		{ why: "due", day: due, headline: "Paper due today", ...come },
		...(asked && workingAfter(asked).equals(lateDay)
			? []
			: [{ why: "late", day: lateDay, headline: "Paper late", ...come }]),
	];
	const author = `D_U_${paper.ownerId}`;
	const days = new Map(reasons.map((reason) => [reason.day.toString(), reason]));
	const secretary = secretaryPlaceOf(board);
	const missing = { why: "missing", day: lateDay, headline: "A paper has not come", ...come };
	return once([
		...[...days.values()].map((reason) => told(reason, author, telling)),
		...(secretary && secretary !== author ? [told(missing, secretary, telling)] : []),
	]).map((moment) => dated(asRead(moment, due), inWords(due)));
};

/** Worded for the day on which it is read. */
const asRead = (moment: Moment, due: Day): Moment => {
	const days = daysFrom(due, dayOf(moment.on));
	if (days <= 0 || !/^(?:asked|due)$/.test(moment.why)) return moment;
	const ago = days === 1 ? "yesterday" : `${days} days ago`;
	const headline =
		moment.why === "asked" ? `${moment.headline}, late already` : `Paper was due ${ago}`;
	return { ...moment, headline };
};

/** The secretary is told before a seat's term ends; and asked for a first meeting while the board is forming. */
export const momentsOfBoard = (board: Board, programme: Programme): readonly Moment[] => {
	const place = secretaryPlaceOf(board);
	if (board.state.is === "ended" || place === undefined) return [];
	const telling = { about: board.id, board, programme };
	const habits = habitsOf(board);
	const seats = board.seats
		.filter(({ holderId, until }) => holderId && until)
		.flatMap(({ until = "" }) =>
			habits.seatTermDaysBefore.map((days) => {
				const last = dayOf(until);
				const day = last.subtract({ days });
				const said = habits.days === "any" ? day : onOrBefore(day);
				const reason = {
					why: `seat ${days}`,
					day: said,
					sort: "ahead" as const,
					headline: "Seat term ends %",
				};
				return dated(
					told(reason, place, { ...telling, about: `${board.id} seat, ${inWords(last)}` }),
					`term ends ${inWords(last)}`,
				);
			}),
		);
	const { state } = board;
	if (state.is !== "forming") return seats;
	const asked = firstMeetingWanted(state.starts, habits)
		.map((one) => told(one, place, telling))
		.filter(({ on }) => !isAskedOfMeeting(board, on, programme));
	return [...seats, ...once(asked)];
};

/** Where a meeting without a day is asked about, the board is not; nor where a meeting of it has one. */
const isAskedOfMeeting = (board: Board, on: string, { things }: Programme): boolean =>
	[...things.values()].some(
		(thing) =>
			thing.kind === "meeting" &&
			thing.boardId === board.id &&
			(thing.time.is === "fixed"
				? thing.state.is !== "cancelled"
				: thing.state.is === "planned" &&
					(!("first" in thing.time.when) || thing.time.when.first <= on)),
	);
