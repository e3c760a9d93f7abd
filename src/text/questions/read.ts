/** Reads one part of a message: the cheapest reading that uses every word, or the words that stood in the way. */
import type { Question, Span, Subject, ThreadContext } from "../../domain/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Circumstances, Reading } from "../../usecases/questions/understanding.ts";
import { type Cover, covers, wantsOf } from "./cover.ts";
import { ellipsisOf } from "./ellipsis.ts";
import { meaningOf } from "./meaning.ts";
import type { NameIndex } from "./name-index.ts";
import { patterns } from "./patterns.ts";
import { periodsIn } from "./periods.ts";
import { type Clause, clauseOf, type Piece, piecesOf } from "./pieces.ts";
import { meantByThem, settle } from "./subjects.ts";
import { type Tag, turningWords } from "./vocabulary.ts";

export type Reader = { readonly circumstances: Circumstances; readonly index: NameIndex };

const tagsOf = (cover: Cover): readonly Tag[] =>
	cover.pieces.flatMap((piece) => (piece.is === "tag" ? [piece.tag] : []));

const spanOf = (cover: Cover): Span | undefined =>
	cover.pieces.flatMap((piece) => (piece.is === "period" ? [piece.span] : [])).at(-1);

/** Pronouns that must stand for something; "that" and "this" may just point. */
const bare = new Set([
	"it",
	"they",
	"them",
	"their",
	"those",
	"these",
	"he",
	"she",
	"him",
	"her",
	"his",
]);

const needsThem = (clause: Clause, cover: Cover): boolean =>
	cover.pieces.some(
		(piece) =>
			piece.is === "tag" && piece.tag === "them" && bare.has(clause.keys[piece.from] ?? ""),
	);

/** The things that the cover leaves to the thread, or to the board whose channel it is. */
const supplied = (
	clause: Clause,
	cover: Cover,
	context: { thread: ThreadContext; boardHereId?: string | undefined },
): readonly Subject[] | undefined => {
	const { pattern } = cover;
	const tags = tagsOf(cover);
	const named = cover.pieces.some((piece) => piece.is === "name" || piece.is === "lost");
	const here: readonly Subject[] = context.boardHereId
		? [{ kind: "board", id: context.boardHereId }]
		: [];
	const isBoardWanted =
		pattern.of.includes("board") && (!pattern.must || pattern.must.includes("board"));
	if (tags.includes("us") && isBoardWanted && here.length > 0 && !named) return here;
	const wanted = pattern.must ?? pattern.of;
	const hasMust = (cover.met & (1 << pattern.needs.length)) !== 0;
	if (pattern.must ? hasMust : named) return [];
	if (tags.includes("them")) {
		const meant = meantByThem(context.thread, wanted);
		if (meant.length > 0) return meant;
		if (needsThem(clause, cover)) return undefined;
	}
	if (isBoardWanted && here.length > 0 && !tags.includes("register") && !tags.includes("mine")) {
		if (pattern.must || ["items", "meetings", "changes", "next"].includes(pattern.ask)) return here;
	}
	return pattern.must ? undefined : [];
};

const isComplete = (cover: Cover): boolean => {
	const subject = cover.pattern.must ? 1 << cover.pattern.needs.length : 0;
	const wants = wantsOf(cover.pattern) & ~subject;
	return cover.unread === 0 && (cover.met & wants) === wants;
};

const ranked = (all: readonly Cover[]): readonly Cover[] =>
	[...all].sort(
		(a, b) => a.cost - b.cost || patterns.indexOf(a.pattern) - patterns.indexOf(b.pattern),
	);

const question = (
	cover: Cover,
	text: string,
	things: { subjects: readonly Subject[]; among?: readonly Subject[] | undefined },
): Question => ({
	...meaningOf(tagsOf(cover), cover.pattern, text),
	...things,
	span: spanOf(cover),
});

type Context = { readonly thread: ThreadContext; readonly reader: Reader };

const built = (clause: Clause, cover: Cover, { thread, reader }: Context): Reading | undefined => {
	const lost = cover.pieces.find((piece) => piece.is === "lost");
	if (lost?.is === "lost") return { is: "lost", looked: lost.reference };
	const { world, boardHereId } = reader.circumstances;
	const more = supplied(clause, cover, { thread, boardHereId });
	if (!more) return undefined;
	const settled = settle(clause, cover, world);
	if (settled.is === "which") return settled;
	const subjects = [
		...settled.subjects,
		...more.filter(({ kind }) => !isItemKind(kind)).slice(0, 1),
	];
	const items = more.filter(({ kind }) => isItemKind(kind));
	const wantsItems = items.length > 0 && settled.subjects.length === 0;
	if (wantsItems)
		return {
			is: "question",
			question: question(cover, clause.text, { subjects: [], among: items }),
		};
	return { is: "question", question: question(cover, clause.text, { ...settled, subjects }) };
};

