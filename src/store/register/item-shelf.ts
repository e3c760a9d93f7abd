/** One board's items in memory, and its holding: made anew where something has changed, and the very same otherwise. */
import type { Holding } from "../../domain/boards/board-contents.ts";
import type { Item } from "../../domain/register.ts";
import { type ItemKind, itemKinds } from "./shelves.ts";

/** Changes in place; what it hands out never does. */
export type ItemShelf = {
	readonly place: (item: Item) => void;
	/** For an item that has gone to another board. */
	readonly remove: (item: Item) => void;
	readonly list: (kind: ItemKind) => readonly Item[];
	readonly numbered: (kind: ItemKind, number: number) => Item | undefined;
	readonly holding: () => Holding;
};

const byNumber = (a: Item, b: Item): number => a.number - b.number;

export const holdingOf = (boardId: string, list: (kind: ItemKind) => readonly Item[]): Holding => ({
	boardId,
	items: Object.fromEntries(itemKinds.map((kind) => [kind, list(kind)])) as Holding["items"],
});

export const itemShelf = (boardId: string): ItemShelf => {
	const lying = new Map<ItemKind, Map<number, Item>>(itemKinds.map((kind) => [kind, new Map()]));
	const lists = new Map<ItemKind, readonly Item[]>();
	let holding: Holding | undefined;
	const list = (kind: ItemKind): readonly Item[] => {
		const found = lists.get(kind);
		if (found) return found;
		const made = [...(lying.get(kind)?.values() ?? [])].sort(byNumber);
		lists.set(kind, made);
		return made;
	};
	return {
		place: (item) => {
			lying.get(item.kind)?.set(item.number, item);
			lists.delete(item.kind);
			holding = undefined;
		},
		remove: (item) => {
			const lain = lying.get(item.kind);
			if (lain?.get(item.number)?.id === item.id) lain.delete(item.number);
			lists.delete(item.kind);
			holding = undefined;
		},
		list,
		numbered: (kind, number) => lying.get(kind)?.get(number),
		holding: () => {
			holding ??= holdingOf(boardId, list);
			return holding;
		},
	};
};

/** Items of many boards, sorted out by board. */
export const holdingsOf = (
	boardIds: readonly string[],
	items: ReadonlyMap<ItemKind, readonly Item[]>,
): readonly Holding[] => {
	const shelves = new Map(boardIds.map((id) => [id, itemShelf(id)]));
	for (const some of items.values())
		for (const item of some) shelves.get(item.boardId)?.place(item);
	return [...shelves.values()].map((shelf) => shelf.holding());
};
