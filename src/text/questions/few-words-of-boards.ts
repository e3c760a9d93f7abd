/** "Which met this month", "when next", "and the others", after several boards or work streams: each put as a plain question of those. */

import type { Board } from "../../domain/boards/board.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import { keysOf } from "../../language/names/words.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told } from "./turn-of-thing.ts";

const boardsTold = (thread: ThreadContext): readonly Subject[] =>
	toldLast(thread).every(({ kind }) => kind === "board") ? toldLast(thread) : [];

const metThen = shaped("which(?: ones?| boards?)? (?:have |has |had )?(?:already )?met (.+?)");

/** "Which met this month", after several boards, asks for those that have met, and not for what is still to come. */
const whichMet: PutPlainly = (text, { thread, world }) => {
	const when = metThen.exec(text)?.[1];
	const told = boardsTold(thread);
	const isTold = (board: Subject) => told.some(({ id }) => id === board.id);
	const live = world.boards.filter(({ state }) => state.is !== "ended");
	const areAll = live.every(({ id }) => isTold({ kind: "board", id }));
	return when !== undefined && told.length > 1 && areAll ? `which boards met ${when}` : undefined;
};

const whenNext = shaped(
	"(?:and )?(?:so )?when(?:['’]?s| is| are| do| will)?(?: (?:they|it|those))?(?: meet(?:ing)?)? next",
);

const nextOfBoards: PutPlainly = (text, { thread }) =>
	boardsTold(thread).length > 1 && whenNext.test(text) ? "when do they meet next" : undefined;

const theOthers = shaped(
	"(?:and |what about |how about )*(?:the )?(?:others?|rest|other (?:ones|(?:work ?)?streams|strands))(?: (?:then|too))*",
);

/** As many are told of at once. */
const most = 8;

/** Work streams that were asked of one after another, or told together. */
const streamsAsked = ({ question, sameOf = [], focus, latest = 0 }: ThreadContext) => {
	const told = focus.slice(0, latest);
	if (question?.ask !== "about" || told.length === 0) return [];
	const all = [...sameOf, ...told];
	return all.every(({ kind }) => kind === "workStream") ? all : [];
};

/** "And the others", after one work stream and another, asks of those that are left. */
const otherStreams: PutPlainly = (text, { thread, world }) => {
	const asked = streamsAsked(thread);
	if (asked.length === 0 || !theOthers.test(text)) return undefined;
	const left = world.workStreams.filter(({ id }) => !asked.some((each) => each.id === id));
	const names = left.flatMap(({ id }) => nameOf({ kind: "workStream", id }, world) ?? []);
	return names.length > 0 && names.length <= most
		? `tell me about ${names.join(" and ")}`
		: undefined;
};

const inColour = shaped(
	"(?:and )?which(?: ones?)?(?: of (?:them|those|these))? (?:is|are) (red|amber|green)",
);

/** "Which are green", once one work stream after another was asked of, asks for work streams. */
const streamsOfColour: PutPlainly = (text, { thread }) => {
	const colour = inColour.exec(text)?.[1];
	const ids = new Set(streamsAsked(thread).map(({ id }) => id));
	return colour !== undefined && ids.size > 1 ? `which work streams are ${colour}` : undefined;
};

const didThen = shaped(
	"(?:and |so )*what (?:did|have|had) (?:they|it|we|that board)(?: (?:all))? (?:do|get done|get up to|achieve|talk about|go through|get through|done|been doing|cover)(?: (?:at|in|on|for|last|this|yesterday|the)\\b.*)",
);
const itsTime = /\b((?:in|on|at|last|this|yesterday|the)\b.*?)\W*$/i;

/** "What did they do in January", of one board, asks what came of its meeting then. */
const whatTheyDid: PutPlainly = (text, { thread, world }) => {
	const board = only(toldLast(thread).filter(({ kind }) => kind === "board"));
	const name = board && didThen.test(text) ? nameOf(board, world) : undefined;
	const time = itsTime.exec(
		text.replace(/^.*?\b(?:do|done|up to|achieve|about|through|doing|cover)\b/i, ""),
	);
	return name && time?.[1] && !/^at\b/i.test(time[1])
		? `what happened at ${name} ${time[1]}`
		: undefined;
};

