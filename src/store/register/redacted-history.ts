/**
 * A merge changes boards, streams and dates besides the two boards that it is of. Whoever may see those and not both of
 * the boards is told that they were changed, and neither by what nor by whom.
 */

import type { Instant } from "../../domain/dates/plain-date.ts";
import { dueOf } from "../../domain/items/anchor.ts";
import { unnamed } from "../../domain/items/anchor-redaction.ts";
import type { Merge } from "../../domain/merges/merge.ts";
import type { Entity } from "../../domain/register.ts";
import type { Change } from "../../usecases/ports.ts";

const ofMerges = new Set(["board merge", "board unmerge"]);

/** The merge itself is shown to none but those who may see both. */
const isBeside = ({ author, entity }: Change): boolean =>
	ofMerges.has(author.through) && entity.kind !== "merge";

/** The board on whose meeting its date hangs, or with which it meets. */
const isWith = (entity: Entity): string | undefined => {
	if (entity.kind === "meeting") return entity.joint?.boardId;
	return entity.kind === "action" || entity.kind === "milestone"
		? dueOf(entity).anchor?.boardId
		: undefined;
};

/** Its two boards, what it moved or pointed elsewhere, and what has to do with a meeting of either. */
const concerns = ({ fromId, intoId, state }: Merge, entity: Entity): boolean => {
	if (state.is !== "done" && state.is !== "undone") return false;
	const { moved, repointed, rehung = [] } = state.done;
	const isOne = (id: string | undefined) => id === fromId || id === intoId;
	const changed = [...moved, ...repointed, ...rehung];
	return isOne(entity.id) || isOne(isWith(entity)) || changed.some(({ id }) => id === entity.id);
};

/** One that was undone did its part at any time before that. */
const isWhen = ({ state }: Merge, at: Instant): boolean =>
	(state.is === "done" && state.at === at) || (state.is === "undone" && at <= state.at);

/** As those are told of it who may see these merges. */
export const redactMerge = (change: Change, visible: readonly Merge[]): Change => {
	if (!isBeside(change)) return change;
	const isItsOwn = (merge: Merge) => isWhen(merge, change.at) && concerns(merge, change.entity);
	return visible.some(isItsOwn) ? change : { ...change, author: unnamed };
};
