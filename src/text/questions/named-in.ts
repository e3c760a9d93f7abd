/** What words call by its name, read for themselves: after a question that could not be read, and before one. */
import type { Subject } from "../../domain/questions/question.ts";
import type { EntityKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { keysOf } from "../../language/names/words.ts";
import type { NameIndex } from "./name-index.ts";
import { clauseOf, type Piece, piecesOf, subjectOf } from "./pieces.ts";

export type Named = Piece & { readonly is: "name" };

export const certainIn = (pieces: readonly Piece[]): readonly Named[] => {
	const names = pieces.filter((piece): piece is Named => {
		if (piece.is !== "name" || !piece.sure || piece.candidates.length !== 1) return false;
		return (piece.candidates[0]?.tier ?? tiers.no) < tiers.slippedCore;
	});
	// "The London Prevent board" is no "Prevent board" within it.
	return names.filter(
		(name) =>
			!names.some(
				(other) =>
					other.from <= name.from &&
					name.to <= other.to &&
					other.to - other.from > name.to - name.from,
			),
	);
};

/** By part of its name too, where that fits nothing else: what is only proposed is shown with its whole name. */
export const likelyIn = (
	pieces: readonly Piece[],
	kinds: readonly EntityKind[],
): readonly Named[] => {
	const names = pieces.filter((piece): piece is Named => {
		if (piece.is !== "name" || !piece.sure || piece.candidates.length !== 1) return false;
		return kinds.includes(piece.candidates[0]?.known.kind ?? "board");
	});
	return names.filter(
		(name) =>
			!names.some((other) => other !== name && other.from <= name.from && name.to <= other.to),
	);
};

const pointing = /^(it|that|this|they|those|these|he|she)$/;

/** "When does planting start there": whatever was told of is another than what is named. */
const thereAtEnd = /(?<!\b(?:is|are|was|were|be|been)(?:n['’]?t)? )\bthere\W*$/i;

/** "Is that the same day as LPB": of two things, neither is the one that is spoken of. */
export const namedIn = (text: string, index: NameIndex): readonly Subject[] | "beside another" => {
	const clause = clauseOf(text, index);
	const pieces = piecesOf(clause, index, []);
	const certain = certainIn(pieces);
	// By a first name that is nobody else's, whoever is spoken of is known as well.
	const likely = certain.length > 0 ? [] : likelyIn(pieces, ["person"]);
	const found = likely.length === 1 ? likely : certain;
	const first = Math.min(...found.map(({ from }) => from));
	const isBeside = clause.keys.slice(0, first).some((key) => pointing.test(key));
	if (found.length > 0 && (isBeside || thereAtEnd.test(text))) return "beside another";
	const subjects = found.flatMap(({ candidates: [first] }) =>
		first ? [subjectOf(first.known)] : [],
	);
	return subjects.filter(({ id }, at) => subjects.findIndex((each) => each.id === id) === at);
};

/** The things that two words at least call by a part of their titles, where each fits nothing else. */
export const likelyThings = (text: string, index: NameIndex): readonly Subject[] => {
	const clause = clauseOf(text, index);
	const named = likelyIn(piecesOf(clause, index, []), ["action", "milestone", "guidance"]).filter(
		({ from, to }) => to - from > 1,
	);
	const subjects = named.flatMap(({ candidates: [only] }) => (only ? [subjectOf(only.known)] : []));
	return subjects.filter(({ id }, at) => subjects.findIndex((each) => each.id === id) === at);
};

const turning = new Set(
	keysOf(
		"ok so right now then next and well back to go going return returning turn turning move moving on onto about re regarding concerning for as in at with of the a an my our i have had got two three few some quick question questions thing things one board group",
	),
);

/** By a word of its title that others have too, where one of them alone was spoken of before. */
const spokenOfIn = (pieces: readonly Piece[], told: readonly Subject[]): readonly Named[] => {
	const ids = new Set(told.map(({ id }) => id));
	const names = pieces.flatMap((piece): readonly Named[] => {
		if (piece.is !== "name" || piece.candidates.length < 2) return [];
		const candidates = piece.candidates.filter(({ known }) => ids.has(known.id));
		return candidates.length === 1 ? [{ ...piece, candidates }] : [];
	});
	return names.filter(
		(name) =>
			!names.some((other) => other !== name && other.from <= name.from && name.to <= other.to),
	);
};

export const topicOf = (
	text: string,
	index: NameIndex,
	told: readonly Subject[] = [],
): Subject | undefined => {
	if (text.includes("?")) return undefined;
	const clause = clauseOf(text, index);
	const pieces = piecesOf(clause, index, []);
	const certain = certainIn(pieces);
	const [only, ...others] = certain.length > 0 ? certain : spokenOfIn(pieces, told);
	const [first] = only?.candidates ?? [];
	if (!only || !first || others.length > 0) return undefined;
	const isRest = (key: string, at: number): boolean =>
		(only.from <= at && at < only.to) || turning.has(key);
	return clause.keys.every(isRest) ? subjectOf(first.known) : undefined;
};
