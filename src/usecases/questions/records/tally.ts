/** How often people came, over all the meetings that are meant; and at which of them somebody has a part. */
import type { Board } from "../../../domain/boards/board.ts";
import { type Attendance, placesOf } from "../../../domain/meetings/attendance.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import {
	type Answering,
	byName,
	counted,
	fewOf,
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

const thereAt = ({ presentIds, deputies }: Attendance): readonly string[] => [
	...new Set([...presentIds, ...deputies.map(({ byId }) => byId)]),
];

/** Of what is not recorded, nothing is counted. */
const untoldWords = (untold: Meetings, { lookups }: Answering): readonly string[] => {
	const names =
		untold.length > 5 ? `${untold.length} others` : listed(untold.map(lookups.reference));
	return names ? [`Attendance is not recorded of ${names}.`] : [];
};

/** "Priya Nand: at 2 of 3 (apologies for TRB-M3)" */
const personWords = (id: string, { kept }: Sheet, { lookups }: Answering): string => {
	const away = kept.filter(({ attendance }) => !thereAt(attendance).includes(id));
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
			...untoldWords(sheet.untold, answering),
		];
		return [thing(board.name, says)];
	});
};

type Count = { readonly name: string; readonly times: number };

/** Whoever was at one of them, and whoever has a place now; those who came most often first. */
const countsOf = (sheets: readonly Sheet[], { lookups }: Answering): readonly Count[] => {
	const times = new Map<string, number>();
	for (const { board, kept } of sheets) {
		for (const { personId } of placesOf(board))
			if (personId) times.set(personId, times.get(personId) ?? 0);
		for (const { attendance } of kept)
			for (const id of thereAt(attendance)) times.set(id, (times.get(id) ?? 0) + 1);
	}
	return [...times]
		.flatMap(([id, count]) => ({ name: lookups.name(id) ?? "", times: count }))
		.filter(({ name }) => name !== "")
		.sort((a, b) => b.times - a.times || byName(a.name, b.name));
};

/** As many are told, of all the boards together. */
const mostTold = 12;

/** Of one board, or of all together: those at most of its meetings first. */
const tallyFact = (sheets: readonly Sheet[], answering: Answering): Fact => {
	const recorded = sheets.filter(({ kept }) => kept.length > 0);
	const of = sheets.length === 1 ? ` of ${sheets[0]?.board.name}` : "";
	const also = "The board’s secretary records it";
	if (recorded.length === 0) return none(`Not recorded: who came to any past meeting${of}`, also);
	const counts = countsOf(recorded, answering);
	const most = counts.filter(({ times }) => times === counts[0]?.times);
	const all = recorded.reduce((sum, { kept }) => sum + kept.length, 0);
	const times = counts.map((each) => `${each.name} ${each.times}`);
	const untold = sheets.flatMap((sheet) => sheet.untold);
	return thing(listed(recorded.map(({ board }) => board.name)), [
		`At most of them: ${listed(most.map(({ name }) => name))}.`,
		`Of ${counted(all, "meeting")} whose attendance is recorded, those who were there: ${of ? listed(times) : fewOf(times, mostTold)}.`,
		...untoldWords(untold, answering),
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
	const apart = subjects.length > 0 ? sheets.map((sheet) => [sheet]) : [sheets];
	const facts = apart.map((some) => tallyFact(some, answering));
	const rests = isFound ? focus.slice(0, subjects.length > 0 ? focus.length : 3) : [];
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
