/** "What are they late with", after who chairs a board; "when's their next meeting", after a thing of another board: which of the two is meant is asked. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { turn } from "./turn-of-thing.ts";

const isBoard = ({ kind }: Subject): boolean => kind === "board";
const isPerson = ({ kind }: Subject): boolean => kind === "person";

const theirThings = turn(
	"(?:what(?:['’]?s| is| are| have| has| do| does| else(?: have| are| do)?)?|is|are|have|anything|any(?:thing)?(?: of)?|how (?:late|far behind) are|which) ?(?:they|them|theirs|their (?:actions|things|work|stuff|items))(?: (?:are|have|got|still|all))*(?: ?(late|overdue|behind|working|doing|got|open|have|to do|up to|on|blocked|stuck|outstanding)(?: (?:open|late|overdue|on|with|to do|for|outstanding|left|behind|to|now|then|at the moment|this week|blocked|on (?:anything|something)|with (?:anything|something)))*)?|(?:what(?:['’]?s| is)|anything|is anything|how much is) (late|overdue|open|blocked|outstanding|due)(?: (?:now|still))? (?:for|with|of) them",
);

type Choice = { readonly label: string; readonly question: string; readonly sort: string };

const which = (said: string, choices: readonly Choice[]): Reading => ({
	is: "which",
	question: `Which “${said}”?`,
	choices,
	more: 0,
});

const toDoBy = turn(
	"(?:what|anything|is there anything)(?: do| does| are| have| that)? (?:they|them)(?: have| got| need| to| do| due)+ ((?:by|before|in|this|next|on|within) .+?)",
);

const stateIn = (text: string): string => {
	if (/\b(?:late|overdue|behind)\b/i.test(text)) return "overdue";
	return /\b(?:blocked|stuck)\b/i.test(text) ? "blocked" : "open";
};

/** A board's own things, or those of whoever was said to chair it or to be its secretary. */
const boardOrOfficer = (text: string, thread: ThreadContext, world: World): Reading | undefined => {
	const { ask, facets = [], subjects = [] } = thread.question ?? {};
	const isOfOffice = ask === "roles" && (facets.includes("chair") || facets.includes("secretary"));
	const time = isOfOffice ? toDoBy.exec(text)?.[1] : undefined;
	if (!isOfOffice || (time === undefined && !theirThings.test(text))) return undefined;
	const told = toldLast(thread);
	const board = only(subjects.filter(isBoard)) ?? only(told.filter(isBoard));
	const person = only(told.filter(isPerson));
	const name = board && world.boards.find(({ id }) => id === board.id)?.name;
	const who = person && nameOf(person, world);
	if (!board || !name || !who) return undefined;
	const state = time === undefined ? stateIn(text) : "due";
	const when = time === undefined ? "" : ` ${time}`;
	return which(/\bthem\b/i.test(text) ? "them" : "they", [
		{ label: name, question: `What is ${state} for ${name}${when}?`, sort: "board" },
		{ label: who, question: `What is ${state} for ${who}${when}?`, sort: "person" },
	]);
};

const theirMeeting = turn(
	"when(?:['’]?s| is| are| do| does)? (?:their (?:next )?(?:meeting|mtg|one)|they (?:next )?meet(?: next)?)(?: (?:again|then))*",
);

/** Of a thing of one board, told after another board was spoken of. */
const whichBoard = (text: string, thread: ThreadContext, world: World): Reading | undefined => {
	const told = toldLast(thread);
	const one = only(told.filter(isDuty));
	if (!one || told.some(isBoard) || !theirMeeting.test(text)) return undefined;
	const own = itemAmong(world.holdings, one.id)?.boardId;
	const spoken = thread.focus.find(isBoard)?.id;
	if (own === undefined || spoken === undefined || own === spoken) return undefined;
	const names = [spoken, own].flatMap(
		(id) => world.boards.find((each) => each.id === id)?.name ?? [],
	);
	if (names.length < 2) return undefined;
	return which(
		/\bthey\b/i.test(text) ? "they" : "their",
		names.map((name) => ({ label: name, question: `When does ${name} next meet?`, sort: "board" })),
	);
};

export const askThey = (text: string, thread: ThreadContext, world: World): Reading | undefined =>
	thread.unread === undefined && !thread.offered
		? (boardOrOfficer(text, thread, world) ?? whichBoard(text, thread, world))
		: undefined;
