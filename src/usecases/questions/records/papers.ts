/** Papers: by what they are about, and by the day on which they are due: which are in, which are still wanted, and from whom. */
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../../domain/dates/plain-date.ts";
import { calendarFor } from "../../../domain/dates/working-days.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { type Paper, paperDueOn } from "../../../domain/meetings/paper.ts";
import { isNumbered, recordText } from "../../../domain/meetings/records.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { rulesWith } from "../../../domain/reminders/rules.ts";
import { sharedBy, speaksOf } from "../../../domain/words/text-match.ts";
import {
	type Answering,
	fewOf,
	joined,
	none,
	nothing,
	type Part,
	subject,
	subjectsOf,
	thing,
	todayFor,
} from "../answering.ts";
import { meetingName } from "../items/lines.ts";
import { whoseWords } from "../items/owners.ts";
import { isBehind, isDayWithin } from "../meetings/times.ts";
import { pagePart } from "../thread/pages.ts";
import { meetingIn } from "../world.ts";

type Row = {
	readonly id: string;
	readonly paper: Paper;
	/** Its number and title. */
	readonly name: string;
	/** What the agenda item calls it. */
	readonly about: string;
	readonly meeting: Meeting | undefined;
	readonly dueOn: PlainDate | undefined;
};

const rowsOf = async (answering: Answering): Promise<readonly Row[]> => {
	const { register, world, lookups, calendar } = answering;
	const items = await register.records("agendaItem");
	return (await register.records("paper")).flatMap((paper): readonly Row[] => {
		const board = lookups.board(paper.boardId);
		if (!board) return [];
		const item = items.find((each) => each.id === paper.agendaItemId);
		const meeting = meetingIn(world, item?.meetingId);
		const usual = rulesWith(board.reminders).papersDueWorkingDays;
		const dueOn = paperDueOn(paper, meeting, { calendar: calendarFor(board, calendar), usual });
		const name = `${recordText(paper, board)} ${paper.title}`;
		return [{ id: paper.id, paper, name, about: item?.title ?? "", meeting, dueOn }];
	});
};

export const paperStateWords = ({ state }: Paper): string => {
	if (state.is === "received") return `received on ${wordDay(state.on)}`;
	return state.is === "withdrawn" ? "withdrawn" : "not received yet";
};

const paperFact = (
	{ paper, name, meeting, dueOn }: Row,
	due: string | undefined,
	answering: Answering,
) => {
	const { lookups } = answering;
	const owner = lookups.name(paper.ownerId);
	const when =
		due ?? (dueOn && paper.state.is !== "received" ? `due ${wordDay(dueOn)}` : undefined);
	const where = meeting
		? meetingName(meeting, answering)
		: (lookups.board(paper.boardId)?.name ?? "");
	return thing(name, [`${joined([owner, paperStateWords(paper), when, `for ${where}`], ", ")}.`]);
};

/** A page of them: what follows may be asked of them, or of their boards. */
const paperList = (
	rows: readonly Row[],
	tell: (shown: readonly Row[]) => readonly Fact[],
	answering: Answering,
): Part => {
	return pagePart(
		rows,
		(shown) => {
			const records = shown.map(({ paper }) => paper);
			const boards = answering.world.boards.filter(({ id }) =>
				records.some(({ boardId }) => boardId === id),
			);
			return {
				facts: tell(shown),
				rests: [],
				records,
				focus: [...records, ...boards].map(subject),
			};
		},
		answering,
	);
};

/** Found by what they are about; where none is about all of it, those that have most of its words may be meant. */
export const answerPapers = async (answering: Answering): Promise<Part> => {
	const { topic = "" } = answering.question;
	const all = await rowsOf(answering);
	const rows = all.filter(
		({ paper, about }) =>
			isNumbered(paper, answering.lookups.board(paper.boardId), topic) ||
			speaksOf(`${paper.title} ${about}`, topic),
	);
	if (rows.length > 0) return paperList(rows, tellEach(answering), answering);
	const shares = all.map(({ paper }) => sharedBy(paper.title, topic));
	const most = Math.max(1, ...shares);
	const near = all.filter((_, at) => shares[at] === most).slice(0, 3);
	const also = near.length > 0 ? `Perhaps: ${near.map(({ name }) => name).join("; ")}` : undefined;
	return nothing(none(`Not recorded: any paper about “${topic}”`, also));
};

/** "Due for the July board" is due for what meets then, whichever day it is to be in. */
const meetingWords = (words: string): string | undefined => {
	const said = words.startsWith("in for ") ? words.slice(3) : words;
	return said.toLowerCase().startsWith("for ") ? said : undefined;
};

const isWithin = ({ meeting, dueOn }: Row, { question: { span } }: Answering): boolean => {
	if (!span) return true;
	const held = meeting?.time.is === "fixed" ? meeting.time.on : undefined;
	const day = meetingWords(span.words) === undefined ? dueOn : held;
	return isDayWithin(day, span);
};

