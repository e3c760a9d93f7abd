/** Covers that pass over an "it" or a "that" of the talk before: each is left, as those of misread-threads.ts are. */
import type { Subject } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { mistakesFollowUp } from "./misread-follow-ups.ts";
import type { Supplied } from "./misread-threads.ts";
import type { Clause } from "./pieces.ts";
import { pointsAtStream } from "./told-streams.ts";

const isOf = (kind: Subject["kind"]) => (subject: Subject) => subject.kind === kind;

/** "Does Rupert chair it", "is she on that too", with no board that "it" could be, is not asked of all that they are on. */
const isOfNoBoard = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	/^(?:seats|about)$/.test(pattern.ask) &&
	[...named, ...more].every(({ kind }) => kind === "person" || kind === "organisation") &&
	/\b(?:chair(?:s|ing)?|run(?:s|ning)?|clerk(?:s|ing)?|sit(?:s|ting)? on|on|(?:part|member|chair|secretary|head) of) (?:it|that|this)(?: (?:too|as well|also|then|now|still|at all|one|board|group))*\W*$/i.test(
		text,
	);

/** "Who chairs that", after the meetings of several boards were told of, is asked of one of them: nobody said which. */
const isOfOneBoard = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, more, thread: { focus, latest } }: Supplied,
): boolean =>
	pattern.ask === "roles" &&
	named.length === 0 &&
	more.filter(isOf("board")).length > 1 &&
	// Two boards may meet as one.
	focus.slice(0, latest).filter(isOf("meeting")).length !== 1 &&
	/\b(?:that|this|it)(?: (?:one|board|group|meeting|then|again))*\W*$/i.test(text);

/** "Which boards have finished" asks for boards, and nothing of the meeting that was told of. */
const isOfBoards = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "facts" &&
	named.length === 0 &&
	more.every(isOf("meeting")) &&
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:which|what|how many|any) (?:boards?|groups?|committees?|panels?|forums?)\b/i.test(
		text,
	);

const ofMeeting =
	/\b(?:meet(?:s|ing|ings)?|met|mtgs?|sessions?|sit(?:s|ting)?|next|agenda|diary)\b/i;

const ofEvent =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:(?:when|where|what (?:day|date|time))(?:['’]?s| is| was| will| would| does| did|['’]?ll) (?:it|that|this)(?: (?:be|going to be|due|to be|happen(?:ing)?|then|again|going to happen))*|why(?:['’]?s| is| was| did| would) (?:it|that|this)(?: (?:be|happen))?|what(?:['’]?s| is| was) (?:it|that|this) (?:all )?about|how long(?: (?:will|does|did|is|would|['’]?s))? (?:it|that|this)(?: (?:going to|take|last|be|been))*|who(?:['’]?s| is| has| have)? (?:owns?|owned|decided|agreed|said|says|did|does|doing|asked for|wants|wanted|has|got) (?:it|that|this|so))\W*$/i;

/** "When will that be", after what could not be read of a board, is asked of what was said of it, and not of its next meeting. */
const isOfWhatWasUnread = (
	{ text }: Clause,
	{ named, more, thread: { unread, question, asked } }: Supplied,
): boolean =>
	unread !== undefined &&
	// Where something was told before, that may still be meant.
	!question &&
	!asked &&
	named.length === 0 &&
	more.every(({ kind }) => kind === "board" || kind === "meeting") &&
	!ofMeeting.test(unread) &&
	ofEvent.test(text);

/** "Her work stream", where none is hers, is not all that she has. */
const isOfNoStream = ({ text }: Clause, { named, more }: Supplied): boolean =>
	![...named, ...more].some(isOf("workStream")) && pointsAtStream(text);

const ofThePaper =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:is|was|has|did|where(?:['’]?s| is)) (?:the|that|this|its) paper\b(?! (?:on|about|for|from)\b)/i;

/** "Has the paper come in", where no one meeting or board was told of, is asked of one paper: nobody said which. */
const isOfOnePaper = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, thread: { question, focus, latest } }: Supplied,
): boolean => {
	if (!/^(?:papers|records)$/.test(pattern.ask) || !ofThePaper.test(text)) return false;
	const told = focus.slice(0, latest);
	return (
		question !== undefined &&
		named.length === 0 &&
		!told.some(isOf("meeting")) &&
		told.filter(isOf("board")).length !== 1
	);
};

/** "Which one meets first", "which one is SPB's", of several that were told, ask for none of all there is. */
const isOfOneOfThem = (
	{ text }: Clause,
	cover: Cover,
	{ named, more, thread: { question } }: Supplied,
): boolean =>
	/^(?:meetings|items|next)$/.test(cover.pattern.ask) &&
	question !== undefined &&
	(cover.pattern.ask === "meetings" ? named.length : 0) + more.length === 0 &&
	!tagsOf(cover).includes("mine") &&
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*which (?:one|of (?:them|those|these|the two))\b/i.test(text);

