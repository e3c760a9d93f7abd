/** "The Lantern Welfare Committee", "Rob Foy": words of two boards or of two people, said as the name of one that nobody has. */
import { tiers } from "../../language/names/match.ts";
import { headNouns } from "../../language/names/words.ts";
import { ask, type Settled } from "./ask-which.ts";
import { type Cover, fitting } from "./cover.ts";
import type { Candidate, Known } from "./name-index.ts";
import type { Clause, Piece } from "./pieces.ts";

type NamePiece = Piece & { readonly is: "name" };

const onlyOne = (piece: NamePiece, { pattern }: Cover): Candidate | undefined => {
	const [only, ...others] = fitting(piece, pattern.of);
	return others.length === 0 ? only : undefined;
};

const areOfKind = (kind: Known["kind"], one: Candidate, other: Candidate): boolean =>
	one.known.kind === kind && other.known.kind === kind && one.known.id !== other.known.id;

/** One's first name and another's last. */
const areHalves = (one: Candidate, other: Candidate): boolean =>
	areOfKind("person", one, other) && one.tier >= tiers.part && other.tier >= tiers.part;

/** A code and a whole name stand by themselves; what has lost its noun may share the next one's. */
const leansOnNext = ({ keys }: Clause, piece: NamePiece, cover: Cover): boolean =>
	(fitting(piece, cover.pattern.of)[0]?.tier ?? tiers.whole) > tiers.whole &&
	!headNouns.has(keys[piece.to - 1] ?? "");

/** A comma anywhere within makes a list of it. */
const areOneRun = ({ text, words }: Clause, one: Piece, other: Piece): boolean =>
	one.to === other.from &&
	!/[,;&/+]/.test(text.slice(words[one.from]?.start, words[other.to - 1]?.end));

/** "The lantern and welfare committees" are two, and so are two that are both said in full. */
const endsInOneNoun = ({ keys, words }: Clause, { to }: Piece): boolean =>
	headNouns.has(keys[to - 1] ?? "") && !/s$/i.test(words[to - 1]?.raw ?? "");

/** Asked back: each of the two is half of what was said. */
export const blendOf = (clause: Clause, cover: Cover): Settled | undefined => {
	const names = cover.pieces.filter((piece): piece is NamePiece => piece.is === "name");
	for (const [at, one] of names.entries()) {
		const other = names[at + 1];
		if (!other || !areOneRun(clause, one, other)) continue;
		const [first, second] = [onlyOne(one, cover), onlyOne(other, cover)];
		if (!first || !second) continue;
		const isOfBoards = areOfKind("board", first, second) && leansOnNext(clause, one, cover);
		const isOne = isOfBoards ? endsInOneNoun(clause, other) : areHalves(first, second);
		if (!isOne) continue;
		const piece: NamePiece = { ...one, to: other.to };
		return ask(clause, { piece, options: [first.known, second.known] });
	}
	return undefined;
};
