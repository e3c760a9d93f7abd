/** "And the winter one", after a board was told of, is the board that has this word in its name; "just the count ones", of a list, are that board's. */
import type { Board } from "../../domain/boards/board.ts";
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy, nameOf } from "./called-by.ts";
import { isDateWord } from "./date-words.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly } from "./turn-of-thing.ts";

/** By where it stands, or by what it is, no board is called. */
const unnamed =
	"(?!(?:very )?(?:next|last|first|1st|second|2nd|third|3rd|fourth|fifth|same|other|only|previous|following|latest|newest|oldest|earliest|soonest|worst|best|biggest|smallest|main|new|old|right|wrong|one|ones|joint|late|overdue|open|done|red|amber|green|blocked|cancelled|whole|rest)\\b)";
const words = `${unnamed}([\\w’'&-]+(?: [\\w’'&-]+){0,2}?)`;
const theOne = new RegExp(
	`\\b(?:the|that) ${words} (?:one|lot|crowd|bunch|people|folk|side)(?= |['’]s\\b|\\W*$)(?! (?:that|which|who|after|before|of)\\b)`,
	"i",
);
const theOnes = new RegExp(
	`^\\W*(?:(?:and|so|but|ok|no|just|only|what about|how about|now|or)\\b[\\s,]*)*(?:the )?${words} (?:ones|stuff|things)\\W*$`,
	"i",
);

const wordsOf = ({ code, name, aliases }: Board): ReadonlySet<string> =>
	new Set([code, name, ...aliases].flatMap(keysOf));

/** The boards with each of these words in one of their names: those that go on, where any does. */
const boardsWith = (said: string, { boards }: World): readonly Board[] => {
	const keys = keysOf(said);
	const found = boards.filter((board) => {
		const own = wordsOf(board);
		return keys.length > 0 && keys.every((key) => own.has(key));
	});
	const live = found.filter(({ state }) => state.is !== "ended");
	return live.length > 0 ? live : found;
};

const ofBoards: ReadonlySet<Question["ask"]> = new Set(
	"meetings roles about rhythm terms reasons records vacancies".split(" ") as Question["ask"][],
);

/** A board was told of, and nothing that has to be done. */
const isOfBoard = (thread: ThreadContext): boolean => {
	const { question } = thread;
	const told = toldLast(thread);
	const spoken = [...told, ...(question?.subjects ?? [])];
	return (
		question !== undefined &&
		ofBoards.has(question.ask) &&
		!told.some(isDuty) &&
		!question.subjects.some(({ kind }) => kind === "person") &&
		spoken.some(({ kind }) => kind === "board" || kind === "meeting")
	);
};

const season = /^(?:spring|summer|autumn|winter|easter|christma)$/;

/** "And the March one", "the Tuesday one" are a meeting of the same board; few boards are called by a month, and some by a season. */
const saysWhen = (said: string): boolean =>
	keysOf(said).some((key) => isDateWord(key) && !season.test(key));

/** "Who's the GOL one", of members, is somebody of that body. */
const isBody = (said: string, { organisations, people }: World): boolean => {
	const key = keysOf(said).join(" ");
	const names = organisations.flatMap(({ name, aliases }) => [name, ...aliases]);
	return [...names, ...people.map(({ name }) => name)].some(
		(name) => keysOf(name).join(" ") === key,
	);
};

/** The words that stand for the one board which they call so. */
const boardCalledSo: PutPlainly = (text, { thread, world }) => {
	const [said, which = ""] = isOfBoard(thread) ? (theOne.exec(text) ?? []) : [];
	if (said === undefined || saysWhen(which) || isBody(which, world)) return undefined;
	const board = only(boardsWith(which, world));
	const isTold = toldLast(thread).some(({ id }) => id === board?.id);
	if (!board || isTold) return undefined;
	// Nothing but the name asks the same of that board, and for no portrait of it.
	const isBare = text.replace(/^\W+|\W+$/g, "").toLowerCase() === said.toLowerCase();
	return isBare ? `and ${calledBy(board)}` : text.replace(said, calledBy(board));
};

/** A word that counts or orders a list, where it stands in the name of one board alone. */
const counting = /^(?:count|counts|number|order|report|change|record)$/i;

const onesOfBoard: PutPlainly = (text, { thread, world }) => {
	const which = thread.question?.ask === "items" ? theOnes.exec(text)?.[1] : undefined;
	if (which === undefined || !counting.test(which)) return undefined;
	const board = only(boardsWith(which, world));
	const name = board && nameOf({ kind: "board", id: board.id }, world);
	return name && `just the ${name} ones`;
};

export const ofWordOfBoard = firstPlain([boardCalledSo, onesOfBoard]);
