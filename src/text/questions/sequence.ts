/** One meeting by way of another: "the one after next", and in a thread "the one after that". */
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { Question, Span, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isOfAgendaItem } from "./agenda-place.ts";
import { anEndOne, listsOthers } from "./ends.ts";
import { ofAnyTime } from "./of-any-time.ts";
import { isOfPeople, ofMeetingsAlone, stepFrom } from "./stepping.ts";
import { timeAfter } from "./time-after.ts";

const second: readonly (readonly [RegExp, string])[] = [
	[/\bnext (one |meeting |board )?but one\b/i, "next"],
	[/\b(the )?(one|meeting|mtg|session|board) after next\b/i, "next meeting"],
	[
		/^\W*(?:the )?(?:second|2nd) next (?=\w)(?!.*\b(?:meetings?|mtgs?)\b)/i,
		"when is the next meeting of ",
	],
	[/\b(?:second|2nd) next\b/i, "next"],
	[/\blast (one |meeting )?but one\b/i, "last"],
	[/\b(?:second|2nd)[ -](?:to )?last\b/i, "last"],
	[/\b(the )?(one|meeting|mtg|session) before last\b/i, "last meeting"],
];

/** The question as it would be asked of the next or the last. */
export const ofSecond = (text: string): string | undefined => {
	const found = second.find(([turn]) => turn.test(text));
	return found && text.replace(found[0], found[1]);
};

export const asSecond = (reading: Reading): Reading | undefined =>
	reading.is === "question" &&
	reading.question.ask === "meetings" &&
	reading.question.facets.some((facet) => facet === "next" || facet === "last")
		? { is: "question", question: { ...reading.question, nth: 2 } }
		: undefined;

const opener =
	"(?:and |so |ok |then |but )*(?:(?:when|where|what|what time|what date|what about|how about)(?:[’']?s| is| was| are)? )?(?:(?:the|its|our|their) )?";
const thing = "(?:next |following |previous )?(?:one|meeting|mtg|session|time)? ?";
const after = new RegExp(
	`^\\W*${opener}${thing}(?:after (?:that|this|it|that one|those)|following (?:one|meeting|that)|after)\\W*$|^\\W*(?:(?:and|so|ok|but) )*(?:then(?: what| when)?|what then)\\W*$`,
	"i",
);
const before = new RegExp(
	`^\\W*${opener}${thing}(?:before (?:that|this|it|that one)|previous (?:one|meeting)|before)\\W*$`,
	"i",
);

/** "And the time before", after what a meeting decided, asks what the one before it did; "when was the one before" for its day. */
const asksWhen = /^\W*(?:(?:and|so|ok|then|but) )*(?:when|where|what (?:time|date))\b/i;

/** "When was that" asks it of the meeting alone. */
const isOfMeetings = ({ ask, subjects, among = [] }: Question): boolean =>
	/^(?:meetings|records|reasons)$/.test(ask) ||
	(ask === "facts" && [...subjects, ...among].every(({ kind }) => kind === "meeting"));

const theirsAfter =
	/^\W*(?:(?:and|so|ok|then|but)\b[\s,]*)*(?:hers|his|theirs|(?:her|his|their) next(?: one)?) after (?:that|this|it)\W*$/i;

const stepSaid = (text: string, question: Question): number => {
	if (after.test(text) || (isOfPeople(question) && theirsAfter.test(text))) return 1;
	return before.test(text) ? -1 : 0;
};

/** "And the one after that?", after whether somebody comes to a meeting, asks whether they come to the next. */
const replyIn = (question: Question, focus: readonly Subject[]): Question | undefined => {
	const { ask, records = [], subjects } = question;
	const isOfReply = records.every((record) => record === "attendance" || record === "apologies");
	const people = subjects.filter(({ kind }) => kind === "person" || kind === "organisation");
	if (ask !== "records" || !isOfReply || people.length === 0) return undefined;
	const others = subjects.filter((each) => !people.includes(each));
	const stepped = stepFrom({ ...question, subjects: others }, focus, 1);
	return stepped && { ...stepped, ask, records, subjects: [...people, ...stepped.subjects] };
};

const oneAfter =
	/^\W*(?:(?:and|so|ok|then|what about|how about)\b[\s,]*)*(?:the )?one after(?: (?:that|this|it))?\W*$/i;

