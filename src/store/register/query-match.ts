/** Does an item answer a query? Said once, for memory and for what is held of a database. */
import { answerableFor } from "../../domain/people/accountable-person.ts";
import { helps } from "../../domain/people/person.ts";
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

/** What somebody helps with is theirs too. */
const isOf = (item: Item, id: string): boolean => {
	const owner = answerableFor(item);
	return owner?.id === id || helps(owner, id);
};

/** All but the board, which whoever asks has looked to. */
export const answersQuery = (item: Item, query: Omit<BoundQuery, "boardIds">): boolean =>
	(query.ownerId === undefined || isOf(item, query.ownerId)) &&
	(query.workStreamId === undefined ||
		("workStreamId" in item && item.workStreamId === query.workStreamId)) &&
	(!query.openOnly || isOpen(item));
