/** "What's on the agenda", after a question of another matter that could not be answered: asked of the board that was spoken of before it. */
import type { ThreadContext } from "../../domain/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

/** These are a board's or a meeting's alone, whatever stood between. */
const ofBoards =
	/\b(?:agenda|minutes|quorum|quorate|chairs?|secretary|members|apologies|papers?|next (?:meeting|mtg)|meet(?:s|ing)?)\b/i;
const points =
	/\b(?:it|its|that|this|they|them|their|theirs|those|these|he|she|him|her|his|there|then|first|second|third|last|other|same|ones?)\b/i;

type Read = (words: string, thread: ThreadContext) => Reading;

/** As if that question had not been put; none where the words point at what it spoke of. */
export const afterAnAside = (
	text: string,
	thread: ThreadContext,
	read: Read,
): Reading | undefined => {
	const { before, question, offered, focus, lists } = thread;
	if (!before || question || offered || focus.length > 0) return undefined;
	if (!ofBoards.test(text) || points.test(text)) return undefined;
	const reading = read(text, { ...before, lists });
	if (reading.is !== "question") return undefined;
	const { subjects, among = [] } = reading.question;
	return subjects.length + among.length > 0 ? reading : undefined;
};
