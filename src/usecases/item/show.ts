/** One item with its names and its history. */

import { may } from "../../domain/audience/rights.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { answerableFor } from "../../domain/people/accountable-person.ts";
import type { Item } from "../../domain/register.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Change } from "../ports.ts";
import type { Request } from "../request.ts";

export type ItemPage = {
	readonly item: Item;
	readonly board?: Board | undefined;
	readonly names: Names;
	readonly changes: readonly Change[];
	/** Whether the reader may say how it stands. */
	readonly mayUpdate: boolean;
	readonly now: Instant;
};

export const showItem = async (item: Item, request: Request): Promise<ItemPage> => {
	const [names, changes] = await Promise.all([
		namesFor(request.register),
		request.register.changesOf(item.kind, item.id),
	]);
	const board = names.board(item.boardId);
	const actor = { viewer: request.viewer, person: request.me };
	const owner = answerableFor(item);
	const isRunning = board !== undefined && board.state.is !== "ended";
	const mayUpdate = isRunning && may("update", board, { actor, owner });
	return { item, board, names, changes, mayUpdate, now: request.now };
};
