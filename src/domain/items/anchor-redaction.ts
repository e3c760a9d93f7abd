/**
 * A date may hang on a meeting of another board than its own. Whoever may see the item and not that board is told of the
 * days alone: neither of the board, nor of its meeting, nor of who moves that.
 */

import type { HonestDate } from "../dates/honest-date.ts";
import type { Entity } from "../register.ts";
import { type Anchored, daysOf, dueOf, withDue } from "./anchor.ts";

/** Which boards somebody may know of. */
export type InSight = (boardId: string) => boolean;

export const isAnchored = (entity: Entity): entity is Anchored =>
	entity.kind === "action" || entity.kind === "milestone";

const hangsOutOfSight = (item: Anchored, isInSight: InSight): boolean => {
	const boardId = dueOf(item).anchor?.boardId;
	return boardId !== undefined && !isInSight(boardId);
};

/** What was said of the meeting tells of its board; the days themselves are the item's own. */
const inItsDays = ({ anchor: _, ...date }: HonestDate): HonestDate => ({ ...date, words: "" });

/** It for those who may not know of the board whose meeting its date hangs on; the very same for all others. */
export const redactAnchor = <E extends Entity>(entity: E, isInSight: InSight): E => {
	if (!isAnchored(entity) || !hangsOutOfSight(entity, isInSight)) return entity;
	const shown = withDue(entity, inItsDays(dueOf(entity)));
	if (shown.kind !== "milestone") return shown as Entity as E;
	const { baseline } = shown;
	const isSaidAlike = baseline.words === dueOf(entity).words;
	return { ...shown, baseline: isSaidAlike ? { ...baseline, words: "" } : baseline } as Entity as E;
};

const isSame = (one: HonestDate, other: HonestDate): boolean =>
	one.words === other.words && one.precision === other.precision && daysOf(one) === daysOf(other);

/** What they save of it keeps what they were not shown, unless they gave it another date. */
export const restoreAnchor = (item: Anchored, stored: Anchored, isInSight: InSight): Anchored => {
	const shown = redactAnchor(stored, isInSight);
	if (shown === stored) return item;
	const kept = isSame(dueOf(item), dueOf(shown)) ? withDue(item, dueOf(stored)) : item;
	if (kept.kind !== "milestone" || stored.kind !== "milestone" || shown.kind !== "milestone")
		return kept;
	return isSame(kept.baseline, shown.baseline) ? { ...kept, baseline: stored.baseline } : kept;
};

/** Who did what somebody may see the outcome of alone. */
export const unnamed = { name: "Convenor", through: "what was planned" } as const;

type Done = {
	readonly entity: Entity;
	readonly author: { readonly name: string; readonly through: string };
};

/** It followed the meeting: who moved that, and how, is told with its board alone. */
const followedIt = ({ entity, author }: Done): boolean =>
	entity.version > 1 && /^(?:meeting|board) /.test(author.through);

/** A change of it, likewise. */
export const changeAsSeen = <C extends Done>(change: C, isInSight: InSight): C => {
	const entity = redactAnchor(change.entity, isInSight);
	if (entity === change.entity) return change;
	return { ...change, entity, ...(followedIt(change) ? { author: unnamed } : {}) };
};
