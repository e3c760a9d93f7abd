/** "There" in a thread: the board that was spoken of, where the word points at one. */
import type { ThreadContext } from "../../domain/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const there =
	/(?<!\b(?:is|are|was|were|be|been|any|isn.?t|aren.?t|hi|hello|hey|out)\s)(?<=\S\s)\bthere\b(?!\s*(?:is|are|was|were|be|any|has|have|will)\b|['’])/gi;

/** "Who was there", of what was decided by correspondence: nobody was anywhere. */
const pointsAtNoMeeting = (text: string, { question, focus }: ThreadContext): boolean =>
	question?.ask === "decisions" &&
	/\bwho\b.*\bthere\W*$/i.test(text) &&
	!focus.some(({ kind }) => kind === "meeting");

/** "What is open there?" points at the board that was spoken of; "is there anything" points at nothing. */
export const pointed = (
	text: string,
	thread: ThreadContext,
	{ boards }: World,
): string | undefined => {
	if (pointsAtNoMeeting(text, thread)) return undefined;
	const spokenOf = thread.focus.find(({ kind }) => kind === "board")?.id;
	const board = boards.find(({ id }) => id === spokenOf);
	return text.replace(there, `for ${board?.code ?? "it"}`);
};
