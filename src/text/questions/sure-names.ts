/** Whether a name that was found is surely meant, or rests on a misspelt word and has to be confirmed. */
import { coreOf } from "../../language/names/spellings.ts";
import { headNouns, slips } from "../../language/names/words.ts";
import type { Candidate } from "./name-index.ts";
import type { Clause } from "./pieces.ts";

export type Place = { readonly from: number; readonly to: number };

const longSlip = 7;

/** A part of a name that rests on one misspelt word alone is a guess, to be confirmed. */
const isSpelt = (clause: Clause, { from, to }: Place): boolean => {
	const places = Array.from({ length: to - from }, (_, step) => from + step);
	const core = places.filter((at) => coreOf([clause.keys[at] ?? ""]).length > 0);
	return core.some((at) => !clause.slipped.has(at));
};

/** "Progrmme board": one slip in a long word, with the noun of what is called so beside it. */
const isBoardsSlip = (
	{ keys, words }: Clause,
	{ from, to }: Place,
	kept: readonly Candidate[],
): boolean => {
	const slipped = words.slice(from, to).filter(({ key }, at) => key !== keys[from + at]);
	const [only, ...others] = slipped;
	return (
		only !== undefined &&
		others.length === 0 &&
		only.key.length >= longSlip &&
		slips(only.key, keys[words.indexOf(only)] ?? "") === 1 &&
		keys.slice(from, to).some((key) => headNouns.has(key)) &&
		kept.every(({ known }) => known.kind === "board")
	);
};

export const isSure = (clause: Clause, place: Place, kept: readonly Candidate[]): boolean =>
	isSpelt(clause, place) || isBoardsSlip(clause, place, kept);
