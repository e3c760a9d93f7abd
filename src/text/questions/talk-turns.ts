/** What people say in a thread in half a sentence: "now the finance ones", "item 3", "how many do we need", each put as the plain question that it comes to. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question } from "../../domain/questions/question.ts";
import { isDuty, isItemKind } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { meetingTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

const lists: ReadonlySet<Question["ask"]> = new Set(["items", "meetings", "facts", "papers"]);

const ofOnes = turn(
	"(?:(?:now|then|back to|list|show(?: me)?|give me|let['’]?s (?:see|have)|see|what are|all)[\\s,]+)*(?:of )?the (?!(?:first|last|other|others|next|same|right|wrong|new|old|oldest|newest|latest|rest|ones)\\b)([\\w’'&-]+(?: [\\w’'&-]+){0,3}?)(?<!\\b(?:first|last|other|next|same|which|that)) ones(?: (?:again|then|now|too|please|pls|instead|only|first|as well))*",
);

/** "Now the finance ones", "list the MCB ones again", of a list: the same list of that, whatever kinds it has. */
const theOnes: PutPlainly = (text, { thread }) => {
	if (/^\W*(?:and|or|what about|how about|just|only|same)\b/i.test(text)) return undefined;
	const which = ofOnes.exec(text)?.[1];
	return which !== undefined && lists.has(thread.question?.ask ?? "help")
		? `just the ${which} ones`
		: undefined;
};

const colours = turn(
	"(?:now |then |just |only |what about |how about )*(?:the |any )?(?:(red|amber|green)s|(red|amber|green)(?: ones?)?)(?: (?:then|too|now))*",
);

/** "And the reds", after the amber ones were told of one by one, are those of the same list that are red. */
const inColour: PutPlainly = (text, { thread: { question, list } }) => {
	const [said, many, one] = colours.exec(text) ?? [];
	const isOfEach = question?.ask === "facts" || (question?.among ?? []).length > 0;
	if (said === undefined || !isOfEach || (list?.rags ?? []).length === 0) return undefined;
	const goesOn = many !== undefined || /^\W*(?:and|what about|how about)\b/i.test(text);
	return goesOn ? `what about the ${many ?? one} ones` : undefined;
};

const needed = turn(
	"how many (?:more |in all |altogether )?(?:(?:do|did|are|were|should) (?:we|they|you|i|there)(?: still| actually)? (?:need|want|get|after|meant to (?:have|get)|supposed to (?:have|be|get)|looking for|to (?:be|find|fill|get)|short)|(?:are|is) (?:needed|wanted|left to (?:fill|find)|still (?:wanted|needed))|posts|left|short)(?: (?:in all|altogether|then|still|of them|for))*",
);

/** "How many do we need", of one action that fills posts. */
const postsNeeded: PutPlainly = (text, { thread, world }) => {
	const one = needed.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	return one && item?.kind === "action" && item.posts
		? `how many posts of ${nameOf(one, world)} are filled`
		: undefined;
};

const sinceWhen = turn("since when|how long(?: (?:has it been|for))?(?: (?:so|red|amber|green))?");

/** "Since when", of one work stream: as of which day it is reported so. */
const streamSince: PutPlainly = (text, { thread, world }) => {
	const one = sinceWhen.test(text)
		? only(toldLast(thread).filter(({ kind }) => kind === "workStream"))
		: undefined;
	const stream = one && world.workStreams.find(({ id }) => id === one.id);
	return stream?.report && `how is ${stream.name}`;
};

const unacknowledged = turn(
	"(?:which|what|any)(?: (?:ones?|guidance|of (?:them|those|these)))?(?: (?:that|which))?(?:['’]?s| is| are| has| have)?(?: still| yet)?(?:n['’]?t| not|nt)(?: (?:yet|all|been|fully|everyone))* (?:acknowledged|acked|signed for|signed off|confirmed|read)(?: (?:yet|by (?:everyone|all)|everywhere|in full))*",
);

