/** What a question leaves unsaid: "it" and "those" from the thread, "we" from the channel's board. */
import { type Holding, holdingOf } from "../../domain/boards/board-contents.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { EntityKind } from "../../domain/register.ts";
import { isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { anEndOne, listsOthers } from "./ends.ts";
import { asksForSome, isDated, isFragment, isNamed, isOursBeside } from "./fragments.ts";
import { asksOfAll, hereOf, unsaid } from "./here.ts";
import { actsOnAnother, besideNamed, picksInVain } from "./named-and-told.ts";
import { areNone } from "./none-told.ts";
import { asksOfMe } from "./of-me.ts";
import { saysWhoseAndWhat, whoseAndWhat } from "./of-theirs.ts";
import { items } from "./pattern.ts";
import { picksUnsaid } from "./picks-unsaid.ts";
import type { Clause } from "./pieces.ts";
import {
	isOfPeople,
	isSomebody,
	needsThem,
	saysForIt,
	saysHolders,
	saysOne,
	saysPerson,
	saysThing,
} from "./pronouns.ts";
import { reachesBack } from "./reaching-back.ts";
import { withSeveral } from "./several.ts";
import { meantByThem } from "./subjects.ts";

/** A list may be asked of the items that were listed before, whatever else it can be asked of. */
export const wantedOf = ({ pattern }: Cover): readonly EntityKind[] => pattern.must ?? pattern.of;

/** "When did it last meet", "what did they decide in May" are asked of the board, and not of the one meeting that was told of. */
const isOfItsBoard = (cover: Cover, { focus }: ThreadContext): boolean => {
	const { ask } = cover.pattern;
	const isTurned = tagsOf(cover).some((tag) => tag === "last" || tag === "next");
	return (
		(ask === "meetings" || ask === "records") &&
		(isTurned || isDated(cover)) &&
		focus.some(({ kind }) => kind === "board")
	);
};

const kindsMeant = (clause: Clause, cover: Cover, thread: ThreadContext): readonly EntityKind[] => {
	const all = wantedOf(cover);
	const wanted = saysThing(clause) ? all.filter((kind) => kind !== "person") : all;
	if (saysPerson(clause)) return wanted.filter((kind) => isSomebody(kind, cover.pattern.ask));
	return isOfItsBoard(cover, thread) ? wanted.filter((kind) => kind !== "meeting") : wanted;
};

/** "They" are of what was asked or told last: what was spoken of before that has to be named. */
const toldLast = (thread: ThreadContext): ThreadContext => {
	const { question, focus, latest } = thread;
	const asked = [...(question?.subjects ?? []), ...(question?.among ?? [])];
	const isAsked = ({ id }: Subject) => asked.some((each) => each.id === id);
	return {
		...thread,
		focus: focus.filter((each, at) => latest === undefined || at < latest || isAsked(each)),
	};
};

/** Whoever was told of, or was asked of by name; the board of a thing that was asked of is not its owner. */
const holders = (cover: Cover, thread: ThreadContext): readonly Subject[] | undefined => {
	const wanted = ({ kind }: Subject) => !isItemKind(kind) && wantedOf(cover).includes(kind);
	const people = thread.focus.filter(({ kind }) => isOfPeople(kind)).filter(wanted);
	const meant = people.length > 0 ? people : (thread.question?.subjects ?? []).filter(wanted);
	return meant.length > 0 ? meant : undefined;
};

const partOfSeveral = /\b(?:which|any|all|how many|some|none|most|each) of (?:those|these|them)\b/i;

/** "Which of those own anything", after one board was told of, is asked of its people, and of none of its things. */
const picksFromOne = ({ text }: Clause, { pattern }: Cover, meant: readonly Subject[]): boolean =>
	pattern.ask === "items" &&
	meant.length === 1 &&
	meant.every(({ kind }) => !isItemKind(kind)) &&
	partOfSeveral.test(text);

const fromThread = (
	clause: Clause,
	cover: Cover,
	spoken: ThreadContext,
): readonly Subject[] | undefined => {
	if (areNone(clause, cover, spoken) || reachesBack(clause, spoken)) return undefined;
	if (saysWhoseAndWhat(clause)) return whoseAndWhat(clause, cover, spoken);
	const thread = needsThem(clause, cover) ? toldLast(withSeveral(clause.text, spoken)) : spoken;
	if (saysHolders(clause)) return holders(cover, thread);
	const told =
		cover.pattern.ask === "items" && !saysPerson(clause) ? meantByThem(thread, items) : [];
	const areMeetings = told.every(({ kind }) => kind === "meeting");
	const listed = areMeetings && saysForIt(clause) ? [] : told;
	const wanted = kindsMeant(clause, cover, thread);
	const meant = listed.length > 0 ? listed : meantByThem(thread, wanted);
	if (meant.length === 0 || picksFromOne(clause, cover, meant)) return undefined;
	if (!saysOne(clause) || meant.length === 1) return meant;
	// A meeting was spoken of, and so was its board; an action, and whose it is.
	const [latest, ...others] = meant;
	const isAlone = others.every(({ kind }) => !isItemKind(kind));
	return latest && isItemKind(latest.kind) && isAlone ? [latest] : undefined;
};

/** What was spoken of last that the question can be asked of; "the last minutes" are no coming meeting's. */
const leantOn = (cover: Cover, thread: ThreadContext): Subject | undefined => {
	const all = meantByThem(thread, cover.pattern.must ?? []);
	// A day that is named need not be that of the meeting spoken of.
	const spoken = isDated(cover) ? all.filter(({ kind }) => kind !== "meeting") : all;
	const isTurned = tagsOf(cover).some((tag) => tag === "last" || tag === "next");
	const board = spoken.find(({ kind }) => kind === "board");
	const leant = (isTurned && board) || spoken[0];
	// Of several boards that were told together, none is meant more than another.
	const told = thread.focus.slice(0, thread.latest).filter(({ kind }) => kind === "board");
	const isOfMany = told.length > 1 && told.some(({ id }) => id === leant?.id);
	return isOfMany && cover.pattern.ask === "records" ? undefined : leant;
};

const meetsOn = ({ items }: Holding, day: PlainDate): boolean =>
	items.meeting.some(({ time }) => time.is === "fixed" && time.on === day);

/** "Who's coming Thursday", after a board that does not meet then, is asked of whoever does. */
const isOfOthersDay = ({ pieces }: Cover, { kind, id }: Subject, { holdings }: World): boolean => {
	const days = pieces.flatMap((piece) => (piece.is === "period" ? [piece.span] : []));
	const [day, ...others] = days.flatMap(({ first, last }) => (first === last ? (first ?? []) : []));
	if (kind !== "board" || day === undefined || others.length > 0) return false;
	const own = holdingOf(holdings, id);
	const isTheirs = own !== undefined && meetsOn(own, day);
	return !isTheirs && holdings.some((holding) => meetsOn(holding, day));
};

const eachTold = /\bwhich (?:ones?|of (?:them|those|these)|meetings?)\b/i;

/** "Have I replied for the 23rd" names its own day, whatever was spoken of. */
const leans = (clause: Clause, cover: Cover): boolean =>
	!asksForSome(clause) && !(isDated(cover) && asksOfMe(tagsOf(cover), clause.text));

type Around = {
	readonly thread: ThreadContext;
	readonly boardHereId?: string | undefined;
	readonly world: World;
};

/** "Which one is she going to" asks of each meeting that was told of. */
const leaning = (clause: Clause, cover: Cover, { thread, world }: Around): readonly Subject[] => {
	const several = withSeveral(clause.text, thread);
	const each = eachTold.test(clause.text) ? meantByThem(toldLast(several), ["meeting"]) : [];
	if (each.length > 1) return each;
	const leant = leans(clause, cover) ? leantOn(cover, thread) : undefined;
	return leant && !isOfOthersDay(cover, leant, world) ? [leant] : [];
};

/** "What's next?", of the one thing that was spoken of: of a meeting it asks its board. */
const nextOf = ({ focus }: ThreadContext): Subject | undefined => {
	const [latest, other] = focus;
	if (latest?.kind === "meeting") return focus.find(({ kind }) => kind === "board");
	return latest && other && isItemKind(latest.kind) && isItemKind(other.kind) ? undefined : latest;
};

/** "Did the last one happen", after a board was spoken of, is asked of its last. */
const isOfOne = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ unread, question }: ThreadContext,
): boolean =>
	unread === undefined &&
	pattern.ask === "meetings" &&
	!(question && listsOthers(question) && anEndOne.test(text)) &&
	/\b(?:last|next|previous|first) one\b/i.test(text);

