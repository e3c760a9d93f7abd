/** "Who's doing that", "when was that called off", "I thought it was the 31st", after one meeting or one board's was told of. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { opened } from "./shaped.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const meetingOf = ({ thread, world }: Told): Meeting | undefined => {
	const told = toldLast(thread);
	if (told.some(isDuty)) return undefined;
	const meeting = only(told.filter(({ kind }) => kind === "meeting"));
	const item = meeting && itemAmong(world.holdings, meeting.id);
	return item?.kind === "meeting" ? item : undefined;
};

const called = (item: Pick<Meeting, "id" | "kind">, { world }: Told): string | undefined =>
	nameOf({ kind: item.kind, id: item.id }, world);

const ofOneAction = "(?:it|that|this)(?: (?:one|action|then|now|from there))*";
const whoDoes = turn(
	`who(?:['’]?s| is| has|['’]?ll be| got)?(?: (?:got|doing|taking|on|down|to|do|does|owns?))+ ${ofOneAction}|whose (?:is )?${ofOneAction}`,
);
const whenDue = turn(
	`(?:when|by when)(?:['’]?s| is| does)? ${ofOneAction}(?: (?:for|due|wanted|needed|by|have|has|to|be|done))+|by when|(?:when|what)(?:['’]?s| is) the (?:deadline|due date)(?: (?:for|on) ${ofOneAction})?`,
);

/** The one action that the told meeting gave, where that was told with its records. */
const actionGiven = (told: Told): string | undefined => {
	const { ask, records = [] } = told.thread.question ?? {};
	const meeting = ask === "records" && records.includes("actions") ? meetingOf(told) : undefined;
	if (!meeting) return undefined;
	const given = told.world.holdings.flatMap(({ items }) =>
		items.action.filter(({ meetingId }) => meetingId === meeting.id),
	);
	const one = only(given);
	return one && nameOf({ kind: "action", id: one.id }, told.world);
};

/** "Who's doing that", after what came out of a meeting that gave one action. */
const ofItsAction: PutPlainly = (text, told) => {
	const asks = whoDoes.test(text) ? "who owns" : whenDue.test(text) ? "when is" : undefined;
	const name = asks && actionGiven(told);
	return name && (asks === "who owns" ? `who owns ${name}` : `when is ${name} due`);
};

const whenOff = turn(
	"when (?:was|did|were) (?:it|that|this|they|we)(?: one| meeting)?(?: get)? (?:decided|decide|called off|call (?:it|that) off|cancel(?:led)?(?: (?:it|that))?|agreed|announced|pulled|dropped|scrapped|off)",
);

/** "When was that decided", of a meeting that was called off. */
const whenCancelled: PutPlainly = (text, told) => {
	const meeting = whenOff.test(text) ? meetingOf(told) : undefined;
	const name = meeting?.state.is === "cancelled" ? called(meeting, told) : undefined;
	return name && `when was ${name} cancelled`;
};

const weekday = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?";
const month =
	"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const aDay = `(?:${weekday}(?: (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?${month})?)?|\\d{1,2}(?:st|nd|rd|th)(?: (?:of )?${month})?|\\d{1,2} ${month}|today|tomorrow|next week|this week)`;
const anyWeek = new RegExp(`^${weekday}$`, "i");
const believed = opened(
	`(?:(?:i|we)(?:['’]?(?:m|ve|d))? ?(?:had |was |have )?(?:thought|think|told|heard|understood|assumed|reckoned|believed?|sure)(?: that)?,? )(?:it|that|this|they)(?:['’]?s| was| is| were| met| meets?| fell| falls)? ?(?:on |for |due |meant to be |supposed to be )*(?:the )?(${aDay})(?:,? (?:though|no|right|surely|then))?\\W*$`,
);

/** "I thought it was the 31st", of one board's meeting or of one thing to be done: whether it is then. */
const onThatDay: PutPlainly = (text, { thread, world }) => {
	const day = believed.exec(text)?.[1];
	if (day === undefined) return undefined;
	const said = /^\d{1,2}(?:st|nd|rd|th)/i.test(day) ? `the ${day}` : day;
	const isAnyWeek = anyWeek.test(day);
	const told = toldLast(thread);
	const duties = told.filter(isDuty);
	const one = only(duties);
	if (duties.length > 0) return one && `is ${nameOf(one, world)} due on ${said}`;
	const board = only(told.filter(({ kind }) => kind === "board"));
	if (thread.question?.ask !== "meetings" || !board) return undefined;
	const meeting = only(told.filter(({ kind }) => kind === "meeting"));
	// Of no week it is told when it is.
	if (isAnyWeek && meeting) return `when is ${nameOf(meeting, world)}`;
	return `does ${nameOf(board, world)} meet on ${said}`;
};

const whereHeld = turn(
	"where(?:['’]?s| is| was|['’]?ll| will)? (?:it|that|the meeting)(?: (?:being|be|going to be))* (?:held|taking place|happening|meeting)",
);

/** "Where's it held", after what falls due before a meeting: nothing to be done is held. */
const heldWhere: PutPlainly = (text, { thread, world }) => {
	if (!whereHeld.test(text) || !toldLast(thread).some(isDuty)) return undefined;
	const board = only(thread.focus.filter(({ kind }) => kind === "board"));
	return board && `where is the next ${nameOf(board, world)} meeting`;
};

const noneSuch = turn(
	"(?:then )?(?:none|neither|not one|no one|nothing)(?: of (?:them|those|these|the two))?(?: there)?(?:['’]?s| is| are| was| were) (?:actually |really |currently )?(overdue|late|red|amber|green|blocked|done|closed|stuck|due (?:this|next) (?:week|month))(?:,? (?:then|yet|now|i (?:take it|assume|guess|suppose|presume|hope|gather)))*",
);

/** "So none are overdue then", of several things: whether any is. */
const noneOfThem: PutPlainly = (text, { thread }) => {
	const state = noneSuch.exec(text)?.[1];
	const told = toldLast(thread).filter(isDuty);
	return state !== undefined && told.length > 1 ? `are any of those ${state}` : undefined;
};

const hasCome =
	/\b((?:has|have) (?:it|that|they|[A-Z]{2,}-\d+)(?: (?:actually|even))?) come(?= yet\W*$|\W*$)/i;
const otherCome =
	/^(\W*(?:(?:and|so|but|ok)\b\W*)*(?:has|have) the other(?: one)?) come(?= yet\W*$|\W*$)/i;

/** "Has the other one come", of guidance, asks whether it is out. */
const cameOut: PutPlainly = (text, { thread }) => {
	const told = toldLast(thread).filter(isDuty);
	const isGuidance = told.length > 0 && told.every(({ kind }) => kind === "guidance");
	if (!isGuidance) return undefined;
	const plain = text.replace(hasCome, "$1 come out").replace(otherCome, "$1 come out");
	return plain === text ? undefined : plain;
};

const turns: readonly PutPlainly[] = [
	ofItsAction,
	whenCancelled,
	onThatDay,
	heldWhere,
	noneOfThem,
	cameOut,
];

export const ofRecordsTold = firstPlain(turns);
