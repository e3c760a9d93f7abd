/** "How many is that", "which is still expected", "who's doing that", "any newer edition", after a list, what comes next or one piece of guidance: each in the plain question. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import { nameOf } from "./called-by.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const oneDuty = ({ thread }: Told): Subject | undefined => only(toldLast(thread).filter(isDuty));

const howMany = turn(
	"(?:so )?how many(?: (?:is|are|was|were) (?:that|there|they|it|those))?(?: (?:of (?:them|those)|in all|altogether|in total|all told|then))*|what(?:['’]?s| is) the (?:count|total|score|tally)",
);

/** "How many is that", of one thing that is done place by place. */
const countOfPlaces: PutPlainly = (text, told) => {
	const one = howMany.test(text) ? oneDuty(told) : undefined;
	const item = one && itemAmong(told.world.holdings, one.id);
	return one && bodiesOver(item).length > 0
		? `how far has ${nameOf(one, told.world)} got`
		: undefined;
};

const sinceWhen = turn(
	"since when|(?:for )?how long(?: (?:for|now))?|(?:how long|when) (?:have|has|did) they (?:had|have|got|get) it",
);

/** "Since when", of guidance that some have not got: when it went out. */
const sentWhen: PutPlainly = (text, told) => {
	const { ask } = told.thread.question ?? {};
	const one = ask === "coverage" && sinceWhen.test(text) ? oneDuty(told) : undefined;
	return one?.kind === "guidance" ? `when was ${nameOf(one, told.world)} sent` : undefined;
};

const stillToCome = turn(
	"(?:and )?(?:which|what|any)(?: (?:ones?|guidance|of (?:them|those)|else))?(?:['’]?s| is| are)?(?: (?:is|are|we|there))?(?: (?:still|yet))* ?(?:expected|awaited|waiting for|to come|coming(?: out)?|pending|not out|not released|outstanding|due out|expecting)(?: (?:yet|then|now|still))*",
);

/** "Which is still expected", after guidance. */
const guidanceToCome: PutPlainly = (text, { thread }) => {
	const told = toldLast(thread).filter(isDuty);
	const isOfGuidance =
		thread.question?.kinds.join() === "guidance" ||
		(told.length > 0 && told.every(({ kind }) => kind === "guidance"));
	return isOfGuidance && stillToCome.test(text) ? "what guidance is expected" : undefined;
};

const whoDoes = turn(
	"who(?:['’]?s| is| are| has| does)?(?: (?:got|have|has|owns?|doing|on|does|responsible for|down for))* (?:that|those|these|it|them)(?: (?:then|now|all))*|by when|(?:and )?when(?:['’]?s| is| are) (?:that|those|these|it|they|them) (?:due|for|needed|wanted)|whose(?: (?:are|is) (?:that|those|they|these))?",
);

/** "Who's doing that", after what comes next for one board: what is due there, with whose it is. */
const dueNext: PutPlainly = (text, { thread, world }) => {
	const { ask, subjects = [], span } = thread.question ?? {};
	const board = ask === "next" && !span ? only(subjects) : undefined;
	const isOfSeveral = toldLast(thread).filter(isDuty).length > 1;
	return board?.kind === "board" && isOfSeveral && whoDoes.test(text)
		? `what is due for ${nameOf(board, world)}`
		: undefined;
};

const newer = turn(
	"(?:(?:is|was|will) there (?:be )?|any |has there been )?(?:(?:going to be )?(?:an?|any) )?(?:new(?:er)?|next|later|second|2nd|revised|updated|fresh|another|other) (?:edition|version|one|issue|revision|update)s?(?: (?:coming|due|planned|expected|out|on (?:its|the) way|in the works|of (?:it|that|this)|to come|yet|soon))*|(?:is|was) (?:it|that|this) (?:being |due to be |going to be |to be |getting )(?:updated|revised|replaced|superseded|reissued|rewritten)(?: (?:soon|yet))*|what(?:['’]?s| is) replacing (?:it|that)",
);

/** "Is there a new edition coming", of one piece of guidance: the others that go by its title, or what is known of itself. */
const otherEditions: PutPlainly = (text, told) => {
	const one = newer.test(text) ? oneDuty(told) : undefined;
	const item = one && itemAmong(told.world.holdings, one.id);
	if (item?.kind !== "guidance") return undefined;
	const title = keysOf(item.title).join(" ");
	const others = told.world.holdings.flatMap(({ items }) =>
		items.guidance.filter(
			({ id, title: other }) => id !== item.id && keysOf(other).join(" ") === title,
		),
	);
	const names = others.flatMap(({ id }) => nameOf({ kind: "guidance", id }, told.world) ?? []);
	return names.length > 0 ? `tell me about ${names.join(" and ")}` : undefined;
};

