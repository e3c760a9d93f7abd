/** One item with its names and its history. */

import { may } from "../../domain/audience/rights.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { withoutRemoved } from "../../domain/items/plan.ts";
import { answerableFor } from "../../domain/people/accountable-person.ts";
import type { Item } from "../../domain/register.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Change } from "../ports.ts";
import { successorsOf } from "../programme/plan.ts";
import type { Request } from "../request.ts";

export type ItemPage = {
	readonly item: Item;
	readonly board?: Board | undefined;
	readonly names: Names;
	readonly changes: readonly Change[];
	/** Whether the reader may say how it stands. */
	readonly mayUpdate: boolean;
	/** The guidance that took its place, where another did and is in sight. */
	readonly successor?: { readonly item: Item; readonly board: Board } | undefined;
	/** The plan that a milestone came from, then each that took over from it. */
	readonly plans: readonly string[];
	readonly now: Instant;
};

const successorOf = async (
	item: Item,
	{ register }: Pick<Request, "register">,
	names: Names,
): Promise<ItemPage["successor"]> => {
	const id =
		item.kind === "guidance" && item.state.is === "withdrawn"
			? item.state.supersededById
			: undefined;
	const next = id === undefined ? undefined : await register.itemById("guidance", id);
	const board = next && names.board(next.boardId);
	return next && board ? { item: next, board } : undefined;
};

export const showItem = async (item: Item, request: Request): Promise<ItemPage> => {
	const [names, changes] = await Promise.all([
		namesFor(request.register),
		request.register.changesOf(item.kind, item.id),
	]);
	const board = names.board(item.boardId);
	const actor = { viewer: request.viewer, person: request.me };
	const owner = answerableFor(item);
	const isRunning = board !== undefined && board.state.is !== "ended";
	const mayUpdate = isRunning && may("update", board, { actor, owner });
	const successor = await successorOf(item, request, names);
	const all = withoutRemoved(await request.register.plans());
	const plan = item.kind === "milestone" ? all.find(({ id }) => id === item.planId) : undefined;
	const plans = plan ? [plan, ...successorsOf(plan, all)].map(({ name }) => name) : [];
	return { item, board, names, changes, mayUpdate, successor, plans, now: request.now };
};