/** "Which plan is it in", after several things of a board were told, is asked of one of them, and not of the board. */
const isOfItsPlan = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, more, thread: { focus, latest } }: Supplied,
): boolean =>
	pattern.ask === "about" &&
	named.length === 0 &&
	more.every(isOf("board")) &&
	focus.slice(0, latest).some(({ kind }) => isItemKind(kind) && kind !== "meeting") &&
	/\b(?:which|what) (?:plan|(?:work ?)?stream|strand|paper|paragraph)(?:['’]?s| is| was| does| did)? (?:it|that|this)\b/i.test(
		text,
	);

/** "And Gillian's?" asks for something of hers, and for no portrait. */
const isOfSomebodys = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ thread: { question } }: Supplied,
): boolean =>
	pattern.ask === "about" &&
	question !== undefined &&
	/^\W*(?:(?:and|or|so|but|what about|how about)\b[\s,]*)+(?!what|who|where|when|how|that|it)[\w’'-]+(?: [\w’'-]+){0,4}['’]s\W*$/i.test(
		text,
	);

const property =
	/^(?:result|outcome|conclusion|effect|upshot|answer|reason|note|comment|remark|report|update|date|day|time|deadline|place|room|venue|owner|source|paragraph|response|reply|word|sign)$/;
const small =
	/^(?:and|so|but|ok|with|what|which|any|the|its|their|a|an|is|was|there|to|of|on|for)$/;

/** "With what result", "any note", once something is spoken of, ask for what that has, and not of a thing with such a word in its title. */
const isOfItsProperty = (
	{ keys }: Clause,
	{ pattern, pieces }: Cover,
	{ thread: { question, offered, unread } }: Supplied,
): boolean => {
	const isSpoken = question !== undefined || offered !== undefined || unread !== undefined;
	if (!isSpoken || !/^(?:facts|about)$/.test(pattern.ask)) return false;
	const [name, ...others] = pieces.filter((piece) => piece.is === "name");
	if (
		name?.is !== "name" ||
		others.length > 0 ||
		!isItemKind(name.candidates[0]?.known.kind ?? "board")
	)
		return false;
	return (
		keys.slice(name.from, name.to).every((key) => property.test(key) || small.test(key)) &&
		keys.every((key, at) => (at >= name.from && at < name.to) || small.test(key))
	);
};

/** "Who's blocking that", where nothing was told of last, asks for none that are blocked elsewhere. */
const isOfThatBlocked = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, more }: Supplied,
): boolean =>
	pattern.ask === "items" &&
	named.length + more.length === 0 &&
	/\b(?:block(?:ing|s|ed)?|hold(?:ing|s)?|held|stopp?(?:ing|s|ed)?|delay(?:ing|s|ed)?|wait(?:ing|s)?)(?: up| back| for| on| by)* (?:it|that|this)(?: (?:up|back|one))?\W*$/i.test(
		text,
	);

/** "What happened to the one in January" is asked of one thing, and not of all that has changed. */
const isOfAllChanges = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	/^(?:changes|news|meetings)$/.test(pattern.ask) &&
	named.length + more.length === 0 &&
	/\bwhat (?:happened|became|came|has happened) (?:to|of|with|at) the (?:(?:other|last|first|second|next) )?(?:one|meeting|mtg)\b/i.test(
		text,
	);

/** "Is that definitely off", of nothing that was told of, asks for none of what was called off. */
const isThatOff = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "meetings" &&
	named.length + more.length === 0 &&
	/^\W*(?:and |so |but |ok )*(?:is|was|isn['’]?t|wasn['’]?t) (?:that|it|this)(?: (?:one|definitely|really|still|now|actually|all))* (?:off|cancelled|on|happening|going ahead)\b/i.test(
		text,
	);

/** "What's open from then", with no meeting that "then" could be, is not all that is open. */
const isFromThen = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	/^(?:items|next|overview)$/.test(pattern.ask) &&
	named.length + more.length === 0 &&
	/\b(?:from|out of) then\W*$/i.test(text);

/** "Has anyone else got anything late" is not asked of those that were told. */
const passesOverElse = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "items" && /\b(?:who|any(?:one|body)) else\b/i.test(text);

/** "What's that one doing" is asked of somebody, and of nothing that is to be done. */
const isOfDoer = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "items" &&
	[...named, ...more].every(({ kind }) => isItemKind(kind)) &&
	/\bwhat(?:['’]?s| is| are| has) (?:that|this|those)(?: (?:one|person|two|people))? (?:doing|working on|got|up to|on with)\b/i.test(
		text,
	);

export const mistakesTalk = (clause: Clause, cover: Cover, supplied: Supplied): boolean =>
	mistakesFollowUp(clause, cover, supplied) ||
	isOfNoBoard(clause, cover, supplied) ||
	isOfThatBlocked(clause, cover, supplied) ||
	isOfDoer(clause, cover, supplied) ||
	passesOverElse(clause, cover) ||
	isFromThen(clause, cover, supplied) ||
	isThatOff(clause, cover, supplied) ||
	isOfAllChanges(clause, cover, supplied) ||
	isOfOneBoard(clause, cover, supplied) ||
	isOfBoards(clause, cover, supplied) ||
	isOfWhatWasUnread(clause, supplied) ||
	isOfOnePaper(clause, cover, supplied) ||
	isOfSomebodys(clause, cover, supplied) ||
	isOfOneOfThem(clause, cover, supplied) ||
	isOfItsPlan(clause, cover, supplied) ||
	isOfItsProperty(clause, cover, supplied) ||
	isOfNoStream(clause, supplied);
