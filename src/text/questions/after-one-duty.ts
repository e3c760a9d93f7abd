/** "Who are they waiting on", "is the paper in", "and now", after one thing to be done was told of: asked of that thing or of the board that it is for. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told } from "./turn-of-thing.ts";

/** The one thing that was told of last, and nothing beside it. */
const dutyTold = (thread: ThreadContext): Subject | undefined =>
	/^(?:facts|items)$/.test(thread.question?.ask ?? "")
		? only(toldLast(thread).filter(isDuty))
		: undefined;

const referenceOf = ({ thread, world }: Told): string | undefined => {
	const duty = dutyTold(thread);
	return duty && nameOf(duty, world);
};

const waits = shaped(
	"(?:who|whom|what)(?:['’]?s| is| are|['’]?re|['’]?m| am)? (?:they|we|he|she|you|people|it|that|this)(?: one)? (?:still |all |both )?(?:waiting|stuck|held up|hanging about|hanging on) (?:on|for|by)(?: (?:then|now|there|with (?:it|that)))*",
);

/** "Who are they waiting on", of the one that was told. */
const whatItWaitsFor: PutPlainly = (text, told) => {
	const reference = waits.test(text) ? referenceOf(told) : undefined;
	return reference && `what is ${reference} waiting for`;
};

/** "What are they waiting for", of what was told as blocked: of those, and of nothing else that is expected. */
const blockedWait: PutPlainly = (text, { thread, world }) => {
	const { ask, state } = thread.question ?? {};
	if (ask !== "items" || state !== "blocked" || !waits.test(text)) return undefined;
	const told = toldLast(thread).filter(isDuty);
	const one = only(told);
	if (one) return `what is ${nameOf(one, world)} waiting for`;
	return told.length > 1 ? "what are those waiting for" : undefined;
};

const paperIn = shaped(
	"(?:(?:is|are|was|were) (?:the|its|their|any|that) papers? (?:in|here|received|ready|late|overdue|with us|there|out)|(?:has|have|did|hs) (?:the|its|their|any|that|a) papers? (?:come(?: in)?|arrived?|been (?:received|sent|handed in|submitted)|got (?:in|here)|turned up|landed)|(?:have|has) (?:we|they|you) (?:had|got|received) (?:the|its|their|any|a) papers?)(?: (?:yet|in|for (?:it|that)|already|now|through))*",
);

/** "Is the paper in", of a thing to be done, asks after what its board waits for, and not which paper it came from. */
const papersOfItsBoard: PutPlainly = (text, { thread, world }) => {
	const duty = paperIn.test(text) ? dutyTold(thread) : undefined;
	const boardId = duty && itemAmong(world.holdings, duty.id)?.boardId;
	const board = boardId === undefined ? undefined : nameOf({ kind: "board", id: boardId }, world);
	return board && `papers for ${board}`;
};

const now = shaped(
	"(?:(?:and|so|but|what about|how about|what(?:['’]?s| is) it)\\b[\\s,]*)+(?:right )?now(?:adays)?(?: then)?|(?:where|how) (?:is|are) (?:it|that|things) now",
);

/** "And now", after what was planned for one thing at first. */
const asItStands: PutPlainly = (text, told) => {
	const { question } = told.thread;
	const isOfThen = question?.asAt !== undefined || question?.span !== undefined;
	const reference = !isOfThen && now.test(text) ? referenceOf(told) : undefined;
	return reference && `what is the status of ${reference}`;
};

export const ofOneDuty = firstPlain([whatItWaitsFor, blockedWait, papersOfItsBoard, asItStands]);
