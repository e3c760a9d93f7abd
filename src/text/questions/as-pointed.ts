/** What words point at decides what a question is asked of: one thing, the meetings of a time, what a meeting gave; and where they point at nothing, it is no question of everything. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";

type Named = Pick<World, "organisations">;

const theyThat =
	/\b(?:did|do|have|has|had) (?:they|he|she) (?:\w+ )*(?:it|that|this|those|them|these)\W*$/i;

/** "What did the board say about it". */
const aboutThat = /\b(?:about|on) (?:it|that|this|them|those)\W*$/i;

/** "And the plates" are no plate that somebody's work is on. */
const plates = /^\W*(?:(?:and|so|but|or|what about|how about)\b\W*)*(?:the )?plates\W*$/i;

const isNobodysPlate = (text: string, { ask, subjects }: Question): boolean =>
	ask === "items" && plates.test(text) && subjects.every(({ kind }) => kind === "person");

/** "Did they decide that", of no board, asks nothing of all of them. */
const pointsAtNone = (text: string, question: Question): boolean => {
	const { ask, subjects, among = [], mine, span } = question;
	const isOfNone = subjects.length + among.length === 0 && !mine && !span;
	return isOfNone && ask === "decisions" && (theyThat.test(text) || aboutThat.test(text));
};

