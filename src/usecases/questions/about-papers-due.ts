/** Papers by the day on which they are due: which are in, which are still wanted, and from whom. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { calendarFor } from "../../domain/dates/working-days.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Paper, paperDueOn } from "../../domain/meetings/paper.ts";
import { recordText } from "../../domain/meetings/records.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Question, Span } from "../../domain/questions/question.ts";
import { rulesWith } from "../../domain/reminders/rules.ts";
import { paperStateWords } from "./about-agenda.ts";
import { type Answering, nothing, type Part, subject, subjectsOf, todayFor } from "./answering.ts";
import { meetingLine } from "./lines.ts";
import { isBehind, windowOf } from "./meeting-times.ts";
import { moreRows, nothingMore, pageOf } from "./reading-on.ts";
import { whoseWords } from "./whose-words.ts";

type Row = {
	readonly id: string;
	readonly paper: Paper;
	readonly meeting: Meeting | undefined;
	readonly dueOn: PlainDate | undefined;
};

const rowsOf = async ({
	register,
	world,
	lookups,
	calendar: programme,
}: Answering): Promise<readonly Row[]> => {
	const items = await register.records("agendaItem");
	const papers = await register.records("paper");
	return papers.flatMap((paper): readonly Row[] => {
		const board = lookups.board(paper.boardId);
		if (!board || paper.state.is === "withdrawn") return [];
		const id = items.find((each) => each.id === paper.agendaItemId)?.meetingId;
		const found = id === undefined ? undefined : itemAmong(world.holdings, id);
		const meeting = found?.kind === "meeting" ? found : undefined;
		const calendar = calendarFor(board, programme);
		const usual = rulesWith(board.reminders).papersDueWorkingDays;
		return [
			{ id: paper.id, paper, meeting, dueOn: paperDueOn(paper, meeting, { calendar, usual }) },
		];
	});
};

/** "Due for the July board" is due for what meets then, whichever day it is to be in. */
const isForMeeting = (span: Span): boolean => /^(?:in )?for\b/i.test(span.words);

const dayOf = (
	{ meeting, dueOn, paper }: Row,
	{ span, state }: Question,
): PlainDate | undefined => {
	if (span && isForMeeting(span))
		return meeting?.time.is === "provisional" ? undefined : meeting?.time.on;
	return state === "done" && paper.state.is === "received" ? paper.state.on : dueOn;
};

const isWithin = (row: Row, { question }: Answering): boolean => {
	if (!question.span) return true;
	const { first, last } = windowOf(question.span);
	const day = dayOf(row, question);
	return day !== undefined && first <= day && day <= last;
};

const isInState = (row: Row, answering: Answering): boolean => {
	const { paper, dueOn, meeting } = row;
	const { state } = answering.question;
	if (!isWithin(row, answering)) return false;
	if (paper.state.is === "received") {
		if (state === "done") return true;
		const isPast = meeting !== undefined && isBehind(meeting, answering);
		return (state === undefined || state === "due") && !isPast;
	}
	if (state === "done") return false;
	const today = todayFor(answering.lookups.board(paper.boardId), answering);
	return state !== "overdue" || (dueOn !== undefined && dueOn < today);
};

/** Those who write for whoever was named: the asker, a person, or the people of an organisation. */
const writersOf = (answering: Answering): readonly string[] | undefined => {
	const { question, world, meId } = answering;
	const bodies = subjectsOf("organisation", answering);
	const people = subjectsOf("person", answering);
	if (!question.mine && bodies.length + people.length === 0) return undefined;
	const ofBodies = world.people.filter(({ organisationId: id }) => id && bodies.includes(id));
	return [...(question.mine && meId ? [meId] : []), ...people, ...ofBodies.map(({ id }) => id)];
};

const isOfThose = ({ paper }: Row, answering: Answering): boolean => {
	const boards = subjectsOf("board", answering);
	const writers = writersOf(answering);
	return (
		(boards.length === 0 || boards.includes(paper.boardId)) &&
		(writers === undefined || writers.includes(paper.ownerId))
	);
};

