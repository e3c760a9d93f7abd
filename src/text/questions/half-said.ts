/** "What happened", "whose are the LPB ones", "deadline?", "ok for my team", in a thread: each put as the plain question that it comes to after what was told. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const isOfKind =
	(wanted: Subject["kind"]) =>
	({ kind }: Subject): boolean =>
		kind === wanted;

const meetingOf = ({ thread, world }: Told): string | undefined => {
	const told = toldLast(thread);
	const one = told.some(isDuty) ? undefined : only(told.filter(isOfKind("meeting")));
	return one && nameOf(one, world);
};

const boardOf = ({ thread, world }: Told): string | undefined => {
	const asked = (thread.question?.subjects ?? []).filter(isOfKind("board"));
	const board = only(toldLast(thread).filter(isOfKind("board"))) ?? only(asked);
	return board && nameOf(board, world);
};

type Way = { readonly words: RegExp; readonly plain: (meeting: string) => string };

const ofMeeting: readonly Way[] = [
	{
		words: turn(
			"(?:(?:is|was) there )an? (?:follow[- ]?up|next step)(?: (?:from|after|to) (?:it|that))?(?: (?:then|yet))*",
		),
		plain: (name) => `what came out of ${name}`,
	},
	{
		words: turn("what happened(?: (?:there|then|at it|at that(?: one)?|in it|on the day))*"),
		plain: (name) => `what came out of ${name}`,
	},
	{
		words: turn(
			"what(?:['’]?s| is| are| will|['’]?re)? (?:it|they|that|we)(?: be)? (?:looking at|covering|discussing|considering|going (?:through|over)|talking about|dealing with)(?: (?:at it|there|then))*",
		),
		plain: (name) => `what is on the agenda of ${name}`,
	},
	{
		words: turn(
			"who(?: else)? (?:from|of|out of|among) (?:us|our (?:team|side|lot)|here|our people)(?:['’]?s| is| are) (?:going|coming|attending|there|meant to (?:go|be there))(?: (?:to (?:it|that)|along))*",
		),
		plain: (name) => `who is coming to ${name}`,
	},
];

const ofThatMeeting: PutPlainly = (text, told) => {
	const way = ofMeeting.find(({ words }) => words.test(text));
	const name = way && meetingOf(told);
	return name && way.plain(name);
};

const whenPapers = turn(
	"(?:the |their )?deadline|due(?: when)?|(?:by )?when(?:['’]?s| is| are| was| were)? (?:the |that )?(?:it|they|that|those|papers?|deadline|one)(?: one)? ?(?:due|needed|wanted)?|by when",
);
const whoChases = turn(
	"who(?:['’]?s| is) (?:chasing|on it|(?:writing|doing|preparing|drafting|got|on) (?:it|them|those|that|that one|the (?:missing|outstanding|late|other|first) (?:one|paper)))(?: (?:it|them|that|those))?|who do i chase",
);

/** "Deadline?", "who's chasing", after the papers of one meeting. */
const ofItsPapers: PutPlainly = (text, told) => {
	const isOfPapers = told.thread.question?.records?.join() === "papers";
	const code = isOfPapers ? boardOf(told) : undefined;
	if (!code) return undefined;
	if (whenPapers.test(text)) return `when are papers due for ${code}`;
	return whoChases.test(text) ? `what papers are outstanding for ${code}` : undefined;
};

const whoseOnes = turn(
	"(?:whose are|who(?:['’]?s| has)? (?:owns|got|has|doing|on)|who are) the (?!(?:first|last|other|same|late|overdue|next)\\b)([\\w’'&-]+(?: [\\w’'&-]+){0,3}?) ones(?: (?:with|then|now))*",
);

/** "Whose are the LPB ones", of a list: each line says whose it is. */
const whoseOfList: PutPlainly = (text, { thread: { question } }) => {
	const which = question?.ask === "items" ? whoseOnes.exec(text)?.[1] : undefined;
	return which && `just the ${which} ones`;
};

const okFor =
	/^\W*(?:(?:ok|okay|right|fine|so|cool|great)\b[\s,]*)+((?:for|on|in) (?!(?:it|that|now|me)\b)[\w’'&-]+(?: [\w’'&-]+){0,4})\W*$/i;
const again: ReadonlySet<Question["ask"]> = new Set(["items", "meetings", "decisions", "roles"]);

/** "Ok for my team", after a list: the same of that. */
const sameOfOther: PutPlainly = (text, { thread: { question } }) => {
	const said = question && again.has(question.ask) ? okFor.exec(text)?.[1] : undefined;
	return said && `and ${said}`;
};

const leads = turn(
	"who(?:['’]?s| is)? (?:leads|leading|heads|heading|the lead (?:of|on|for)) (?:it|that|this)(?: (?:up|then))*",
);

