/** Answers a question from what the audience may see: read the words, gather the facts, cite the records. */
import { isUnclear } from "../../domain/audience/audience.ts";
import { boardIn } from "../../domain/boards/board.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import type { Answer, AnswerSource, Unanswered } from "../../domain/questions/answer.ts";
import { noThread, type Question, type ThreadContext } from "../../domain/questions/question.ts";
import { typewritten } from "../../domain/words/straight-quotes.ts";
import type { Citing, Part } from "./answering.ts";
import { type Asked, type Room, type Worked, workPage, workSentence } from "./thread/clauses.ts";
import { afterStop, chosenOf, stillKnown, whereAskedBack } from "./thread/memory.ts";
import {
	leftOf,
	nextSteps,
	orderingIn,
	refused,
	type Telling,
	withMentions,
} from "./thread/offers.ts";
import { namedAtStop, type Read, readsOf } from "./thread/readings.ts";
import { sourcesOf, together } from "./thread/sources.ts";
import type { Reading } from "./understanding.ts";
import { worldOf } from "./world.ts";

export type { Asked } from "./thread/clauses.ts";

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

const roomFor = async (asked: Asked): Promise<Room> => {
	const world = await worldOf(asked.register);
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

const readerOf = ({ world, asked }: Room) => ({ world, meId: asked.viewer.personId });

const stoppedAt = (reading: Reading, before: ThreadContext, room: Room): Answered => ({
	answer: refused(reading, room),
	thread: afterStop(reading, before, { said: room.asked.text }),
	readings: [],
	named: namedAtStop(reading, readerOf(room)),
});

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

type Gathered = {
	readonly parts: Part[];
	readonly questions: Question[];
	readonly ignored: Unanswered[];
	thread: ThreadContext;
	/** What could not be answered first. */
	stopped?: Reading | undefined;
};

const gather = (gathered: Gathered, worked: Exclude<Worked, { is: "stopped" }>): void => {
	if (worked.is === "help") gathered.stopped ??= { is: "empty" };
	else {
		gathered.parts.push(...worked.parts);
		gathered.questions.push(...worked.questions);
		gathered.ignored.push(...worked.left);
		gathered.thread = worked.thread;
		if (worked.thanked) gathered.stopped ??= { is: "empty", thanks: true };
	}
};

const answered = async ({ parts, questions, ignored, thread }: Gathered, room: Room) => ({
	answer: await joined(parts, ignored, room),
	thread,
	readings: readsOf({ questions, parts }, readerOf(room)),
});

/** Sentence by sentence; what cannot be answered is told of beside the rest, and what fits several things stops them all. */
const workAll = async (
	text: string,
	thread: ThreadContext,
	room: Room,
): Promise<Gathered | Reading> => {
	const gathered: Gathered = { parts: [], questions: [], ignored: [], thread };
	for (const clauses of room.understanding.sentences(text)) {
		const worked = await workSentence(clauses, gathered.thread, room);
		if (worked.is !== "stopped") {
			gather(gathered, worked);
			continue;
		}
		const said = clauses.join(", ");
		const left = leftOf(worked.reading, said, orderingIn(room));
		if (!left) return worked.reading;
		gathered.ignored.push(left);
		gathered.stopped = left.order ? worked.reading : (gathered.stopped ?? worked.reading);
		gathered.thread = afterStop(worked.reading, gathered.thread, { said });
	}
	return gathered;
};

const work = async (asked: Asked): Promise<Answered> => {
	const room = await roomFor(asked);
	const before = stillKnown(asked.thread ?? noThread, room.world);
	const page = await workPage(asked.text, before, room);
	if (page)
		return answered(
			{ ...page, parts: [...page.parts], questions: [...page.questions], ignored: [] },
			room,
		);
	const chosen = chosenOf(asked.text, before, room.world);
	const thread = chosen === undefined ? before : whereAskedBack(before);
	const found = await workAll(chosen ?? asked.text, thread, room);
	if ("is" in found) return stoppedAt(found, before, room);
	if (found.parts.length === 0) return stoppedAt(found.stopped ?? { is: "empty" }, before, room);
	const told = await answered(found, room);
	if (chosen === undefined) return told;
	// "No, the other one" may still choose another of what was offered.
	const { offered } = before;
	return { ...told, thread: { ...told.thread, offered, chosen }, isChosen: true };
};
