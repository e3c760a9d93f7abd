/** Which meetings say anything of how often somebody came: those of the boards that they belong to or stand in on, and any whose attendance names them. */

import type { Board } from "../../domain/boards/board.ts";
import type { Attendance } from "../../domain/meetings/attendance.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { isOfPeople } from "./about-attending.ts";
import { type Answering, subjectsOf } from "./answering.ts";
import { standingOn } from "./belonging.ts";

const isNamedIn = ({ presentIds, apologyIds, deputies }: Attendance, id: string): boolean =>
	[...presentIds, ...apologyIds, ...deputies.flatMap(({ forId, byId }) => [forId, byId])].includes(
		id,
	);

const whose = (answering: Answering): readonly string[] => {
	const who = [...subjectsOf("person", answering), ...subjectsOf("organisation", answering)];
	const { mine } = answering.question;
	return who.length === 0 && mine && answering.meId ? [answering.meId] : who;
};

const standsInOn = ({ seats }: Board, who: readonly string[]): boolean =>
	seats.some(({ deputyId }) => deputyId !== undefined && who.includes(deputyId));

/** Those on which they have a place; a deputy has none of their own where they may yet come. */
export const boardsOfTheirs = (
	boards: readonly Board[],
	who: readonly string[],
	answering: Answering,
): readonly Board[] => {
	const own = boards.filter((board) =>
		who.some((id) => standingOn(board, id, answering).length > 0),
	);
	return own.length > 0 ? own : boards.filter((board) => standsInOn(board, who));
};

/** Where none is theirs, all of them: nothing is recorded of somebody at any. */
export const meetingsOfTheirs = async (
	meetings: readonly Meeting[],
	answering: Answering,
): Promise<readonly Meeting[]> => {
	const who = whose(answering);
	// Of a few days each meeting says whether they were there; of all the past, only theirs are worth telling.
	if (who.length === 0 || answering.question.span?.first !== undefined) return meetings;
	const { lookups, register } = answering;
	const boardIds = [...new Set(meetings.map(({ boardId }) => boardId))];
	const sheets = await register.records("attendance", { boardIds });
	const boards = boardIds.flatMap((id) => lookups.board(id) ?? []);
	const own = new Set(
		[
			...boardsOfTheirs(boards, who, answering),
			...boards.filter((one) => standsInOn(one, who)),
		].map(({ id }) => id),
	);
	const named = new Set(
		sheets
			.filter((sheet) => who.some((id) => isNamedIn(sheet, id)))
			.map(({ meetingId }) => meetingId),
	);
	const theirs = meetings.filter(({ id, boardId }) => own.has(boardId) || named.has(id));
	return theirs.length > 0 ? theirs : meetings;
};

/** With those of other boards of that time whose attendance names them: whoever came for another has no place of their own there. */
export const withThoseNaming = async (
	own: readonly Meeting[],
	all: readonly Meeting[],
	answering: Answering,
): Promise<readonly Meeting[]> => {
	const who = whose(answering);
	const others = all.filter((meeting) => !own.includes(meeting));
	const areOfPeople = answering.question.records?.every(isOfPeople) ?? false;
	if (who.length === 0 || others.length === 0 || !areOfPeople) return own;
	const boardIds = [...new Set(others.map(({ boardId }) => boardId))];
	const sheets = await answering.register.records("attendance", { boardIds });
	const named = sheets.filter((sheet) => who.some((id) => isNamedIn(sheet, id)));
	const there = others.filter(({ id }) => named.some(({ meetingId }) => meetingId === id));
	return [...there, ...own];
};
