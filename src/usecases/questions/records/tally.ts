/** How often people came, over all the meetings that are meant; and at which of them somebody has a part. */
import type { Board } from "../../../domain/boards/board.ts";
import { type Attendance, placesOf } from "../../../domain/meetings/attendance.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import {
	type Answering,
	byName,
	counted,
	found,
	listed,
	none,
	type Part,
	peopleMeant,
	peopleNamed,
	subject,
	thing,
} from "../answering.ts";
import { standingOn } from "../boards/belonging.ts";
import { inOrder, isBehind } from "../meetings/times.ts";
import { isOfPeople, peopleAsked } from "./attendance.ts";

type Meetings = readonly Meeting[];
type Kept = { readonly meeting: Meeting; readonly attendance: Attendance };

type Sheet = {
	readonly board: Board;
	/** Those whose attendance is recorded, in order. */
	readonly kept: readonly Kept[];
	/** Those that were held and whose attendance is not. */
	readonly untold: Meetings;
};

/** Those of each board on which any of them was held. */
const sheetsOf = async (meetings: Meetings, answering: Answering): Promise<readonly Sheet[]> => {
	const past = inOrder(meetings.filter((each) => isBehind(each, answering)));
	const boardIds = [...new Set(meetings.map(({ boardId }) => boardId))];
	const all = await answering.register.records("attendance", { boardIds });
	return boardIds.flatMap((id) => {
		const board = answering.lookups.board(id);
		if (!board) return [];
		const own = past.filter(({ boardId }) => boardId === id);
		const kept = own.flatMap((meeting): readonly Kept[] => {
			const attendance = all.find(({ meetingId }) => meetingId === meeting.id);
			return attendance ? [{ meeting, attendance }] : [];
		});
		const untold = own.filter((each) => !kept.some(({ meeting }) => meeting === each));
		return [{ board, kept, untold }];
	});
};

const isThere = (id: string, { presentIds, deputies }: Attendance): boolean =>
	presentIds.includes(id) || deputies.some(({ byId }) => byId === id);

/** Of what is not recorded, nothing is counted. */
const untoldWords = ({ untold }: Sheet, { lookups }: Answering): readonly string[] => {
	const names =
		untold.length > 5 ? `${untold.length} others` : listed(untold.map(lookups.reference));
	return names ? [`Attendance is not recorded of ${names}.`] : [];
};

/** "Priya Nand: at 2 of 3 (apologies for TRB-M3)" */
const personWords = (id: string, { kept }: Sheet, { lookups }: Answering): string => {
	const away = kept.filter(({ attendance }) => !isThere(id, attendance));
	const howOf = ({ attendance }: Kept): string => {
		if (attendance.deputies.some(({ forId }) => forId === id)) return "sent a deputy to";
		return attendance.apologyIds.includes(id) ? "apologies for" : "not recorded as present at";
	};
	const more = ["sent a deputy to", "apologies for", "not recorded as present at"].flatMap(
		(how) => {
			const some = away.filter((each) => howOf(each) === how);
			const names = listed(some.map(({ meeting }) => lookups.reference(meeting)));
			return names ? [`${how} ${names}`] : [];
		},
	);
	const name = lookups.name(id) ?? "Someone no longer named";
	const tail = more.length > 0 ? ` (${more.join("; ")})` : "";
	return `${name} was at ${kept.length - away.length} of ${kept.length}${tail}.`;
};

/** Before each meeting is told of by itself: at how many of them somebody was. */
export const tallyOfPeople = async (
	meetings: Meetings,
	answering: Answering,
): Promise<readonly Fact[]> => {
	if (answering.question.tally !== "each" || answering.seen) return [];
	const sheets = await sheetsOf(meetings, answering);
	return sheets.flatMap((sheet): readonly Fact[] => {
		const { kept, board } = sheet;
		const people = peopleAsked(board, answering);
		if (people.length === 0 || kept.length < 2) return [];
		const says = [
			`Of ${counted(kept.length, "meeting")} whose attendance is recorded:`,
			...people.map((id) => personWords(id, sheet, answering)),
			...untoldWords(sheet, answering),
		];
		return [thing(board.name, says)];
	});
};

