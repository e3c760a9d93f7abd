/** Half a sentence that goes on from a list, a seat or a paper, where none was spoken of: it asks for none of what there is. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isBare } from "./bare-fragments.ts";

const opens = "^\\W*(?:(?:and|so|but|ok|now|then)\\b[\\s,]*)*";

/** "The finance ones", "same for LPB": of what was asked before, and that was nothing which can be asked of a board. */
const onesOf = new RegExp(
	`${opens}(?:(?:just|only|list|show(?: me)?|give me|what about|how about|all|all of) )*the (?!(?:one|ones)\\b)[\\w’'&-]+(?: [\\w’'&-]+){0,3} ones(?: (?:again|then|too|please|pls|only))*\\W*$`,
	"i",
);
const justOnes = new RegExp(
	`${opens}(?:just|only) (?:the )?[\\w’'&-]+(?: [\\w’'&-]+){0,2} ones\\W*$`,
	"i",
);
const sameFor = new RegExp(
	`${opens}(?:the )?(?:same|ditto)(?: (?:thing|question))? (?:for|with|of|on)\\b`,
	"i",
);

const ofThings: ReadonlySet<Question["ask"]> = new Set(["items", "about", "overview", "roles"]);

const isOfOthers = (text: string, { ask, subjects }: Question): boolean =>
	sameFor.test(text) ||
	(subjects.length > 0 && ofThings.has(ask) && (onesOf.test(text) || justOnes.test(text)));

const untilWhen = new RegExp(`${opens}(?:un)?till? when\\W*$`, "i");
/** "Until when", where no seat was spoken of, is asked of no seat, and not of them all. */
const isOfAnySeat = (text: string, { ask, subjects }: Question): boolean =>
	ask === "tenure" && subjects.length === 0 && untilWhen.test(text);

const isIn = new RegExp(
	`${opens}(?:is|are|was|were) (?:it|that|this|they|those|that one) in(?: yet)?\\W*$`,
	"i",
);
/** "Is it in" is asked of a paper, and of no meeting, board or thing to be done. */
const isOfNoPaper = (text: string, { ask, records = [] }: Question): boolean =>
	isIn.test(text) && ask !== "papers" && !records.includes("papers");

const anyFrom = new RegExp(`${opens}any(?:thing)? (?:from|by|for|with|of) `, "i");
/** "Any from Pat", after what no person has, asks for no portrait of Pat. */
const isOfPortrait = (text: string, { ask }: Question, { question }: ThreadContext): boolean =>
	ask === "about" && question !== undefined && anyFrom.test(text);

const firstAlone = new RegExp(`${opens}the first\\W*$`, "i");
/** "The first", where nothing stands first, is not all that comes next. */
const isOfNoFirst = (text: string, { ask }: Question): boolean =>
	/^(?:next|items|overview)$/.test(ask) && firstAlone.test(text);

const sameOnes = new RegExp(
	`${opens}(?:are (?:they|those) |is (?:it|that) )?the same ones?(?: then)?\\W*$`,
	"i",
);

const ofThose = /\b(?:of|among) (?:them|those|these)\b/i;
/** "Which of those are late", after decisions, is asked of none of them. */
const isOfDecisions = (text: string, { ask }: Question, { question }: ThreadContext): boolean =>
	ask === "items" && question?.ask === "decisions" && ofThose.test(text);

const whereOrWhen = new RegExp(
	`${opens}(?:where|when(?:['’]s| is) (?:it|that))(?: (?:held|on))?\\W*$`,
	"i",
);
/** "Where", of things to be done, asks for no meeting of their board. */
const isOfNoMeeting = (
	text: string,
	{ ask }: Question,
	{ focus, latest = 0 }: ThreadContext,
): boolean => ask === "meetings" && focus.slice(0, latest).some(isDuty) && whereOrWhen.test(text);

const whose = new RegExp(`${opens}[\\w-]+['’]s\\W*$`, "i");
const everyOne = new RegExp(
	`${opens}(?:all (?:of )?(?:them|it|those)|everything|the lot)\\W*$`,
	"i",
);
/** "Pat's", after meetings, is no portrait of Pat; "all of them", after one decision or who chairs a board, no list of all that is to be done. */
const isOfNoList = (text: string, { ask }: Question, { question }: ThreadContext): boolean =>
	(ask === "about" && question !== undefined && whose.test(text)) ||
	(everyOne.test(text) && question?.ask === "roles") ||
	(everyOne.test(text) && ask === "meetings" && question?.ask !== "meetings") ||
	(everyOne.test(text) && ask === "items" && question?.ask === "decisions");

const asksOfDuty = new RegExp(`${opens}(?:since when|who (?:do|should) (?:i|we) chase)\\W*$`, "i");
/** "Since when" is asked of no meeting. */
const isOfMeeting = (text: string, { ask }: Question): boolean =>
	ask === "meetings" && asksOfDuty.test(text);

const forMe = new RegExp(`${opens}(?:(?:what|how) about )?(?:for )?(?:me|mine)\\W*$`, "i");
const ofOnesOwn = /^(?:items|meetings|papers|next|facts|about|records|roles|seats|overview)$/;
/** "And for me", after what clashes or was decided, asks for none of what is one's own to do. */
const isOfMine = (text: string, { ask, mine }: Question, { question }: ThreadContext): boolean =>
	ask === "items" &&
	mine &&
	question !== undefined &&
	forMe.test(text) &&
	!ofOnesOwn.test(question.ask);

