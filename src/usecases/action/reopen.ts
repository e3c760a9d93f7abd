/** Reopens an action that was closed: it stands as it did while it was last open, and its reminders are planned again. */

import { type Action, isOpenAction, reopenAction as reopen } from "../../domain/items/action.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export const reopenAction = ({ item }: { readonly item: Action }, request: Request) =>
	changeItem(request, { item, deed: "run", news: "reopened" }, async (action, board, register) => {
		if (isOpenAction(action))
			return refuse({
				why: "nothing-to-change",
				what: `${referenceText(action, board)} is open already`,
			});
		const history = await register.changesOf("action", action.id);
		const open = history.flatMap(({ entity }) =>
			entity.kind === "action" && isOpenAction(entity) ? [entity] : [],
		);
		return reopen(action, open.at(-1));
	});
