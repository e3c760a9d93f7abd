/** Gives an action to another owner, a person or an organisation. */
import { type Action, isOpenAction } from "../../domain/items/action.ts";
import { isSameOwner, type Owner } from "../../domain/people/person.ts";
import { alreadyClosed, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

/** Those who helped go on helping, where nobody is said to help from now on. */
const withHelpers = (owner: Owner, before: Owner | undefined): Owner => {
	const ids = (owner.helperIds ?? before?.helperIds)?.filter((id) => id !== owner.id);
	return { kind: owner.kind, id: owner.id, ...(ids?.length ? { helperIds: ids } : {}) };
};

export const reassignAction = (
	input: { readonly item: Action; readonly owner: Owner },
	request: Request,
) =>
	changeItem(request, { item: input.item, deed: "update", news: "reassigned" }, (action, board) => {
		const reference = referenceText(action, board);
		if (!isOpenAction(action)) return alreadyClosed(action, reference);
		const owner = withHelpers(input.owner, action.owner);
		if (isSameOwner(action.owner, owner))
			return refuse({ why: "nothing-to-change", what: `${reference} has that owner already` });
		return { ...action, owner };
	});
