/** "Gone?", "any gaps", "is anyone standing in", "minutes done?", "and the month before", after a board or one of its meetings was told of: each put as the plain question that it comes to. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { boardTold, meetingTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

const gone = turn(
	"(?:so )?(?:(?:is|has|are|have) (?:it|that|they) )?(?:(?:all|now|really|been) )*(?:gone|ended|finished|over|closed(?: down)?|wound up|disbanded|scrapped|dead|no more)(?: (?:then|now|already|completely|altogether))*",
);

/** "Gone?", of one board that has ended: whether it goes on. */
const isGone: PutPlainly = (text, { thread, world }) => {
	const told = toldLast(thread);
	const one = told.some(isDuty) ? undefined : only(told.filter(({ kind }) => kind === "board"));
	const board = world.boards.find(({ id }) => id === one?.id);
	return one && board?.state.is === "ended" && gone.test(text)
		? `is ${nameOf(one, world)} still going`
		: undefined;
};

const wasInCharge = turn(
	"who (?:was|used to be) (?:in charge|running (?:it|that|them)|the chair|chairing(?: (?:it|that|them))?|leading (?:it|that|them))(?: (?:of (?:it|that|them)|then|back then|before))*",
);
const inCharge = turn(
	"who(?:['’]?s| is| are)? (?:in charge|responsible|running (?:it|that|them)|(?:the )?boss|heading (?:it|that) up)(?: (?:of (?:it|that|them)|there|then|now))*",
);

/** "Who's in charge", "who was in charge", of one board: who chairs it. */
const chairOfIt: PutPlainly = (text, told) => {
	const isOfBoard = /^(?:about|meetings|rhythm|next)$/.test(told.thread.question?.ask ?? "");
	const isAsked = wasInCharge.test(text) || inCharge.test(text);
	const board = isOfBoard && isAsked ? boardTold(told) : undefined;
	return board && `who chairs ${board}`;
};

const whereWas = turn("where(?:['’]?s| is| was) (?:that|it)(?: (?:held|one|then))*");

/** "Where was that", of one meeting that was told of. */
const placeOfIt: PutPlainly = (text, told) => {
	const isOfDuty = toldLast(told.thread).some(isDuty);
	const meeting = !isOfDuty && whereWas.test(text) ? meetingTold(told) : undefined;
	return meeting && /\bwas\b/i.test(text) ? `where was ${meeting}` : undefined;
};

const gaps = turn(
	"(?:are there |is there |have (?:they|we|you) (?:got )?|(?:has|does) (?:it|that) (?:got|have) |any(?:one|body)? )?(?:any )?(?:gaps?|vacanc(?:y|ies)|(?:empty|vacant|unfilled|free|spare) (?:seats?|places?|chairs?)|missing|seats? (?:empty|free|going))(?: (?:on (?:it|that)|there|then|at all|still))*",
);

/** "Any gaps", after who is on a board: which places nobody fills. */
const gapsOnIt: PutPlainly = (text, told) => {
	const isOfPeople = /^(?:roles|about|vacancies)$/.test(told.thread.question?.ask ?? "");
	const board = isOfPeople && gaps.test(text) ? boardTold(told) : undefined;
	return board && `which seats are vacant on ${board}`;
};

const standIns = turn(
	"(?:is |are |will |has )?(?:there )?any(?:one|body)?(?: (?:be|been|is))? (?:instead|standing in|deputising|filling in|stepping in|stand-?ins?|deput(?:y|ies)|subs?|covering)(?: (?:for (?:them|him|her|any(?:one|body)|those)|then|instead|at all|sent))*|who(?:['’]?s| is| are| will be)? (?:standing in|deputising|filling in|covering)(?: (?:for (?:them|him|her|those)|then|instead))*",
);

/** "Is anyone standing in", of one meeting to come: who sends whom. */
const standingIn: PutPlainly = (text, told) => {
	const isOfMeeting = /^(?:meetings|records)$/.test(told.thread.question?.ask ?? "");
	const meeting = isOfMeeting && standIns.test(text) ? meetingTold(told) : undefined;
	return meeting && `who is coming to ${meeting}`;
};