type Count = { readonly name: string; readonly times: number };

/** Whoever was at one of them, and whoever has a place now; those who came most often first. */
const countsOf = ({ board, kept }: Sheet, { lookups }: Answering): readonly Count[] => {
	const present = kept.flatMap(({ attendance: { presentIds, deputies } }) => [
		...presentIds,
		...deputies.map(({ byId }) => byId),
	]);
	const placed = placesOf(board).flatMap(({ personId }) => personId ?? []);
	return [...new Set([...placed, ...present])]
		.flatMap((id): readonly Count[] => {
			const name = lookups.name(id);
			const times = kept.filter(({ attendance }) => isThere(id, attendance)).length;
			return name === undefined ? [] : [{ name, times }];
		})
		.sort((a, b) => b.times - a.times || byName(a.name, b.name));
};

/** The answer first: those at most of them. */
const mostWords = (counts: readonly Count[], { question: { tally } }: Answering) => {
	const most = Math.max(...counts.map(({ times }) => times));
	const names = listed(counts.filter(({ times }) => times === most).map(({ name }) => name));
	return tally === "most" ? [`At most of them: ${names}.`] : [];
};

const sheetFact = (sheet: Sheet, answering: Answering): Fact => {
	const { board, kept } = sheet;
	if (kept.length === 0)
		return none(
			`Not recorded: who came to any past meeting of ${board.name}`,
			"The board’s secretary records it",
		);
	const counts = countsOf(sheet, answering);
	const times = listed(counts.map((each) => `${each.name} ${each.times}`));
	return thing(board.name, [
		...mostWords(counts, answering),
		`Of ${counted(kept.length, "meeting")} whose attendance is recorded, those who were there: ${times}.`,
		...untoldWords(sheet, answering),
	]);
};

/** Of all the boards together; whoever has a place on more than one is counted once. */
const overAll = (sheets: readonly Sheet[], answering: Answering): Fact | undefined => {
	const recorded = sheets.filter(({ kept }) => kept.length > 0);
	if (recorded.length < 2 || answering.question.tally !== "most") return undefined;
	const times = new Map<string, number>();
	for (const each of recorded.flatMap((sheet) => countsOf(sheet, answering)))
		times.set(each.name, (times.get(each.name) ?? 0) + each.times);
	const counts = [...times].map(([name, times]) => ({ name, times }));
	const all = recorded.reduce((sum, { kept }) => sum + kept.length, 0);
	const untold = sheets.reduce((sum, sheet) => sum + sheet.untold.length, 0);
	const others = untold > 0 ? `, and not of ${counted(untold, "other")}` : "";
	const names = listed(recorded.map(({ board }) => board.name));
	return thing("All boards", [
		...mostWords(counts, answering),
		`Attendance is recorded of ${all} meetings, of ${names}${others}.`,
	]);
};

/** Asked of nobody by name: who was at how many of a board's meetings. */
export const talliedOver = async (
	meetings: Meetings,
	answering: Answering,
): Promise<Part | undefined> => {
	const { tally, subjects, mine } = answering.question;
	if (!tally || mine || peopleNamed(answering).length > 0) return undefined;
	const sheets = await sheetsOf(meetings, answering);
	const isFound = sheets.some(({ kept }) => kept.length > 0);
	const focus = sheets.map(({ board }) => subject(board));
	const overall = subjects.length === 0 ? overAll(sheets, answering) : undefined;
	const facts = overall ? [overall] : sheets.map((sheet) => sheetFact(sheet, answering));
	const rests = isFound ? focus.slice(0, overall ? 3 : focus.length) : [];
	return found(facts, rests, { is: isFound ? "found" : "nothing", focus });
};

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