/** "Which haven't been acknowledged", after guidance was listed. */
const notAcknowledged: PutPlainly = (text, { thread }) => {
	const { ask, kinds = [], state, facets = [] } = thread.question ?? {};
	// What is awaited nobody can acknowledge.
	const isOut = (state === undefined || state === "done") && !facets.includes("expected");
	return ask === "items" && kinds.join() === "guidance" && isOut && unacknowledged.test(text)
		? "which guidance has not been acknowledged"
		: undefined;
};

const meetThen = turn(
	"(?:(?:do|does|will|did) (?:any|either|some|one)(?: of (?:them|those|these))?|which(?: ones?)?(?: (?:will|do|did))?) (?:meet|met|sit|get together) (?!next\\W*$|first\\W*$|(?:on )?the same\\b)(.+)",
);

/** "Do any meet in February", after several boards were told of. */
const anyMeet: PutPlainly = (text, { thread }) => {
	const when = meetThen.exec(text)?.[1];
	const told = toldLast(thread);
	const boards = told.filter(({ kind }) => kind === "board");
	const areBoards = boards.length > 1 && !told.some(({ kind }) => isItemKind(kind));
	return when !== undefined && areBoards ? `which of them meet ${when}` : undefined;
};

const runsIt = turn(
	"(?:the )?owners?|who(?:['’]?s| is) the owner|whose is (?:it|that)|who (?:owns|runs|leads) (?:it|that|that one)",
);

const onlyThose = turn(
	"(?:the )?((?:actions|milestones|guidance|decisions|meetings|(?:red|amber|green|late|overdue|open|blocked)(?: ones)?))(?:,)? (?:only|alone)(?: (?:please|pls|then))*",
);

/** "The actions only", of a list. */
const onlyOnes: PutPlainly = (text, { thread }) => {
	const which = onlyThose.exec(text)?.[1];
	return which !== undefined && lists.has(thread.question?.ask ?? "help")
		? `just the ${/^(?:red|amber|green|late|overdue|open|blocked)$/i.test(which) ? `${which} ones` : which}`
		: undefined;
};

const planAt = turn("the (first|second|third|fourth)(?: one| plan)?");

/** "The second", of several plans: no name of a plan asks anything by itself. */
const thatPlan: PutPlainly = (text, { thread }) => {
	const at = planAt.exec(text)?.[1];
	const isOfPlans = toldLast(thread).filter(({ kind }) => kind === "plan").length > 1;
	return at !== undefined && isOfPlans ? `tell me about the ${at} one` : undefined;
};

const timesAlone = turn("(?:what |the )?times?|what time(?:s)?(?: (?:are they|each))?");

/** "Times?", after meetings, is told with each. */
const timesOfThose: PutPlainly = (text, { thread }) => {
	const meetings = toldLast(thread).filter(({ kind }) => kind === "meeting");
	return meetings.length > 1 && timesAlone.test(text) ? "when are those" : undefined;
};

/** A board has no owner: whoever runs it chairs it. */
const chairsIt: PutPlainly = (text, told) => {
	const [board, ...others] = toldLast(told.thread).filter(({ kind }) => kind !== "meeting");
	const isOfBoard =
		board?.kind === "board" && others.length === 0 && told.thread.question?.ask === "about";
	return isOfBoard && runsIt.test(text) ? `who chairs ${nameOf(board, told.world)}` : undefined;
};

