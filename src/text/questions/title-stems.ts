/** Titles by the stems of their words, so that a title is known in whatever form its words are said. */
import { itemAmong } from "../../domain/holding.ts";
import { type Item, isDuty } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { glue, keysOf } from "../entities-words.ts";
import type { NameIndex } from "./name-index.ts";
import { stemOf } from "./stems.ts";

export type Titled = {
	readonly item: Item;
	readonly title: string;
	readonly stems: readonly string[];
};

/** "Has it been drafted", "is it being drafted" say no more than that it is. */
const small = /^(?:been|being|be)$/;

const quarters: readonly string[] = ["first", "second", "third", "fourth"];
/** "The first quarter's forecast" is the Q1 forecast. */
const numbered = (text: string): string =>
	text.replace(
		/\b(first|second|third|fourth) quarter(?:['’]s)?\b/gi,
		(_, nth: string) => `Q${quarters.indexOf(nth.toLowerCase()) + 1}`,
	);

export const stemsOf = (text: string): readonly string[] => [
	...new Set(
		keysOf(numbered(text))
			.filter((key) => !glue.has(key) && !small.test(key))
			.map(stemOf),
	),
];

export const hasAll = (stems: readonly string[], some: readonly string[]): boolean =>
	some.every((stem) => stems.includes(stem));

export type Register = { readonly index: NameIndex; readonly world: World };

const titledWith = (stem: string, { index, world }: Register): readonly Titled[] => {
	const forms = [...new Set([stem, ...index.bentOf(stem)])];
	const ids = new Set(
		forms.flatMap((form) => index.find([form], "any")).map(({ known: { id } }) => id),
	);
	return [...ids].flatMap((id): readonly Titled[] => {
		const item = itemAmong(world.holdings, id);
		return item?.title && isDuty(item)
			? [{ item, title: item.title, stems: stemsOf(item.title) }]
			: [];
	});
};

/** Whatever has all of them in its title: looked for by the longest that names anything by itself. */
export const titledWithAll = (stems: readonly string[], register: Register): readonly Titled[] => {
	for (const stem of [...stems].sort((a, b) => b.length - a.length)) {
		const found = titledWith(stem, register);
		if (found.length > 0) return found.filter((each) => hasAll(each.stems, stems));
	}
	return [];
};

/** One word alone would be found in too much. */
export const fewest = 2;

/** Somebody's whole message is a title, whatever it asks in other ears: "confirm who chairs the panel". */
export const isTitle = (text: string, register: Register): boolean => {
	const stems = stemsOf(text);
	return (
		stems.length >= fewest &&
		titledWithAll(stems, register).some(
			(each) =>
				each.stems.length === stems.length && each.stems.every((stem, at) => stem === stems[at]),
		)
	);
};
