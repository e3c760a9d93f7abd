/** "Which villages are left", "what depends on it", "and before that", "who would know": what a few words ask of the work stream, the thing or the board that was told of. */

import { dutiesIn, holdingOf, itemAmong } from "../../domain/boards/board-contents.ts";
import { blockedOf } from "../../domain/items/action.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { type Item, isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { boardTold, meetingTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const it = "(?:it|that|this|that one|them|those|they)";
const left =
	"(?:left|missing|outstanding|remaining|to (?:do|go)|undone|waiting|still to (?:do|go))";
const which = "(?:which|what|how many)";
const bodies =
	"(?!(?:actions|milestones|items|things|ones|meetings|papers|jobs|tasks|boards|groups|posts|places|seats|decisions|people|streams|plans|minutes|days|weeks|months)\\b)[\\w’'-]{3,}s";
const whichAreLeft = turn(
	`(?:and |so )?which ${bodies}(?: (?:then|exactly))?|${which} ${bodies} (?:(?:are|is)(?: still)? ${left}|(?:are|have|has|is)(?:n['’]?t| not)(?: (?:been|got|had))?(?: (?:done|finished|it|one|them))?)(?: (?:yet|now|then|to do))*`,
);

/** What is done place by place: the thing itself, or the only such thing that is open in its work stream or on its board. */
const countedIn = ({ kind, id }: Subject, { world }: Told): Item | undefined => {
	if (isDuty({ kind })) {
		const item = itemAmong(world.holdings, id);
		return item && bodiesOver(item).length > 0 ? item : undefined;
	}
	const held =
		kind === "board"
			? [holdingOf(world.holdings, id)].flatMap((holding) => (holding ? dutiesIn(holding) : []))
			: world.holdings
					.flatMap(dutiesIn)
					.filter((item) => "workStreamId" in item && item.workStreamId === id);
	return only(held.filter((item) => bodiesOver(item).length > 0));
};

const saidBodies = new RegExp(`\\b(?:which|what|how many) (${bodies})`, "i");

/** "Signs in all five towns" is counted over none itself: the only thing of its board that says towns and is. */
const countedBeside = ({ id }: Subject, text: string, { world }: Told): Item | undefined => {
	const said = saidBodies.exec(text)?.[1]?.toLowerCase();
	const boardId = itemAmong(world.holdings, id)?.boardId;
	const holding = boardId === undefined ? undefined : holdingOf(world.holdings, boardId);
	return only(
		(holding ? dutiesIn(holding) : []).filter(
			(item) =>
				bodiesOver(item).length > 0 &&
				said !== undefined &&
				item.title.toLowerCase().includes(said),
		),
	);
};

/** "Which villages are left", of what is done village by village, whatever else has villages in its title. */
const bodiesLeft: PutPlainly = (text, told) => {
	if (!whichAreLeft.test(text)) return undefined;
	const last = toldLast(told.thread);
	const duties = last.filter(isDuty);
	const one = only(duties.length > 0 ? duties : last);
	const item = one && (countedIn(one, told) ?? countedBeside(one, text, told));
	return item && bodiesOver(item).length > 0
		? `how far has ${nameOf({ kind: item.kind, id: item.id }, told.world)} got`
		: undefined;
};

const dependsOn = turn(
	`(?:what(?:['’]?s| is| else)?|who|anything|does anything|is anything)(?: else)? (?:depend(?:s|ing)?|hang(?:s|ing)?|hinges?|rel(?:y|ies|ying)|rests?|waits?|waiting)(?: up)? (?:on|for) ${it}|what (?:does|will|would|is) ${it}(?: going to)? (?:hold(?:ing)?(?: up)?|block(?:ing)?|delay(?:ing)?|stop(?:ping)?|affect(?:ing)?|knock on(?: to)?)(?: up)?|what(?:['’]?s| is) ${it} holding up`,
);

/** "What depends on it" asks for what waits for the thing, and not for what that waits for. */
const waitingForIt: PutPlainly = (text, { thread, world }) => {
	const one = dependsOn.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	// Whoever waits for guidance calls it by its name.
	const name = item?.kind === "guidance" ? (item.aliases[0] ?? item.title) : undefined;
	return one && `what is waiting on ${name ?? nameOf(one, world)}`;
};

const lately = "(?: (?:yet|now|then|already|still|so far|at all|or not))*";
const barely = turn(
	`(?:all |so |still |not )?(done|finished|closed|completed?|sorted|late|overdue|behind|blocked|stuck|red|amber|green|out|released|issued|slipped)${lately}`,
);
const willBe = turn(
	`(?:will ${it} be|is ${it} (?:going to|gonna)(?: be)?) (?:late|done|finished|ready|in time|on time|made it)(?: (?:in time|on time|by then|then|now|you think))*|is ${it} (?:in time|on time)|(?:will|is) ${it} (?:going to )?make it`,
);
const asState: Readonly<Record<string, string>> = {
	finished: "done",
	closed: "done",
	complete: "done",
	completed: "done",
	sorted: "done",
	behind: "late",
	stuck: "blocked",
};

