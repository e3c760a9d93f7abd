/** Works through a message, sentence by sentence and part by part, each knowing what was spoken of before. */

import type { Viewer } from "../../domain/audience/audience.ts";
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import type { Unanswered } from "../../domain/questions/answer.ts";
import { seenBefore } from "../../domain/questions/list-memory.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { begunAnew, noThread } from "../../domain/questions/question.ts";
import type { Register } from "../ports.ts";
import { answerAboutUs } from "./about-us.ts";
import { partFor } from "./answered-now.ts";
import type { Answering, Part } from "./answering.ts";
import { isHeeded } from "./answers.ts";
import { decidedInstead, ofDecided } from "./decided.ts";
import { withExpected } from "./expected.ts";
import { ofSentence } from "./of-sentence.ts";
import { noLongerKept, readOn, type Wanted, wantedList } from "./reading-on.ts";
import { bothOf, follow } from "./spoken-of.ts";
import { toldWhole } from "./told-whole.ts";
import { hangsOnFirst, isOrder, leftOf, orderingIn, saysMore, standsAlone } from "./unanswered.ts";
import type { Reading, Understand, Understanding, World } from "./understanding.ts";
import { lookupsOf } from "./world.ts";

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
	/** What was named before the question, in a sentence of its own. */
	readonly topic?: Subject | undefined;
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

const partOf = async (
	question: Question,
	wanted: Wanted | undefined,
	room: Room,
): Promise<Part> => {
	const seen = wanted && seenBefore(wanted.list, wanted.page);
	return withExpected(question, await partFor({ ...answeringOf(question, room), seen }));
};

/** What needs no record: a word about ourselves, or a button whose list is no longer kept. */
const askingNothing = async (
	reading: Reading,
	reached: ThreadContext,
	room: Room,
): Promise<Part | undefined> => {
	const last = async () => reached.question && partFor(answeringOf(reached.question, room));
	if (reading.is === "self") return answerAboutUs(reading.matter, room.asked, await last());
	if (reading.is !== "more" || wantedList(reading, reached)) return undefined;
	if (reading.mark !== undefined) return noLongerKept();
	return reading.page === undefined ? toldWhole(await last()) : undefined;
};

/** What bounds a question and is read by nobody is no part of an answer. */
const heeded = (clause: string, thread: ThreadContext, { understanding, asked }: Room): Reading => {
	const reading = understanding.read(clause, thread);
	const isLeft =
		reading.is === "question" && !isHeeded(reading.question, dayIn(asked.zone, asked.now));
	return isLeft ? { is: "unread", words: [clause] } : reading;
};

const questionIn = async (
	reading: Reading,
	said: Parameters<typeof ofSentence>[1],
	room: Room,
): Promise<Question | undefined> => {
	const around = { ...room, register: room.asked.register };
	return (
		(await decidedInstead(said.clause, reading, around)) ??
		ofSentence(reading, said) ??
		(await ofDecided(said.clause, reading, around))
	);
};

/** What hangs on a first part of which there is none is no question of its own. */
const hangsOnNone = (
	clause: string,
	{ goesOn, parts }: { readonly goesOn: ReadonlySet<string>; readonly parts: readonly Part[] },
): boolean => goesOn.has(clause) && parts.at(-1)?.is === "nothing";

const goneBackTo = (reading: Reading): ThreadContext | undefined =>
	reading.is === "question" ? reading.after : undefined;

const workThrough = async (
	clauses: readonly string[],
	thread: ThreadContext,
	room: Room,
): Promise<Worked> => {
	const [parts, questions]: [Part[], Question[]] = [[], []];
	let [reached, thanked] = [thread, false];
	const goesOn = new Set<string>();
	const waiting = [...clauses];
	for (let clause = waiting.shift(); clause !== undefined; clause = waiting.shift()) {
		const reading = heeded(clause, reached, room);
		if (reading.is === "each") {
			waiting.unshift(...reading.texts);
			for (const text of reading.texts.slice(1)) goesOn.add(text);
			continue;
		}
		if (reading.is === "empty") {
			thanked ||= reading.thanks === true;
			continue;
		}
		const plain = await askingNothing(reading, reached, room);
		if (plain) parts.push(plain);
		if (plain) continue;
		const wanted = reading.is === "more" ? wantedList(reading, reached) : undefined;
		if (reading.is === "more" && !wanted)
			return { is: "stopped", reading: { is: "unread", words: [clause] } };
		const said = { questions, clause, topic: room.topic };
		const question = wanted?.list.question ?? (await questionIn(reading, said, room));
		if (!question && hangsOnNone(clause, { goesOn, parts })) continue;
		if (!question) return { is: "stopped", reading };
		if (question.ask === "help") return { is: "help" };
		const part = await partOf(question, wanted, room);
		const { lists, more } = readOn({ question, clause }, part, { lists: reached.lists, wanted });
		parts.push({ ...part, more });
		questions.push(question);
		reached = { ...follow(goneBackTo(reading) ?? reached, question, part), lists };
	}
	const both = clauses.length === 1 ? bothOf(reached, questions, parts) : reached;
	return { is: "parts", parts, questions, thread: both, thanked, left: [] };
};

