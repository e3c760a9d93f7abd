/** Answers a question from what the audience may see: read the words, gather the facts, cite the records. */

import { isUnclear } from "../../domain/audience/audience.ts";
import { boardIn } from "../../domain/boards/board.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import type { Answer, AnswerSource, Unanswered } from "../../domain/questions/answer.ts";
import { noThread, type Question, type ThreadContext } from "../../domain/questions/question.ts";
import { typewritten } from "../../domain/words/straight-quotes.ts";
import { afterStop, whereAskedBack } from "./after-stop.ts";
import { agendaToldIn } from "./agenda-told.ts";
import type { Citing, Part } from "./answering.ts";
import { decisionsToldIn } from "./decisions-told.ts";
import { stillOffered, withGuess } from "./guesses-agreed.ts";
import { nextSteps, type Telling } from "./next-steps.ts";
import { chosenOf, withOffered, withOthers } from "./offered.ts";
import { namedWhereStopped, readingsOf, type Told } from "./read-in-room.ts";
import { refused } from "./refused.ts";
import { sourcesOf } from "./sources.ts";
import { bothOf } from "./spoken-of.ts";
import { stillKnown } from "./still-known.ts";
import { together } from "./together.ts";
import {
	asksIfSo,
	asksOutright,
	asksSomething,
	isRemark,
	saysBoth,
	turnedTo,
	withTopics,
} from "./topics-said.ts";
import { leftOf, orderingIn, toRecord, withMentions } from "./unanswered.ts";
import type { Reading, World } from "./understanding.ts";
import { waitingIn, withWaiting } from "./waiting.ts";
import type { Read } from "./what-was-read.ts";
import { type Asked, type Room, workSentence } from "./working.ts";
import { worldOf } from "./world.ts";

export type { Asked } from "./working.ts";

export type Answered = {
	readonly answer: Answer;
	readonly thread: ThreadContext;
	readonly readings: readonly Read[];
	/** What it names, where nothing is told of it: an order's own things, or those of one name that are asked about. */
	readonly named?: readonly string[] | undefined;
	/** The words chose one of what had been offered. */
	readonly isChosen?: boolean | undefined;
};

/** Each record once, as the part that rests on it saw it. */
const citedBy = async (parts: readonly Part[], now: Citing): Promise<readonly AnswerSource[]> => {
	const cited = parts.map((part) => sourcesOf(part, part.citing ?? now));
	const all = (await Promise.all(cited)).flat();
	return all.filter(
		({ reference }, at) => all.findIndex((each) => each.reference === reference) === at,
	);
};

/** One list at a time is read on, the last that was cut; where none was, all that is beside what was told. */
const stepsAfter = (parts: readonly Part[], told: Telling) => {
	const { buttons, all } = nextSteps(parts, told);
	const more = parts.flatMap((part) => part.more ?? []).at(-1) ?? all;
	return more ? { buttons, more } : { buttons };
};

const joined = async (
	parts: readonly Part[],
	ignored: readonly Unanswered[],
	{ world, asked: { register, zone, now } }: Room,
): Promise<Answer> => ({
	is: parts.some(({ is }) => is === "found") ? "found" : "nothing",
	facts: together(parts.flatMap(({ facts }) => facts)),
	sources: await citedBy(parts, { world, register, zone }),
	...stepsAfter(parts, { world, now }),
	ignored: withMentions(ignored, world),
});

/** Whether something is in, when it is due, who is writing it: so a paper is asked after. */
const mayAskOfPaper =
	/\b(?:in|received|arrived|com(?:e|ing)|came|sent|submitted|handed|writ\w+|wrote|prepar\w+|doing|owes?|due|late|ready|done|finished|where\w*|sign|overdue|outstanding|needed|wanted|had|got|off|about)\b/i;

const worldFor = async ({ register, text, thread }: Asked): Promise<World> => {
	const agendaTold = await agendaToldIn(thread, register);
	const decisionsTold = await decisionsToldIn(thread, register);
	const world = { ...(await worldOf(register)), agendaTold, decisionsTold };
	// "The landlord one", after papers were told.
	const { ask, records } = thread?.question ?? {};
	const areTold = ask === "papers" || records?.join() === "papers";
	if (!areTold && !mayAskOfPaper.test(text)) return world;
	const papers = await register.records("paper");
	return papers.length > 0 ? { ...world, paperTitles: papers.map(({ title }) => title) } : world;
};

const roomFor = async (asked: Asked): Promise<Room> => {
	const world = await worldFor(asked);
	const { audience } = asked.register;
	const channelId = audience.kind === "channel" ? audience.channelId : asked.channelId;
	const boardHere = channelId === undefined ? undefined : boardIn(channelId, world.boards);
	const understanding = await asked.understand({
		world,
		today: dayIn(asked.zone, asked.now),
		now: asked.now,
		zone: asked.zone,
		calendar: asked.calendar,
		meId: asked.viewer.personId,
		boardHereId: boardHere?.id,
	});
	return { asked, world, understanding, boardHereId: boardHere?.id };
};

