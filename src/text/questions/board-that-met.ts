/** "Has it ever met", once a meeting was told of: what meets is the board, and not the meeting. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const whoMet =
	/\b(?:(?:has|have|had)(?:n['’]?t)? (?:it|they)(?: (?:not|ever|actually|really|already|yet))* (?:met|sat)|did(?:n['’]?t)? (?:it|they)(?: (?:not|ever|actually|really|already|yet))* (?:meet|sit))\b/i;

export const ofBoardThatMet = (
	words: string,
	question: Question,
	{ holdings }: World,
): Question => {
	const { ask, subjects, among = [], ...rest } = question;
	const isOfMeetings = among.length > 0 && among.every(({ kind }) => kind === "meeting");
	if (ask !== "meetings" || !isOfMeetings || subjects.length > 0 || !whoMet.test(words))
		return question;
	const ids = new Set(among.flatMap(({ id }) => itemAmong(holdings, id)?.boardId ?? []));
	const boards = [...ids].map((id): Subject => ({ kind: "board", id }));
	return { ...rest, ask, subjects: boards };
};
