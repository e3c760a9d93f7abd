/** "Yes", "yep, who owns it", "no": what is said to the one thing that was proposed. */
import type { Answer } from "../../domain/questions/answer.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";

/** "Is it about this?", of one thing: who goes on with "yes" means that. */
export const withGuess = (answer: Answer, thread: ThreadContext): ThreadContext => {
	if (answer.is !== "not-understood" || !answer.isGuess || thread.question) return thread;
	const [only, ...others] = answer.suggestions;
	return only && others.length === 0 ? { ...thread, offered: [only] } : thread;
};

export const agreeing =
	/^\W*(?:yes|yep|yeah|yup|ya|aye|it is|correct|exactly|right|that['’]?s (?:it|right|the one)|that one|sure|please)(?:[\s,]+(?:please|pls|that['’]?s (?:it|right)|that one|it is|that))*\W*$/i;

/** "Yep, who owns it": it was agreed, and more is asked. */
export const agreed =
	/^\W*(?:yes|yep|yeah|yup|ya|aye|correct|exactly|right|that['’]?s (?:it|right|the one)|that one|it is|sure)\b[\s,.:;–—-]+(?=\S)/i;

const refusing = /^\W*(?:no|nope|nah|not|neither|none|never ?mind|forget)\b/i;

/** "No", once one thing was proposed: it is not spoken of any more. */
export const stillOffered = (text: string, thread: ThreadContext): ThreadContext =>
	thread.offered?.length === 1 && refusing.test(text) ? { ...thread, offered: undefined } : thread;
