/** Whoever writes has to see what they write. */
import type { Board } from "../../domain/boards/board.ts";
import type { Entity, Item } from "../../domain/register.ts";
import { boardIdsOf } from "./history.ts";
import type { Sight } from "./register.ts";

/** Writing where one may not even look is a fault of the program, not a refusal. */
class OutOfSight extends Error {}

/** A new board may be set up by someone who will not be of it; anything else must be in the author's sight. */
export const mustSee = async (seen: Sight, entity: Entity): Promise<void> => {
	const isNew = entity.kind === "board" && entity.version === 0;
	if (isNew || (await seen.all(boardIdsOf(entity)))) return;
	throw new OutOfSight(`${entity.kind} ${entity.id} is not in the author's sight.`);
};

export const mustSeeBoard = async (seen: Sight, boardId: string): Promise<void> => {
	if (!(await seen.of(boardId)))
		throw new OutOfSight(`Board ${boardId} is not in the author's sight.`);
};

/** What an author has written is told, though they see it no more: whoever hands over their own place on a restricted board. */
export const writtenBy = (seen: Sight) => {
	const written = new Set<string>();
	return {
		see: async (entity: Entity): Promise<void> => {
			await mustSee(seen, entity);
			written.add(entity.id);
		},
		tell: async (item: Item | Board): Promise<void> => {
			if (!written.has(item.id)) await mustSee(seen, item);
		},
	};
};
