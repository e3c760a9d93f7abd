/** Settles which things a reading names: one each, or a question back when a name fits several. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { occasionOf } from "../../domain/meetings/joint.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { type Item, isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { ask, type Named, type Settled } from "./ask-which.ts";
import { blendOf } from "./blended.ts";
import { asBodies, asCounted, bodiesOver } from "./counted-bodies.ts";
import { type Cover, fitting, musts, tagsOf } from "./cover.ts";
import { ofItsSense } from "./having.ts";
import type { Candidate, Known } from "./name-index.ts";
import { onThatDay } from "./on-that-day.ts";
import { peopleCalledSo } from "./own-things.ts";
import { peopleFrom } from "./people-from.ts";
import { type Clause, type Piece, subjectOf } from "./pieces.ts";
import { reportedOf } from "./reported-of.ts";
import { asksWhetherTheirs } from "./whether-theirs.ts";
import { areItems, withoutWhomFor } from "./whom-for.ts";
import { headKindAfter } from "./word-order.ts";

export type { Settled };

type NamePiece = Piece & { readonly is: "name" };
const isItself = /^itself$/i;
const ofBoth = /^(?:items|changes|next|overview)$/;
/** "The engagement work stream" is none of the people of that name. */
const ofItsSort = (clause: Clause, piece: Piece, options: readonly Known[]): readonly Known[] => {
	const own = isItself.test(clause.words[piece.to]?.raw ?? "") ? "organisation" : undefined;
	const kind = own ?? headKindAfter(clause, piece);
	const fits = options.filter((option) => option.kind === kind);
	return fits.length > 0 ? fits : options;
};

/** "Is Art on artistic" names the board by its other name: what may be somebody as well is somebody. */
const isNamedBeside = (piece: Piece, { pieces, pattern }: Cover, { id, kind }: Known): boolean =>
	!isItemKind(kind) &&
	pieces.some((other) => {
		if (other === piece || other.is !== "name") return false;
		const [only, ...more] = fitting(other, pattern.of);
		return only?.known.id === id && more.length === 0;
	});

/** A list may be of the organisation or of the board that is called like it; what is owned is somebody's. */
const withBoards = (
	{ words }: Clause,
	cover: Cover,
	{ piece, meant }: { readonly piece: NamePiece; readonly meant: readonly Candidate[] },
): readonly Candidate[] => {
	const isOwned = tagsOf(cover).includes("own") || isItself.test(words[piece.to]?.raw ?? "");
	if (!ofBoth.test(cover.pattern.ask) || isOwned) return meant;
	// What is overdue in packing is the stream's, which is called just so.
	if (!meant.some(({ known }) => known.kind === "organisation")) return meant;
	const boards = piece.candidates.filter(
		(each) => each.known.kind === "board" && each.tier < tiers.part && !meant.includes(each),
	);
	return [...meant, ...boards];
};

const namesIn = (clause: Clause, cover: Cover): readonly Named[] => {
	const { pattern } = cover;
	const pieces = cover.pieces.filter((piece) => piece.is === "name");
	const isMet = pieces.some((piece) =>
		fitting(piece, pattern.of).some(({ known }) => pattern.must?.includes(known.kind)),
	);
	return pieces.map((piece) => {
		const fits = fitting(piece, cover.pattern.of);
		const others = fits.filter(({ known }) => !isNamedBeside(piece, cover, known));
		const meant = others.length > 0 ? others : fits;
		const wanted = isMet
			? meant.filter(({ known }) => pattern.must?.includes(known.kind))
			: musts(piece, pattern).is;
		const kept = wanted.length > 0 ? wanted : withBoards(clause, cover, { piece, meant });
		const options = kept.map(({ known }) => known);
		return { piece, options: ofItsSort(clause, piece, options) };
	});
};

/** Does the item stand under this board, owner, work stream or plan? */
export const standsUnder = (item: Item, subject: Subject): boolean => {
	if (subject.kind === "board") return item.boardId === subject.id;
	if (item.kind === "meeting") return false;
	if (subject.kind === "workStream") return item.workStreamId === subject.id;
	if (subject.kind === "plan") return item.kind === "milestone" && item.planId === subject.id;
	if (item.kind !== "guidance") return item.owner?.id === subject.id;
	return item.issuerId === subject.id || item.watcher?.id === subject.id;
};

/** "The LPB guidance" is the one of several that stands under LPB. */
const narrowed = (
	options: readonly Known[],
	others: readonly Known[],
	{ holdings }: World,
): readonly Known[] => {
	const ofOthers = (isOf: (item: Item, other: Known) => boolean) =>
		options.filter((option) => {
			const item = itemAmong(holdings, option.id);
			return item !== undefined && others.every((other) => isOf(item, other));
		});
	const under = ofOthers((item, other) => standsUnder(item, subjectOf(other)));
	if (under.length > 0) return under;
	// "Has Barnet been briefed": of what is counted over Barnet.
	const over = ofOthers((item, { id }) => bodiesOver(item).includes(id));
	return over.length > 0 ? over : options;
};

/** A joint meeting stands in two diaries, each with an agenda and a record of its own. */
const areOneOccasion = ({ options }: Named, { holdings }: World): boolean => {
	const halves = options.flatMap(({ id }) => {
		const item = itemAmong(holdings, id);
		return item?.kind === "meeting" ? [occasionOf(item)] : [];
	});
	return new Set(halves).size === 1;
};

/** Meetings that share a name are one series: asked when it meets, all of them count. */
const isSeries = (named: Named, { pattern: { ask } }: Cover, world: World): boolean =>
	named.options.every(({ kind }) => kind === "meeting") &&
	(ask === "meetings" || (ask === "records" && areOneOccasion(named, world)));