/** "Why, and since when": the first is told, though the second is kept nowhere. */
const asksSince = /^\W*(?:and )?since when\W*$/i;

/** The parts that can be answered, each beside those that cannot: if one at least can, and the others ask for something of their own. */
const workEach = async (
	clauses: readonly string[],
	thread: ThreadContext,
	room: Room,
): Promise<Worked | undefined> => {
	let sofar: Extract<Worked, { is: "parts" }> | undefined;
	let reached = thread;
	const left: Unanswered[] = [];
	for (const [at, clause] of clauses.entries()) {
		const worked = await workThrough([clause], reached, room);
		if (worked.is === "help" || (left.length > 0 && hangsOnFirst(clause))) return undefined;
		if (worked.is === "parts") {
			const { parts, questions } = worked;
			reached = worked.thread;
			sofar = {
				...worked,
				parts: [...(sofar?.parts ?? []), ...parts],
				questions: [...(sofar?.questions ?? []), ...questions],
			};
			continue;
		}
		const unanswered = leftOf(worked.reading, clause, orderingIn(room));
		const isApart = isOrder(worked.reading) || standsAlone(clause) || asksSince.test(clause);
		const isBound = at > 0 || room.understanding.bounds(clause);
		if (!unanswered || (!isApart && isBound)) return undefined;
		left.push(unanswered);
		// What could not be read may be what "it" stands for in the next.
		reached = begunAnew(reached);
	}
	return sofar && sofar.parts.length > 0 ? { ...sofar, left } : undefined;
};

/** "Who chairs, and who is the secretary of LPB": what only the last part names is meant in all of them. */
const isOneQuestion = (clauses: readonly string[], { understanding }: Room): boolean => {
	const [whole, last] = [clauses.join(" and "), clauses.at(-1) ?? ""].map((words) =>
		understanding.read(words, noThread),
	);
	if (whole?.is !== "question" || last?.is !== "question") return false;
	const named = last.question.subjects.map(({ id }) => id).join();
	return named !== "" && whole.question.subjects.map(({ id }) => id).join() === named;
};

/** "Was anything called off in May, and why": of each, and not of the last alone. */
const asksWhy = /^\W*(?:and )?(?:why|how come|when|on what day)(?: (?:was|is) (?:it|that))?\W*$/i;

/** In parts if each part can be read, else as one: "who chairs and who keeps LPB" is one question. */
export const workSentence = async (
	clauses: readonly string[],
	thread: ThreadContext,
	room: Room,
): Promise<Worked> => {
	const whole = [clauses.join(" and ")];
	if (clauses.length > 1 && isOneQuestion(clauses, room)) return workThrough(whole, thread, room);
	if (asksWhy.test(clauses.at(-1) ?? "")) {
		const together = await workThrough(whole, thread, room);
		if (together.is === "parts" && together.questions.every(({ ask }) => ask === "reasons"))
			return together;
	}
	if (clauses.slice(1).some(hangsOnFirst)) {
		const together = await workThrough(whole, thread, room);
		if (together.is === "parts" && together.questions.length > 1) return together;
	}
	if (clauses.slice(1).some(saysMore)) {
		const together = await workThrough(whole, thread, room);
		const isList =
			together.is === "parts" && together.questions.every(({ ask }) => ask === "items");
		if (isList) return together;
		if (/^\W*(?:which|what|any|how many)\b/i.test(clauses[0] ?? ""))
			return { is: "stopped", reading: { is: "unread", words: clauses.slice(1) } };
	}
	const apart = await workThrough(clauses, thread, room);
	if (apart.is !== "stopped" || clauses.length < 2) return apart;
	if (isOrder(apart.reading)) return (await workEach(clauses, thread, room)) ?? apart;
	const together = await workThrough(whole, thread, room);
	return together.is === "stopped" ? ((await workEach(clauses, thread, room)) ?? apart) : together;
};
