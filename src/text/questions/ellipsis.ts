/** "And in February?", "what about COG?": the thread's last question, asked of another thing or time. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { nowIn } from "./as-of-now.ts";
import { isAskedAnew, ofNoList } from "./asked-anew.ts";
import { canBeAskedOf, countsBodies } from "./asked-of.ts";
import { type Cover, covers } from "./cover.ts";
import { asGiven, asksAnother, isHeeded } from "./heeded.ts";
import { ofOtherOfficer } from "./its-officers.ts";
import { familyOf } from "./meaning.ts";
import { mineToo, oursToo } from "./mine-too.ts";
import { ofTimeToCome } from "./of-time-to-come.ts";
import { isOpenedBy } from "./opened-by.ts";
import { isOfOthers } from "./other-boards.ts";
import type { Pattern } from "./pattern.ts";
import { pickedMeetings } from "./picked-meetings.ts";
import { pickedOver } from "./picked-over.ts";
import type { Clause, Piece } from "./pieces.ts";
import { putAgain } from "./put-again.ts";
import { sameAgain } from "./same-again.ts";
import {
	afterNext,
	jointIn,
	laterIn,
	sharedIn,
	stepIn,
	turnedIn,
	upwardIn,
	whyIn,
} from "./sequence.ts";
import { isUntoldSince, sinceIn } from "./since.ts";
import { settle } from "./subjects.ts";
import { losesWords } from "./words-lost.ts";

const pattern: Pattern = {
	name: "the same of another",
	ask: "items",
	needs: [],
	allows: [
		"action",
		"milestone",
		"guidance",
		"item",
		"open",
		"due",
		"overdue",
		"slipped",
		"done",
		"red",
		"amber",
		"green",
		"undated",
		"unowned",
		"unreported",
		"notGreen",
		"notRed",
		"count",
		"blocked",
		"exist",
		"mine",
		"board",
		"stream",
		"plan",
		"next",
		"last",
		"them",
	],
	of: [
		"board",
		"person",
		"organisation",
		"workStream",
		"plan",
		"action",
		"milestone",
		"guidance",
		"meeting",
	],
	may: "period",
};

/** A board has its chair at any time; its meetings and items have dates. */
const datable: ReadonlySet<Question["ask"]> = new Set([
	"meetings",
	"items",
	"next",
	"changes",
	"records",
	"decisions",
	"clashes",
	"papers",
	"tenure",
]);

/** Another time is asked of the board, and not of the one meeting that was told of. */
const ofItsBoard = (earlier: Question, { focus }: ThreadContext): Question => {
	const isOfOne = [...earlier.subjects, ...(earlier.among ?? [])].some(
		({ kind }) => kind === "meeting",
	);
	if (!isOfOne) return earlier;
	const others = earlier.subjects.filter(({ kind }) => kind !== "meeting");
	const board = focus.filter(({ kind }) => kind === "board").slice(0, 1);
	return { ...earlier, subjects: [...others, ...board], among: undefined };
};

const asksOfItself = ({ text }: Clause, cover: Cover): boolean =>
	/^\W*(what|who|when|where|which|how|why|is|are|any|has|did|was|were)/i.test(text) ||
	cover.pieces.some((piece) => piece.is === "tag" && piece.tag !== "next" && piece.tag !== "last");

/** "Only the red ones", "were any late": what it opens with says that it picks, and nothing more. */
const withoutOpening = ({ keys }: Clause, pieces: readonly Piece[]): readonly Piece[] =>
	keys[0] === "only" || (/^(were|was)$/.test(keys[0] ?? "") && keys[1] === "any")
		? [...pieces, { is: "ignorable", from: 0, to: 1 }]
		: pieces;

