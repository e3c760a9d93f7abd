/** How two boards stand to each other: which of them oversees the other, is part of it, or was merged into it. */
import type { Fact } from "../../domain/answer.ts";
import type { Board } from "../../domain/board.ts";
import { wordDay } from "../../domain/honest-date.ts";

const linksUp = (lower: Board, upper: Board): readonly string[] => [
	...(lower.overseenById === upper.id ? [`${upper.name} oversees ${lower.name}.`] : []),
	...(lower.parentId === upper.id ? [`${lower.name} is part of ${upper.name}.`] : []),
	...(lower.state.is === "ended" && lower.state.mergedIntoId === upper.id
		? [`${lower.name} was merged into ${upper.name} on ${wordDay(lower.state.on)}.`]
		: []),
];

/** Every link between the two, whichever way round it was asked. */
export const relationFact = (one: Board, other: Board): Fact => {
	const links = [...linksUp(one, other), ...linksUp(other, one)];
	const names = `${one.name} and ${other.name}`;
	if (links.length === 0)
		return {
			is: "none",
			says: `Not recorded: that either of ${names} is part of the other, or oversees it`,
		};
	return {
		is: "thing",
		name: names,
		says: [...links, "No other link between the two is recorded."],
	};
};
