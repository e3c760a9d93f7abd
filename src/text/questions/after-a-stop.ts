/** What is said after words that could not be read: it goes on from what was told before them, or is asked back; it is never asked of everything instead. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import {
	noThread,
	type Question,
	type Subject,
	type ThreadContext,
} from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { isDateWord } from "./date-words.ts";
import { isFragment, narrowing, swaps } from "./fragments-said.ts";
import { asItWas } from "./no-all-of-them.ts";

/** Of several that were told, and of no one thing. */
const ofList =
	/\b(?:those|these|them all|of them|ones|the (?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th))(?: one)?|the rest|the others|the (?:whole )?list|how many(?: is that| are there| in all| altogether)?|is that (?:all|everything|it|the lot)|back to)\b/i;
const pointing =
	/\b(?:it|its|that|this|they|them|their|theirs|he|she|him|her|hers|his|there|then)\b/i;
/** These are a board's or a meeting's alone, whatever stood between. */
const ofBoards =
	/\b(?:agenda|minutes|quorum|quorate|chairs?|secretary|members|apologies|papers?|next (?:meeting|mtg)|meet(?:s|ing)?)\b/i;

/** "Which vans are washed", "what else came": those would be the vans. */
const asksForList =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:which|(?:what|who|where) (?:else|other)|how many|list|show me|any|are there(?: any)?|do we have(?: any)?|what(?: [\w’'-]+){0,2} [\w’'-]+s)\b/i;
/** "When?" is asked of what could not be read. */
const bare =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:(?:by |until |since )?when|where|why|how|who|which|what)\W*$/i;

const isOfNone = ({ subjects, among = [], mine, ofList: whole }: Question): boolean =>
	subjects.length + among.length === 0 && !mine && !whole;

const isOfEverything = ({ question, list }: ThreadContext): boolean =>
	[question, list].some((asked) => asked !== undefined && isOfNone(asked));

type Read = (words: string, thread: ThreadContext) => Reading;
type Asked = { readonly question: Question; readonly from: ThreadContext };
type Told = { readonly text: string; readonly thread: ThreadContext; readonly from: ThreadContext };

/** "And July" puts another month in what asked for one and was not read. */
const isTimed = (said = ""): boolean => keysOf(said).some(isDateWord);

/** "And in January", "and the green ones": of the same board or person, and named so in what is told. */
const isOfSame = ({ subjects, among = [] }: Question, { question }: ThreadContext): boolean =>
	[...subjects, ...among].every(({ id }) => question?.subjects.some((each) => each.id === id));

/**
 * It says again, in the same way, what was not read: "what about the wharf board", "sorry, what about harbours". A time
 * alone puts no other name in the place of that one.
 */
const putsRight = (said: string | undefined, text: string, told: Asked): boolean => {
	if (said === undefined || !isFragment(said)) return false;
	if (swaps(text)) return isTimed(said) || !isOfSame(told.question, told.from);
	return narrowing.test(said) && narrowing.test(text);
};

const pointedBack =
	/\b(?:it|they|them|their|those|these)\b|\b(?:is|was|does|did|will|of|for|about|on) that\b/i;

/** "What comes first of those": it could not be read, and was asked of what was told all the same. */
const leftAsItWas = ({ unread, asked, offered }: ThreadContext): boolean =>
	unread !== undefined &&
	asked !== undefined &&
	!offered &&
	!isFragment(unread) &&
	pointedBack.test(unread);

/** What was not read left what was told as it was, or asked of another matter. */
const mayGoOn = (question: Question, { text, thread, from }: Told): boolean => {
	const { ask } = question;
	const { unread, asked, offered, focus } = thread;
	if (putsRight(unread, text, { question, from })) return true;
	if (swaps(text) && leftAsItWas(thread)) return true;
	if (swaps(text))
		return !offered && !isFragment(unread ?? "") && !isTimed(unread) && isOfSame(question, from);
	const isOfList = ofList.test(text) || (narrowing.test(text) && ask !== "facts");
	if (isOfList && asksForList.test(unread ?? "")) return false;
	if (asked) return isOfList || !pointing.test(text);
	const isAside = unread !== undefined && !offered && focus.length === 0 && !isFragment(unread);
	if (!isAside) return false;
	return ofList.test(text) || (!pointing.test(text) && (ofBoards.test(text) || isOfList));
};

/** "Any result", of what nobody has spoken of, goes on from nothing. */
const isSpokenOf = ({ subjects, among = [] }: Question, { from, text }: Told): boolean => {
	const spoken = [...from.focus, ...(from.listed ?? []), ...(from.question?.subjects ?? [])];
	const isKnown = ({ id }: Subject) => spoken.some((each) => each.id === id);
	const isPick = narrowing.test(text) && isFragment(text);
	return isPick || swaps(text) || pointing.test(text) || [...subjects, ...among].every(isKnown);
};

/** Of one thing that was told last, "how many are done" is asked of no list that was told before it. */
const reachesPast = ({ among = [] }: Question, { from }: Told): boolean =>
	among.length > 1 && from.focus.slice(0, from.latest).filter(isDuty).length === 1;

/** "It", once it was asked which of several is meant, would be one of those. */
const isOfOffered = (text: string, { unread, offered }: ThreadContext): boolean =>
	unread === undefined && offered !== undefined && pointing.test(text);

