/** What is seen of a reading, as features that weights are learnt for. Words of names are never among them. */

import { ruleName } from "../grammar/parts.ts";
import type { Composed } from "./compose.ts";
import { pathFeatures } from "./path-features.ts";

/** Which rule reads it, which senses it reads and passes over, and how surely its names are names. */
export const featuresOf = (one: Composed): readonly string[] => {
	const { rule, read, marks, path, resolved } = one;
	const { head } = rule;
	const kinds = resolved.names
		.filter(({ edge }) => !edge.points)
		.map(({ meant }) => meant[0]?.kind ?? "");
	return [
		`head:${head}`,
		`rule:${ruleName(rule)}`,
		...read.map(({ sense }) => `read:${head} ${sense}`),
		...read.map(({ edge }) => `word:${head} ${edge.text}`),
		...kinds.map((kind) => `of:${head} ${kind}`),
		`time:${head} ${marks.times.length > 0}`,
		...pathFeatures(path),
	];
};