const ofOne = shaped(
	"(?:(?:and|but|or|no|sorry|ok|what about|how about)\\b[\\s,]*)+the ([\\w’'-]+(?: [\\w’'-]+)?) (?:one|board|group)",
);

const calls = ({ code, name, aliases }: Board): readonly string[] =>
	[code, name, ...aliases].map((each) => keysOf(each).join(" "));

/** "And the MPS one", after one of two boards that share a name, is the other of them, and not the MPS. */
const otherOfAName: PutPlainly = (text, { thread, world }) => {
	const said = keysOf(ofOne.exec(text)?.[1] ?? "");
	const spoken = thread.focus.find(({ kind }) => kind === "board");
	const told = world.boards.find(({ id }) => id === spoken?.id);
	if (said.length === 0 || !told) return undefined;
	const shared = new Set(calls(told));
	const others = world.boards.filter(
		(board) =>
			board.id !== told.id &&
			board.state.is !== "ended" &&
			calls(board).some((each) => shared.has(each)) &&
			calls(board).some((each) => said.every((word) => each.split(" ").includes(word))),
	);
	const other = only(others);
	return other && `and ${nameOf({ kind: "board", id: other.id }, world)}`;
};

const merging = shaped(
	"(?:and )?(?:when|have|has|are|will|did|do|is)(?: do| are| will| did| have)? (?:they|those|these|the two|both)(?: (?:boards|two|to|be|going|due|all|both|ever|being))* (?:merg(?:e|ed|ing)|join(?:ed|ing)?|combin(?:e|ed|ing)|becom(?:e|ing) one)(?: (?:together|yet|up|then))*",
);

/** What one of the two has to do about joining the other, by its name: "Merge with the pilot board". */
const mergerOf = (boards: readonly Subject[], { world }: Told): Subject | undefined => {
	const two = world.boards.filter(({ id }) => boards.some((each) => each.id === id));
	const speaksOfOther = ({ boardId, title }: { boardId: string; title: string }): boolean =>
		two.some(({ id }) => id === boardId) &&
		two.some(({ id, name }) => id !== boardId && speaksOf(title, name));
	return only(
		world.holdings
			.flatMap(({ items: { action, milestone } }) => [...action, ...milestone])
			.filter((item) => /\b(?:merge|merger|join)\b/i.test(item.title) && speaksOfOther(item)),
	);
};

/** "When do they merge", after one board and another. */
const mergeOfTwo: PutPlainly = (text, told) => {
	if (!merging.test(text)) return undefined;
	const { thread, world } = told;
	const asked = [...toldLast(thread), ...(thread.sameOf ?? [])];
	const boards = asked.filter(
		({ kind, id }, at) => kind === "board" && asked.findIndex((each) => each.id === id) === at,
	);
	if (boards.length !== 2) return undefined;
	const merger = mergerOf(boards, told);
	const name = merger && nameOf(merger, world);
	const [one, other] = boards.flatMap((each) => nameOf(each, world) ?? []);
	return name ? `when is ${name} due` : `when does ${one} merge with ${other}`;
};

const runByMe = shaped(
	"which(?: ones?| boards?)?(?: of (?:them|those|these))? (?:do|am|did) i (?:run|lead|head|in charge of|in the chair of|running|leading)",
);

/** "Which do I run", after the boards that somebody is on, asks which they chair. */
const chairedByMe: PutPlainly = (text, { thread }) =>
	thread.question?.ask === "seats" && runByMe.test(text) ? "which do i chair" : undefined;

const whereAlone = shaped("(?:and )?where(?:abouts)?");

/** "Where", of several meetings. */
const whereTheyAre: PutPlainly = (text, { thread }) =>
	thread.question?.ask === "meetings" &&
	toldLast(thread).filter(({ kind }) => kind === "meeting").length > 1 &&
	whereAlone.test(text)
		? "where are they"
		: undefined;

export const fewWordsOfBoards = firstPlain([
	whatTheyDid,
	mergeOfTwo,
	chairedByMe,
	whereTheyAre,
	otherOfAName,
	whichMet,
	nextOfBoards,
	otherStreams,
	streamsOfColour,
]);
