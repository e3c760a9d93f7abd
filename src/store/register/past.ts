/** What has changed, as one audience may know it: each change is seen by those who may see what it was then. */
import type { Audience } from "../../domain/audience/audience.ts";
import { changeAsSeen } from "../../domain/items/anchor-redaction.ts";
import type { Change, Register } from "../../usecases/ports.ts";
import { boardIdsOf } from "./history.ts";
import { lendingBoards, stoodAs } from "./merge-visibility.ts";
import { redactMerge } from "./redacted-history.ts";
import { visibleBoards } from "./redacted-register.ts";
import type { Sight } from "./register.ts";
import type { Mark, Shelves } from "./shelves.ts";

const inSight = async (
	marks: readonly Mark[],
	{ seen, shelves }: { readonly seen: Sight; readonly shelves: Shelves },
): Promise<readonly Mark[]> => {
	const boards = new Set(await seen.within(undefined));
	const programme = await seen.programme();
	const merges = await shelves.all("merge");
	return marks.filter(({ boardId, entityId }) =>
		boardId === null
			? programme
			: boards.has(boardId) &&
				lendingBoards({ id: entityId, boardId }, merges).every((id) => boards.has(id)),
	);
};

/** One mark of each thing, whichever boards it has been of. */
const newestFirst = (marks: readonly Mark[]): readonly Mark[] => {
	const found = new Map<string, Mark>();
	for (const mark of marks) {
		const { sequence, times } = found.get(mark.entityId) ?? { sequence: 0, times: 0 };
		const newest = { sequence: Math.max(sequence, mark.sequence), times: times + mark.times };
		found.set(mark.entityId, { ...mark, ...newest });
	}
	return [...found.values()].sort((a, b) => b.sequence - a.sequence);
};

type Past = "changesOf" | "lastChanges" | "firstChanges" | "changedWithin" | "began";

type Visible = (all: readonly Change[]) => Promise<readonly Change[]>;

const visibleTo =
	(seen: Sight, shelves: Shelves, audience: Audience): Visible =>
	async (all) => {
		const merges = await shelves.all("merge");
		const isInSight = await visibleBoards(seen);
		const visible = merges.filter(({ fromId, intoId }) => isInSight(fromId) && isInSight(intoId));
		const kept: Change[] = [];
		for (const change of all) {
			const { entity } = change;
			const boardIds = [...boardIdsOf(entity), ...lendingBoards(stoodAs(entity), merges)];
			const isOpen = entity.kind !== "board" || (await seen.stood(entity));
			if (!isOpen || !(await seen.all(boardIds))) continue;
			const known = audience.kind === "operator" ? change : redactMerge(change, visible);
			kept.push(changeAsSeen(known, isInSight));
		}
		return kept;
	};

/** What came from a board out of sight begins, here, with the first of it that is in sight. */
const firstSeen = async (
	first: Change,
	shelves: Shelves,
	visible: Visible,
): Promise<readonly Change[]> => {
	const seen = await visible([first]);
	if (seen.length > 0) return seen;
	const { kind, id } = first.entity;
	return (await visible(await shelves.changesOf(kind, id))).slice(0, 1);
};

export const changes = (
	shelves: Shelves,
	seen: Sight,
	audience: Audience,
): Pick<Register, Past> => {
	const visible = visibleTo(seen, shelves, audience);
	return {
		changesOf: async (kind, id) => visible(await shelves.changesOf(kind, id)),
		lastChanges: async (ids) => {
			const last = await visible(await shelves.lastChanges(ids));
			return new Map(last.map((change) => [change.entity.id, change]));
		},
		firstChanges: async (ids) => {
			const firsts = await shelves.firstChanges(ids);
			const found = await Promise.all(firsts.map((first) => firstSeen(first, shelves, visible)));
			return new Map(found.flat().map((change) => [change.entity.id, change]));
		},
		changedWithin: async (period, { ids, most }) => {
			const marks = (await shelves.marksWithin(period)).filter(
				({ kind, entityId }) => kind !== "merge" && (ids?.has(entityId) ?? true),
			);
			const found = newestFirst(await inSight(marks, { seen, shelves }));
			const last = found.slice(0, most).map(({ sequence }) => sequence);
			const bySequence = new Map(
				(await visible(await shelves.changesAt(last))).map((change) => [change.sequence, change]),
			);
			const newest = found.slice(0, most).flatMap(({ sequence, times }) => {
				const change = bySequence.get(sequence);
				return change ? [{ last: change, times }] : [];
			});
			return { count: found.length, newest };
		},
		began: async () => shelves.began(await seen.within(undefined)),
	};
};
