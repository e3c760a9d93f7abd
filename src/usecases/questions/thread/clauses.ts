/** Works through a message, sentence by sentence and clause by clause, each knowing what was spoken of before. */
import type { Viewer } from "../../../domain/audience/audience.ts";
import { dayIn, type Instant } from "../../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../../domain/dates/working-days.ts";
import type { Unanswered } from "../../../domain/questions/answer.ts";
import { seenBefore } from "../../../domain/questions/list-memory.ts";
import {
	begunAnew,
	noThread,
	type Question,
	type Subject,
	type ThreadContext,
} from "../../../domain/questions/question.ts";
import type { Register } from "../../ports.ts";
import type { Answering, Part } from "../answering.ts";
import { isHeeded, partFor } from "../answers.ts";
import type { Reading, Understand, Understanding, World } from "../understanding.ts";
import { lookupsOf } from "../world.ts";
import { follow } from "./focus.ts";
import { isOrder, leftOf, orderingIn } from "./offers.ts";
import { noLongerKept, pageAsked, pageOn, readOn, type Wanted, wantedList } from "./pages.ts";

export type Asked = {
	/** Without the bot's name. */
	readonly text: string;
	readonly viewer: Viewer;
	readonly now: Instant;
	readonly zone: string;
	readonly thread?: ThreadContext | undefined;
	/** What the place where the answer lands may see. */
	readonly register: Register;
	readonly calendar: WorkingCalendar;
	readonly understand: Understand;
	/** Where it was asked, when the answer lands elsewhere. */
	readonly channelId?: string | undefined;
};

export type Room = {
	readonly asked: Asked;
	readonly world: World;
	readonly understanding: Understanding;
	/** The board whose channel it is. */
	readonly boardHereId?: string | undefined;
};

/** Everything asked in one message: the parts answered, or the first reading that could not be. */
export type Worked =
	| {
			readonly is: "parts";
			readonly parts: readonly Part[];
			readonly questions: readonly Question[];
			readonly thread: ThreadContext;
			readonly thanked?: boolean | undefined;
			/** What was asked beside them and could not be answered. */
			readonly left: readonly Unanswered[];
	  }
	| { readonly is: "stopped"; readonly reading: Reading }
	| { readonly is: "help" };

const answeringOf = (question: Question, { asked, world }: Room): Answering => {
	const { register, now, zone, viewer, calendar } = asked;
	const lookups = lookupsOf(world);
	return { question, world, lookups, register, now, zone, calendar, meId: viewer.personId };
};

/** What bounds a question and is read by nobody is no part of an answer. */
const heeded = async (clause: string, thread: ThreadContext, room: Room): Promise<Reading> => {
	const { understanding, asked } = room;
	const reading = await understanding.read(clause, thread);
	const isLeft =
		reading.is === "question" && !isHeeded(reading.question, dayIn(asked.zone, asked.now));
	return isLeft ? { is: "unread", words: [clause] } : reading;
};

const tellPage = async (
	wanted: Wanted,
	thread: ThreadContext,
	room: Room,
): Promise<Extract<Worked, { is: "parts" }>> => {
	const { question } = wanted.list;
	const seen = seenBefore(wanted.list, wanted.page);
	const part = await partFor({ ...answeringOf(question, room), seen });
	const said = { question, clause: wanted.list.mark };
	const { lists, more } = readOn(said, part, { lists: thread.lists, wanted });
	const reached = { ...follow(thread, question, part), lists };
	const parts = [{ ...part, more }];
	return { is: "parts", parts, questions: [question], thread: reached, left: [] };
};

const workThrough = async (
	clauses: readonly string[],
	thread: ThreadContext,
	room: Room,
): Promise<Worked> => {
	const [parts, questions]: [Part[], Question[]] = [[], []];
	let [reached, thanked] = [thread, false];
	for (const clause of clauses) {
		const reading = await heeded(clause, reached, room);
		if (reading.is === "empty") {
			thanked ||= reading.thanks === true;
			continue;
		}
		if (reading.is === "page") {
			const wanted = pageOn(reading.by, reached);
			return wanted
				? tellPage(wanted, reached, room)
				: { is: "stopped", reading: { is: "unread", words: [clause] } };
		}
		const question = questionInSentence(reading, { questions });
		if (!question) return { is: "stopped", reading };
		if (question.ask === "help") return { is: "help" };
		const part = await partFor(answeringOf(question, room));
		const { lists, more } = readOn({ question, clause }, part, { lists: reached.lists });
		parts.push({ ...part, more });
		questions.push(question);
		reached = { ...follow(reached, question, part), lists };
	}
	return { is: "parts", parts, questions, thread: reached, thanked, left: [] };
};

