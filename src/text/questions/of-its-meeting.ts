/** "Who's sending a deputy", "anything late", "what needs doing before it", after when one board meets or how it does: each asked of that board or its meeting by name. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const ofBoards: ReadonlySet<Question["ask"]> = new Set([
	"next",
	"meetings",
	"about",
	"rhythm",
	"records",
	"papers",
]);

/** The one board that the question before was asked of, or whose meeting it told of. */
const boardOf = ({ thread, world }: Told): string | undefined => {
	const { question } = thread;
	if (!question || !ofBoards.has(question.ask) || question.mine) return undefined;
	const isBoard = ({ kind }: Subject) => kind === "board";
	const asked = question.subjects.filter(isBoard);
	const told = toldLast(thread);
	const board = only(asked) ?? only(told.filter(isBoard));
	return board && !told.some((each) => isDuty(each) && question.ask !== "next")
		? nameOf(board, world)
		: undefined;
};

const meetingOf = ({ thread, world }: Told): string | undefined => {
	const meeting = only(toldLast(thread).filter(({ kind }) => kind === "meeting"));
	return meeting && nameOf(meeting, world);
};

const away = turn(
	"who(?:['’]?s| is| are| has)?(?: (?:sending|sent|got|using|bringing|nominated))? (?:a )?(?:deputy|deputies|substitute|stand-?in|replacement)(?: (?:then|along|instead|for (?:it|that)|to (?:it|that)))*|(?:is |will )?any(?:one|body)(?: else)?(?: (?:is|be|going to be|who is))? (?:away|off|missing|out|absent|not coming|unable to come)(?: (?:from|for|at) (?:it|that))?|(?:are there |have we had )?any (?:other |more )?(?:apologies|absences|deputies)(?: (?:yet|so far|then))*",
);

/** "Anyone else away", of one meeting. */
const whoIsAway: PutPlainly = (text, told) => {
	const meeting = away.test(text) && boardOf(told) ? meetingOf(told) : undefined;
	return meeting && `who is away for ${meeting}`;
};

const paperOut = turn(
	"(?:which|what|any|whose)(?: of the)? papers?(?:['’]?s| is| are| (?:has|have))?(?: (?:still|not|n['’]t|been|yet))* ?(?:outstanding|missing|late|overdue|to come|owing|owed|not in|in|received|sent)?(?: (?:for it|yet|then|still))*|who(?:['’]?s)?(?: still)? owes? (?:us )?(?:a |any )?papers?",
);

/** "Which paper's outstanding", of the next meeting of one board. */
const itsPapers: PutPlainly = (text, told) => {
	const { ask, records } = told.thread.question ?? {};
	const isOfPapers = ask === "papers" || records?.includes("papers");
	const board = !isOfPapers && paperOut.test(text) ? boardOf(told) : undefined;
	const meeting = board && meetingOf(told);
	return board && `what papers are outstanding for ${meeting ?? board}`;
};

const anyLate = turn(
	"(?:is |are )?(?:there )?anything(?: (?:else|there|is|on it))* (late|overdue|behind|blocked|stuck|red|amber|outstanding)(?: (?:there|with them|at the moment|now|then))*",
);
/** Of these a list is no answer: what comes next, when they meet, what they are. */
const tellsNoList: ReadonlySet<Question["ask"]> = new Set(["next", "meetings", "about", "rhythm"]);

/** "Anything behind", after how one board does, is asked of that board. */
const lateThere: PutPlainly = (text, told) => {
	const { question } = told.thread;
	const state = anyLate.exec(text)?.[1]?.toLowerCase();
	const asked = question && tellsNoList.has(question.ask) ? only(question.subjects) : undefined;
	if (state === undefined || asked?.kind !== "board") return undefined;
	const plain = state === "behind" ? "overdue" : state;
	return `what is ${plain} for ${nameOf(asked, told.world)}`;
};

const before =
	"(?:before(?: (?:it|that|then|they meet|the meeting|it meets))?|for (?:it|that|the meeting)|by then|in time for (?:it|that))";
const toDo = turn(
	`(?:(?:is|are) there )?(?:any(?:thing)?|what(?:['’]?s| is| are)?|something)(?: (?:is|else|still|there|that))* (?:to do|to be done|to get done|needs? doing|needs? to be done|needs? to happen|has to be done|has to happen|to be ready) ${before}(?: (?:then|though))*|what (?:do|must|should) (?:we|they|i) (?:need to |have to )?(?:do|get done|finish) ${before}`,
);

/** "What needs doing before it", of one meeting to come. */
const dueBefore: PutPlainly = (text, told) => {
	const board = toDo.test(text) ? boardOf(told) : undefined;
	const meeting = board && meetingOf(told);
	return meeting && `what is due for ${board} before ${meeting}`;
};

const dates = turn(
	"(?:are there |have (?:they|we) (?:got )?)?(?:any|what|which) (?:dates?|meetings?)(?: (?:are|is|there|have they|do they have))* ?(?:in the diary|booked|set|fixed|coming up|planned|in|lined up)(?: (?:yet|then|at all|for (?:it|that|them|those)))*",
);

/** "Any dates in the diary", of one board. */
const datesOfBoard: PutPlainly = (text, told) => {
	const { question } = told.thread;
	const isOfPlaces = question?.ask === "roles" || question?.ask === "seats";
	const asked = isOfPlaces ? only(question.subjects) : undefined;
	const ofRoles = asked?.kind === "board" ? nameOf(asked, told.world) : undefined;
	const board = dates.test(text) ? (ofRoles ?? boardOf(told)) : undefined;
	return board && `what meetings does ${board} have coming up`;
};