/** "And what's next?" asks for what comes next, and for none of what was told. */
const asksNext =
	/^\W*(?:(?:and|so|ok|also)\b[\s,]*)*what(?:['’]?s| is) (?:next|coming up|coming|upcoming)\b/i;

const saysSomething = (cover: Cover): boolean =>
	cover.pieces.some(
		(piece) =>
			piece.is === "name" ||
			piece.is === "period" ||
			piece.is === "then" ||
			(piece.is === "tag" && piece.tag !== "them"),
	);

const followingIn = (text: string, thread: ThreadContext): Question | undefined =>
	laterIn(text, thread) ??
	jointIn(text, thread) ??
	sharedIn(text, thread) ??
	whyIn(text, thread) ??
	sinceIn(text, thread) ??
	upwardIn(text, thread) ??
	afterNext(text, thread) ??
	turnedIn(text, thread) ??
	nowIn(text, thread) ??
	pickedMeetings(text, thread);

type Around = {
	readonly thread: ThreadContext;
	readonly world: World;
	readonly today: PlainDate;
	readonly boardHereId?: string | undefined;
};

/** To whoever says so, or to the meeting after the one that was told of. */
const turnOf = (text: string, { thread, boardHereId }: Around): Reading | undefined => {
	const own = mineToo(text, thread) ?? oursToo(text, thread, boardHereId);
	const step = own ? undefined : stepIn(text, thread);
	return step ? { is: "question", ...step } : own;
};

const unread = ({ text }: Clause): Reading => ({ is: "unread", words: [text.trim()] });
/** Of what was told of one thing, a list that is asked for anew is none. */
const listOver = (
	clause: Clause,
	cover: Cover,
	{ asked, thread }: { readonly asked: Question; readonly thread: ThreadContext },
): Question | "none" | undefined => {
	if (asked.ask === "facts" && isAskedAnew(clause, cover)) return thread.list ?? "none";
	return pickedOver(clause, asked, thread);
};

const foundNothing = ({ focus, latest = 0 }: ThreadContext): boolean =>
	!focus.slice(0, latest).some(({ kind }) => familyOf(kind) === "item");
type Instead = { readonly now: readonly Subject[]; readonly isDated: boolean };

/** Facts of one of a list are no board's, nobody's and of no other month: "and the pilot board" asks the list of that. */
const askableOf = (
	asked: Question,
	{ now, isDated }: Instead,
	{ list, whole }: ThreadContext,
): Question | undefined => {
	if (countsBodies(asked) && now.some(({ kind }) => kind === "person")) return undefined;
	const isOf = (question: Question): boolean =>
		now.every(({ kind }) => canBeAskedOf(question, familyOf(kind)));
	// "Same for Bert", after facts of what a list told.
	const arePeople = now.length > 0 && now.every(({ kind }) => kind === "person");
	if (asked.ask === "facts" && arePeople && !isDated && list) return list.among ? whole : list;
	const mayBe = !isDated || asked.asAt !== undefined || datable.has(asked.ask);
	if (isOf(asked) && mayBe) return asked;
	// A work stream in short says who leads it, and how much of it is late.
	const isInShort = now.some(({ kind }) => familyOf(kind) === "work");
	const isOfList = asked.ask === "facts" && list && isOf(list) && !isInShort;
	return isOfList && (!isDated || list.span) ? list : undefined;
};

/** The question before, with what was said in the place of what it said; undefined where that is another question. */
const putTo = (
	before: Question,
	{ clause, cover }: { readonly clause: Clause; readonly cover: Cover },
	{ thread, world, today }: Around,
): Reading | undefined => {
	// "And the pump", of a list with one pump in it, is that one.
	const told = [...(thread.listed ?? []), ...thread.focus.slice(0, thread.latest)];
	const settled = settle(clause, cover, { ...world, told });
	if (settled.is === "which") return settled;
	const isDated = cover.pieces.some((piece) => piece.is === "period");
	const asked = askableOf(before, { now: settled.subjects, isDated }, thread);
	if (!asked) return undefined;
	const over = listOver(clause, cover, { asked, thread });
	if (over === "none") return undefined;
	if (!over) return unread(clause);
	const put = isDated ? ofItsBoard(ofNoList(over, thread.timed), thread) : over;
	const isInVain = put.ask === "items" && foundNothing(thread);
	const question = putAgain(put, { clause, cover, now: settled.subjects, today, isInVain });
	const timely = ofTimeToCome(question, { before: put, today });
	return timely ? { is: "question", question: timely } : unread(clause);
};

export const ellipsisOf = (
	clause: Clause,
	pieces: readonly Piece[],
	around: Around,
): Reading | undefined => {
	const { thread } = around;
	const earlier = thread.question;
	if (!earlier) return undefined;
	if (isUntoldSince(clause.text, earlier)) return unread(clause);
	const turned = turnOf(clause.text, around);
	if (turned) return turned;
	const instead =
		followingIn(clause.text, thread) ??
		ofOtherOfficer(clause.text, thread, around.world) ??
		sameAgain(clause, pieces, earlier);
	if (instead) return { is: "question", question: instead };
	if (isOfOthers(clause.text)) return unread(clause);
	const isOpened = isOpenedBy(clause, earlier);
	const bareTime = pieces.some((piece) => piece.is === "period") && clause.keys.length <= 4;
	if (!isOpened && !bareTime) return undefined;
	const [cover] = covers(clause, withoutOpening(clause, pieces), pattern)
		.filter((each) => each.unread === 0 && saysSomething(each))
		.filter((each) => isOpened || !asksOfItself(clause, each))
		.filter((each) => !losesWords(clause, each))
		.sort((a, b) => a.cost - b.cost);
	if (!cover || cover.pieces.some((piece) => piece.is === "lost")) return undefined;
	// "The last one" of a list is one of it: only meetings come one after another.
	const isTurned = cover.pieces.some(
		(piece) => piece.is === "tag" && (piece.tag === "last" || piece.tag === "next"),
	);
	if (isTurned && earlier.ask !== "meetings" && earlier.ask !== "records")
		return asksNext.test(clause.text) ? undefined : unread(clause);
	const asked = asGiven(cover, earlier);
	if (asked === earlier && !isHeeded(clause, cover, earlier))
		return asksAnother(clause.text) ? undefined : unread(clause);
	return putTo(asked, { clause, cover }, around);
};
