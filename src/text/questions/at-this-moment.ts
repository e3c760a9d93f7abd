/** "Who is meeting now", "any meetings on at the moment": what is going on at this hour of today. */
import type { Board } from "../../domain/boards/board.ts";
import { timeIn } from "../../domain/dates/plain-date.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const now = "(?:right now|just now|now|at the moment|at this moment|as we speak|currently)";
const boards = "(?:boards?|groups?|committees?|panels?|meetings?|mtgs?)";
const going =
	"(?:meeting|sitting|on|in session|in meeting|going on|running|under ?way|taking place|in progress)";

const goingOn = shaped(
	`(?:(?:who|what|which ${boards}|any ${boards})(?:['’]?s| is| are)?|(?:is|are) (?:there )?(?:anyone|anybody|anything|any (?:of the |of our )?${boards}|an? ${boards}))(?: ${now})? ${going}(?: ${now})?`,
);
/** "When do we finish", while one is on, asks of that one. */
const finishing = shaped(
	`(?:when|what time)(?: do| are| will| should)? (?:we|they|i) (?:all )?(?:finish(?:ing)?|end(?:ing)?|break(?:ing)? up|get out|done)(?: today| here| this)?`,
);
const saysNow = new RegExp(`\\b${now}\\b`, "i");

const inSession = /\bin (?:session|meeting)\W*$/i;

/** "Is MBD in session", "are the sub-committee on right now". */
const oneBoard = shaped(
	`(?:is|are) (?:the |our )?([\\w’'&-]+(?: [\\w’'&-]+){0,5}?)(?: (?:still|currently|actually|all))*(?: ${now})? (?:(in session|in meeting|convened|in a meeting)|(meeting|sitting|on|going on|under ?way|in progress))(?:,? (${now}))?`,
);

/** The board that is called so, in capitals or not; by its name where its code is a word. */
const boardCalled = (said: string, { world: { boards } }: Circumstances): string | undefined => {
	const keys = keysOf(said);
	const isCode = ({ code }: Board) => code.toLowerCase() === said.toLowerCase();
	const hasAll = ({ name, aliases }: Board) =>
		[name, ...aliases].some((each) => keys.every((key) => keysOf(each).includes(key)));
	const [only, ...others] = boards.some(isCode) ? boards.filter(isCode) : boards.filter(hasAll);
	return keys.length > 0 && others.length === 0 ? only?.name : undefined;
};

/** Whether that one board meets now. */
const ofOneBoard = (text: string, circumstances: Circumstances): string | undefined => {
	const [, said, session, , moment] = oneBoard.exec(text) ?? [];
	if (said === undefined) return undefined;
	const isMeant = session !== undefined || moment !== undefined || saysNow.test(text);
	const board = isMeant ? boardCalled(said, circumstances) : undefined;
	return board && `is ${board} meeting now`;
};

export const atThisMoment = (text: string, circumstances: Circumstances): string => {
	const { now: at, zone } = circumstances;
	if (at === undefined) return text;
	const isNow = saysNow.test(text) || inSession.test(text);
	return (isNow && goingOn.test(text)) || finishing.test(text)
		? `what meetings are there at ${timeIn(zone, at)} today`
		: (ofOneBoard(text, circumstances) ?? text);
};
