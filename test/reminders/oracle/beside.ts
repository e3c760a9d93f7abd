/** What the README promises around a meeting and of a board: papers, seats, a first meeting. */
import type { Board } from "../../../src/domain/board.ts";
import type { Paper } from "../../../src/domain/paper.ts";
import { dayOf, inWords, onOrBefore, workingAfter, workingDaysFrom } from "./calendar.ts";
import { habitsOf, type Moment, type Programme } from "./programme.ts";
import { once, secretaryPlaceOf, told } from "./promises.ts";
import { firstMeetingWanted } from "./reasons.ts";

const dated = (moment: Moment, says: string): Moment => ({ ...moment, says });

/** Its author is asked, reminded before it is due and on the day, and told that it is late; the secretary too then. */
export const momentsOfPaper = (paper: Paper, programme: Programme): readonly Moment[] => {
	const item = programme.agenda.get(paper.agendaItemId);
	const meeting = programme.things.get(item?.meetingId ?? "");
	const board = programme.boards.get(paper.boardId);
	if (paper.state.is !== "wanted" || meeting?.kind !== "meeting" || !board) return [];
	if (meeting.state.is !== "planned" || meeting.time.is !== "fixed") return [];
	if (board.state.is === "ended") return [];
	const habits = habitsOf(board);
	const due = workingDaysFrom(
		dayOf(meeting.time.on),
		-(paper.workingDays ?? habits.papersDueWorkingDays),
	);
	const telling = { about: paper.id, board, programme };
	const come = { sort: "come" as const };
	const reasons = [
		...(paper.askedOn
			? [
					{
						why: "asked",
						day: workingAfter(dayOf(paper.askedOn)),
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
		{ why: "late", day: workingAfter(due), headline: "Paper late", ...come },
	];
	const author = `D_U_${paper.ownerId}`;
	const days = new Map(reasons.map((reason) => [reason.day.toString(), reason]));
	const secretary = secretaryPlaceOf(board);
	const missing = {
		why: "missing",
		day: workingAfter(due),
		headline: "A paper has not come",
		...come,
	};
	return once([
		...[...days.values()].map((reason) => told(reason, author, telling)),
		...(secretary && secretary !== author ? [told(missing, secretary, telling)] : []),
	]).map((moment) => dated(moment, inWords(due)));
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
