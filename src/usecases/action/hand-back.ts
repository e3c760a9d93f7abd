/** Gives back an action that was given to the wrong person: to whoever is named, else to the board's secretary. */

import { isOwner } from "../../domain/audience/rights.ts";
import type { Board } from "../../domain/boards/board.ts";
import { type Action, isOpenAction } from "../../domain/items/action.ts";
import type { Owner } from "../../domain/people/person.ts";
import { alreadyClosed, type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export type HandingBack = {
	readonly item: Action;
	readonly owner?: Owner | undefined;
	readonly note?: string | undefined;
};

export const handBackAction = (input: HandingBack, request: Request) =>
	changeItem(
		request,
		{ item: input.item, deed: "update", news: "reassigned" },
		async (action, board, register) => {
			const { owner } = action;
			// Whoever presses "Not mine" on somebody else's says so of themselves, and takes it from nobody.
			if (owner !== undefined && !isOwner(owner, request.me, board)) {
				const all = owner.kind === "person" ? register.people() : register.organisations();
				const name = (await all).find(({ id }) => id === owner.id)?.name;
				const what = referenceText(action, board);
				return refuse({
					why: "nothing-to-change",
					what: `${what} is with ${name ?? "someone else"}, so it is theirs to hand back: /action reassign ${what} gives it to another owner`,
				});
			}
			return handedBack(action, board, { ...input, by: request.me?.name });
		},
	);

const handedBack = (
	action: Action,
	board: Board,
	{ owner: named, note, by }: HandingBack & { readonly by: string | undefined },
): Action | Refused => {
	const reference = referenceText(action, board);
	if (action.state.is === "closed" || !isOpenAction(action))
		return alreadyClosed(action, reference);
	const owner =
		named ?? (board.secretaryId ? { kind: "person" as const, id: board.secretaryId } : undefined);
	if (owner === undefined)
		return refuse({
			why: "nothing-to-change",
			what: `${board.name} has no secretary to take ${reference}: name someone`,
		});
	if (action.owner?.kind === owner.kind && action.owner.id === owner.id)
		return refuse({
			why: "nothing-to-change",
			what: `${reference} is with them already: name someone else`,
		});
	const said = ["Handed back", by && ` by ${by}`, note && `: ${note}`].filter(Boolean).join("");
	return { ...action, owner, state: { ...action.state, note: said } };
};
