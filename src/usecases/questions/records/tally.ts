/** How often people came, over all the meetings that are meant. */
import type { Board } from "../../../domain/boards/board.ts";
import { type Attendance, placesOf } from "../../../domain/meetings/attendance.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { type Answering, byName, listed, type Part, subject, subjectsOf } from "../answering.ts";
import { standingOn } from "../boards/belonging.ts";
import { inOrder, isBehind } from "../meetings/times.ts";
import { isOfPeople } from "./attendance.ts";

type Kept = { readonly meeting: Meeting; readonly attendance: Attendance };

type Sheet = {
	readonly board: Board;
	/** Those whose attendance is recorded, in order. */
	readonly kept: readonly Kept[];
	/** Those that were held and whose attendance is not. */
	readonly untold: readonly Meeting[];
};

const sheetOf = async (
	board: Board,
	meetings: readonly Meeting[],
	answering: Answering,
): Promise<Sheet> => {
	const past = inOrder(meetings.filter((each) => isBehind(each, answering)));
	const all = await answering.register.records("attendance", { boardIds: [board.id] });
	const kept = past.flatMap((meeting): readonly Kept[] => {
		const attendance = all.find(({ meetingId }) => meetingId === meeting.id);
		return attendance ? [{ meeting, attendance }] : [];
	});
	const untold = past.filter(({ id }) => !kept.some(({ meeting }) => meeting.id === id));
	return { board, kept, untold };
};

/** Those of each board on which any of them was held. */
const sheetsOf = (
	meetings: readonly Meeting[],
	answering: Answering,
): Promise<readonly Sheet[]> => {
	const boards = [...new Set(meetings.map(({ boardId }) => boardId))].flatMap(
		(id) => answering.lookups.board(id) ?? [],
	);
	return Promise.all(
		boards.map((board) =>
			sheetOf(
				board,
				meetings.filter(({ boardId }) => boardId === board.id),
				answering,
			),
		),
	);
};

const came = (id: string, { presentIds, deputies }: Attendance): boolean =>
	presentIds.includes(id) || deputies.some(({ byId }) => byId === id);

const references = (some: readonly Kept[], { lookups }: Answering): string =>
	listed(some.map(({ meeting }) => lookups.reference(meeting)));

const meetingsWord = (count: number): string => (count === 1 ? "meeting" : "meetings");

/** Of what is not recorded, nothing is counted. */
const untoldWords = ({ untold }: Sheet, { lookups }: Answering): readonly string[] =>
	untold.length === 0
		? []
		: [
				`Attendance is not recorded of ${untold.length > 5 ? `${untold.length} others` : listed(untold.map((each) => lookups.reference(each)))}.`,
			];

/** "Priya Nand: at 2 of 3 (apologies for TRB-M3)" */
const ofPerson = (id: string, { kept }: Sheet, answering: Answering): string => {
	const name = answering.lookups.name(id) ?? "Someone no longer named";
	const away = kept.filter(({ attendance }) => !came(id, attendance));
	const isSent = ({ attendance }: Kept) => attendance.deputies.some(({ forId }) => forId === id);
	const isSorry = ({ attendance }: Kept) => attendance.apologyIds.includes(id);
	const sent = away.filter(isSent);
	const sorry = away.filter((each) => isSorry(each) && !isSent(each));
	const silent = away.filter((each) => !isSorry(each) && !isSent(each));
	const more = [
		...(sent.length > 0 ? [`sent a deputy to ${references(sent, answering)}`] : []),
		...(sorry.length > 0 ? [`apologies for ${references(sorry, answering)}`] : []),
		...(silent.length > 0 ? [`not recorded as present at ${references(silent, answering)}`] : []),
	];
	const tail = more.length > 0 ? ` (${more.join("; ")})` : "";
	return `${name} was at ${kept.length - away.length} of ${kept.length}${tail}.`;
};

/** The people asked about, those who sit there for a body, or the asker. */
const askedOn = (board: Board, answering: Answering): readonly string[] => {
	const bodies = subjectsOf("organisation", answering);
	const holders = board.seats
		.filter(({ organisationId }) => bodies.includes(organisationId))
		.flatMap(({ holderId }) => holderId ?? []);
	const people = [...subjectsOf("person", answering), ...holders];
	const { mine } = answering.question;
	return people.length === 0 && mine && answering.meId ? [answering.meId] : people;
};