const rawOf = (clause: Clause, piece: Piece): string =>
	clause.text.slice(clause.words[piece.from]?.start, clause.words[piece.to - 1]?.end);

/** Neighbouring words are shown together, as they were typed. */
const stretches = (clause: Clause, pieces: readonly Piece[]): readonly string[] => {
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const before = joined.at(-1);
		if (before && before.to === piece.from) joined[joined.length - 1] = { ...before, to: piece.to };
		else joined.push(piece);
	}
	return joined.map((piece) => rawOf(clause, piece));
};

/** One thing was named and some words beside it were not read: asked back, never guessed. */
const guessed = (
	clause: Clause,
	all: readonly Cover[],
	words: readonly string[],
): Reading | undefined => {
	const closest = ranked(all).find((cover) => cover.pieces.some((piece) => piece.is === "name"));
	const name = closest?.pieces.find((piece) => piece.is === "name");
	if (!closest || name?.is !== "name" || closest.unread > 2 || closest.unread < 1) return undefined;
	const items = name.candidates.filter(({ known }) => isItemKind(known.kind));
	if (items.length === 0 || items.length > 3 || clause.keys.length > 12) return undefined;
	const choices = items.map(({ known }) => ({
		label: known.label,
		question: `What is the status of ${known.exact}?`,
	}));
	const unread = words.map((each) => `“${each}”`).join(" and ");
	return { is: "which", question: `I did not read ${unread}. Is it about this?`, choices, more: 0 };
};

/** Why there is no reading: a name that leads nowhere, a matter that is not kept, or words that say nothing here. */
const failed = (clause: Clause, all: readonly Cover[]): Reading => {
	const [closest] = ranked(all);
	if (!closest) return { is: "unread", words: [clause.text] };
	const notHeld = closest.pieces.find((piece) => piece.is === "not-held");
	if (notHeld?.is === "not-held") return { is: "not-held", matter: notHeld.matter };
	const unread = closest.pieces.filter((piece) => piece.is === "unread");
	const words = stretches(clause, unread);
	const wants = wantsOf(closest.pattern) & ((1 << closest.pattern.needs.length) - 1);
	const asks = closest.pattern.needs.length > 0 && (closest.met & wants) === wants;
	const [only] = words;
	const turns = unread.some((piece) => turningWords.has(clause.keys[piece.from] ?? ""));
	if (asks && !turns && words.length === 1 && only !== undefined) {
		return { is: "lost", looked: only };
	}
	const guess = turns ? undefined : guessed(clause, all, words);
	return guess ?? { is: "unread", words: words.length > 0 ? words : [clause.text] };
};

export const readClause = (text: string, context: Context): Reading => {
	const { circumstances, index } = context.reader;
	const clause = clauseOf(text, index);
	if (clause.keys.length === 0) return { is: "empty" };
	const plain = piecesOf(clause, index, []);
	const times = {
		...circumstances,
		lexicon: circumstances.world,
		boardId: circumstances.boardHereId,
	};
	const pieces = piecesOf(clause, index, periodsIn(clause, times, plain));
	const follow = ellipsisOf(clause, pieces, { thread: context.thread, world: circumstances.world });
	if (follow) return follow;
	const all = patterns.flatMap((pattern) => covers(clause, pieces, pattern));
	let them = false;
	for (const cover of ranked(all.filter(isComplete))) {
		const reading = built(clause, cover, context);
		if (reading) return reading;
		if (needsThem(clause, cover)) them = true;
	}
	if (them)
		return {
			is: "unread",
			words: clause.words.filter((_, at) => bare.has(clause.keys[at] ?? "")).map(({ raw }) => raw),
		};
	const says = pieces.every((piece) => piece.is === "ignorable" || piece.is === "unread");
	const empty =
		says &&
		clause.keys.every((_, at) =>
			pieces.some((p) => p.is === "ignorable" && p.from <= at && at < p.to),
		);
	return empty ? { is: "empty" } : failed(clause, all);
};