/** As many as one answer tells of one by one. */
const mostTaken = 10;

/** Several items by one name, where all of them are meant. */
const isTaken = ({ options }: Named, { takesAll }: Around): boolean =>
	takesAll === true &&
	options.length <= mostTaken &&
	options.every(({ kind }) => isItemKind(kind) && kind !== "meeting");

type Around = World & {
	readonly takesAll?: boolean | undefined;
	readonly expected?: number | undefined;
	/** What was told of last. */
	readonly told?: readonly Subject[] | undefined;
};

/** "Both tanks" are the two milestones of three things that have a tank in their names. */
const asManyAs = (options: readonly Known[], expected: number | undefined): readonly Known[] => {
	if (expected === undefined || options.length <= expected) return options;
	const kinds = [...new Set(options.map(({ kind }) => kind))];
	const fits = kinds
		.map((kind) => options.filter((option) => option.kind === kind))
		.filter(({ length }) => length === expected);
	const [only] = fits;
	return fits.length === 1 && only ? only : options;
};

/** "Which of the tanks": the name is of all that it fits. */
const ofSeveral = /\b(which|any|all|both|either|neither|none) of (the|our)\b/i;

/** Whoever is called as a thing begins: meant beside another thing, "Mark's sorter", and offered where there is none. */
const withPeople = (
	clause: Clause,
	{ pattern }: Cover,
	named: readonly Named[],
): readonly Named[] => {
	if (pattern.ask !== "facts") return named;
	return named.map((each) => {
		const people = areItems(each) ? peopleCalledSo(clause, each.piece) : [];
		if (people.length === 0) return each;
		const isBeside = named.some((other) => other !== each && areItems(other));
		return {
			...each,
			options: isBeside ? people : [...people, ...each.options],
			isEither: !isBeside,
		};
	});
};

/** "Has the press been insured": two words of one title name the thing that has both. */
const sharing = ({ pattern }: Cover, named: readonly Named[]): readonly Named[] => {
	if (pattern.ask !== "facts" || named.length < 2) return named;
	return named.map((each) => {
		const shared = each.options.filter(
			({ id, kind }) =>
				isItemKind(kind) &&
				named.some((other) => other !== each && other.options.some((known) => known.id === id)),
		);
		return shared.length > 0 ? { ...each, options: shared } : each;
	});
};

/** The one that is reported of, and the others that go by its name. */
const asReported = (
	each: Named,
	cover: Cover,
	world: Around,
): Named & { readonly besides?: readonly Known[] } => {
	const { options } = each;
	const main = options.length > 1 && !world.takesAll && reportedOf(options, cover, world);
	return main
		? { ...each, options: [main], besides: options.filter(({ id }) => id !== main.id) }
		: each;
};

export const settle = (clause: Clause, cover: Cover, around: Around): Settled =>
	blendOf(clause, cover) ?? settledOf(clause, cover, around);

const settledOf = (clause: Clause, cover: Cover, around: Around): Settled => {
	const takesAll = around.takesAll === true || ofSeveral.test(clause.text);
	const world: Around = { ...around, takesAll };
	const sense = { cover, text: clause.text, told: around.told ?? [] };
	const all = namesIn(clause, cover);
	// "Who is there from Northgate" asks for its people.
	const meant = cover.pattern.ask === "from" ? all : peopleFrom(clause, all, world.people);
	const bodies = asBodies(cover, asCounted(clause, cover, { named: meant, world }), world);
	const named = withPeople(clause, cover, sharing(cover, bodies));
	const either = named.find(({ isEither }) => isEither);
	if (either) return ask(clause, either);
	const certain = named.flatMap(({ options }) => (options.length === 1 ? options : []));
	const under = certain.filter(({ kind }) => !isItemKind(kind));
	const closer = named.map((each): ReturnType<typeof asReported> => {
		if (each.options.length < 2) return each;
		const own = narrowed(each.options, asksWhetherTheirs(clause.text) ? [] : under, world);
		const then = onThatDay(own, cover, world);
		const fits = ofItsSense(then, sense, world);
		return asReported({ ...each, options: asManyAs(fits, world.expected) }, cover, world);
	});
	const besides = closer.flatMap((each) => each.besides ?? []);
	const told = withoutWhomFor(clause, cover, { named: closer, world });
	const doubtful = told.find(
		(each) =>
			(each.options.length > 1 && !isSeries(each, cover, world) && !isTaken(each, world)) ||
			!each.piece.sure,
	);
	if (doubtful) return ask(clause, doubtful);
	const series = told
		.filter((each) => each.options.length > 1 && !isTaken(each, world))
		.flatMap(({ options }) => options);
	const single = told
		.filter((each) => each.options.length === 1 || isTaken(each, world))
		.flatMap(({ options }) => options);
	// "The inspectorate's rule book": two names may be of one thing.
	const once = single.filter(({ id }, at) => single.findIndex((each) => each.id === id) === at);
	const among = series.length > 0 ? { among: series.map(subjectOf) } : {};
	const also = besides.length > 0 ? { besides: besides.map(subjectOf) } : {};
	return { is: "settled", subjects: once.map(subjectOf), ...among, ...also };
};

/** What "it" or "those" stands for: the latest things spoken of that make sense here. */
export const meantByThem = (
	thread: ThreadContext,
	kinds: readonly Subject["kind"][],
): readonly Subject[] => {
	const meant = thread.focus.filter(({ kind }) => kinds.includes(kind));
	// A meeting is none of the actions that were listed.
	const sort = meant.find(({ kind }) => isItemKind(kind))?.kind === "meeting";
	return meant.filter(({ kind }) => !isItemKind(kind) || (kind === "meeting") === sort);
};
