/** Whose things are asked for, in words: each of one sort counts, and where several sorts are named only what stands under all of them. */
import type { Subject } from "../../domain/questions/question.ts";
import { type Answering, listed } from "./answering.ts";

const sides = ["for", "on", "in"] as const;

const sideOf = ({ kind }: Subject): (typeof sides)[number] => {
	if (kind === "board") return "on";
	return kind === "workStream" || kind === "plan" ? "in" : "for";
};

/** "LPB and MCB", "Rafe on LPB", "you in Logistics" */
export const whoseNames = (
	subjects: readonly Subject[],
	mine: boolean,
	nameOf: (subject: Subject) => string | readonly string[] | undefined,
): string => {
	const namesOf = (side: string) =>
		subjects.filter((each) => sideOf(each) === side).flatMap((each) => nameOf(each) ?? []);
	return sides
		.map((side) => ({
			side,
			names: [...(mine && side === "for" ? ["you"] : []), ...namesOf(side)],
		}))
		.filter(({ names }) => names.length > 0)
		.map(({ side, names }, at) => `${at === 0 ? "" : `${side} `}${listed(names)}`)
		.join(" ");
};

/** "for Rafe on LPB"; nothing where nobody is named. */
export const whoseWords = (
	subjects: readonly Subject[],
	mine: boolean,
	{ lookups }: Answering,
): string => {
	const names = whoseNames(subjects, mine, ({ id }) => lookups.name(id));
	return names && `for ${names}`;
};