const isInState = (row: Row, answering: Answering): boolean => {
	const { paper, dueOn, meeting } = row;
	const { state } = answering.question;
	if (paper.state.is === "withdrawn" || !isWithin(row, answering)) return false;
	if (paper.state.is === "received") {
		const isPast = meeting !== undefined && isBehind(meeting, answering);
		return (state === undefined || state === "due") && !isPast;
	}
	const today = todayFor(answering.lookups.board(paper.boardId), answering);
	return state !== "overdue" || (dueOn !== undefined && dueOn < today);
};

/** Of those who write for whoever was named: the asker, a person, or the people of an organisation. */
const isOfThose = ({ paper }: Row, answering: Answering): boolean => {
	const { question, world, meId } = answering;
	const boards = subjectsOf("board", answering);
	const bodies = subjectsOf("organisation", answering);
	const people = subjectsOf("person", answering);
	const ofBodies = world.people.filter(({ organisationId: id }) => id && bodies.includes(id));
	const writers = [
		...(question.mine && meId ? [meId] : []),
		...people,
		...ofBodies.map(({ id }) => id),
	];
	const isOfAll = !question.mine && bodies.length + people.length === 0;
	return (
		(boards.length === 0 || boards.includes(paper.boardId)) &&
		(isOfAll || writers.includes(paper.ownerId))
	);
};

const bySooner = (a: Row, b: Row): number => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999");

const papersDue = async (answering: Answering): Promise<readonly Row[]> =>
	(await rowsOf(answering))
		.filter((row) => isOfThose(row, answering) && isInState(row, answering))
		.sort(bySooner);

const besideStates: ReadonlySet<string> = new Set(["open", "due", "overdue"]);

/** Of what one person has to do: items of any kind and colour, as they stand now. */
const isOfAllToDo = ({ question, seen }: Answering): boolean => {
	const { mine, subjects, among = [], kinds, rags, state = "open", asAt } = question;
	const { topic, without, lacking, limit, raisedAt } = question;
	const isNarrowed = [asAt, seen, topic, without, lacking, limit, raisedAt].some(
		(part) => part !== undefined,
	);
	return (
		(mine || subjects.some(({ kind }) => kind === "person")) &&
		subjects.every(({ kind }) => kind === "person" || kind === "board") &&
		kinds.length + rags.length + among.length === 0 &&
		!question.counted &&
		!isNarrowed &&
		besideStates.has(state)
	);
};

/** The papers that somebody still owes, beside the list of what else they have to do. */
export const papersOwed = async (answering: Answering): Promise<string | undefined> => {
	if (!isOfAllToDo(answering)) return undefined;
	const said = (await papersDue(answering))
		.filter(({ paper }) => paper.state.is !== "received")
		.map(({ name, dueOn }) => `${name}${dueOn ? ` (due ${wordDay(dueOn)})` : ""}`);
	return said.length > 0 ? `Papers not received: ${fewOf(said, 5, "; ")}` : undefined;
};

/** "papers due for Estates board, this week (…)" */
const headOf = (answering: Answering): string => {
	const { state, span, mine, subjects } = answering.question;
	const word = state === "overdue" ? "overdue" : state === "open" ? "not received" : "due";
	const whose = whoseWords(subjects, mine, answering);
	const meeting = span && meetingWords(span.words);
	// "For the March board" and "for March" are said alike.
	const [the, next = ""] = (meeting ?? "").slice(4).split(" ", 2);
	const isNamed = the === "the" && next !== next.toLowerCase();
	const when = meeting ? `for ${meeting.slice(isNamed ? 8 : 4)}` : span?.words;
	const due = word === "not received" ? ", due" : ",";
	return `${word}${whose ? ` ${whose}` : ""}${when ? `${due} ${when}` : ""}`;
};

/** Those that were named, as they stand, whenever they are due. */
const papersNamed = async (answering: Answering): Promise<readonly Row[]> => {
	const ids = subjectsOf("paper", answering);
	return ids.length === 0 ? [] : (await rowsOf(answering)).filter(({ id }) => ids.includes(id));
};

const tellEach =
	(answering: Answering) =>
	(shown: readonly Row[]): readonly Fact[] =>
		shown.map((row) => paperFact(row, undefined, answering));

export const answerPapersDue = async (answering: Answering): Promise<Part> => {
	const named = await papersNamed(answering);
	if (named.length > 0) return paperList(named, tellEach(answering), answering);
	const rows = await papersDue(answering);
	const head = headOf(answering);
	if (rows.length === 0 && !answering.seen) return nothing(none(`No paper is recorded as ${head}`));
	const dueWords = ({ dueOn }: Row) => (dueOn ? `due ${wordDay(dueOn)}` : "no due day yet");
	const tell = (shown: readonly Row[]) => [
		none(`Papers ${head}: ${rows.length}`),
		...shown.map((row) => paperFact(row, dueWords(row), answering)),
	];
	return paperList(rows, tell, answering);
};
