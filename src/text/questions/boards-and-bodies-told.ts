/** "What's late there", "are any of them on the sheds group", "which are the league's", after several boards, the people of one, or meetings: asked of all of those. */
import type { Subject } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly } from "./turn-of-thing.ts";

const isBoard = ({ kind }: Subject): boolean => kind === "board";
/** As many are asked of together. */
const most = 6;

const there = shaped(
	"(?:is |are )?(?:there )?(?:anything|what(?:['’]?s| is| are)?|how much(?: is)?|which are) (late|overdue|open|due|red|amber|green|blocked|stuck|outstanding)(?: (?:there|with them|for (?:them|those)|on (?:them|those)|at (?:them|those)|in those|now|then))+",
);

/** "What's late there", after several boards: of each of them, and not of one. */
const lateThere: PutPlainly = (text, { thread, world }) => {
	const state = there.exec(text)?.[1]?.toLowerCase();
	const told = toldLast(thread);
	const boards = told.filter(isBoard);
	if (state === undefined || boards.length < 2 || boards.length > most) return undefined;
	const areOthers = told.some(({ kind }) => !/^(?:board|person|organisation)$/.test(kind));
	if (areOthers || !/^(?:seats|boards|roles)$/.test(thread.question?.ask ?? "")) return undefined;
	const names = boards.flatMap((each) => nameOf(each, world) ?? []);
	return `what is ${state} for ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};

const alsoOn = shaped(
	"(?:(?:are|is) (?:any|some|all|either|both)(?: one| ?body)?(?: of (?:them|those|these))?|who(?: else)?(?: of (?:them|those|these))? is|which of (?:them|those|these) (?:are|is)) (?:also )?on (?:the )?([\\w’'&-]+(?: [\\w’'&-]+){0,4}?)(?: (?:too|as well|also|at all))+",
);

/** "Are any of them on sheds too", after who is on one board: whoever is on both. */
const onBoth: PutPlainly = (text, { thread, world }) => {
	const other = alsoOn.exec(text)?.[1];
	const { ask, facets = [], subjects = [] } = thread.question ?? {};
	const board = ask === "roles" && facets.includes("members") ? only(subjects) : undefined;
	const name = other && board && isBoard(board) ? nameOf(board, world) : undefined;
	return name && `who is on both ${name} and ${other}`;
};

const whose = shaped(
	"(?:which|what|any|how many)(?: ones?| of (?:them|those|these))?(?:['’]?s| is| are) (?:for |of |by )?(?:the )?([\\w’'&-]+(?: [\\w’'&-]+){0,4}?)(?:['’]s?)?(?: (?:ones?|meetings?))?",
);

/** "Which are the league's", of meetings: those of that board, and no portrait of it. */
const meetingsOfOne: PutPlainly = (text, { thread, world }) => {
	const isOfMeetings = thread.question?.ask === "meetings";
	const said = isOfMeetings ? keysOf(whose.exec(text)?.[1] ?? "").join(" ") : "";
	const several = toldLast(thread).filter(({ kind }) => kind === "meeting").length > 1;
	const board = world.boards.find(({ code, name, aliases }) =>
		[code, name, ...aliases].some((each) => {
			const keys = keysOf(each.replace(/^the /i, "")).join(" ");
			return keys === said || `${keys}s` === said;
		}),
	);
	return several && said !== "" && board ? `just ${board.name}` : undefined;
};

const out = shaped(
	"(?:and )?(?:what|which|anything)(?: ones?)?(?:['’]?s| is| are| has| have)?(?: (?:already|been|come|got|now))* (?:out|released|issued|published)(?: (?:already|so far|then|yet|now))*",
);

/** "What's already out", after guidance that is expected: what has been released, and not whether that one is. */
const alreadyOut: PutPlainly = (text, { thread: { question, list } }) => {
	const isOfGuidance = [question, list].some((asked) => asked?.kinds.join() === "guidance");
	return isOfGuidance && /\b(?:what|anything)\b/i.test(text) && out.test(text)
		? "what guidance has been released"
		: undefined;
};

export const ofBoardsAndBodies = firstPlain([lateThere, onBoth, meetingsOfOne, alreadyOut]);