const stoppedAt = (reading: Reading, before: ThreadContext, room: Room): Answered => {
	const answer = refused(reading, room);
	const said = room.asked.text;
	const thread = afterStop(reading, before, { said, understanding: room.understanding });
	const named = namedWhereStopped(reading, room);
	return { answer, thread: withGuess(answer, thread), readings: [], named };
};

/** "They say it has moved. Is that right": of what could not be read, nothing is told by what answers rest on. */
const isOfGrounds = (parts: readonly Part[]): boolean =>
	parts.every(({ facts }) =>
		facts.every((fact) => fact.is === "self" && fact.matter === "grounds"),
	);

/** Who would read it is not known: "it is not recorded" would be said of what nobody has looked for. */
const unclear = ({ register: { audience }, thread = noThread }: Asked): Answered => ({
	answer: { is: "unclear", whose: audience.kind === "channel" ? "readers" : "asker" },
	thread,
	readings: [],
});

export const answerQuestion = (asked: Asked): Promise<Answered> =>
	isUnclear(asked.register.audience)
		? Promise.resolve(unclear(asked))
		: work({ ...asked, text: typewritten(asked.text) });

const leftIn = (ignored: readonly Unanswered[]): Reading =>
	ignored.length > 0 ? { is: "unread", words: ignored.map(({ said }) => said) } : { is: "empty" };

/** What could not be read first; thanks before it were no question. */
const stoppedFirst = (stopped: Reading | undefined, reading: Reading, said: string): Reading =>
	stopped && !(stopped.is === "empty" && stopped.thanks && asksSomething(said)) ? stopped : reading;

const ofTheTwo = (
	clauses: readonly string[],
	thread: ThreadContext,
	{ questions, parts }: Told,
): ThreadContext => (saysBoth(clauses) ? bothOf(thread, questions, parts) : thread);

type Beside = { readonly sentences: readonly (readonly string[])[]; readonly room: Room };

/** What else was asked is named, where one thing has to be asked back. */
const stoppedBeside = (
	reading: Reading,
	before: ThreadContext,
	{ sentences, room }: Beside,
): Answered => {
	const stop = stoppedAt(reading, before, room);
	return { ...stop, answer: withWaiting(stop.answer, waitingIn(sentences, reading, room)) };
};

/** What is left of a message whose other sentences are answered; undefined where this one stops them all. */
const leftBeside = (
	reading: Reading,
	clauses: readonly string[],
	{ sentences, room }: Beside,
): Unanswered | undefined => {
	const said = clauses.join(", ");
	const isAsked = sentences.some((each) => each !== clauses && asksOutright(each));
	if (isAsked && !asksOutright(clauses) && reading.is === "which") return { said };
	const left = leftOf(reading, said, orderingIn(room));
	return left?.order && !isAsked ? undefined : left;
};

const sentencesOf = (text: string, thread: ThreadContext, { understanding }: Room) =>
	understanding.sentences(understanding.pickedFirst(text, thread));

const work = async (asked: Asked): Promise<Answered> => {
	const room = await roomFor(asked);
	const before = stillOffered(asked.text, stillKnown(asked.thread ?? noThread, room.world));
	const [parts, doubts]: [Part[], Part[]] = [[], []];
	const [questions, ignored]: [Question[], Unanswered[]] = [[], []];
	const chosen = chosenOf(asked.text, before, room.world);
	const ofOffered = withOffered(asked.text, before, room.understanding);
	let thread = chosen === undefined ? ofOffered : whereAskedBack(before);
	let stopped: Reading | undefined;
	const sentences = sentencesOf(chosen ?? asked.text, thread, room);
	for (const { clauses, topic, turned } of withTopics(sentences, room.understanding, before)) {
		thread = turned ? turnedTo(turned, thread) : ofTheTwo(clauses, thread, { questions, parts });
		const worked = await workSentence(clauses, thread, { ...room, topic });
		if (worked.is === "help") stopped ??= { is: "empty" };
		else if (worked.is === "parts") {
			const isDoubt = asksIfSo(clauses.join(", ")) && isOfGrounds(worked.parts);
			(isDoubt ? doubts : parts).push(...worked.parts);
			questions.push(...worked.questions);
			ignored.push(...worked.left, ...toRecord(clauses, worked.questions, room));
			thread = worked.thread;
			if (worked.thanked) stopped ??= { is: "empty", thanks: true };
		} else {
			const said = clauses.join(", ");
			const left = leftBeside(worked.reading, clauses, { sentences, room });
			if (!left) return stoppedBeside(worked.reading, before, { sentences, room });
			if (!isRemark(said, room.understanding)) ignored.push(left);
			stopped = left.order ? worked.reading : stoppedFirst(stopped, worked.reading, said);
			thread = afterStop(worked.reading, thread, { said, understanding: room.understanding });
		}
	}
	if (parts.length === 0) parts.push(...doubts);
	if (parts.length > 0 && !(ignored.length > 0 && isOfGrounds(parts))) {
		const readings = readingsOf({ questions, parts }, room);
		// "No, the other one" may still choose another of what was offered.
		const kept = withOthers(thread, { before, chosen, ofOffered }, room.understanding);
		const answer = await joined(parts, ignored, room);
		return { answer, thread: kept, readings, isChosen: chosen !== undefined };
	}
	return stoppedAt(stopped ?? leftIn(ignored), before, room);
};
