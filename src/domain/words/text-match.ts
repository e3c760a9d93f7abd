/**
 * Does a text speak of something, in whatever form its words stand?
 * Every word of what is looked for must stand in it; small words do not count.
 */

import { plainly } from "./stemming.ts";

/** Its words in small letters, the small ones left out. */
export const wordsOf = (text: string): readonly string[] =>
	(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
		(word) => !/^(the|a|an|of|to|for|and|our|its|at|in|on|by|with)$/.test(word),
	);

/** "Lift" and "lifts", "close" and "closing", "policy" and "policies": one word, differently bent. */
const rootOf = (typed: string): string => {
	const word = plainly(typed)
		.replace(/(?<=..)ies$/, "y")
		// "Rope" is too short to lose its end: "ropes" has to keep it too.
		.replace(/^(?!.*(?:ch|sh|[sxz])es$)(\p{L}{3}e)s$/u, "$1");
	return word.length < 5 ? word.replace(/s$/, "") : word.replace(/(ings?|ed|es|s|e)$/, "");
};

/** "Prisons or universities" */
const either = /\s+or\s+/i;

/** Every word of the topic stands in the text, or every word of one of several; with no topic, any text will do. */
export const speaksOf = (text: string, topic: string | undefined): boolean => {
	if (!topic) return true;
	const roots = new Set(wordsOf(text).map(rootOf));
	return topic.split(either).some((one) => {
		const asked = wordsOf(one);
		return asked.length > 0 && asked.every((word) => roots.has(rootOf(word)));
	});
};

const turns =
	/^(with|up|down|out|off|on|in|at|by|be|is|are|was|were|will|have|has|get|put|take|make|go|it|that|this|new|all|any|from|into)$/;

/** How many words of the topic stand in the text, of those that say something by themselves. */
export const sharedBy = (text: string, topic: string): number => {
	const roots = new Set(wordsOf(text).map(rootOf));
	return wordsOf(topic).filter((word) => !turns.test(word) && roots.has(rootOf(word))).length;
};
