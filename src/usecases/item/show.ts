/** One item with its names and its history. */
import type { Board } from "../../domain/board.ts";
import type { Instant } from "../../domain/plain-date.ts";
import type { Item } from "../../domain/register.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Change } from "../ports.ts";
import type { Request } from "../request.ts";

export type ItemPage = {
	readonly item: Item;
	readonly board?: Board | undefined;
	readonly names: Names;
	readonly changes: readonly Change[];
	readonly now: Instant;
};

export const showItem = async (item: Item, request: Request): Promise<ItemPage> => {
	const [names, changes] = await Promise.all([
		namesFor(request.register),
		request.register.changesOf(item.kind, item.id),
	]);
	return { item, board: names.board(item.boardId), names, changes, now: request.now };
};
