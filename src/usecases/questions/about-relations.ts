/** How boards stand to each other: which oversees which, is part of it, or was merged into it. */

import type { Board } from "../../domain/boards/board.ts";
import { below } from "../../domain/boards/oversight.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Answering } from "./answering.ts";

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

/** What it is a part of, and which boards are parts of it, as far as they are in sight. */
const familyFacts = (board: Board, { lookups, world }: Answering): readonly Fact[] => {
	const parent = lookups.name(board.parentId);
	const parts = below(board, world.boards, "parentId").map(({ name }) => name);
	const says = [
		...(parent ? [`Part of ${parent}.`] : []),
		...(parts.length > 0 ? [`Its parts: ${parts.join(", ")}.`] : []),
	];
	return says.length > 0 ? [{ is: "thing", name: board.name, says }] : [];
};

const overseenFact = (board: Board, under: readonly Board[]): Fact => ({
	is: "overseen",
	board: board.name,
	boards: under.map(({ name }) => name),
});

const overseenBy = ({ id }: Board, { world }: Answering): readonly Board[] =>
	world.boards.filter(({ overseenById }) => overseenById === id);

export const overseerFacts = (board: Board, answering: Answering): readonly Fact[] => {
	const under = overseenBy(board, answering);
	const overseen = overseenFact(board, under);
	// One that is out of sight is no overseer here.
	const overseer = answering.lookups.name(board.overseenById);
	const by: Fact = { is: "overseer", board: board.name, by: overseer };
	const family = familyFacts(board, answering);
	if (under.length === 0 && overseer === undefined && family.length === 0)
		return [{ is: "none", says: `Not recorded: any board over or under ${board.name}` }];
	if (under.length === 0) return overseer === undefined ? family : [by, ...family];
	// "Who oversees it" is not answered by what it oversees alone.
	return [by, overseen, ...family];
};

/** "Which boards sit under it" asks for none that is over it. */
export const belowFacts = (board: Board, answering: Answering): readonly Fact[] => {
	const under = overseenBy(board, answering);
	const parts = below(board, answering.world.boards, "parentId").map(({ name }) => name);
	if (under.length + parts.length === 0)
		return [{ is: "none", says: `Not recorded: any board under ${board.name}` }];
	const own: Fact = { is: "thing", name: board.name, says: [`Its parts: ${parts.join(", ")}.`] };
	const overseen = under.length > 0 ? [overseenFact(board, under)] : [];
	return parts.length > 0 ? [...overseen, own] : overseen;
};
