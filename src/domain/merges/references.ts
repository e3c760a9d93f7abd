/**
 * What moved with a merge answers to every number it ever had: on the board that ended, and on the one that took over.
 * Whoever wrote "SPB-4" in a paper years ago still finds it.
 */

import type { Reference } from "../reference.ts";
import { type Merge, type Movable, type Moved, numberedIn } from "./merge.ts";

type Numbered = {
	readonly boardId: string;
	readonly series: Reference["series"];
	readonly number: number;
};

type Found = { readonly kind: Movable["kind"]; readonly id: string };

export const movedIn = ({ state }: Merge): readonly Moved[] =>
	state.is === "done" || state.is === "undone" ? state.done.moved : [];

/** What had this number on this board, before a merge or while one held. */
export const numberedThen = (
	merges: readonly Merge[],
	{ boardId, series, number }: Numbered,
): Found | undefined => {
	for (const merge of merges) {
		const had = (moved: Moved) =>
			(merge.fromId === boardId && moved.was === number) ||
			(merge.intoId === boardId && moved.now === number);
		const found = movedIn(merge).find((moved) => numberedIn(moved.kind) === series && had(moved));
		if (found) return { kind: found.kind, id: found.id };
	}
	return undefined;
};
