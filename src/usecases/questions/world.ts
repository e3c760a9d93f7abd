/** Loads all that one audience may know; whatever it may not is absent from the start. */
import type { Board } from "../../domain/board.ts";
import type { Owner } from "../../domain/person.ts";
import type { Item } from "../../domain/register.ts";
import { referenceText } from "../../domain/register.ts";
import type { Register } from "../ports.ts";
import type { World } from "./understanding.ts";

export const worldOf = async (register: Register): Promise<World> => {
	const [boards, people, organisations, workStreams, plans, ...items] = await Promise.all([
		register.boards(),
		register.people(),
		register.organisations(),
		register.workStreams(),
		register.plans(),
		register.meetings(),
		register.actions(),
		register.milestones(),
		register.guidance(),
	]);
	return { boards, people, organisations, workStreams, plans, items: items.flat() };
};

/** Names and things by their ids. */
export type Lookups = {
	readonly board: (id: string | undefined) => Board | undefined;
	readonly name: (id: string | undefined) => string | undefined;
	readonly reference: (item: Item) => string;
	readonly ownerName: (owner: Owner | undefined) => string | undefined;
};

export const lookupsOf = (world: World): Lookups => {
	const boards = new Map(world.boards.map((board) => [board.id, board]));
	const named = [
		...world.boards,
		...world.people,
		...world.organisations,
		...world.workStreams,
		...world.plans,
	];
	const names = new Map(named.map(({ id, name }) => [id, name]));
	const board = (id: string | undefined) => (id === undefined ? undefined : boards.get(id));
	const name = (id: string | undefined) => (id === undefined ? undefined : names.get(id));
	return {
		board,
		name,
		ownerName: (owner) => name(owner?.id),
		reference: (item) => {
			const of = board(item.boardId);
			return of ? referenceText(item, of) : "";
		},
	};
};
