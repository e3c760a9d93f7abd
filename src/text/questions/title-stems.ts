/** Titles by the stems of their words, so that a title is known in whatever form its words are said. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { type Item, isDuty, isItemKind } from "../../domain/register.ts";
import { stemOf } from "../../language/names/stems.ts";
import { glue, keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { NameIndex } from "./name-index.ts";

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

/** The words of a title may each stand in so many forms together. */
const mostForms = 32;

/** Each of the stems in each of the forms that it has in some name. */
const formsOfAll = (
	stems: readonly string[],
	{ index }: Register,
): readonly (readonly string[])[] => {
	let all: readonly (readonly string[])[] = [[]];
	// Those that no name has as they stand come first: most questions have one that is in no name at all.
	for (const stem of stems.toSorted((a, b) => Number(index.has(a)) - Number(index.has(b)))) {
		const forms = [...new Set([stem, ...index.bentOf(stem)])].filter((form) => index.has(form));
		all = all.flatMap((some) => forms.map((form) => [...some, form])).slice(0, mostForms);
		if (all.length === 0) break;
	}
	return all;
};

/** Whatever has all of them in its title: looked for by all at once, as one alone may stand in thousands. */
export const titledWithAll = (stems: readonly string[], register: Register): readonly Titled[] => {
	const { index, world } = register;
	const ids = new Set(
		formsOfAll(stems, register)
			.filter(({ length }) => length > 0)
			.flatMap((forms) => index.find(forms, "any"))
			.filter(({ known }) => isItemKind(known.kind))
			.map(({ known }) => known.id),
	);
	return [...ids].flatMap((id): readonly Titled[] => {
		const item = itemAmong(world.holdings, id);
		if (!item?.title || !isDuty(item)) return [];
		const own = stemsOf(item.title);
		return hasAll(own, stems) ? [{ item, title: item.title, stems: own }] : [];
	});
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