const toBlame = new RegExp(
	`${opens}who(?:['’]?s| is) (?:responsible|accountable|in charge|to blame|on the hook)\\W*$`,
	"i",
);
/** "Who's responsible", after what was not read, is asked of that, and of no board that was named in it. */
const isOfUnread = (text: string, { ask }: Question, { unread }: ThreadContext): boolean =>
	ask === "roles" && unread !== undefined && toBlame.test(text);

const isThere = new RegExp(
	`${opens}(?:is|was) there (?:an?|any) (?:action|milestone|guidance|paper|meeting)\\W*$`,
	"i",
);
const soThen = new RegExp(`${opens}\\w+(?: \\w+)?(?: then)?\\W*$`, "i");
const areWe = new RegExp(
	`${opens}(?:(?:are|is|were|was) (?:we|it|they|that)(?: all| really| still| now)? (?:behind|late|overdue|done|finished|on (?:time|track)|ok|red|amber|green|blocked|stuck|ready)|done|finished|late|overdue|(?:(?:what|when)(?:['’]?s| is) )?(?:the )?(?:deadline|due date))(?: (?:yet|now|then|already|or not|on (?:it|that)))*\\W*$`,
	"i",
);
/** "Done yet", "are we behind", once something was not understood or asked back, is asked of that. */
const isOfUnsaidState = (
	text: string,
	{ ask, subjects, among = [], mine }: Question,
	{ unread, offered }: ThreadContext,
): boolean =>
	(unread !== undefined || offered !== undefined) &&
	subjects.length + among.length === 0 &&
	!mine &&
	/^(?:items|overview|next)$/.test(ask) &&
	areWe.test(text);

const howMuch = new RegExp(
	`${opens}(?:by )?how (?:much|long|far|late|many)(?: (?:is|has|was) (?:it|that)(?: (?:late|moved|slipped|been))?| (?:late|behind|for|by|so far))*\\W*$`,
	"i",
);
/** "By how much" is of what was told, and names nothing that has the word in its title. */
const isOfMuch = (
	text: string,
	{ ask, subjects, among = [] }: Question,
	{ focus, listed = [], question, before }: ThreadContext,
): boolean => {
	const spoken = [...focus, ...listed, ...(before?.focus ?? []), ...(question?.subjects ?? [])];
	const isSpokenOf = ({ id }: Subject) => spoken.some((each) => each.id === id);
	return ask === "facts" && howMuch.test(text) && ![...subjects, ...among].some(isSpokenOf);
};

/** "Is there an action", "so overdue", after what could not be answered, is asked of that, and not of everything. */
const isOfUnanswered = (
	text: string,
	{ ask, subjects, among = [], mine }: Question,
	{ question, unread, offered }: ThreadContext,
): boolean =>
	question === undefined &&
	(unread !== undefined || offered !== undefined) &&
	subjects.length + among.length === 0 &&
	!mine &&
	/^(?:items|next|overview|changes|records|decisions)$/.test(ask) &&
	(isThere.test(text) || (isBare(text) && soThen.test(text)));

const whoFor = new RegExp(`${opens}who (?:for|from|of) (?:it|that|them|those|this)\\W*$`, "i");
/** "Who for them" asks for somebody, and for no board in short. */
const isOfWhoFor = (text: string, { ask }: Question): boolean =>
	ask === "about" && whoFor.test(text);

const meetingFor = new RegExp(
	`${opens}(?:which|what) (?:meeting|mtg|board)(?:['’]?s| is| was) (?:that|it|this|those)(?: one)? (?:for|at|in)\\W*$`,
	"i",
);
/** "Which meeting is that for", of nothing that was told, asks for none of what lies ahead. */
const isOfUntold = (text: string, { ask, subjects, among = [] }: Question): boolean =>
	ask === "meetings" && subjects.length + among.length === 0 && meetingFor.test(text);

const whyThat = new RegExp(`${opens}why\\b`, "i");
/** "Why that one" asks for no portrait of somebody. */
const isOfNoReason = (text: string, { ask }: Question): boolean =>
	ask === "about" && whyThat.test(text) && /\b(?:that|this|it|one)\W*$/i.test(text);

export const isOfNoneSpokenOf = (text: string, reading: Reading, thread: ThreadContext): boolean =>
	reading.is === "question" &&
	(sameOnes.test(text) ||
		isOfOthers(text, reading.question) ||
		isOfAnySeat(text, reading.question) ||
		isOfNoPaper(text, reading.question) ||
		isOfNoFirst(text, reading.question) ||
		isOfPortrait(text, reading.question, thread) ||
		isOfNoMeeting(text, reading.question, thread) ||
		isOfNoList(text, reading.question, thread) ||
		isOfMeeting(text, reading.question) ||
		isOfMine(text, reading.question, thread) ||
		isOfUnanswered(text, reading.question, thread) ||
		isOfUnsaidState(text, reading.question, thread) ||
		isOfMuch(text, reading.question, thread) ||
		isOfNoReason(text, reading.question) ||
		isOfWhoFor(text, reading.question) ||
		isOfUntold(text, reading.question) ||
		isOfUnread(text, reading.question, thread) ||
		isOfDecisions(text, reading.question, thread));
