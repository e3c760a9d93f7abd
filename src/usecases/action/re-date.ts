/** Moves an action's due date; the old one stays in its history. */
import { type Action, isOpenAction } from "../../domain/action.ts";
import type { HonestDate } from "../../domain/honest-date.ts";
import { alreadyClosed } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../changing.ts";
import type { Request } from "../request.ts";

export const reDateAction = (
	input: { readonly item: Action; readonly due: HonestDate },
	request: Request,
) =>
	changeItem(request, { item: input.item, deed: "update", news: "re-dated" }, (action, board) =>
		isOpenAction(action)
			? { ...action, due: input.due }
			: alreadyClosed(action, referenceText(action, board)),
	);
