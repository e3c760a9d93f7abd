/** A word in full, and the board whose code is what it is written as in haste. */
import { tiers } from "../../language/names/match.ts";
import { keysOf } from "../../language/names/words.ts";
import { shorthand } from "../../language/tokens/shorthand.ts";
import type { Candidate, NameIndex } from "./name-index.ts";
import type { Clause } from "./pieces.ts";
import type { Place } from "./sure-names.ts";

const initialsOf = (label: string): string =>
	label
		.split(/[^\p{L}\p{N}]+/u)
		.map((word) => word.charAt(0))
		.join("")
		.toLowerCase();

/** A "meeting" in full is none of the board whose code is MTG: such a code is typed as it is. */
export const isSpeltOut = (
	{ words, keys }: Clause,
	{ from, to }: Place,
	{ known: { label }, tier, isCode }: Candidate & Pick<NameIndex, "isCode">,
): boolean => {
	const typed = words[from]?.raw.toLowerCase() ?? "";
	if (to - from !== 1 || tier > tiers.initials || Object.hasOwn(shorthand, typed)) return false;
	const full = keys[from] ?? "";
	const isOfName = (short: string) => isCode(short.toUpperCase()) || initialsOf(label) === short;
	const shorts = Object.keys(shorthand).filter((short) => shorthand[short] === full);
	return shorts.some(isOfName) && !keysOf(label).includes(full);
};
