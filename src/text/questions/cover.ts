/**
 * Lays the pieces end to end so that every word of the question is read, as one pattern allows, at the least cost.
 * A word that cannot be read costs more than any reading, so it is left over only when there is no other way.
 */
import { memoizeByObject } from "../../domain/memoize.ts";
import type { EntityKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import type { Candidate } from "./name-index.ts";
import type { Pattern } from "./pattern.ts";
import { patterns } from "./patterns.ts";
import type { Clause, Piece } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";
import { breaking, isWhole } from "./whole-names.ts";

export type Cover = {
	readonly pattern: Pattern;
	readonly pieces: readonly Piece[];
	readonly cost: number;
	/** Words that this pattern does not read. */
	readonly unread: number;
	/** Needs, and the thing that it must be asked of, that were found. */
	readonly met: number;
};

export const tagsOf = (cover: Cover): readonly Tag[] =>
	cover.pieces.flatMap((piece) => (piece.is === "tag" ? [piece.tag] : []));

const unreadCost = 1_000;

type NamePiece = Piece & { readonly is: "name" };

const none: readonly never[] = [];

const fittingOf = (candidates: readonly Candidate[], kinds: readonly EntityKind[]) => {
	let best: number = tiers.no;
	let closest: number = tiers.no;
	for (const { known, tier } of candidates) {
		if (tier < best) best = tier;
		if (tier < closest && kinds.includes(known.kind)) closest = tier;
	}
	if (best < tiers.part && closest >= tiers.part) return none;
	return candidates.filter(({ known, tier }) => tier === closest && kinds.includes(known.kind));
};

/** Many patterns can be asked of the same kinds: the candidates that fit those are found once. */
const fittings = memoizeByObject(
	(_: readonly Candidate[]) => new Map<readonly EntityKind[], readonly Candidate[]>(),
);

/** The candidates of a name that the pattern can be asked of; a closer name of another kind rules them out. */
export const fitting = (
	{ candidates }: NamePiece,
	kinds: readonly EntityKind[],
): readonly Candidate[] => {
	const known = fittings(candidates);
	const found = known.get(kinds) ?? fittingOf(candidates, kinds);
	known.set(kinds, found);
	return found;
};

const isBoard = ({ known, tier }: Candidate) => known.kind === "board" && tier < tiers.part;

/** Is a board called like it, whatever else is? */
export const isBoardToo = (piece: Piece): boolean =>
	piece.is === "name" && piece.candidates.some(isBoard);

/** Those of the kinds that it must be asked of; a board that drops its noun too, where a closer name is of another kind. */
export const musts = (
	piece: NamePiece,
	{ of, must = none }: Pattern,
): { readonly is: readonly Candidate[]; readonly isCloser: boolean } => {
	const fits = fitting(piece, of).filter(({ known }) => must.includes(known.kind));
	if (fits.length > 0 || !must.includes("board")) return { is: fits, isCloser: false };
	return { is: piece.candidates.filter(isBoard), isCloser: true };
};

/** Whoever leads leakage leads the work stream, and not the forum that is called like it. */
const isLedStream = ({ candidates }: NamePiece, { needs, of }: Pattern): boolean =>
	needs.some((group) => group.includes("own")) &&
	!of.includes("workStream") &&
	candidates.some(({ known, tier }) => known.kind === "workStream" && tier === tiers.whole);

const nameCost = (piece: NamePiece, pattern: Pattern): number | undefined => {
	const fits = fitting(piece, pattern.of);
	const [first] = fits;
	if (!first || (pattern.whole && first.tier >= tiers.part)) return undefined;
	const loose = first.tier >= tiers.scattered ? 14 : first.tier >= tiers.part ? 4 : 0;
	if (isLedStream(piece, pattern)) return undefined;
	const { is, isCloser } = musts(piece, pattern);
	const further = isCloser && is.length > 0 ? 3 : 0;
	const apart = 11 * (piece.several ?? 0);
	return 10 + loose + further + apart + (piece.sure ? 0 : 40) + Math.min(fits.length - 1, 5);
};

/** What may be asked as it stood at some time. */
const standable: ReadonlySet<string> = new Set(
	"items facts roles seats boards about overview meetings next".split(" "),
);

const costOf = (piece: Piece, pattern: Pattern, stands: boolean): number | undefined => {
	switch (piece.is) {
		case "name":
			return nameCost(piece, pattern);
		case "lost":
			return 20;
		case "period":
			return pattern.may || pattern.dated ? 8 : undefined;
		case "then":
			return pattern.dated || standable.has(pattern.ask) ? 5 : undefined;
		case "tag": {
			if (piece.tag === "past" && stands) return 2;
			const need = pattern.needs.some((group) => group.includes(piece.tag));
			return need ? 9 : pattern.allows.includes(piece.tag) ? 10 : undefined;
		}
		case "venue":
			return pattern.ask === "meetings" ? 6 : undefined;
		case "weekday":
			return pattern.ask === "meetings" || (pattern.ask === "items" && pattern.may) ? 6 : undefined;
		case "limit":
			return pattern.ask === "meetings" || pattern.ask === "items" ? 3 : undefined;
		case "ignorable":
			return 2 * (piece.to - piece.from);
		case "not-held":
		case "unread":
			return unreadCost * (piece.to - piece.from);
	}
};

/** Which of the pattern's wants this piece meets, as bits. */
const meets = (piece: Piece, pattern: Pattern): number => {
	let bits = 0;
	if (piece.is === "tag")
		for (let at = 0; at < pattern.needs.length; at += 1)
			if (pattern.needs[at]?.includes(piece.tag)) bits |= 1 << at;
	const subject = 1 << pattern.needs.length;
	if (piece.is === "name" && musts(piece, pattern).is.length > 0) bits |= subject;
	if (piece.is === "lost") bits |= subject;
	if (piece.is === "tag" && (piece.tag === "them" || piece.tag === "us")) bits |= subject << 2;
	if (piece.is === "period" || piece.is === "then") bits |= subject << 1;
	if (piece.is === "venue" || piece.is === "weekday") bits |= subject << 3;
	return bits;
};

export const wantsOf = (pattern: Pattern): number => {
	const subject = 1 << pattern.needs.length;
	return (
		subject -
		1 +
		(pattern.must ? subject : 0) +
		(pattern.dated ? subject << 1 : 0) +
		(pattern.placed ? subject << 3 : 0)
	);
};

/** "The falls work stream": before its own noun a name is a name, whatever else its words may say. */
const nounOf: Partial<Record<EntityKind, ReadonlySet<string>>> = {
	workStream: new Set(["workstream", "stream", "strand"]),
	plan: new Set(["plan"]),
};

const isBeforeNoun = ({ keys }: Clause, piece: Piece): boolean =>
	piece.is === "name" &&
	piece.candidates.some(({ known }) => nounOf[known.kind]?.has(keys[piece.to] ?? ""));

/** Do the pieces have the words that this pattern needs? Where they do not, no cover of it is complete. */
export const hasNeeds = (pieces: readonly Piece[], { needs, dated }: Pattern): boolean =>
	needs.every((group) => pieces.some((piece) => piece.is === "tag" && group.includes(piece.tag))) &&
	(!dated || pieces.some(({ is }) => is === "period" || is === "then"));

/** Its pieces from the last to the first. */
type Path = { readonly cost: number; readonly last?: Piece; readonly before?: Path };

const better = (states: Map<number, Path>, bits: number, path: Path): void => {
	const known = states.get(bits);
	if (!known || path.cost < known.cost) states.set(bits, path);
};

const piecesAlong = (path: Path): readonly Piece[] => {
	const pieces: Piece[] = [];
	for (let at: Path | undefined = path; at?.last; at = at.before) pieces.push(at.last);
	return pieces.reverse();
};

const inOrder = memoizeByObject((pieces: readonly Piece[]): readonly Piece[] =>
	[...pieces].sort((a, b) => a.from - b.from),
);

/** Every way to the end, the cheapest for each set of wants met. */
export const covers = (
	clause: Clause,
	pieces: readonly Piece[],
	pattern: Pattern,
): readonly Cover[] => {
	const reached: Map<number, Path>[] = [
		new Map([[0, { cost: pattern.needs.length === 0 ? 12 : 0 }]]),
	];
	// "When was the next meeting as at 1 March": what was so then is asked in the past tense.
	const stands = standable.has(pattern.ask) && pieces.some((piece) => piece.is === "then");
	const breaks = breaking(clause)(pieces);
	for (const piece of inOrder(pieces)) {
		const own = costOf(piece, pattern, stands);
		const before = reached[piece.from];
		if (own === undefined || !before) continue;
		// "The TP Prevent Lead" is no "TP" with a "Prevent Lead" beside it.
		if (breaks.has(piece) && piece.is === "name" && !isWhole(piece)) continue;
		const cost = breaks.has(piece) ? own + 16 : own;
		const bits = meets(piece, pattern);
		const price = isBeforeNoun(clause, piece) ? cost - 4 : cost;
		const states = reached[piece.to] ?? new Map();
		reached[piece.to] = states;
		for (const [known, path] of before)
			better(states, known | bits, { cost: path.cost + price, last: piece, before: path });
	}
	return [...(reached[clause.keys.length] ?? [])].map(([met, path]) => ({
		pattern,
		pieces: piecesAlong(path),
		cost: path.cost,
		unread: Math.floor(path.cost / unreadCost),
		met,
	}));
};

/** The cheapest first; of two that cost the same, the pattern that is listed first. */
export const ranked = (all: readonly Cover[]): readonly Cover[] =>
	[...all].sort(
		(a, b) => a.cost - b.cost || patterns.indexOf(a.pattern) - patterns.indexOf(b.pattern),
	);

/** Every word was used, and all that the pattern needs is there but whom it is about, which may have been said before. */
export const isComplete = (cover: Cover): boolean => {
	const subject = cover.pattern.must ? 1 << cover.pattern.needs.length : 0;
	const wants = wantsOf(cover.pattern) & ~subject;
	return cover.unread === 0 && (cover.met & wants) === wants;
};
