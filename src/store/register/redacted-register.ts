/**
 * What an audience is shown of an item whose date hangs on another board's meeting: where it may not know of that board,
 * the days alone. Whatever hangs on no such meeting is handed on as it is, so that what was worked out from it serves.
 */

import type { Audience } from "../../domain/audience/audience.ts";
import type { Holding } from "../../domain/boards/board-contents.ts";
import { dueOf } from "../../domain/items/anchor.ts";
import {
	type InSight,
	isAnchored,
	redactAnchor,
	restoreAnchor,
} from "../../domain/items/anchor-redaction.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import type { Entity, Item } from "../../domain/register.ts";
import type { Sight } from "./register.ts";
import type { Shelves } from "./shelves.ts";

export const visibleBoards = async (seen: Pick<Sight, "within">): Promise<InSight> => {
	const visible = new Set(await seen.within(undefined));
	return (boardId) => visible.has(boardId);
};

export const redactItems = <T extends Item>(
	items: readonly T[],
	isInSight: InSight,
): readonly T[] =>
	items.some((item) => redactAnchor(item, isInSight) !== item)
		? items.map((item) => redactAnchor(item, isInSight))
		: items;

export const redactEntity = async <E extends Entity>(
	entity: E,
	seen: Pick<Sight, "within">,
): Promise<E> =>
	isAnchored(entity) && dueOf(entity).anchor
		? redactAnchor(entity, await visibleBoards(seen))
		: entity;

/** The boards on whose meetings its dates hang. */
const hangsOn = memoizeByObject(({ items }: Holding): readonly string[] => {
	const ids = [
		...items.action.map(({ due }) => due.anchor?.boardId),
		...items.milestone.map(({ forecast }) => forecast.anchor?.boardId),
	];
	return [...new Set(ids.filter((id) => id !== undefined))].sort();
});

const shownTo = memoizeByObject((_: Holding) => new Map<string, Holding>());

const shownHolding = (holding: Holding, isInSight: InSight): Holding => {
	const hidden = hangsOn(holding).filter((id) => !isInSight(id));
	if (hidden.length === 0) return holding;
	const alike = shownTo(holding);
	const key = hidden.join(" ");
	const found = alike.get(key);
	if (found) return found;
	const { action, milestone, ...rest } = holding.items;
	const shown: Holding = {
		...holding,
		items: {
			...rest,
			action: redactItems(action, isInSight),
			milestone: redactItems(milestone, isInSight),
		},
	};
	alike.set(key, shown);
	return shown;
};

export const redactContents = (
	holdings: readonly Holding[],
	isInSight: InSight,
): readonly Holding[] => {
	const shown = holdings.map((holding) => shownHolding(holding, isInSight));
	return shown.some((holding, at) => holding !== holdings[at]) ? shown : holdings;
};

type Writer = { readonly seen: Pick<Sight, "within">; readonly audience: Audience };

/** What somebody saves, with the date that they were not shown as it is kept. */
export const wholeOf =
	({ itemById }: Pick<Shelves, "itemById">, { seen, audience }: Writer) =>
	async <E extends Entity>(entity: E): Promise<E> => {
		if (audience.kind === "operator" || entity.version === 0 || !isAnchored(entity)) return entity;
		const stored = await itemById(entity.kind, entity.id);
		if (!stored || !isAnchored(stored)) return entity;
		return restoreAnchor(entity, stored, await visibleBoards(seen)) as Entity as E;
	};
