/** At which of the meetings that are meant somebody has a part. */
import type { Board } from "../../../domain/boards/board.ts";
import type { Attendance } from "../../../domain/meetings/attendance.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { type Answering, peopleMeant } from "../answering.ts";
import { standingOn } from "../boards/places.ts";
import { isOfPeople } from "./attendance.ts";

type Meetings = readonly Meeting[];

const namesAny = (
	{ presentIds, apologyIds, deputies }: Attendance,
	who: readonly string[],
): boolean => {
	const sent = deputies.flatMap(({ forId, byId }) => [forId, byId]);
	return [...presentIds, ...apologyIds, ...sent].some((id) => who.includes(id));
};

/** The meetings whose attendance names any of them. */
const meetingsNaming = async (
	who: readonly string[],
	meetings: Meetings,
	{ register }: Answering,
): Promise<Meetings> => {
	const boardIds = [...new Set(meetings.map(({ boardId }) => boardId))];
	const sheets = await register.records("attendance", { boardIds });
	const ids = new Set(
		sheets.filter((sheet) => namesAny(sheet, who)).map(({ meetingId }) => meetingId),
	);
	return meetings.filter(({ id }) => ids.has(id));
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
	meetings: Meetings,
	answering: Answering,
): Promise<Meetings> => {
	const who = peopleMeant(answering);
	// Of a few days each meeting says whether they were there; of all the past, only theirs are worth telling.
	if (who.length === 0 || answering.question.span?.first !== undefined) return meetings;
	const boards = answering.world.boards.filter(({ id }) =>
		meetings.some(({ boardId }) => boardId === id),
	);
	const deputed = boards.filter((one) => standsInOn(one, who));
	const own = [...boardsOfTheirs(boards, who, answering), ...deputed].map(({ id }) => id);
	const named = await meetingsNaming(who, meetings, answering);
	const theirs = meetings.filter((each) => own.includes(each.boardId) || named.includes(each));
	return theirs.length > 0 ? theirs : meetings;
};

/** With those of other boards of that time whose attendance names them: whoever came for another has no place of their own there. */
export const withThoseNaming = async (
	own: Meetings,
	all: Meetings,
	answering: Answering,
): Promise<Meetings> => {
	const who = peopleMeant(answering);
	const others = all.filter((meeting) => !own.includes(meeting));
	const isOfRecords = answering.question.records?.every(isOfPeople) ?? false;
	if (who.length === 0 || others.length === 0 || !isOfRecords) return own;
	return [...(await meetingsNaming(who, others, answering)), ...own];
};
