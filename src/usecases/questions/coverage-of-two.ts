/** Of two things that are counted over bodies: the bodies that have both, the one and not the other, or neither. */

import { type Coverage, doneIn } from "../../domain/items/coverage.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Question } from "../../domain/questions/question.ts";
import { type Answering, byName } from "./answering.ts";
import type { Duty } from "./lines.ts";

export type Counted = { readonly item: Duty; readonly coverage: Coverage };

const idsOf = (coverage: Coverage): ReadonlySet<string> =>
	new Set(coverage.map(({ organisationId }) => organisationId));

type Had = NonNullable<Question["had"]>;

const fits: Readonly<Record<Had, (first: boolean, second: boolean) => boolean>> = {
	both: (first, second) => first && second,
	first: (first, second) => first && !second,
	second: (first, second) => second && !first,
	neither: (first, second) => !first && !second,
};

const wordsOf = (had: Had, one: string, other: string): string => {
	if (had === "both") return `Both ${one} and ${other}`;
	if (had === "neither") return `Neither ${one} nor ${other}`;
	return had === "first" ? `${one} and not ${other}` : `${other} and not ${one}`;
};

export const ofTwoFact = (
	[one, other]: readonly [Counted, Counted],
	had: Had,
	{ lookups }: Answering,
): Fact => {
	const [first, second] = [idsOf(doneIn(one.coverage)), idsOf(doneIn(other.coverage))];
	const all = [...new Set([...idsOf(one.coverage), ...idsOf(other.coverage)])];
	const meant = all.filter((id) => fits[had](first.has(id), second.has(id)));
	const names = meant.flatMap((id) => lookups.name(id) ?? []).sort(byName);
	const [a, b] = [lookups.reference(one.item), lookups.reference(other.item)];
	return {
		is: "thing",
		name: `${a} ${one.item.title} and ${b} ${other.item.title}`,
		says: [
			`${wordsOf(had, a, b)}: ${meant.length} of ${all.length}${names.length > 0 ? `: ${names.join(", ")}` : ""}.`,
			`${a}: ${first.size} of ${one.coverage.length}. ${b}: ${second.size} of ${other.coverage.length}.`,
		],
	};
};
