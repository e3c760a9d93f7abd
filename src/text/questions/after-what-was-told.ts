/** "Anything due at that", "when's it reviewed", "when was Bankside", "what did they decide about it", each put as the plain question that it comes to after what was told. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import { nameOf } from "./called-by.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { boardTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

const isBoard = ({ kind }: Subject): boolean => kind === "board";

const dueAt = turn(
	"(?:what(?:['’]?s| is)?|anything|something|which (?:actions|things) are|is (?:there )?anything|is there something)(?: (?:due|needed|wanted|to be done|to do|owed|expected|has to be done|that needs doing))+ (?:at|by|in time for|ready for) (?:that|it|this|that one|(?:that|the) (?:meeting|one))",
);

/** "Anything due at that", after one board's meeting was told of: what is due for the board before it. */
const dueByMeeting: PutPlainly = (text, told) => {
	const code = dueAt.test(text) ? boardTold(told) : undefined;
	return code && `what is due for ${code} before the next ${code} meeting`;
};

const reviewed = turn(
	"when(?:['’]?s| is| will| are| does)? (?:(?:it|that|this|they|the block) )?(?:(?:being|to be|going to be|due (?:for|to be)|up for|be|next|get) )*(?:reviewed|review|looked at(?: again)?|checked(?: again)?|chased)|(?:when(?:['’]?s| is) the |the )?(?:review|next review)(?: date| by| due)?",
);

/** "When's it reviewed", of what is blocked: the block says until when it is left. */
const reviewOfBlock: PutPlainly = (text, { thread, world }) => {
	const one = reviewed.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	const isBlocked = item?.kind === "action" && item.state.is === "open" && item.state.blocked;
	return one && isBlocked ? `why is ${nameOf(one, world)} blocked` : undefined;
};

const whenThere = turn(
	"when (?:was|did|were|is|has|have) (?:the )?([\\w’'-]+(?: [\\w’'-]+){0,2}?)(?: (?:done|do (?:it|that|theirs)|did it|acknowledge(?:d)?(?: it)?|sign(?:ed)?(?: (?:it|for it|off))?|finish(?:ed)?(?: it)?|confirm(?:ed)?(?: it)?|get it))?",
);

/** "When was Bankside", of one thing that is done place by place. */
const whenDoneThere: PutPlainly = (text, { thread, world }) => {
	const said = keysOf(whenThere.exec(text)?.[1] ?? "").join(" ");
	const one = said === "" ? undefined : only(toldLast(thread).filter(isDuty));
	if (!one) return undefined;
	const over = new Set(bodiesOver(itemAmong(world.holdings, one.id)));
	const body = world.organisations.find(
		({ id, name, aliases }) =>
			over.has(id) && [name, ...aliases].some((each) => keysOf(each).join(" ") === said),
	);
	return body && `has ${body.name} done ${nameOf(one, world)}`;
};

const decidedOf = turn(
	"(?:what (?:did|has|have)|(?:did|has|have)) (?:the )?([\\w’'&-]+(?: [\\w’'&-]+){0,4}?) (?:decided?|agreed?|say|said|settled?|ruled?)(?: (?:anything|something))? (?:about|on|for|over) (?:it|that|this|them|those|that one)",
);

/** "What did COG decide about it", of one thing: all that the board decided, which may not say so. */
const decidedAboutIt: PutPlainly = (text, { thread, world }) => {
	const said = decidedOf.exec(text)?.[1];
	if (said === undefined || !toldLast(thread).some(isDuty)) return undefined;
	if (!/^(?:it|they|we|that board|the board)$/i.test(said)) return `what has ${said} decided`;
	const ids = toldLast(thread).flatMap(({ id }) => itemAmong(world.holdings, id)?.boardId ?? []);
	const id = only([...new Set(ids)]);
	return id && `what has ${nameOf({ kind: "board", id }, world)} decided`;
};

const sameAs = turn(
	"(?:is|are|isn['’]?t|aren['’]?t) (?:that|it|this|those|that one)(?: (?:just|really|not))? the same(?: (?:thing|one|action|as))* (?:as )?([A-Za-z]{2,}-\\d+)",
);