/** What a few words alone leave out: of what was told last, whatever can be asked so. */
const ofFragment = (clause: Clause, cover: Cover, thread: ThreadContext): readonly Subject[] => {
	if (!isFragment(clause, cover) || isNamed(cover)) return [];
	const wanted = wantedOf(cover).filter(
		(kind) => kind !== "meeting" || !isOfItsBoard(cover, thread),
	);
	const meant = meantByThem(toldLast(thread), wanted);
	// An action and a milestone that were told together are two.
	const [first] = meant;
	return meant.filter(
		({ kind }) => kind === first?.kind || (first && isItemKind(first.kind) && isItemKind(kind)),
	);
};

/** Undefined when the question needs something that nothing supplies. */
export const supplied = (
	clause: Clause,
	cover: Cover,
	around: Around,
): readonly Subject[] | undefined => {
	const { pattern } = cover;
	const { thread } = around;
	const tags = tagsOf(cover);
	const here = hereOf(cover, around.boardHereId);
	if (picksUnsaid(clause, cover, thread)) return undefined;
	if (pattern.opens && thread.focus.length > 0) return undefined;
	if (pattern.after && thread.question?.ask !== pattern.after) return undefined;
	if (tags.includes("us") && here.length > 0 && !isNamed(cover) && !asksOfAll(clause)) return here;
	if (here.length > 0 && isOursBeside(clause, cover)) return undefined;
	const has = pattern.must ? (cover.met & (1 << pattern.needs.length)) !== 0 : isNamed(cover);
	const points = tags.includes("them") && needsThem(clause, cover);
	if (points && picksInVain(clause, cover, thread.focus)) return undefined;
	if (actsOnAnother(clause, cover, thread)) return undefined;
	if (has) return points ? besideNamed(clause, cover, thread) : [];
	// "Actions that are late" only points; "it" and "those" ask for what was spoken of.
	const isPointing = pattern.must !== undefined && !asksForSome(clause);
	if (tags.includes("them") && (isPointing || needsThem(clause, cover))) {
		const meant = fromThread(clause, cover, thread);
		if (meant) return meant;
		if (needsThem(clause, cover)) return undefined;
	}
	const leant = pattern.leans ? leaning(clause, cover, around) : [];
	if (leant.length > 0) return leant;
	const board = isOfOne(clause, cover, thread) && thread.focus.find(({ kind }) => kind === "board");
	if (board) return [board];
	const isNext = pattern.ask === "next" && pattern.needs[0]?.[0] === "next" && !isDated(cover);
	// In a board's own channel, a board that was only named in passing is not what it asks of.
	const isOfHere = here.length > 0 && thread.unread !== undefined;
	const spoken = isNext && !isOfHere && clause.keys.length <= 5 ? nextOf(thread) : undefined;
	if (spoken) return [spoken];
	const [latest, ...others] = ofFragment(clause, cover, thread);
	if (latest && others.length === 0 && !isOfOthersDay(cover, latest, around.world)) return [latest];
	const own = unsaid(clause, cover, here);
	return own.length === 0 && pattern.must ? undefined : own;
};