const most = 2;

/** What it would go on from, by its name. */
const labelOf = (question: Question, { text, from }: Told, world: World): string => {
	const named = (asked: Question | undefined) =>
		[...(asked?.subjects ?? []), ...(asked?.among ?? [])].flatMap(
			(each) => wholeNameOf(each, world) ?? [],
		);
	const [own, earlier] = [named(question), named(from.question)];
	const told = from.focus.slice(0, from.latest).flatMap((each) => wholeNameOf(each, world) ?? []);
	const names = [own, earlier, told].find((all) => all.length > 0 && all.length <= most);
	const label = names?.join(" and ") ?? "What was told before that";
	// "And MNP": what is asked of it is what was asked before.
	return swaps(text) ? `${label}, as was asked before` : label;
};

const wholeNameOf = (subject: Question["subjects"][number], world: World): string | undefined =>
	subject.kind === "board"
		? world.boards.find(({ id }) => id === subject.id)?.name
		: [nameOf(subject, world), itemAmong(world.holdings, subject.id)?.title].join(" ").trim();

const askedBack = (question: Question, told: Told, world: World): Reading => {
	const { text, thread } = told;
	const why =
		thread.unread === undefined
			? "I asked which was meant before that"
			: `I didn’t understand “${thread.unread.trim()}”`;
	const sort = question.subjects.length === 1 ? question.subjects[0]?.kind : undefined;
	return {
		is: "which",
		question: `${why}. Is “${text.trim()}” about this?`,
		choices: [{ label: labelOf(question, told, world), question: text, sort }],
		more: 0,
		goesBackTo: told.from,
	};
};

/** What was told before words that were not read; undefined where nothing stands between. */
const toldBefore = (thread: ThreadContext): ThreadContext | undefined => {
	const { question, asked, before, unread, offered, lists } = thread;
	if (question || (unread === undefined && !offered)) return undefined;
	if (before?.question) return { ...before, lists };
	return asked && { ...thread, question: asked, asked: undefined, unread: undefined };
};

/** What a swap is asked of was said before it, where it names none itself; and "just Rory's" asks for no portrait of him. */
const hangs = (text: string, read: Read): boolean => {
	const isNarrowing = narrowing.test(text) && isFragment(text);
	if (!swaps(text) && !isNarrowing) return false;
	const alone = read(text, noThread);
	if (alone.is !== "question" || isOfNone(alone.question)) return true;
	return isNarrowing && alone.question.ask === "about";
};

const howMany = /\bhow many\b/i;

/** "How many do we need", after how many nurses there are was not read, is of nurses, and not of a quorum. */
const isOfOtherNumber = (text: string, own: Reading, { unread }: ThreadContext): boolean =>
	own.is === "question" &&
	own.question.facets.includes("quorum") &&
	howMany.test(text) &&
	howMany.test(unread ?? "") &&
	!/\bquor/i.test(text);

const bareThat =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:when|where|who|why|what|how)(?:['’]?s| is| was| does| did)? (?:that|this)(?: (?:due|on|then|for|again|happen|happening|meeting))*\W*$/i;

/** "When's that", after words that were not read and pointed at nothing told: "that" would be what they were of. */
const isOfUnread = (text: string, { unread, offered }: ThreadContext): boolean =>
	unread !== undefined && !offered && bareThat.test(text) && !pointedBack.test(unread);

const withoutUnread = (thread: ThreadContext): ThreadContext => ({
	...thread,
	...{ asked: undefined, unread: undefined },
});

/** A question that says all that it asks is read as it stands; what hangs on others, of those. */
export const readAfterStop = (
	text: string,
	thread: ThreadContext,
	{ read, world }: { readonly read: Read; readonly world: World },
): Reading => {
	const own = read(text, { ...thread, before: undefined });
	if (isOfOtherNumber(text, own, thread)) return { is: "unread", words: [text.trim()] };
	const from = toldBefore(thread);
	const isOwn = own.is === "question" && !isOfNone(own.question) && !(from && hangs(text, read));
	const isLeft = own.is === "unread" && own.order === undefined;
	if (own.is === "question" && thread.question && isOfUnread(text, thread))
		return askedBack(own.question, { text, thread, from: withoutUnread(thread) }, world);
	const again = from && asItWas(text, thread, from);
	if (again) return { is: "question", question: again, after: from };
	if (!from || (isOwn && !isFragment(thread.unread ?? ""))) return own;
	// "And the others", of what was told before, where no list was cut.
	const isMore = own.is === "more" && own.mark === undefined && own.page === undefined;
	if (!isLeft && !isMore && own.is !== "question" && !(own.is === "which" && own.isGuess))
		return own;
	if (isLeft && (bare.test(text) || isOfOffered(text, thread))) return own;
	const reading = read(text, from);
	if (reading.is !== "question") return own;
	if (isOwn && !putsRight(thread.unread, text, { question: reading.question, from })) return own;
	if (own.is === "question" && JSON.stringify(own) === JSON.stringify(reading)) return own;
	if (isOfNone(reading.question) && !isOfEverything(from)) return own;
	const told = { text, thread, from };
	if (!isSpokenOf(reading.question, told)) return own;
	return mayGoOn(reading.question, told) && !reachesPast(reading.question, told)
		? { ...reading, after: from }
		: askedBack(reading.question, told, world);
};
