/** Which items and boards stand under the things that a question names. */
import type { Subject } from "../../domain/questions/question.ts";
import type { Entity } from "../../domain/register.ts";

const parentsOf = (entity: Entity): readonly (string | undefined)[] => {
	switch (entity.kind) {
		case "meeting":
			return [entity.boardId];
		case "action":
			return [entity.boardId, entity.owner?.id, entity.workStreamId];
		case "milestone":
			return [entity.boardId, entity.owner?.id, entity.workStreamId, entity.planId];
		case "guidance":
			return [entity.boardId, entity.issuerId, entity.watcher?.id, entity.workStreamId];
		default:
			return [];
	}
};

/** The thing itself, or one that stands under it. */
export const standsUnderAny = (entity: Entity, subjects: readonly Subject[]): boolean =>
	subjects.some(({ id }) => entity.id === id || parentsOf(entity).includes(id));
