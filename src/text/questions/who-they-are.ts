/** "Who are the trustees": asked of a board, for those who sit on it. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const are =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*who(?:['’]?re| are| were)(?: all)? (?:the |our |on the )?(?!(?:they|those|these|them|you|we|boards?|people)\b)(.+?)\W*$/i;

const theyAre =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:(?:can|could) you )?(?:tell (?:me|us)|list|remind me) who (?:all )?(?:the |our )?(.+?) (?:all )?are\W*$/i;

export const whoTheyAre = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!are.test(text) && !theyAre.test(text)) return undefined;
	const plain = read(text);
	if (plain.is !== "question" || plain.question.ask !== "about") return undefined;
	const { question } = plain;
	const isOfBoards =
		question.subjects.length > 0 && question.subjects.every(({ kind }) => kind === "board");
	return isOfBoards
		? { is: "question", question: { ...question, ask: "roles", facets: ["members"] } }
		: undefined;
};