/** "Who leads it", after a thing of one work stream that was asked of: the stream is led, and the thing is owned. */
const leadOfStream: PutPlainly = (text, { thread, world }) => {
	const asked = thread.question?.ask === "items" ? (thread.question?.subjects ?? []) : [];
	const stream = leads.test(text) ? only(asked.filter(isOfKind("workStream"))) : undefined;
	return stream && `who leads ${nameOf(stream, world)}`;
};

const actionOnIt = turn(
	"(?:(?:is|are|was) there )?(?:an?|any)(?:thing)? (?:actions?|work|being done) (?:on|for|about|against|behind) (?:that|it|this|that one)(?: (?:then|yet))*",
);
const soItIs = turn(
	"so (?:it(?:['’]s| is) |that(?:['’]s| is) )?(red|amber|green|late|overdue|done|open)(?: (?:then|now))*",
);

/** "Any action on that", "so amber then", of one thing: how it stands. */
const howItStands: PutPlainly = (text, { thread, world }) => {
	const one = only(toldLast(thread).filter(isDuty));
	const name = one && nameOf(one, world);
	if (!name) return undefined;
	const state = soItIs.exec(text)?.[1];
	if (state) return `is ${name} ${state}`;
	return actionOnIt.test(text) ? `what is the status of ${name}` : undefined;
};

const whichAre = turn(
	"which(?: ones)?(?:['’]?s| is| are) ((?:late|overdue|open|blocked|done|red|amber|green|undated|without (?:a date|an owner)|unowned)|due .+?)(?: (?:then|now|still))*",
);

/** "Which are without a date", of a list of one board, body or work stream, or of what was told with it. */
const partOfList: PutPlainly = (text, { thread, world }) => {
	const state = whichAre.exec(text)?.[1];
	const { question, list } = thread;
	const whole = question?.ask === "items" ? question : list;
	if (
		state === undefined ||
		question?.ask !== "facts" ||
		toldLast(thread).filter(isDuty).length !== 1
	)
		return undefined;
	const subject = only(whole?.subjects ?? []);
	const name = subject && nameOf(subject, world);
	return name && `what is ${state} for ${name}`;
};

const anyDue = turn(
	"(?:is there |are there )?any(?:thing)?(?: (?:is|are))? due ((?:on|in|by|before|this|next|today|tomorrow|within)\\b.+?)",
);

/** "Any due this week", after a thing of one board's list: of that list's board. */
const dueOfBoard: PutPlainly = (text, { thread, world }) => {
	const time = anyDue.exec(text)?.[1];
	const { question, list } = thread;
	const asked = question?.ask === "items" ? question : question?.ask === "facts" ? list : undefined;
	const board = time === undefined ? undefined : only(asked?.subjects ?? []);
	return board?.kind === "board" ? `what is due for ${nameOf(board, world)} ${time}` : undefined;
};

const onesWith = turn(
	"(?:whose are|who owns|which are|what are|what about|show me|list|and) (?:the|those) (?:ones?|things|items) (with(?:out)? (?:no |any |an? )?(?:dates?|owners?|due dates?)|not dated|undated)",
);

/** "Whose are the ones with no date", after a board or somebody was told of: theirs. */
const onesOfTheirs: PutPlainly = (text, { thread, world }) => {
	const said = onesWith.exec(text)?.[1]?.toLowerCase();
	const subject = said === undefined ? undefined : only(thread.question?.subjects ?? []);
	const isBody = subject?.kind === "board" || subject?.kind === "person";
	const name = subject && isBody && nameOf(subject, world);
	const isWithout = said !== undefined && /^(?:without|with no|not|un)/.test(said);
	if (!name || !isWithout || !said) return undefined;
	return `what is without ${/owner/.test(said) ? "an owner" : "a date"} for ${name}`;
};

const isTheirs = turn(
	"(?:is|was|are) (?:that|it|this|those|that one) (?:on |one of )?(?:the )?(?!(?:he|she|it|that|my|your|our)\\b)([\\w’'&-]+(?: [\\w’'&-]+){0,4})['’]s?(?: (?:one|thing|action|job|list|patch|too))*",
);

/** "Is that the steering board's", of one thing: whose it is, and of which board. */
const whoseItIs: PutPlainly = (text, { thread, world }) => {
	const one = isTheirs.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	return one && `who owns ${nameOf(one, world)}`;
};

export const ofHalfSaid = firstPlain([
	ofThatMeeting,
	ofItsPapers,
	whoseOfList,
	sameOfOther,
	leadOfStream,
	whoseItIs,
	onesOfTheirs,
	howItStands,
	partOfList,
	dueOfBoard,
]);
