/** "Late?", "red or amber?", "the next deadline", after a board, a person or a list was told of: a few words that ask nothing of their own are of that. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { isFragment } from "./fragments-said.ts";
import { toldLast } from "./told-last.ts";

/** Several of a kind are a list of their own, wherever it is asked for. */
const many =
	/\b(?:actions|milestones|items|tasks|things|jobs|meetings|boards|groups|decisions|papers|guidance|agendas?|minutes of|everything|everyone|all|list|page|pages|more|me|my|mine|we|us|our|ours|calendar|diary|programme|overall|help|hi|hello|thanks?|news|by|per|each|every)\b/i;
const longest = 4;

/** So few words, with none that asks, that they leave out what they are asked of. */
export const isBare = (text: string): boolean => {
	const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
	return words.length <= longest && isFragment(text) && !many.test(text);
};

const listed = (question: Question, { question: before }: ThreadContext): Question | undefined => {
	const among = before?.among ?? [];
	// "Done?", after what one meeting gave, is asked of what it gave.
	if (before?.ask === "items" && question.ask === "items" && before.raisedAt)
		return { ...question, kinds: before.kinds, raisedAt: before.raisedAt };
	return before?.ask === "items" && question.ask === "items" && among.length > 1
		? { ...question, among }
		: undefined;
};

const isMeeting = ({ kind }: Subject): boolean => kind === "meeting";

/** "Minutes approved?", after what is kept of one meeting, is of that. */
const ofMeeting = (question: Question, thread: ThreadContext): Question | undefined => {
	const [one, ...others] = toldLast(thread).filter(isMeeting);
	const isOfOne = one !== undefined && others.length === 0 && !toldLast(thread).some(isDuty);
	return question.ask === "records" && thread.question?.ask === "records" && isOfOne
		? { ...question, subjects: [one] }
		: undefined;
};

/** The same, of the list or the meeting that was told of. */
export const ofListTold = (
	text: string,
	question: Question,
	thread: ThreadContext,
): Question | undefined => {
	if (!isBare(text)) return undefined;
	return ofMeeting(question, thread) ?? listed(question, thread);
};