const working = turn(
	"what(?:['’]?s| is| are)? (?:they|it|the board|the team|the group)(?: (?:all|currently|actually|up|busy))* (?:working on|to|with|doing|on with|busy with|got (?:on|to do))(?: (?:now|then|at the moment|these days))*|what(?:['’]?s| is) on (?:their|its) (?:plate|list|books|to-?do list)",
);
const tellsOfBoard: ReadonlySet<Question["ask"]> = new Set([
	"meetings",
	"about",
	"rhythm",
	"terms",
	"records",
]);

/** "What are they working on", after when one board meets: what is open there. */
const workOfBoard: PutPlainly = (text, { thread, world }) => {
	const { ask, subjects = [] } = thread.question ?? {};
	const board = ask && tellsOfBoard.has(ask) && working.test(text) ? only(subjects) : undefined;
	return board?.kind === "board" ? `what is open for ${nameOf(board, world)}` : undefined;
};

const worst = turn(
	"(?:and )?which(?: (?:one|of (?:them|those|these)|stream))?(?:['’]?s| is) (?:the )?(?:worst|in (?:the )?(?:most|worst) (?:trouble|state|shape)|doing worst|most (?:behind|at risk|worrying))(?: (?:off|one|then|of (?:them|those|the lot)))*",
);
const doneAbout = turn(
	"what(?:['’]?s| is| are (?:we|they))(?: (?:being|getting))? (?:done|doing) about (?:it|that|this)(?: (?:then|now))*|what(?:['’]?s| is) (?:the|their) plan(?: for (?:it|that))?",
);

/** "Which is worst", "what's being done about it", after one work stream in short. */
const ofStreams: PutPlainly = (text, { thread, world }) => {
	const told = toldLast(thread);
	const areStreams = told.length > 0 && told.every(({ kind }) => kind === "workStream");
	if (!areStreams) return undefined;
	if (worst.test(text)) return "which work streams are red";
	const one = doneAbout.test(text) ? only(told) : undefined;
	return one && `what is open in ${nameOf(one, world)}`;
};

const otherCalled =
	/^(\W*(?:(?:and|ok|no|so|but|what about|how about)\b[\s,]*)*)the other (?:[\w’'-]+ )?(?:one)?(?:\s*[,:;–—-]+\s*| and )((?:the|that) .+ one)(\W*)$/i;

/** "The other guidance, the admissions one" is the admissions one. */
const otherByName: PutPlainly = (text) => {
	const [said, opening = "", which = "", end = ""] = otherCalled.exec(text) ?? [];
	return said === undefined ? undefined : `${opening || "what about "}${which}${end}`;
};

const otherDeputies = turn(
	"(?:who|which|does any(?:one|body)|has any(?:one|body)|any(?:one|body))(?: (?:are|is))? else(?: (?:has|have|got|with|who has|been named))* (?:a |any |an? )?(?:deputy|deputies|stand-?in|substitute|alternate|one)(?: (?:there|then|on (?:it|that)))*|(?:are there |is there )?any other (?:deputies|deputy|stand-?ins)(?: (?:there|then))*",
);

/** "Who else has a deputy", after whoever stands in for one person: of their board, or of all. */
const othersWithDeputy: PutPlainly = (text, { thread, world }) => {
	const { ask = "" } = thread.question ?? {};
	if (!/^(?:deputies|tenure|seats|records)$/.test(ask) || !otherDeputies.test(text))
		return undefined;
	const board = thread.focus.find(({ kind }) => kind === "board");
	return board ? `who has a deputy on ${nameOf(board, world)}` : "which deputies are there";
};

const instead = turn(
	"(?:(?:is there )?anything|any|what(?:['’]?s| is)?) (red|amber|green|late|overdue|blocked|due|open) instead",
);

/** "Anything red instead" asks what is red. */
const otherInstead: PutPlainly = (text) => {
	const state = instead.exec(text)?.[1];
	return state && `what is ${state}`;
};

const howLate = turn(
	"(?:by )?how (?:late|overdue)(?: (?:is|are|was|were) (?:it|that|they|those|these))?(?: (?:then|now))*|(?:by )?how many (?:days|weeks|months) (?:over|late|overdue|behind|past)(?: due)?(?: (?:is|are|was|were) (?:it|that|they|those|these))?",
);

/** As many are told of at once. */
const mostTold = 5;

/** "How many days over is it", of one thing or a few that were told of by themselves. */
const lateBy: PutPlainly = (text, { thread, world }) => {
	const told = toldLast(thread).filter(isDuty);
	const isOfThem = thread.question?.ask === "facts" && told.length > 0 && told.length <= mostTold;
	if (!isOfThem || !howLate.test(text)) return undefined;
	return `how late is ${told.flatMap((each) => nameOf(each, world) ?? []).join(" and ")}`;
};

export const ofGoingOnAfterLists = firstPlain([
	lateBy,
	othersWithDeputy,
	otherInstead,
	otherByName,
	countOfPlaces,
	sentWhen,
	guidanceToCome,
	dueNext,
	otherEditions,
	workOfBoard,
	ofStreams,
]);
