/** Closes an action, with what came of it; where some of what it counts is not done, only as someone has said how. */

import type { Board } from "../../domain/boards/board.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import {
	type Action,
	closeAction as close,
	completeCounts,
	isOpenAction,
	remaindersOf,
} from "../../domain/items/action.ts";
import { alreadyClosed, type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

/** What closing says of the posts and places that are not recorded as done. */
type Remaining = "all filled" | "as it stands";

export type ToClose = {
	readonly item: Action;
	readonly outcome?: string | undefined;
	readonly remaining?: Remaining | undefined;
};

const undecided = (action: Action, board: Board): Refused | undefined => {
	const remainders = remaindersOf(action);
	if (remainders.length === 0) return undefined;
	const reference = referenceText(action, board);
	const { title } = action;
	return refuse({ why: "unfinished", field: "remaining", reference, title, remainders });
};

export const closeAction = ({ item, outcome, remaining }: ToClose, request: Request) =>
	changeItem(request, { item, deed: "run", news: "closed" }, (action, board) => {
		if (!isOpenAction(action)) return alreadyClosed(action, referenceText(action, board));
		const asked = remaining ? undefined : undecided(action, board);
		if (asked) return asked;
		const [on, byId] = [dayIn(board.zone, request.now), request.me?.id];
		const counted = remaining === "all filled" ? completeCounts(action, { on, byId }) : action;
		return close(counted, { on, byId, outcome });
	});