const newDate = turn(
	"(?:when|what (?:day|date))(?:['’]?s| is| was| has| have)?(?: (?:it|that|this|they))?(?: been)? (?:re-?arranged|re-?scheduled|re-?booked|moved|put back|pushed back|re-?set)(?: (?:for|to|until|instead|now|it))*|(?:is there|what(?:['’]?s| is)|have (?:they|we) got) (?:a|the) (?:new|replacement|fresh) (?:date|day|one|meeting)(?: (?:then|yet|for it|set))*|when(?:['’]?s| is| will) (?:it|that) (?:happening |be |being )?(?:held |meeting )?instead",
);

/** "When's it rearranged for", after a meeting that was called off: when its board next meets. */
const meetsInstead: PutPlainly = (text, told) => {
	const { ask } = told.thread.question ?? {};
	if ((ask !== "reasons" && ask !== "meetings") || !newDate.test(text)) return undefined;
	const board = only(toldLast(told.thread).filter(({ kind }) => kind === "board"));
	const asked = only((told.thread.question?.subjects ?? []).filter(({ kind }) => kind === "board"));
	const one = board ?? asked;
	return one && `when does ${nameOf(one, told.world)} next meet`;
};

const begins = turn(
	"when (?:do|does|did|will|are|is) (?:they|it|that|those)(?: (?:going|due|to|expected|actually|all|first))* (?:begin|start|commence|kick off|get going|be(?:gin)? meeting)(?: (?:then|meeting|up))*",
);

/** "When do they begin", of one board in short: when it is to start, or its first meeting. */
const whenBegins: PutPlainly = (text, told) => {
	const isInShort = told.thread.question?.ask === "about" && begins.test(text);
	const board = isInShort ? boardOf(told) : undefined;
	const isForming = told.world.boards.some(
		({ id, state }) =>
			state.is === "forming" && told.thread.question?.subjects.some((each) => each.id === id),
	);
	if (board === undefined) return undefined;
	return isForming ? `when does ${board} start` : `when is the first ${board} meeting`;
};

const clash = turn(
	"(?:(?:is|are) there )?(?:an?|any)(?:thing)? (?:clash(?:es)?|conflicts?|overlaps?|clashing|conflicting|else on)(?: (?:then|that day|with (?:it|that|anything)|on (?:it|that(?: day)?)))*|(?:does|do|will|is) (?:it|that|they) (?:clash|conflict|overlap|clashing)(?: (?:with (?:anything|any other meeting|another)|at all))*",
);

/** "Is there a clash that day", of one meeting to come. */
const itsClash: PutPlainly = (text, told) => {
	const meeting = clash.test(text) && boardOf(told) ? meetingOf(told) : undefined;
	return meeting && `does ${meeting} clash with anything`;
};

const nthItem = turn(
	"(?:what(?:['’]?s| is| about)|and|who(?:['’]?s| is) (?:doing|taking|presenting|leading|introducing)|how long is)?(?: the)? (first|second|third|fourth|fifth|sixth|last|1st|2nd|3rd|4th) (?:item|thing on (?:it|the agenda)|agenda item)(?: (?:on (?:it|the agenda)|then))*",
);

/** "What's the second item", of one meeting. */
const itemOfAgenda: PutPlainly = (text, told) => {
	const which = nthItem.exec(text)?.[1];
	const meeting = which !== undefined && boardOf(told) ? meetingOf(told) : undefined;
	return meeting && `what is the ${which} item on the agenda of ${meeting}`;
};

const whoGoes = turn(
	"who(?: (?:all|normally|usually))* (?:goes|sits|attends)(?: (?:to|on|at))?(?: (?:it|that|them|those|there))?(?: (?:then|normally|usually))*",
);

/** "Who goes to that", of one board in short. */
const whoSits: PutPlainly = (text, told) => {
	const isInShort = told.thread.question?.ask === "about" && whoGoes.test(text);
	const board = isInShort ? boardOf(told) : undefined;
	return board && `who is on ${board}`;
};

const howLong = turn(
	"how long(?:['’]?s| is| does| will)?(?: the)? (?:(?:whole|entire) (?:thing|meeting|lot|session)|it all|meeting)(?: (?:be|last|take|for|going to|go on|in all|altogether))*",
);

/** "How long's the whole thing", of one meeting. */
const wholeLength: PutPlainly = (text, told) => {
	const meeting = howLong.test(text) && boardOf(told) ? meetingOf(told) : undefined;
	return meeting && `how long is ${meeting}`;
};

const runsIt = turn(
	"who (?:runs|chairs|heads) (?:it|that|them|there|the board|the group)(?: (?:then|now))*",
);

/** "Who runs it", after what is late on one board. */
const whoRunsBoard: PutPlainly = (text, { thread: { question }, world }) => {
	const board =
		question?.ask === "items" && runsIt.test(text) ? only(question.subjects) : undefined;
	return board?.kind === "board" ? `who chairs ${nameOf(board, world)}` : undefined;
};

export const ofItsMeeting = firstPlain([
	whoIsAway,
	itsPapers,
	lateThere,
	dueBefore,
	datesOfBoard,
	meetsInstead,
	whenBegins,
	itsClash,
	itemOfAgenda,
	wholeLength,
	whoSits,
	whoRunsBoard,
]);
