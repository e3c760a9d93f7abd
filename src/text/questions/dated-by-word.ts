/** "RTPI date", where a board has that word in its name and things to be done have it in their titles: whichever is meant is asked back. */
import type { Board } from "../../domain/boards/board.ts";
import type { Question } from "../../domain/questions/question.ts";
import { coreOf } from "../../language/names/spellings.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

const word = "([\\w’'&/-]{3,})";
const forms = [
	`(?:when(?:['’]?s| is| are)?|(?:what(?:['’]?s| is) )?(?:the )?dates? (?:of|for)) (?:the |our )?${word}\\W*$`,
	`${word} (?:dates?|when)\\W*$`,
].map(opened);

type Round = {
	readonly read: (words: string) => Reading;
	readonly boards: readonly Board[];
};

const onlyBoard = (question: Question, boards: readonly Board[]): Board | undefined => {
	const [only, ...others] = question.subjects;
	return question.ask === "meetings" && others.length === 0
		? boards.find(({ id }) => id === only?.id)
		: undefined;
};

/** By its code, or by all of a name that says something. */
const isCalled = ({ code, name, aliases }: Board, said: string): boolean => {
	const key = keysOf(said).join(" ");
	return [code, name, ...aliases].some((each) => {
		const keys = keysOf(each);
		return keys.join(" ") === key || coreOf(keys).join(" ") === key;
	});
};

const item = /^(?:action|milestone|guidance)$/;

export const datedByWord = (text: string, { read, boards }: Round): Reading | undefined => {
	const said = forms.map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
	if (said === undefined) return undefined;
	const reading = read(text);
	const board = reading.is === "question" ? onlyBoard(reading.question, boards) : undefined;
	if (!board || isCalled(board, said)) return undefined;
	const titled = read(`status of ${said}`);
	if (titled.is !== "which" || !titled.choices.every(({ sort = "" }) => item.test(sort)))
		return undefined;
	const meeting = {
		label: board.name,
		question: `When does ${board.code} next meet?`,
		sort: "board" as const,
	};
	return {
		...titled,
		question: `Which “${said}”?`,
		choices: [meeting, ...titled.choices],
	};
};
