/** "Which stops have had their letters": what a thing that is counted over bodies calls them in its own title, "Letters to every stop". */
import { dutiesIn, type Holding } from "../../domain/boards/board-contents.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import { keysOf } from "../../language/names/words.ts";
import { isCounted } from "./counted-bodies.ts";

const ofEach = /\b(?:every|each|all(?: (?:of )?(?:the|our))?) ([\p{L}-]{3,})/giu;

/** The nouns that say of each, in the titles of one board. */
const sortsIn = memoizeByObject(
	(holding: Holding): ReadonlySet<string> =>
		new Set(
			dutiesIn(holding)
				.filter(isCounted)
				.flatMap(({ title }) => [...title.matchAll(ofEach)])
				.flatMap(([, noun = ""]) => keysOf(noun)),
		),
);

export const isSortCounted = (key: string, holdings: readonly Holding[]): boolean =>
	holdings.some((holding) => sortsIn(holding).has(key));
