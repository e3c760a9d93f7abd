/** Moves an action's due date; the old one stays in its history. */

import type { HonestDate } from "../../domain/dates/honest-date.ts";
import { type Action, isOpenAction } from "../../domain/items/action.ts";
import { alreadyClosed } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { objectionToAnchor } from "../anchor-permission.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export const reDateAction = (
	input: { readonly item: Action; readonly due: HonestDate },
	request: Request,
) =>
	changeItem(
		request,
		{ item: input.item, deed: "update", news: "re-dated" },
		async (action, board, register) => {
			if (!isOpenAction(action)) return alreadyClosed(action, referenceText(action, board));
			const objected = await objectionToAnchor(input.due, board, register);
			return objected ?? { ...action, due: input.due };
		},
	);
