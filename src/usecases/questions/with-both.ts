/** "What do Ann and Ben both own": an item has one owner, and guidance may be one's to issue and the other's to watch. */
import type { Question } from "../../domain/questions/question.ts";
import { type Answering, listed, type Part } from "./answering.ts";
import type { Duty } from "./lines.ts";
import { familyOf, standingUnder } from "./standing.ts";

export type Shared = { readonly question: Question; readonly says?: string };

/** What is with each of them; where nothing is, what either has, and that it is so. */
export const withBoth = (
	fits: readonly Duty[],
	{ question, world, lookups }: Answering,
): Shared => {
	const owners = question.subjects.filter((each) => familyOf(each) === "owner");
	const of = fits.filter((item) => owners.every((each) => standingUnder([each], world)(item)));
	const plain = { ...question, shared: undefined };
	if (of.length > 0) {
		const among = of.map(({ kind, id }) => ({ kind, id }));
		return { question: { ...plain, subjects: [], by: undefined, among } };
	}
	const names = listed(owners.flatMap(({ id }) => lookups.name(id) ?? []));
	return {
		question: plain,
		says: `Nothing is recorded as with ${names} together: each item has one owner`,
	};
};

export const saidFirst = (part: Part, says: string | undefined): Part =>
	says === undefined ? part : { ...part, facts: [{ is: "none", says }, ...part.facts] };