/** Before each meeting is told of by itself: at how many of them somebody was. */
export const tallyOfPeople = async (
	meetings: readonly Meeting[],
	answering: Answering,
): Promise<readonly Fact[]> => {
	if (answering.question.tally !== "each" || answering.seen) return [];
	const sheets = await sheetsOf(meetings, answering);
	return sheets.flatMap((sheet): readonly Fact[] => {
		const people = askedOn(sheet.board, answering);
		if (people.length === 0 || sheet.kept.length < 2) return [];
		const { kept, board } = sheet;
		const says = [
			`Of ${kept.length} ${meetingsWord(kept.length)} whose attendance is recorded:`,
			...people.map((id) => ofPerson(id, sheet, answering)),
			...untoldWords(sheet, answering),
		];
		return [{ is: "thing", name: board.name, says }];
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
			const times = kept.filter(({ attendance }) => came(id, attendance)).length;
			return name === undefined ? [] : [{ name, times }];
		})
		.sort((a, b) => b.times - a.times || byName(a.name, b.name));
};

const namesAt = (counts: readonly Count[], times: number): string =>
	listed(counts.filter((each) => each.times === times).map(({ name }) => name));

/** The answer first: those at most of them. */
const firstWords = (counts: readonly Count[], { question: { tally } }: Answering): string =>
	tally === "most"
		? `At most of them: ${namesAt(counts, Math.max(...counts.map(({ times }) => times)))}.`
		: "";

const sheetFact = (sheet: Sheet, answering: Answering): Fact => {
	const { board, kept } = sheet;
	if (kept.length === 0)
		return {
			is: "none",
			says: `Not recorded: who came to any past meeting of ${board.name}`,
			also: "The board’s secretary records it",
		};
	const counts = countsOf(sheet, answering);
	const times = listed(counts.map((each) => `${each.name} ${each.times}`));
	const first = firstWords(counts, answering);
	const says = [
		...(first ? [first] : []),
		`Of ${kept.length} ${meetingsWord(kept.length)} whose attendance is recorded, those who were there: ${times}.`,
		...untoldWords(sheet, answering),
	];
	return { is: "thing", name: board.name, says };
};

/** Of all the boards together; whoever has a place on more than one is counted once. */
const overAll = (sheets: readonly Sheet[], answering: Answering): Fact | undefined => {
	const { tally } = answering.question;
	const recorded = sheets.filter(({ kept }) => kept.length > 0);
	if (recorded.length < 2 || tally !== "most") return undefined;
	const each = recorded.flatMap((sheet) => countsOf(sheet, answering));
	const counts = [...new Set(each.map(({ name }) => name))].map((name): Count => {
		const own = each.filter((count) => count.name === name);
		const times = own.reduce((sum, count) => sum + count.times, 0);
		return { name, times };
	});
	const all = recorded.reduce((sum, { kept }) => sum + kept.length, 0);
	const untold = sheets.reduce((sum, sheet) => sum + sheet.untold.length, 0);
	const says = [
		firstWords(counts, answering),
		`Attendance is recorded of ${all} meetings, of ${listed(recorded.map(({ board }) => board.name))}${untold > 0 ? `, and not of ${untold} ${untold === 1 ? "other" : "others"}` : ""}.`,
	];
	return { is: "thing", name: "All boards", says };
};

/** Asked of nobody by name: who was at how many of a board's meetings. */
export const talliedOver = async (
	meetings: readonly Meeting[],
	answering: Answering,
): Promise<Part | undefined> => {
	const { tally, subjects, mine } = answering.question;
	const isOfSomebody =
		mine || subjects.some(({ kind }) => kind === "person" || kind === "organisation");
	if (!tally || isOfSomebody) return undefined;
	const sheets = await sheetsOf(meetings, answering);
	const isFound = sheets.some(({ kept }) => kept.length > 0);
	const boards = sheets.map(({ board }) => subject(board));
	const overall = subjects.length === 0 ? overAll(sheets, answering) : undefined;
	return {
		is: isFound ? "found" : "nothing",
		facts: overall ? [overall] : sheets.map((sheet) => sheetFact(sheet, answering)),
		rests: isFound ? boards.slice(0, overall ? 3 : boards.length) : [],
		focus: boards,
		buttons: [],
	};
};

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
