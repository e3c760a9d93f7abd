/** What is asked in full after something else was told: it is asked of all, and not of what was spoken of. */
import { noThread, type Question, type ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { toldLast } from "./told-last.ts";

type Around = { readonly read: Read; readonly world: World };
type Read = (words: string, thread: ThreadContext) => Reading;

/** What points at what was told, or opens as half a question does. */
const pointing =
	/\b(?:it|its|that|this|these|those|they|them|theirs?|he|she|him|his|hers?|here|there|then|ones?|others?|else|another|same|rest|remaining|either|both|again|instead|too|also)\b|^\W*(?:or|what about|how about|just|only|not|no|yes)\b/i;
const correcting = /\b(?:mean|meant|sorry|scrap|rather)\b/i;
const joining = /^\W*(?:(?:and|so|but|also|ok|oh)\b[\s,]*)+/i;
const noun =
	/\b(?:boards?|groups?|committees?|guidance|actions?|milestones?|meetings?|items?|things?|decisions?|papers?|streams?|everything|overview|happening|news)\b/i;

/** "Which boards have met", "how many of the boards met in January"; "which boards" alone asks of what was told. */
const ofBoards =
	/^\W*(?:which|what|how many)(?: of)?(?: the| our)? (?:boards?|groups?|committees?)(?: \S+){2,}/i;

const doing =
	"(?:closed|completed|done|finished|achieved|ticked off|released|issued|published)(?=\\W|$)";
/** "The last two things closed": of what is open there is none. */
const lastDone = new RegExp(
	`\\b(?:last|latest|most recent(?:ly)?)(?: (?:\\d{1,2}|two|three|four|five|six|ten|few))? (?:(?:\\S+ ){0,3}${doing})`,
	"i",
);

/** "What is the NPIA": what it is, and nothing of what was spoken of. */
const whatIs = /^\W*(?:what|who) (?:is|are) (?!.*\b(?:of|for|on|in|at|by|to|from|with)\b)/i;

/** "Actions from LPB-M2": the meeting bounds them. */
const fromMeeting = /\bactions?\b.*\b(?:from|out of|at|in|by)\b/i;
/** "What was closed early": of one thing it is asked with "was it". */
const inTime = /^\W*(?:what|which)\b.*\b(?:early|late|on time|in time)\W*$/i;

const toldBoards = (thread: ThreadContext): number =>
	toldLast(thread).filter(({ kind }) => kind === "board").length;

const idsOf = ({ subjects, among = [] }: Question): ReadonlySet<string> =>
	new Set([...subjects, ...among].map(({ id }) => id));

/** What was asked before neither turns it nor bounds it. */
const isSame = (threaded: Question, alone: Question): boolean => {
	const own = idsOf(alone);
	return threaded.ask === alone.ask && [...idsOf(threaded)].every((id) => own.has(id));
};

/** Asked of one thing to be done, and of no other. */
const isOfOne = (question: Question | undefined): boolean => {
	const [one, ...others] = [...(question?.subjects ?? []), ...(question?.among ?? [])];
	return one !== undefined && others.length === 0 && isDuty(one);
};

/** What was done, of whoever or whatever was spoken of: their state is its own. */
const doneOf = (alone: Question, { question }: ThreadContext): Question =>
	question?.ask === "items" && alone.subjects.length === 0 && !alone.kinds.includes("guidance")
		? { ...alone, subjects: question.subjects.filter((each) => !isDuty(each)) }
		: alone;

/** "Which board meets soonest": of all, or of several that were told. */
const nextOfAll =
	/^\W*which (?:board|group|committee|panel|forum|body|team) has the next meeting\W*$/i;

const oneNext = (words: string, thread: ThreadContext, read: Read): Reading | undefined =>
	nextOfAll.test(words)
		? read("when is the next meeting", toldBoards(thread) < 2 ? noThread : thread)
		: undefined;

const elliptic =
	/^\W*(?:which|any|what|how many)(?: (?:of (?:those|these|them)|ones?))?(?: (?:are|were|was|is|came|come|have come))* (?:from|out of|(?:raised|agreed|given|set) (?:at|in)) (?=\S)/i;

const meeting = /\b((?:the|our|its|their) (?:last|latest|previous)) (?:meeting|mtg|session|one)\b/i;

/** "Which are from the last meeting", of a list: which of its actions. */
const ofTheirMeeting = (
	words: string,
	thread: ThreadContext,
	{ read, world }: Around,
): Reading | undefined => {
	const { question } = thread;
	if (question?.ask !== "items" || !elliptic.test(words)) return undefined;
	const [board] = question.subjects.filter(({ kind }) => kind === "board");
	const name = board && nameOf(board, world);
	const plain = words.replace(elliptic, "which actions are from ");
	const reading = read(name ? plain.replace(meeting, `$1 ${name} meeting`) : plain, thread);
	return reading.is === "question" && reading.question.raisedAt ? reading : undefined;
};

type Meant = (alone: Question) => boolean;

/** Whether what it is alone is what is meant; nothing where that need not be looked at. */
const whereMeant = (words: string, thread: ThreadContext, threaded: Reading): Meant | undefined => {
	if (threaded.is === "unread" || threaded.is === "lost")
		return ({ subjects }) => noun.test(words) || (subjects.some(isDuty) && !correcting.test(words));
	if (whatIs.test(words)) return ({ ask }) => ask === "about";
	if (threaded.is !== "question") return undefined;
	const { question } = threaded;
	if (ofBoards.test(words) && toldBoards(thread) < 2) return (alone) => !isSame(question, alone);
	if (fromMeeting.test(words))
		return (alone) => alone.raisedAt !== undefined && !isSame(question, alone);
	if (question.ask === "facts" && inTime.test(words))
		return ({ ask, against }) => ask === "items" && against !== undefined;
	// One thing is no list's.
	if (noun.test(words) && question.ask === "items" && isOfOne(question) && isOfOne(thread.question))
		return (alone) => alone.ask === "items" && !isSame(question, alone);
	// What was done lacks nothing that was asked after before.
	return question.lacking ? ({ lacking, state }) => !lacking && state === "done" : undefined;
};

/** Given how it reads after what was told: as asked of all, where only that is meant. */
export const askedInFull = (
	said: string,
	thread: ThreadContext,
	{ threaded, read, world }: Around & { readonly threaded: Reading },
): Reading | undefined => {
	const words = said.replace(joining, "");
	const next = oneNext(words, thread, read) ?? ofTheirMeeting(words, thread, { read, world });
	if (next) return next;
	if (!thread.question || pointing.test(words)) return undefined;
	const isLastDone = lastDone.test(words) && !/\bany\w*\b/i.test(words);
	const isMeant = isLastDone ? () => true : whereMeant(words, thread, threaded);
	const alone = isMeant && read(words, noThread);
	if (alone?.is !== "question" || !isMeant?.(alone.question)) return undefined;
	return isLastDone ? { ...alone, question: doneOf(alone.question, thread) } : alone;
};