/** "Is that the same as MCB-7": each is told of, and what either says of the other. */
const sameThing: PutPlainly = (text, { thread, world }) => {
	const other = sameAs.exec(text)?.[1];
	const one = other === undefined ? undefined : only(toldLast(thread).filter(isDuty));
	return one && `what is the status of ${nameOf(one, world)} and ${other}`;
};

const afterThat = turn(
	"(?:(?:what(?:['’]?s| is)|when(?:['’]?s| is)) )?(?:the (?:one|meeting) )?(?:after|following) (?:that|those|them|these)(?: ones?)?|(?:the )?(?:ones?|meetings?) after(?: (?:that|those|them))?",
);

const dayOf = (meeting: Meeting): string | undefined =>
	meeting.time.is === "fixed" ? wordDay(meeting.time.on) : undefined;

/** "And after that", after what meets next, of no board: what meets after the last of those. */
const meetingsAfter: PutPlainly = (text, { thread, world }) => {
	const { ask, facets = [], subjects = [], step } = thread.question ?? {};
	const isOfAny = ask === "meetings" && facets.includes("next") && subjects.length === 0 && !step;
	if (!isOfAny || !afterThat.test(text)) return undefined;
	const days = toldLast(thread)
		.flatMap(({ id }) => itemAmong(world.holdings, id) ?? [])
		.flatMap((item) => (item.kind === "meeting" ? [item] : []))
		.sort((a, b) =>
			a.time.is === "fixed" && b.time.is === "fixed" ? (a.time.on < b.time.on ? -1 : 1) : 0,
		)
		.flatMap((meeting) => dayOf(meeting) ?? []);
	const last = days.at(-1);
	return last && days.length > 1 ? `what meetings are there after ${last}` : undefined;
};

const ofLastOne = turn(
	"(?:(?:what about|show me|any|have we got|where are) )?(?:the )?(minutes|decisions|actions|attendance)(?: (?:of|from|for|at))? (?:the |their |its )?(?:last|previous) (?:one|meeting|time|mtg)(?: (?:then|please))?",
);

/** "Minutes of the last one", after one board that was asked of by name: of its last meeting, and of no list. */
const keptOfLast: PutPlainly = (text, { thread, world }) => {
	const kept = ofLastOne.exec(text)?.[1]?.toLowerCase();
	const board =
		kept === undefined ? undefined : only((thread.question?.subjects ?? []).filter(isBoard));
	const name = board && nameOf(board, world);
	if (!name) return undefined;
	return kept === "attendance"
		? `who was at the last ${name} meeting`
		: `${kept} of the last ${name} meeting`;
};

const whoIsThat = turn("who(?:['’]?s| is) (?:that|this|it|they|those)(?: (?:one|with|then|for))*");
const fewest = 6;

/** "Who's that", after a list or a thing of somebody's: whose it is, and no portrait of its board. */
const whoseIsThat: PutPlainly = (text, { thread, world }) => {
	const told = toldLast(thread);
	const duties = told.filter(isDuty);
	const isOfThings = duties.length > 0 && duties.length < fewest;
	if (!isOfThings || told.some(({ kind }) => kind === "person") || !whoIsThat.test(text))
		return undefined;
	return `who owns ${duties.flatMap((each) => nameOf(each, world) ?? []).join(" and ")}`;
};

const minutesAlone = turn(
	"(?:the |any |their |its )?minutes(?: (?:of|for|from) (?:them|those|these|each|both|either))?",
);

/** "Minutes?", after the meetings of one board in some time: of each of them. */
const minutesOfAll: PutPlainly = (text, { thread, world }) => {
	const { ask, subjects = [], span } = thread.question ?? {};
	const meetings = toldLast(thread).filter(({ kind }) => kind === "meeting");
	const board = ask === "meetings" && span ? only(subjects.filter(isBoard)) : undefined;
	if (!board || meetings.length < 2 || !minutesAlone.test(text)) return undefined;
	return `minutes of ${nameOf(board, world)} ${span?.words.replace(/ \(.*$/, "") ?? ""}`;
};

export const ofAfterWhatWasTold = firstPlain([
	whoseIsThat,
	minutesOfAll,
	keptOfLast,
	dueByMeeting,
	reviewOfBlock,
	whenDoneThere,
	decidedAboutIt,
	sameThing,
	meetingsAfter,
]);
