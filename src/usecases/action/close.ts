/** Closes an action, with what came of it. */

import { dayIn } from "../../domain/dates/plain-date.ts";
import { type Action, closeAction as close, isOpenAction } from "../../domain/items/action.ts";
import { alreadyClosed } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export const closeAction = (
	input: { readonly item: Action; readonly outcome?: string | undefined },
	request: Request,
) =>
	changeItem(request, { item: input.item, deed: "run", news: "closed" }, (action, board) => {
		if (!isOpenAction(action)) return alreadyClosed(action, referenceText(action, board));
		const on = dayIn(board.zone, request.now);
		return close(action, { on, byId: request.me?.id, outcome: input.outcome });
	});
