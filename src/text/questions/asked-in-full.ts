/** What is asked in full after something else was told: it is asked of all, and not of what was spoken of. */
import { noThread, type Question, type ThreadContext } from "../../domain/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

type Read = (words: string, thread: ThreadContext) => Reading;

/** What points at what was told, or opens as half a question does. */
const pointing =
	/\b(?:it|its|that|this|these|those|they|them|theirs?|he|she|him|his|hers?|here|there|then|ones?|others?|else|another|same|rest|remaining|either|both|again|instead|too|also)\b|^\W*(?:or|what about|how about|just|only|not|no|yes)\b/i;
const joining = /^\W*(?:(?:and|so|but|also|ok|oh)\b[\s,]*)+/i;
const noun =
	/\b(?:boards?|groups?|committees?|guidance|actions?|milestones?|meetings?|items?|things?|decisions?|papers?|everything|overview)\b/i;

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

/** "Actions from LPB-M2": from where they came bounds them. */
const fromMeeting =
	/\b(?:actions?|decisions?|milestones?|things) (?:that )?(?:(?:came|come|were|was|agreed|raised|set|taken|arising) )*(?:from|out of|at) (?:\S+ ){0,5}(?:meeting|\S+-m\d+)\b/i;

const toldBoards = ({ focus, latest = 0 }: ThreadContext): number =>
	focus.slice(0, latest).filter(({ kind }) => kind === "board").length;

const idsOf = ({ subjects, among = [] }: Question): ReadonlySet<string> =>
	new Set([...subjects, ...among].map(({ id }) => id));

/** What was asked before neither turns it nor bounds it. */
const isSame = (threaded: Question, alone: Question): boolean => {
	const own = idsOf(alone);
	return threaded.ask === alone.ask && [...idsOf(threaded)].every((id) => own.has(id));
};

/** What was done, of whoever or whatever was spoken of: their state is its own. */
const doneOf = (alone: Question, { question }: ThreadContext): Question =>
	question?.ask === "items" && alone.subjects.length === 0 && !alone.kinds.includes("guidance")
		? { ...alone, subjects: question.subjects }
		: alone;

/** "What is the NPIA": what it is, and nothing of what was spoken of. */
const whatIs = /^\W*(?:what|who) (?:is|are) (?!.*\b(?:of|for|on|in|at|by|to|from|with)\b)/i;

/** "Which board meets soonest": of all, or of several that were told. */
const nextOfAll =
	/^\W*which (?:board|group|committee|panel|forum|body|team) has the next meeting\W*$/i;

const oneNext = (words: string, thread: ThreadContext, read: Read): Reading | undefined =>
	nextOfAll.test(words)
		? read("when is the next meeting", toldBoards(thread) < 2 ? noThread : thread)
		: undefined;

/** Given how it reads after what was told: as asked of all, where only that is meant. */
export const askedInFull = (
	said: string,
	thread: ThreadContext,
	{ threaded, read }: { readonly threaded: Reading; readonly read: Read },
): Reading | undefined => {
	const words = said.replace(joining, "");
	const next = oneNext(words, thread, read);
	if (next) return next;
	if (!thread.question || pointing.test(words)) return undefined;
	const about = whatIs.test(words) ? read(words, noThread) : undefined;
	if (about?.is === "question" && about.question.ask === "about") return about;
	if (!noun.test(words)) return undefined;
	const isUnread = threaded.is === "unread" || threaded.is === "lost";
	const isLastDone = lastDone.test(words);
	const mayBe =
		isUnread ||
		isLastDone ||
		fromMeeting.test(words) ||
		(ofBoards.test(words) && toldBoards(thread) < 2);
	if (!mayBe) return undefined;
	const alone = read(words, noThread);
	if (alone.is !== "question") return undefined;
	if (isLastDone) return { ...alone, question: doneOf(alone.question, thread) };
	return threaded.is === "question" && isSame(threaded.question, alone.question)
		? undefined
		: alone;
};
