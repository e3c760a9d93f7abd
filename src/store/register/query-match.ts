/** Does an item answer a query? Said once, for memory and for what is held of a database. */
import type { Item } from "../../domain/register.ts";
import type { BoundQuery } from "./shelves.ts";

const isOpen = (item: Item): boolean => {
	switch (item.kind) {
		case "meeting":
			return item.state.is !== "cancelled";
		case "action":
			return item.state.is === "open";
		case "milestone":
			return item.actual === undefined;
		case "guidance":
			return item.state.is !== "withdrawn";
	}
};

const ownerOf = (item: Item): string | undefined => {
	if (item.kind === "meeting") return undefined;
	return item.kind === "guidance" ? item.watcher?.id : item.owner?.id;
};

/** All but the board, which whoever asks has looked to. */
export const answersQuery = (item: Item, query: Omit<BoundQuery, "boardIds">): boolean =>
	(query.ownerId === undefined || ownerOf(item) === query.ownerId) &&
	(query.workStreamId === undefined ||
		("workStreamId" in item && item.workStreamId === query.workStreamId)) &&
	(!query.openOnly || isOpen(item));