/** After one meeting was told of, the one that follows it, or that went before. */
export const stepIn = (
	text: string,
	{ question, focus, latest }: ThreadContext,
): { readonly question: Question } | undefined => {
	const told = focus.slice(0, latest);
	// What comes next of a board may be its meeting alone; "the one after" it is a meeting too, whatever was told beside it.
	const isOfNext =
		question?.ask === "next" &&
		(told.every(({ kind }) => kind === "meeting" || kind === "board") ||
			(oneAfter.test(text) && told.filter(({ kind }) => kind === "meeting").length === 1));
	if (!question || !(isOfNext || isOfMeetings(question)) || isOfAgendaItem(question))
		return undefined;
	const by = stepSaid(text, question);
	if (by === 0) return undefined;
	const reply = by > 0 ? replyIn(question, focus) : undefined;
	if (reply) return { question: reply };
	const stepped = stepFrom(question, focus, by);
	if (!stepped) return undefined;
	const isOfRecords = question.ask === "records" && by < 0 && !asksWhen.test(text);
	return {
		question: isOfRecords ? { ...stepped, ask: "records", records: question.records } : stepped,
	};
};

const spanAfter =
	/^\W*(?:and |so |ok |then |but )*(?:what about |how about )?(?:in |on )?(?:the )?((?:week|month|day) (?:after|following|before)(?: that| this)?|(?:following|previous) (?:week|month|day))\W*$/i;

const bareNext =
	/^\W*(?:(?:and|so|ok|then)\b[\s,]*)*(?:what about |how about )?(?:the )?(?:next|following)(?: one)?\W*$/i;
const thisOne = /^this (week|month)\b/i;
const anyOne = /^(?:in |over |during )?(?:this|next|the|the following) (week|month)\b/i;

/** "And next?", after what is due this week, asks of the week that follows; "and the one after", after any week, too. */
const nextUnit = (text: string, { words }: Span): string => {
	const unit = bareNext.test(text) ? thisOne : oneAfter.test(text) ? anyOne : undefined;
	return unit?.exec(words)?.[1] ?? "";
};

/** "And the week after": the same, asked of the time that follows the one before. */
export const laterIn = (text: string, thread: ThreadContext): Question | undefined => {
	const question = spanAfter.test(text) ? ofAnyTime(thread) : thread.question;
	if (!question?.span || question.asAt) return undefined;
	const next = nextUnit(text, question.span);
	const unsaid = spanAfter.exec(text)?.[1];
	const plain = next === "" ? (unsaid === undefined ? text : `the ${unsaid}`) : `the ${next} after`;
	const when = spanAfter.test(plain) ? timeAfter(plain, question.span) : undefined;
	if (!when) return undefined;
	const { first, last } = when;
	const said = plain
		.replace(/^\W*(?:(?:and|so|ok|then|but|what about|how about)\b\s*)+|[?!.]/gi, "")
		.trim();
	const words = `${said} (${first === last ? wordDay(first) : `${wordDay(first)} to ${wordDay(last)}`})`;
	return { ...question, span: { first, last, words }, limit: undefined };
};

