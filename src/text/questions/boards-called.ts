/** "Which forums are there", "who chairs the panels": of all the boards, those alone that are called so. */
import type { Board } from "../../domain/boards/board.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

/** Boards, groups and committees are said of any; these are what some call themselves. */
const called =
	/\b((?:(?:working|steering|task|sub|liaison|user|focus|delivery|programme|project|partnership)[ -])?(?:forum|panel|partnership|council|task ?force|network|assembl(?:y|ie)|huddle|summit|workshop|cabinet|inquir(?:y|ie)|commission)s|(?:working|steering|sub|liaison|user|focus|task)[ -]?(?:groups|committees|boards)|(?:delivery|programme|project|partnership) boards)\b/i;

const singular = (noun: string): string =>
	noun.toLowerCase().replace(/ies$/, "y").replace(/s$/, "");

const isCalled = ({ name }: Board, noun: string): boolean =>
	new RegExp(`\\b${noun.replaceAll(/[ -]/g, "[ -]?")}\\b`, "i").test(name);

/** Where none is called so, or all are, the word says no more than that they are boards. */
export const ofBoardsCalled = (
	words: string,
	reading: Reading,
	boards: readonly Board[],
): Reading => {
	if (reading.is !== "question" || reading.question.ask !== "boards") return reading;
	const { question } = reading;
	const noun = singular(called.exec(words)?.[1] ?? "");
	if (noun === "" || question.perPlace) return reading;
	const such = boards.filter((board) => isCalled(board, noun));
	return such.length === 0 || such.length === boards.length
		? reading
		: { ...reading, question: { ...question, boardNoun: noun } };
};
