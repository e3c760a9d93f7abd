/** Gives an action to another owner, a person or an organisation. */
import { type Action, isOpenAction } from "../../domain/items/action.ts";
import type { Owner } from "../../domain/people/person.ts";
import { alreadyClosed, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export const reassignAction = (
	input: { readonly item: Action; readonly owner: Owner },
	request: Request,
) =>
	changeItem(request, { item: input.item, deed: "update", news: "reassigned" }, (action, board) => {
		const reference = referenceText(action, board);
		if (!isOpenAction(action)) return alreadyClosed(action, reference);
		const same = action.owner?.kind === input.owner.kind && action.owner.id === input.owner.id;
		if (same)
			return refuse({ why: "nothing-to-change", what: `${reference} has that owner already` });
		return { ...action, owner: input.owner };
	});