/** "Done yet?", of one thing, is of that, and no list of all that is done. */
const isItSo: PutPlainly = (text, { thread, world }) => {
	const bare = barely.exec(text)?.[1] ?? (willBe.test(text) ? "late" : undefined);
	const said = thread.question?.ask === "facts" ? bare?.toLowerCase() : undefined;
	const one = said && only(toldLast(thread).filter(isDuty));
	if (!one || !said || /^\W*(?:and|or|what about|how about)\b/i.test(text)) return undefined;
	const name = nameOf(one, world);
	return said === "slipped" ? `has ${name} slipped` : `is ${name} ${asState[said] ?? said}`;
};

const doingIt = turn(
	"who(?:['’]?s| is| are)(?: (?:meant to be|supposed to be|actually|now))? (?:hiring|recruiting|appointing|finding|filling|taking on) (?:it|them|these|those)(?: (?:all|then|now))*",
);

/** "Who's hiring them", of what fills posts: whose it is. */
const whoDoesIt: PutPlainly = (text, { thread, world }) => {
	const isOfFacts = thread.question?.ask === "facts" && doingIt.test(text);
	const one = isOfFacts ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	return one && item?.kind === "action" && item.posts
		? `who owns ${nameOf(one, world)}`
		: undefined;
};

const howMuch = turn(
	"(?:by )?how (?:much|far|long|many (?:days|weeks|months))(?: (?:by|late|for|then|is that))*",
);

/** "How much", once it was told that one thing has slipped. */
const slippedBy: PutPlainly = (text, { thread, world }) => {
	const { ask, facets = [] } = thread.question ?? {};
	const isOfSlip = ask === "facts" && facets.includes("lateness");
	const one = isOfSlip && howMuch.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	return one && `how late is ${nameOf(one, world)}`;
};

const anyOfTheirs = turn(
	"(?:is |are )?any(?:thing)?(?: else)? of (?:hers|his|theirs) (?:that(?:['’]?s| is| are) )?(red|amber|green|late|overdue|blocked|done)",
);

/** "Anything of hers red", after one thing of somebody's list: of all that they have. */
const ofTheirList: PutPlainly = (text, { thread, world }) => {
	const state = anyOfTheirs.exec(text)?.[1];
	const { question, list } = thread;
	const spoken = [...(question?.subjects ?? []), ...(list?.subjects ?? [])];
	const people = new Set(spoken.filter(({ kind }) => kind === "person").map(({ id }) => id));
	const id = state === undefined ? undefined : only([...people]);
	return id && `what is ${state} for ${nameOf({ kind: "person", id }, world)}`;
};

const lookedAt = turn(
	`when (?:will|do|are|should|can) (?:they|we|you|people)(?: (?:next|going to|due to|be))* (?:look(?:ing)? at|see(?:ing)?|review(?:ing)?|check(?:ing)?(?: on)?|com(?:e|ing) back to|revisit(?:ing)?) ${it}(?: (?:again|next))?`,
);

/** "When will they look at it", of what is blocked, is when that is reviewed. */
const reviewedWhen: PutPlainly = (text, { thread, world }) => {
	const one = lookedAt.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	const isBlocked = item?.kind === "action" && blockedOf(item) !== undefined;
	return one && isBlocked ? `is ${nameOf(one, world)} blocked` : undefined;
};

const before = turn(
	"(?:what about |when was )?(?:the (?:one|time|meeting) )?(?:before|previous to|prior to) (?:that|this|it|that one)|the (?:one|time) before",
);

/** "And before that", after what comes next for one board: its last meeting. */
const lastBefore: PutPlainly = (text, told) => {
	const isOfNext = told.thread.question?.ask === "next";
	const board = isOfNext && before.test(text) ? boardOf(told) : undefined;
	return board && `when did ${board} last meet`;
};

const boardOf = (told: Told): string | undefined => {
	const [asked, ...others] = (told.thread.question?.subjects ?? []).filter(
		({ kind }) => kind === "board",
	);
	return asked && others.length === 0 ? nameOf(asked, told.world) : boardTold(told);
};

const whoKnows = turn(
	"who (?:would|will|might|should|does|do(?: i| we)?) (?:know|ask)(?: (?:that|about (?:that|it)|then))?|who (?:can|could|should|do) (?:i|we) ask(?: (?:about (?:that|it)|then))?",
);

/** "Who would know", of one board's meeting or its work: its secretary. */
const secretaryKnows: PutPlainly = (text, told) => {
	const isOfBoard = /^(?:meetings|rhythm|records|about)$/.test(told.thread.question?.ask ?? "");
	const board = isOfBoard && whoKnows.test(text) ? boardTold(told) : undefined;
	return board && `who is secretary of ${board}`;
};

const muchOn = turn(
	"(?:is there |have (?:they|we) (?:got )?|got )?(?:(?:much|a lot|lots|anything|something)(?: (?:big|else))?) (?:on(?: (?:it|there|then|the agenda))?|on (?:for|at) (?:it|that))(?: (?:then|this time))?|is it a (?:big|busy|full|long) one",
);

/** "Is there much on", of one meeting to come: what stands on its agenda. */
const muchOnIt: PutPlainly = (text, told) => {
	const isOfMeeting = told.thread.question?.ask === "meetings";
	const meeting = isOfMeeting && muchOn.test(text) ? meetingTold(told) : undefined;
	return meeting && `what is on the agenda of ${meeting}`;
};

export const ofLeftOfIt = firstPlain([
	bodiesLeft,
	waitingForIt,
	isItSo,
	whoDoesIt,
	slippedBy,
	ofTheirList,
	reviewedWhen,
	lastBefore,
	secretaryKnows,
	muchOnIt,
]);
