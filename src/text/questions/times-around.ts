/** What a time in a question's words is read against: today, the channel's board, and the time that was spoken of before. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { daysBetween, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { opensEllipsis } from "./asked-of.ts";
import type { TimeContext } from "./periods.ts";
import type { Clause } from "./pieces.ts";

const isToCome = (id: string, { world, today }: Circumstances): boolean => {
	const item = itemAmong(world.holdings, id);
	return item?.kind === "meeting" && item.time.is === "fixed" && item.time.on > today;
};

/** What is kept of a meeting to come, its agenda or who comes, does not look back. */
const isOfOneToCome = (
	{ subjects, among = [], records = [] }: Question,
	circumstances: Circumstances,
): boolean =>
	records.length > 0 && [...subjects, ...among].some(({ id }) => isToCome(id, circumstances));

/** Further back than this, a time without a year is of the time that was spoken of, and not of now. */
const mostBack = 200;

/**
 * "And in September?", said in October of what is late or of a time that is over, is the one that has just been; "and in
 * November" is the one that comes.
 */
const nearTo = (
	question: Question | undefined,
	{ today }: Circumstances,
): PlainDate | undefined => {
	const { state, span } = question ?? {};
	if (!span) return /^(?:overdue|slipped)$/.test(state ?? "") ? today : undefined;
	if (span.last === undefined || span.last >= today) return undefined;
	const isLongAgo = span.first !== undefined && daysBetween(span.first, today) > mostBack;
	return isLongAgo ? span.first : today;
};

/** "And in September?", after what was decided or done in October, is the September before. */
const isOfThePast = (question: Question | undefined, circumstances: Circumstances): boolean =>
	question !== undefined &&
	!isOfOneToCome(question, circumstances) &&
	(question.asAt !== undefined ||
		question.ask === "changes" ||
		question.state === "done" ||
		question.facets.includes("last") ||
		question.ask === "decisions" ||
		(question.ask === "records" && !question.facets.includes("next")));

const ahead =
	/\b(?:due|upcoming|coming up|expected|planned|forecast|scheduled)\b|^\W*(?:(?:and|also|what about|how about)\b[\s,]*)+(?:any |the )?(?:meetings|mtgs)\b/i;

/** "And what's due in March", whatever was told of the past, is to come. */
const asksAhead = (text: string): boolean =>
	ahead.test(text) && !/\b(?:was|were|did|had|been|wasn['’]?t|weren['’]?t)\b/i.test(text);

/** "November meetings", whatever was told of the past, are those of the November that is nearest. */
const ofMeetings = /^\W*(?:(?:the|any|our)\b\W*)?\w+ (?:meetings|mtgs)\W*$/i;

type Around = { readonly circumstances: Circumstances; readonly thread: ThreadContext };

export const timesAround = (
	clause: Clause,
	text: string,
	{ circumstances, thread }: Around,
): TimeContext => {
	const goesOn = opensEllipsis(text) || clause.keys.length <= 3;
	const goesBack = goesOn && !asksAhead(text);
	const isOfMeetings = ofMeetings.test(text);
	const looksBack = goesBack && !isOfMeetings && isOfThePast(thread.question, circumstances);
	const near = goesBack ? nearTo(thread.question, circumstances) : undefined;
	const beside = isOfMeetings && near !== undefined ? circumstances.today : near;
	return {
		...circumstances,
		boardId: circumstances.boardHereId,
		looksBack,
		spokenOf: looksBack ? thread.question?.span?.first : beside,
		within: thread.question?.span,
	};
};
