/** "Finance Oversight Board", where nothing is called so: it is not found, whatever boards have some of its words. */

import { headNouns, keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";
import type { Known, NameIndex } from "./name-index.ts";

/** Written as a body's name is: "Harbour panel 39". */
const asName =
	/^(?:\p{Lu}[\p{L}\p{N}&'’/-]*|\d+)(?: (?:\p{Lu}[\p{L}\p{N}&'’/-]*|\d+|of|for|the|and|&|\p{Ll}+(?=(?: \d+)?$)))* *$/u;

const isBodysName = (words: string, keys: readonly string[]): boolean => {
	const noun = keys.filter((key) => !/^\d+$/.test(key)).at(-1);
	return keys.length > 2 && asName.test(words) && noun !== undefined && headNouns.has(noun);
};

/** A slip of a word that some name has, a part of one, or a time beside it. */
const isNear = (key: string, index: NameIndex): boolean =>
	isDateWord(key) ||
	(!index.has(key) && [index.near, index.spelt, index.cut].some((alike) => alike(key).length > 0));

const namedWithin = (keys: readonly string[], index: NameIndex): readonly Known[] => {
	const runs = keys.flatMap((_, from) =>
		keys.slice(from).map((_, more) => keys.slice(from, from + 1 + more)),
	);
	const all = runs.flatMap((run) => index.find(run, "whole")).map(({ known }) => known);
	return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
};

/** Nothing is called so: said at once, and where a board's whole name is a part of it, that board is offered. */
export const ofUnknownBody = (
	text: string,
	name: string,
	index: NameIndex,
): Reading | undefined => {
	const keys = keysOf(name);
	const isName = isBodysName(name, keys) && !keys.some((key) => isNear(key, index));
	if (!isName || index.find(keys, "any").length > 0) return undefined;
	const within = namedWithin(keys, index);
	if (within.length === 0) return { is: "lost", looked: name };
	if (within.length > 1 || within[0]?.kind !== "board") return undefined;
	return {
		is: "which",
		question: `I can’t find “${name}”. Is it about this?`,
		choices: within.map(({ label, exact }) => ({ label, question: text.replace(name, exact) })),
		more: 0,
		isGuess: true,
	};
};