const whichBoard =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:which|what|whose) (?:board|group|panel|committee|forum|team|body)(?:['’]?s| is| was) (?:that|it|this)(?: for| of| on| with| from)?\W*$/i;

/** "Which board's that", of a board that was told of and of no thing of it. */
const ofThatBoard = (text: string, question: Question): Reading | undefined => {
	if (question.ask !== "items" || !whichBoard.test(text)) return undefined;
	const { subjects } = question;
	if (!subjects.every(({ kind }) => kind === "board")) return undefined;
	return subjects.length === 1
		? { is: "question", question: { ...plainQuestion("about"), subjects } }
		: { is: "unread", words: [text.trim()] };
};

/** "What about the fire guidance": one thing is no list of such things. */
const ofOneThing = (question: Question): Question => {
	const { ask, subjects, among = [], state, rags, lacking } = question;
	const [only, ...others] = subjects;
	const isAny = state === undefined || state === "open" || state === "due";
	const isPlain = among.length === 0 && isAny && rags.length === 0 && !lacking;
	return ask === "items" && only && others.length === 0 && isDuty(only) && isPlain
		? { ...question, ask: "facts", kinds: [], state: undefined }
		: question;
};

const who =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*who(?:['’]?s| is| was| were| will be| all| else)* (?:going|coming|attending|there|in|away|off|out|not)\b/i;

/** "Who's going", after it was asked whether one of them is, is asked of all. */
const ofAllWhoCome = (
	text: string,
	question: Question,
	{ question: before }: ThreadContext,
): Question => {
	const wasAsked = ({ kind, id }: Subject) =>
		kind === "person" && before?.subjects.some((each) => each.id === id) === true;
	const { ask, records, subjects } = question;
	return ask === "records" && records?.includes("attendance") && who.test(text)
		? { ...question, subjects: subjects.filter((each) => !wasAsked(each)), yesNo: false }
		: question;
};

const isOn =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:is|was) (?:the |that )?.+ one (?:still )?(?:on|off|happening|going ahead|going on)\W*$/i;

/** "Is the stamp one on", of the meetings of this week, is asked of that week. */
const withinTheTime = (
	text: string,
	question: Question,
	{ question: before }: ThreadContext,
): Question =>
	question.ask === "meetings" && !question.span && before?.ask === "meetings" && isOn.test(text)
		? { ...question, span: before.span }
		: question;

const ofGiven =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:are|is|were) (?:any|some|all|either|both|which)(?: of (?:them|those|these|it))?(?: (?:now|yet|still|already))*\W+(done|late|overdue|open|closed|blocked|finished|complete|outstanding)(?: yet| now| already)?\W*$|^\W*(?:(?:and|so|but|ok)\b\W*)*(?:any|which|how many)(?: of (?:them|those|these|it))?(?: (?:is|are))?(?: (?:now|yet|still|already))*\W+(done|late|overdue|open|closed|blocked|finished|complete|outstanding)(?: yet| now| already)?\W*$/i;

const withWhom =
	/^(\W*(?:(?:and|so|but|ok)\b\W*)*)who(?:m)?(?:['’]?s| is) (it|that|this) with(?: now| at the moment)?\W*$/i;

const cameOf =
	/^(\W*(?:(?:and|so|but|ok)\b\W*)*)what (?:came|became|has come|has become|ever came) of (it|that|this)\W*$/i;

/** "Who's that with", of one thing that was told of, asks who owns it; and "what came of it" is no meeting's. */
const asOwned = (text: string, { focus, latest = 0 }: ThreadContext): string =>
	focus.slice(0, latest).filter(isDuty).length === 1
		? text.replace(withWhom, "$1who owns $2").replace(cameOf, "$1what happened with $2")
		: text;

/** "Are any done", of what a meeting gave, is asked of its actions, in these words. */
const ofActionsGiven = (text: string, { question, focus, latest = 0 }: ThreadContext): string => {
	const [said, one, other] = ofGiven.exec(text) ?? [];
	const told = focus.slice(0, latest);
	const isOfActions = question?.ask === "records" && question.records?.includes("actions");
	const isOfOne = told.filter(({ kind }) => kind === "meeting").length === 1;
	return said !== undefined && isOfActions && isOfOne && !told.some(isDuty)
		? `which actions from that meeting are ${one ?? other}`
		: text;
};

const gotBoards =
	/^(\W*(?:(?:and|so|but|ok)\b\W*)*)(which|what|how many) boards (?:has|have|does|do) (.+?) (?:got|have)\W*$/i;

/** "When", after it was asked whether Ardmore has done it. */
const whenDone = (text: string, { question }: ThreadContext, { organisations }: Named): string => {
	const subjects = question?.subjects ?? [];
	const body = organisations.find(({ id }) => subjects.some((each) => each.id === id));
	const isOfOne = subjects.filter(isDuty).length + (question?.among ?? []).length === 1;
	return body && isOfOne && question?.state === "done" && question.ask === "facts"
		? text.replace(
				/^\W*(?:and )?when(?: (?:was|is) (?:it|that))?\W*$/i,
				`when did ${body.name} do it`,
			)
		: text;
};

/** In words that say what they point at, where that is told by what was told before. */
export const inWordsOfTold = (text: string, thread: ThreadContext, world: Named): string =>
	asOwned(ofActionsGiven(whenDone(text, thread, world), thread), thread).replace(
		gotBoards,
		"$1$2 boards is $3 on",
	);

export const asPointed = (text: string, reading: Reading, thread: ThreadContext): Reading => {
	if (reading.is !== "question") return reading;
	if (pointsAtNone(text, reading.question) || isNobodysPlate(text, reading.question))
		return { is: "unread", words: [text.trim()] };
	const board = ofThatBoard(text, reading.question);
	if (board) return board;
	const question = ofAllWhoCome(text, ofOneThing(reading.question), thread);
	return { ...reading, question: withinTheTime(text, question, thread) };
};

const oneOf =
	/^(\W*(?:(?:and|ok|no|sorry|so|but)\b[\s,]*)*(?:just|only|what about|how about)? ?the (?:.+?)) one(\W*)$/i;

/** "Just the sheds one", once one of a list was told of, is another of that list, and no work stream. */
export const anotherOfList = (
	text: string,
	reading: Reading,
	{
		thread,
		read,
	}: {
		readonly thread: ThreadContext;
		readonly read: (words: string, thread: ThreadContext) => Reading;
	},
): Reading => {
	const isPortrait = reading.is === "question" && reading.question.ask === "about";
	const { list, question } = thread;
	if (!isPortrait || !list || question?.ask !== "facts" || !oneOf.test(text)) return reading;
	const ofList = read(text.replace(oneOf, "$1 ones$2"), { ...thread, question: list });
	return ofList.is === "question" && ofList.question.ask === "items" ? ofList : reading;
};
