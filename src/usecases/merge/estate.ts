/** What a board owns, whole: all of it goes with a merge, and all of it comes back. */
import { isRecordKind } from "../../domain/meetings/records.ts";
import { type Movable, numberOf } from "../../domain/merges/merge.ts";
import type { Entity } from "../../domain/register.ts";
import type { Register } from "../ports.ts";

/** Every kind that belongs to a board: a new one has to say here how it is found, or this does not compile. */
type Kind = Extract<Entity, { readonly boardId: string }>["kind"];
type Find = (register: Register, boardIds: readonly string[]) => Promise<readonly Movable[]>;

const found: Readonly<Record<Kind, Find>> = {
	series: (register, boardIds) => register.series({ boardIds }),
	meeting: (register, boardIds) => register.meetings({ boardIds }),
	action: (register, boardIds) => register.actions({ boardIds }),
	milestone: (register, boardIds) => register.milestones({ boardIds }),
	guidance: (register, boardIds) => register.guidance({ boardIds }),
	agendaItem: (register, boardIds) => register.records("agendaItem", { boardIds }),
	paper: (register, boardIds) => register.records("paper", { boardIds }),
	decision: (register, boardIds) => register.records("decision", { boardIds }),
	reply: (register, boardIds) => register.records("reply", { boardIds }),
	attendance: (register, boardIds) => register.records("attendance", { boardIds }),
	minutes: (register, boardIds) => register.records("minutes", { boardIds }),
};

/** In the order of the numbers that people know. */
const inOrder = (all: readonly Movable[]): readonly Movable[] => {
	const run = all.filter(({ kind }) => ["action", "milestone", "guidance"].includes(kind));
	const sorted = run.toSorted((one, other) => numberOf(one) - numberOf(other));
	return [...all.filter((one) => !run.includes(one)), ...sorted];
};

export const ownedBy = async (register: Register, boardId: string): Promise<readonly Movable[]> => {
	const lists: (readonly Movable[])[] = [];
	for (const find of Object.values(found)) lists.push(await find(register, [boardId]));
	return inOrder(lists.flat());
};

export const entitiesOfKind = <K extends Movable["kind"]>(
	owned: readonly Movable[],
	kind: K,
): readonly Extract<Movable, { kind: K }>[] =>
	owned.filter((one): one is Extract<Movable, { kind: K }> => one.kind === kind);

/** One thing as it is now; a series is looked for on its board. */
export const currently = async (
	register: Register,
	{ kind, id }: { readonly kind: Movable["kind"]; readonly id: string },
): Promise<Movable | undefined> => {
	if (kind === "series") return (await register.series()).find((one) => one.id === id);
	return isRecordKind(kind) ? register.recordById(kind, id) : register.itemById(kind, id);
};
