/** What an undone merge had put on the board that took over is the other board's again, and so is the time in between. */
import { memoizeByObject } from "../../domain/memoize.ts";
import type { Merge } from "../../domain/merges/merge.ts";
import type { Entity } from "../../domain/register.ts";

export type Stood = { readonly id: string; readonly boardId?: string | null | undefined };

export const stoodAs = (entity: Entity): Stood => ({
	id: entity.id,
	boardId: "boardId" in entity ? entity.boardId : undefined,
});

const lendersIn = (merges: readonly Merge[]): ReadonlyMap<string, readonly Merge[]> => {
	const found = new Map<string, readonly Merge[]>();
	for (const merge of merges) {
		if (merge.state.is !== "undone") continue;
		for (const { id } of merge.state.done.moved) found.set(id, [...(found.get(id) ?? []), merge]);
	}
	return found;
};

const lenders = memoizeByObject(lendersIn) as typeof lendersIn;

/** The boards that a thing was lent by while it stood so: who may not see them now may not see it as it was there. */
export const lendingBoards = (
	{ id, boardId }: Stood,
	merges: readonly Merge[],
): readonly string[] =>
	(lenders(merges).get(id) ?? [])
		.filter(({ intoId }) => intoId === boardId)
		.map(({ fromId }) => fromId);
