/** "And in February?", "what about COG?": the thread's last question, asked of another thing or time. */
import type { PlainDate } from "../../domain/plain-date.ts";
import type { Question, Span, Subject, ThreadContext } from "../../domain/question.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { canBeAskedOf } from "./asked-of.ts";
import { type Cover, covers } from "./cover.ts";
import { givenAtInstead, inPlaceOfAmong } from "./in-place-of.ts";
import { familyOf, meaningOf } from "./meaning.ts";
import { topicInstead } from "./mentions.ts";
import { mineToo, oursToo } from "./mine-too.ts";
import { isOpenedBy, isPicture } from "./opened-by.ts";
import type { Pattern } from "./pattern.ts";
import { lateByNow, pickedOver } from "./picked-over.ts";
import type { Clause, Piece } from "./pieces.ts";
import { sameAgain } from "./same-again.ts";
import { jointIn, laterIn, sharedIn, stepIn, turnedIn, upwardIn, whyIn } from "./sequence.ts";
import { isUntoldSince, sinceIn } from "./since.ts";
import { settle } from "./subjects.ts";
import type { Then } from "./then.ts";
import { isOfItemsAlone, losesWords } from "./words-lost.ts";

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

/** What was told of one by one is picked from as the list it was. */
const listedBefore = ({ ask, subjects, among = [] }: Question): Partial<Question> =>
	ask === "facts" ? { subjects: [], among: [...subjects, ...among] } : {};

const momentOf = ({ first, last, words }: Span): Then | undefined => {
	const day = last ?? first;
	return day && { day, words };
};

const merged = (
	earlier: Question,
	{ clause, cover }: { readonly clause: Clause; readonly cover: Cover },
	now: readonly Subject[],
): Question => {
	const tags = cover.pieces.flatMap((piece) => (piece.is === "tag" ? [piece.tag] : []));
	const said = meaningOf(tags, pattern, clause.text);
	const span = cover.pieces.flatMap((piece) => (piece.is === "period" ? [piece.span] : [])).at(-1);
	const turned = (["last", "next"] as const).filter((way) => tags.includes(way)).slice(0, 1);
	const then = cover.pieces.flatMap((piece) =>
		piece.is === "then" ? [{ day: piece.day, words: piece.words }] : [],
	);
	const moment = then.at(-1) ?? (earlier.asAt && span ? momentOf(span) : undefined);
	const picks = said.state !== undefined || said.rags.length > 0 || said.kinds.length > 0;
	const isPicked = picks && isPicture(earlier);
	const before = isPicked ? { ...earlier, ...listedBefore(earlier) } : earlier;
	return {
		...before,
		ask: isPicked ? "items" : earlier.ask,
		facets: earlier.ask === "meetings" && turned.length > 0 ? turned : earlier.facets,
		...givenAtInstead(before, now),
		...topicInstead(earlier, clause, { pieces: cover.pieces, now }),
		among: inPlaceOfAmong(before, now),
		mine: now.length > 0 ? said.mine : said.mine || earlier.mine,
		kinds: said.kinds.length > 0 ? said.kinds : earlier.kinds,
		state: said.state ?? earlier.state,
		also: said.state !== undefined || said.rags.length > 0 ? undefined : earlier.also,
		lacking: said.lacking ?? earlier.lacking,
		// What nobody has reported on is of no colour.
		rags: said.rags.length > 0 || said.lacking === "report" ? said.rags : earlier.rags,
		span: moment ? undefined : (span ?? earlier.span),
		asAt: moment ?? earlier.asAt,
		limit: undefined,
		// The one before the one that was told of is its own board's.
		step: now.length > 0 ? undefined : earlier.step,
	};
};

const asksOfItself = ({ text }: Clause, cover: Cover): boolean =>
	/^\W*(what|who|when|where|which|how|why|is|are|any|has|did|was|were)/i.test(text) ||
	cover.pieces.some((piece) => piece.is === "tag" && piece.tag !== "next" && piece.tag !== "last");

/** "Only the red ones", "were any late": what it opens with says that it picks, and nothing more. */
const withoutOpening = ({ keys }: Clause, pieces: readonly Piece[]): readonly Piece[] =>
	keys[0] === "only" || (/^(were|was)$/.test(keys[0] ?? "") && keys[1] === "any")
		? [...pieces, { is: "ignorable", from: 0, to: 1 }]
		: pieces;

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
	turnedIn(text, thread);

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

export const ellipsisOf = (
	clause: Clause,
	pieces: readonly Piece[],
	around: Around,
): Reading | undefined => {
	const { thread, world, today } = around;
	const earlier = thread.question;
	if (!earlier) return undefined;
	if (isUntoldSince(clause.text, earlier)) return { is: "unread", words: [clause.text.trim()] };
	const turned = turnOf(clause.text, around);
	if (turned) return turned;
	const instead = followingIn(clause.text, thread) ?? sameAgain(clause, pieces, earlier);
	if (instead) return { is: "question", question: instead };
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
		return { is: "unread", words: [clause.text.trim()] };
	if (isOfItemsAlone(cover, earlier)) return { is: "unread", words: [clause.text.trim()] };
	const settled = settle(clause, cover, world);
	if (settled.is === "which") return settled;
	const fits = settled.subjects.every(({ kind }) => canBeAskedOf(earlier, familyOf(kind)));
	const dated = cover.pieces.some((piece) => piece.is === "period");
	if (!fits || (dated && !earlier.asAt && !datable.has(earlier.ask))) return undefined;
	const over = pickedOver(clause, earlier, thread);
	if (!over) return { is: "unread", words: [clause.text.trim()] };
	const before = dated ? ofItsBoard(over, thread) : over;
	const question = merged(before, { clause, cover }, settled.subjects);
	return { is: "question", question: dated ? question : lateByNow(question, today) };
};