const whyAlone =
	/^\W*(?:and |but |ok |so )*(?:why|y|how come|for what reason|what for|any reason|do we know why|(?:why|y) not|why is that|why was that|what(?:['’]?s| is| was) the reason(?: (?:for (?:it|that|them|those|this)|there|then))?|what are the reasons)\W*$/i;

/** Why nothing was decided or nobody came may be that it was called off. */
const isOfRecordOfNone = ({ records = [] }: Question): boolean =>
	!records.some((each) => /^(?:attendance|apologies|absence|papers|agenda)$/.test(each));

/** "Why?", after a meeting that was called off or a board that has ended, or after one item that is not done. */
export const whyIn = (text: string, thread: ThreadContext): Question | undefined => {
	const { question, focus, latest: told = focus.length } = thread;
	const [latest] = focus;
	if (!question || !latest || !whyAlone.test(text)) return undefined;
	if (question.ask === "facts" && latest.kind !== "meeting" && isItemKind(latest.kind))
		return { ...question, facets: ["reason"], span: undefined };
	if (question.ask === "about" && latest.kind === "workStream")
		return { ...question, facets: ["reason"], subjects: [latest] };
	if (question.ask === "items" && told > 0 && isItemKind(latest.kind))
		return { ...question, reasons: true };
	const isOfEnd = latest.kind === "board" && question.boardState === "ended";
	// Why somebody is not coming, or why a paper is late, is not why a meeting is off.
	if (question.ask === "records" && !isOfRecordOfNone(question)) return undefined;
	// Of a list that held nothing, "why" asks nothing of what was spoken of before it.
	if ((latest.kind !== "meeting" || question.ask === "items") && !isOfEnd) return undefined;
	return {
		...question,
		ask: "reasons",
		facets: [],
		subjects: [latest],
		among: undefined,
		records: undefined,
		span: undefined,
	};
};

const withWhom =
	/^\W*(?:and |so )*(?:who(?:m)?(?:['’]?s| is| are)?(?: else)?(?: (?:it|they|that|this|we|running|holding|hosting|doing|sharing|having|organising|putting))*(?: (?:it|that|this)(?: on)?)?(?: joint(?:ly)?)? with(?: (?:us|them|you))?|with who(?:m)?|(?:who|which board)(?:['’]?s| is) the other (?:board|half|one|side))\W*$/i;

/** "Who with?", after one meeting was told of, asks whose it is as well. */
export const sharedIn = (
	text: string,
	{ question, focus }: ThreadContext,
): Question | undefined => {
	const [latest] = focus;
	if (question?.ask !== "meetings" || latest?.kind !== "meeting") return undefined;
	if (!withWhom.test(text) || focus.filter(({ kind }) => kind === "meeting").length > 1)
		return undefined;
	return {
		...question,
		facets: ["next", "joint"],
		subjects: [latest],
		among: undefined,
		span: undefined,
	};
};

const theJoint =
	/^\W*(?:(?:and|so|ok|what about|how about|when(?:['’]?s| is)|where(?:['’]?s| is))\b ?)*the joint (?:one|meeting|mtg|session)(?: (?:with .+|then))?\W*$/i;

/** "And the joint one?", after a board's meeting was told of, is another of that board's. */
export const jointIn = (text: string, { question, focus }: ThreadContext): Question | undefined => {
	const board = focus.find(({ kind }) => kind === "board");
	if (!question || !board || !isOfMeetings(question) || !theJoint.test(text)) return undefined;
	return {
		...ofMeetingsAlone(question, [board]),
		facets: ["next", "joint"],
	};
};

const upward =
	/^\W*(?:(?:and|so|ok|what about|how about)\b ?)+(?:(?:who(?:['’]?s| is)? )?(?:above|over) )?(?:them|it|that(?: one)?|those)\W*$/i;

/** "And them?", after the board that oversees another was told of, asks which oversees that. */
export const upwardIn = (
	text: string,
	{ question, focus: [latest] }: ThreadContext,
): Question | undefined => {
	const isOfOverseer = question?.ask === "roles" && question.facets.join() === "overseer";
	if (!question || !isOfOverseer || latest?.kind !== "board" || !upward.test(text))
		return undefined;
	return question.subjects.some(({ id }) => id === latest.id)
		? undefined
		: { ...question, subjects: [latest] };
};

const bareTurn =
	/^\W*(?:(?:and|so|ok|then) )*(?:(?:when|where)(?:[’']?s| is| was)? )?(?:the |its |their )?(next|last)(?: (?:one|meeting|mtg))?(?: then| please| be)?\W*$/i;

/** "And the next one?", after the next was told, is the one after it. */
export const afterNext = (
	text: string,
	{ question, focus }: ThreadContext,
): Question | undefined => {
	const isOfNext = question?.ask === "meetings" && question.facets.includes("next");
	const [, way] = asksWhen.test(text) ? [] : (bareTurn.exec(text) ?? []);
	return isOfNext && way?.toLowerCase() === "next" ? stepFrom(question, focus, 1) : undefined;
};

/** "Next one?", after one board's last meeting or what is kept of it, asks for that board's next. */
export const turnedIn = (text: string, thread: ThreadContext): Question | undefined => {
	const { question, focus } = thread;
	const found = bareTurn.exec(text);
	const boards = new Set(focus.flatMap(({ kind, id }) => (kind === "board" ? [id] : [])));
	const [id, ...others] = boards;
	// A board's chair was told, or how it stands: the next one is its meeting.
	const isOfBoard =
		/^(?:rhythm|roles|about|terms)$/.test(question?.ask ?? "") &&
		question?.subjects.every(({ kind }) => kind === "board");
	const isMeant = question && (isOfMeetings(question) || isOfBoard);
	const isOfOthers = question && listsOthers(question) && anEndOne.test(text);
	if (!found || !isMeant || isOfOthers || id === undefined || others.length > 0) return undefined;
	return {
		...ofMeetingsAlone(question, [{ kind: "board", id }]),
		facets: [found[1]?.toLowerCase() === "last" ? "last" : "next"],
	};
};
