/** Records that an action waits for an outside body, why, and when to ask again; or that it waits no longer. */

import type { Board } from "../../domain/boards/board.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import { type Action, type Blocked, blockedOf, isOpenAction } from "../../domain/items/action.ts";
import { alreadyClosed, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export const blockAction = (input: { readonly item: Action } & Blocked, request: Request) =>
	changeItem(request, { item: input.item, deed: "update", news: "blocked" }, (action, board) => {
		if (action.state.is === "closed") return alreadyClosed(action, referenceText(action, board));
		const { by, reason, reviewBy } = input;
		if (reviewBy < dayIn(board.zone, request.now))
			return refuse({ why: "past", what: "A review", when: reviewBy });
		return { ...action, state: { ...action.state, blocked: { by, reason, reviewBy } } };
	});

type Reviewing = { readonly item: Action } & Pick<Blocked, "reviewBy">;

/** It waits on, for the same body and the same reason: another day to ask again. */
export const reviewBlocked = ({ item, reviewBy }: Reviewing, request: Request) =>
	changeItem(request, { item, deed: "update" }, (action, board) => {
		const blocked = blockedOf(action);
		const reference = referenceText(action, board);
		if (!isOpenAction(action)) return alreadyClosed(action, reference);
		if (blocked === undefined)
			return refuse({ why: "nothing-to-change", what: `${reference} isn’t blocked` });
		if (reviewBy < dayIn(board.zone, request.now))
			return refuse({ why: "past", what: "A review", when: reviewBy });
		return { ...action, state: { ...action.state, blocked: { ...blocked, reviewBy } } };
	});

export const unblockAction = ({ item }: { readonly item: Action }, request: Request) =>
	changeItem(request, { item, deed: "update", news: "unblocked" }, unblocked);

const unblocked = (action: Action, board: Board) => {
	const reference = referenceText(action, board);
	if (!isOpenAction(action)) return alreadyClosed(action, reference);
	if (blockedOf(action) === undefined)
		return refuse({ why: "nothing-to-change", what: `${reference} isn’t blocked` });
	return { ...action, state: { ...action.state, blocked: undefined } };
};
