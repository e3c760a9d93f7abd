/** Moves an action's due date; the old one stays in its history. */

import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { Action } from "../../domain/items/action.ts";
import { alreadyClosed } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { objectionToAnchor } from "../anchor-permission.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export const reDateAction = (
	input: {
		readonly item: Action;
		readonly due: HonestDate;
		/** Kept as what is said of it last. */
		readonly reason?: string | undefined;
	},
	request: Request,
) =>
	changeItem(
		request,
		{ item: input.item, deed: "update", news: "re-dated" },
		async (action, board, register) => {
			if (action.state.is === "closed") return alreadyClosed(action, referenceText(action, board));
			const note = input.reason ?? action.state.note;
			const objected = await objectionToAnchor(input.due, board, register);
			return objected ?? { ...action, due: input.due, state: { ...action.state, note } };
		},
	);