const itemAt = turn("(?:agenda )?item (?:number |no\\.? ?)?(one|two|three|four|five|[1-5])");
const places: Readonly<Record<string, string>> = {
	...{ one: "first", two: "second", three: "third", four: "fourth", five: "fifth" },
	...{ 1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth" },
};

/** "Item 3", after an agenda. */
const ofAgenda: PutPlainly = (text, { thread: { question } }) => {
	const at = itemAt.exec(text)?.[1]?.toLowerCase();
	return at !== undefined && question?.records?.join() === "agenda"
		? `the ${places[at]} one`
		: undefined;
};

const kindAlone =
	/^\W*(?:ok(?:ay)?\W+|right\W+)?(?:just |only |list |show me )?(?:the |their |its |his |her )(actions|milestones|guidance|papers|decisions)\W*$/i;

/** "The milestones", after what one board, body or person has, are theirs. */
const theirKind: PutPlainly = (text, { thread: { question } }) => {
	const kind = kindAlone.exec(text)?.[1]?.toLowerCase();
	const whose = question?.ask === "items" ? only(question.subjects) : undefined;
	return kind !== undefined && whose !== undefined && !isDuty(whose)
		? `and the ${kind}`
		: undefined;
};

const atThatMeeting = turn(
	"(?:any(?:thing)?|what|were there any|was there anything)(?: (?:others?|else|more))+(?: (?:was |were |got )?(?:decided|agreed))?(?: (?:there|then|that day|at (?:that|it|the same)(?: (?:meeting|one|time))?|from (?:that|it|the same) meeting))+|what else (?:did they (?:decide|agree)|was (?:decided|agreed))(?: (?:there|then|that day|at (?:that|it)(?: meeting)?))?",
);

/** "Any others at that meeting", after one decision: all that its meeting decided. */
const decidedThere: PutPlainly = (text, told) => {
	const { question, decided } = told.thread;
	const isOfOne = question?.ask === "decisions" || decided?.last.length === 1;
	const meeting = isOfOne && atThatMeeting.test(text) ? meetingTold(told) : undefined;
	return meeting && `what was decided at ${meeting}`;
};

const severalOf = turn(
	"(?:just |only |what about )?the (first|top|last) (two|three|four|five)(?: (?:ones?|of (?:them|those|these)|on (?:it|the list)))*",
);
const numbers = ["two", "three", "four", "five"];

/** "The first three", of a list of things to be done: each of those. */
const firstFew: PutPlainly = (text, { thread, world }) => {
	const [said, end = "", many = ""] = severalOf.exec(text) ?? [];
	if (said === undefined) return undefined;
	const told = toldLast(thread).filter(isDuty);
	const row = told.length > 1 ? told : (thread.listed ?? []).filter(isDuty);
	const wanted = numbers.indexOf(many.toLowerCase()) + 2;
	// Of a list that was told a page at a time, the last are not known.
	const isWhole = (thread.lists ?? []).length === 0 || !/last/i.test(end);
	if (row.length < wanted || !isWhole) return undefined;
	const meant = /last/i.test(end) ? row.slice(-wanted) : row.slice(0, wanted);
	return `tell me about ${meant.flatMap((each) => nameOf(each, world) ?? []).join(" and ")}`;
};

const whereThen = turn(
	"where(?: (?:is|will|does) (?:it|that|this)(?: be)?)?(?: (?:held|being held|meet|meeting))?|(?:in )?(?:which|what) (?:room|place|venue|building)(?: (?:is it|is that)(?: in)?)?|(?:at )?what time(?: (?:is|does) (?:it|that)(?: start| begin)?)?",
);

/** "Where is it", after a board's next meeting was told with what falls due: a meeting alone is anywhere. */
const whereNext: PutPlainly = (text, told) => {
	const isOfNext = told.thread.question?.ask === "next" && whereThen.test(text);
	const meeting = isOfNext ? meetingTold(told) : undefined;
	return meeting && `when and where is ${meeting}`;
};

export const ofTalk = firstPlain([
	firstFew,
	theOnes,
	inColour,
	postsNeeded,
	streamSince,
	notAcknowledged,
	anyMeet,
	chairsIt,
	onlyOnes,
	timesOfThose,
	thatPlan,
	ofAgenda,
	theirKind,
	decidedThere,
	whereNext,
]);