/** The parts that can be answered, each beside those that cannot, if one at least can. */
const workEach = async (
	clauses: readonly string[],
	thread: ThreadContext,
	room: Room,
): Promise<Worked | undefined> => {
	const [parts, questions, left]: [Part[], Question[], Unanswered[]] = [[], [], []];
	let reached = thread;
	for (const clause of clauses) {
		const worked = await workThrough([clause], reached, room);
		if (worked.is === "help") return undefined;
		if (worked.is === "parts") {
			parts.push(...worked.parts);
			questions.push(...worked.questions);
			reached = worked.thread;
			continue;
		}
		const unanswered = leftOf(worked.reading, clause, orderingIn(room));
		if (!unanswered) return undefined;
		left.push(unanswered);
		// What could not be read may be what "it" stands for in the next.
		reached = begunAnew(reached);
	}
	return parts.length > 0 ? { is: "parts", parts, questions, thread: reached, left } : undefined;
};

/** "Who chairs, and who is the secretary of LPB": what only the last part names is meant in all of them. */
const isOneQuestion = async (clauses: readonly string[], room: Room): Promise<boolean> => {
	const { read } = room.understanding;
	const whole = await read(clauses.join(" and "), noThread);
	if (whole.is !== "question") return false;
	const last = await read(clauses.at(-1) ?? "", noThread);
	if (last.is !== "question") return false;
	const named = last.question.subjects.map(({ id }) => id).join();
	return named !== "" && whole.question.subjects.map(({ id }) => id).join() === named;
};

/** In parts if each part can be read, else as one: "who chairs and who keeps LPB" is one question. */
export const workSentence = async (
	clauses: readonly string[],
	thread: ThreadContext,
	room: Room,
): Promise<Worked> => {
	const whole = [clauses.join(" and ")];
	if (clauses.length > 1 && (await isOneQuestion(clauses, room)))
		return workThrough(whole, thread, room);
	const apart = await workThrough(clauses, thread, room);
	if (apart.is !== "stopped" || clauses.length < 2) return apart;
	if (isOrder(apart.reading)) return (await workEach(clauses, thread, room)) ?? apart;
	const together = await workThrough(whole, thread, room);
	return together.is === "stopped" ? ((await workEach(clauses, thread, room)) ?? apart) : together;
};

/** The button under a list shows what comes after it; it outlives what the thread remembers of its list. */
export const workPage = async (
	text: string,
	thread: ThreadContext,
	room: Room,
): Promise<Extract<Worked, { is: "parts" }> | undefined> => {
	const page = pageAsked(text);
	if (!page) return undefined;
	const wanted = wantedList(page, thread);
	return wanted
		? tellPage(wanted, thread, room)
		: { is: "parts", parts: [noLongerKept()], questions: [], thread, left: [] };
};

const goesOn: ReadonlySet<Question["ask"]> = new Set(["items", "papers", "decisions", "overview"]);

type Before = {
	/** What the same sentence asked before. */
	readonly questions: readonly Question[];
};

const once = (all: readonly Subject[]): readonly Subject[] => [
	...new Map(all.map((each) => [each.id, each])).values(),
];

const hasWork: ReadonlySet<Subject["kind"]> = new Set([
	"person",
	"organisation",
	"workStream",
	"plan",
]);

/** "What is the finance lead responsible for, and what's late": whose work was asked for right before. */
const whoseWork = ({
	ask,
	subjects,
	mine,
}: Question): Pick<Question, "subjects" | "mine"> | undefined => {
	const isOfWork = ask === "items" || ask === "overview";
	const ofSomebody = mine || subjects.some(({ kind }) => hasWork.has(kind));
	const isOfOthers = subjects.some(({ kind }) => !hasWork.has(kind) && kind !== "board");
	return isOfWork && ofSomebody && !isOfOthers ? { subjects, mine } : undefined;
};

/** Neither whose it is nor of which board is said, and it is asked of no other. */
const isOpen = (question: Question): boolean => {
	const { ask, subjects, among = [], mine, by, span, kinds, isOfAll } = question;
	// What comes out in a time is nobody's board's.
	const isGeneral = isOfAll || (span !== undefined && kinds.join() === "guidance");
	return goesOn.has(ask) && subjects.length + among.length === 0 && !mine && !by && !isGeneral;
};

const ofWork = (question: Question, last: Question | undefined): Question | undefined => {
	const work = last && question.ask !== "decisions" ? whoseWork(last) : undefined;
	return work && { ...question, ...work };
};

/** "When does LPB meet, and is anything overdue": what names nobody goes on about the one board of its sentence. */
const questionInSentence = (reading: Reading, { questions }: Before): Question | undefined => {
	if (reading.is !== "question") return undefined;
	const { question } = reading;
	if (!isOpen(question)) return question;
	const ofLast = ofWork(question, questions.at(-1));
	if (ofLast) return ofLast;
	const [board, ...others] = once(
		questions.flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === "board")),
	);
	return board && others.length === 0 ? { ...question, subjects: [board] } : question;
};