const minutesSo = turn(
	"(?:(?:are|were|have) )?(?:the |its |their )?minutes(?: (?:been|all|yet))*(?: (?:done|ready|written(?: up)?|up|in))(?: (?:yet|then|now|too))*",
);

/** "Minutes done?", of one meeting that was told of or what it decided. */
const minutesOfIt: PutPlainly = (text, { thread, world }) => {
	if (!minutesSo.test(text) || !/^(?:records|decisions|meetings)$/.test(thread.question?.ask ?? ""))
		return undefined;
	const isHeld = ({ id }: Subject): boolean => {
		const item = itemAmong(world.holdings, id);
		return item?.kind === "meeting" && item.state.is === "held";
	};
	const one = only(toldLast(thread).filter((each) => each.kind === "meeting" && isHeld(each)));
	const meeting = one && nameOf(one, world);
	return meeting && `the minutes of ${meeting}`;
};

const paperIn = turn(
	"(?:have (?:they|we|you) (?:got|had|received|seen)|has (?:he|she|anyone) (?:sent|done)|is there|any sign of|where(?:['’]?s| is|['’]?re| are)|got) (?:the|a|any|its|their|that) (?:papers?|report)(?: (?:for (?:it|that)|yet|in|then|through))*",
);

const paperTold = turn(
	"where(?:['’]?s| is) (?:it|that|this)(?: (?:got to|gone|at|now|then))+|who(?:['’]?s| is| has)(?: (?:got|writing|doing|sending|preparing|bringing|done))? (?:it|that|this)|is (?:it|that) (?:late|in|here|done|ready|missing)(?: (?:yet|now|then))*",
);

/** "Where's that got to", of the papers of one meeting. */
const thePaperTold: PutPlainly = (text, told) => {
	const { ask, records = [], nth } = told.thread.question ?? {};
	const isOfPapers = ask === "records" && records.join() === "papers" && nth === undefined;
	const meeting = isOfPapers && paperTold.test(text) ? meetingTold(told) : undefined;
	return meeting && `are the papers in for ${meeting}`;
};

/** "Have they got the paper", of one meeting or its agenda. */
const papersOfIt: PutPlainly = (text, told) => {
	const { ask, nth } = told.thread.question ?? {};
	const isOfMeeting = /^(?:meetings|records)$/.test(ask ?? "") && nth === undefined;
	const meeting = isOfMeeting && paperIn.test(text) ? meetingTold(told) : undefined;
	return meeting && `are the papers in for ${meeting}`;
};

const monthBefore = turn(
	"(?:the )?(?:month|week|quarter) (?:before|previous(?: to that)?|prior)(?: (?:that|then|it))?|(?:the )?previous (?:month|quarter)(?:['’]s)?",
);

/** "And the month before", after what one meeting decided: what the one before it did. */
const atTheOneBefore: PutPlainly = (text, { thread }) => {
	const { ask } = thread.question ?? {};
	const isOfOne = toldLast(thread).filter(({ kind }) => kind === "meeting").length === 1;
	const isOfMeeting = (ask === "records" || ask === "decisions" || ask === "meetings") && isOfOne;
	return isOfMeeting && monthBefore.test(text) ? "and the one before" : undefined;
};

const wereLate = turn("which(?: ones?)? (?:were|was) (?:done |closed |finished )?late");

/** "Which were late", of what is done: in time, or after its day. */
const doneLate: PutPlainly = (text, { thread }) => {
	const { question } = thread;
	const isOfDone = question?.ask === "items" && question.state === "done";
	return isOfDone && toldLast(thread).some(isDuty) && wereLate.test(text)
		? "which of those were late"
		: undefined;
};

export const ofStateOfBoard = firstPlain([
	isGone,
	chairOfIt,
	placeOfIt,
	gapsOnIt,
	standingIn,
	minutesOfIt,
	papersOfIt,
	thePaperTold,
	atTheOneBefore,
	doneLate,
]);