const rowFact = ({ paper, meeting, dueOn }: Row, answering: Answering): readonly Fact[] => {
	const board = answering.lookups.board(paper.boardId);
	if (!board) return [];
	const owner = answering.lookups.name(paper.ownerId);
	const line = meeting && meetingLine(meeting, answering);
	const says = [
		...(owner ? [owner] : []),
		paperStateWords(paper),
		dueOn ? `due ${wordDay(dueOn)}` : "no due day yet",
		line ? `for ${line.board}, ${line.when} (${line.reference})` : `for ${board.name}`,
	];
	const name = `${recordText(paper, board)} ${paper.title}`;
	return [{ is: "thing", name, says: [`${says.join(", ")}.`] }];
};

const stateWords = { overdue: "overdue", open: "not received", done: "received" } as const;

/** "papers due for Estates board, this week (…)" */
const headOf = (answering: Answering): string => {
	const { state, span, mine, subjects } = answering.question;
	const word = state && state in stateWords ? stateWords[state as keyof typeof stateWords] : "due";
	const whose = whoseWords(subjects, mine, answering);
	const due = span && word === "not received" ? ", due" : "";
	return `${word}${whose ? ` ${whose}` : ""}${span ? `${due || ","} ${span.words.replace(/^(?:in )?for (?:the (?=[A-Z]))?/, "for ")}` : ""}`;
};

const bySooner = (a: Row, b: Row): number => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999");

const besideStates: ReadonlySet<string> = new Set(["open", "due", "overdue"]);

/** Of what one person has to do: items of any kind and colour, as they stand now. */
const isOfAllToDo = ({ question, seen }: Answering): boolean => {
	const { mine, subjects, among = [], kinds, rags, state = "open", asAt } = question;
	const isOfSomebody = mine || subjects.some(({ kind }) => kind === "person");
	const areBounds = subjects.every(({ kind }) => kind === "person" || kind === "board");
	const isPlain = kinds.length + rags.length + among.length === 0 && !question.counted;
	const { topic, without, also, lacking, limit, measures, raisedAt, paragraph, fromPaper } =
		question;
	const narrowed = [topic, without, also, lacking, limit, measures, raisedAt, paragraph, fromPaper];
	const isWhole = [asAt, seen, ...narrowed].every((part) => part === undefined);
	return isOfSomebody && areBounds && isPlain && isWhole && besideStates.has(state);
};

/** The papers that somebody still owes, beside the list of what else they have to do. */
export const papersOwed = async (answering: Answering): Promise<string | undefined> => {
	if (!isOfAllToDo(answering)) return undefined;
	const rows = (await rowsOf(answering)).filter(
		(row) =>
			row.paper.state.is !== "received" && isOfThose(row, answering) && isInState(row, answering),
	);
	const said = rows.sort(bySooner).flatMap(({ paper, dueOn }) => {
		const board = answering.lookups.board(paper.boardId);
		const due = dueOn ? ` (due ${wordDay(dueOn)})` : "";
		return board ? [`${recordText(paper, board)} ${paper.title}${due}`] : [];
	});
	const more = said.length > 5 ? ` and ${said.length - 5} more` : "";
	return said.length > 0 ? `Papers not received: ${said.slice(0, 5).join("; ")}${more}` : undefined;
};

export const answerPapersDue = async (answering: Answering): Promise<Part> => {
	const rows = (await rowsOf(answering))
		.filter((row) => isOfThose(row, answering) && isInState(row, answering))
		.sort(bySooner);
	const { shown, page, left } = pageOf(rows, answering);
	if (shown.length === 0 && answering.seen) return nothingMore();
	if (shown.length === 0)
		return nothing({ is: "none", says: `No paper is recorded as ${headOf(answering)}` });
	const boards = answering.world.boards.filter(({ id }) =>
		shown.some(({ paper }) => paper.boardId === id),
	);
	const focus = boards.map(subject);
	return {
		is: "found",
		facts: [
			{ is: "none", says: `Papers ${headOf(answering)}: ${rows.length}` },
			...shown.flatMap((row) => rowFact(row, answering)),
			...moreRows(left),
		],
		rests: [],
		records: shown.map(({ paper }) => paper),
		focus,
		buttons: [],
		page,
		left,
	};
};
