/** The ledger's rows and the columns that keep them: absent values are null, a repeat is 1. */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Occurrence, PlanChange } from "../../reminders/ledger/ledger.ts";
import type { Prisma } from "../generated/sqlite/client.ts";

/** As both databases give a row back, by Prisma or by a raw statement. */
type OccurrenceRow = { readonly [K in keyof Prisma.OccurrenceCreateManyInput]-?: unknown };

/** Column by column, with no list in between: a worker reads a thousand at once. */
export const readRow = (row: object): Occurrence => {
	const { fence, attempts, absences, isRepeat } = row as OccurrenceRow;
	const read: Record<string, unknown> = {};
	for (const name of Object.keys(row)) {
		const value = (row as OccurrenceRow)[name as keyof OccurrenceRow];
		if (value !== null) read[name] = value;
	}
	read.fence = Number(fence);
	read.attempts = Number(attempts);
	read.absences = Number(absences);
	read.isRepeat = Number(isRepeat) === 1;
	return read as Occurrence;
};

export const newRow = (
	fresh: PlanChange["insert"][number],
	now: Instant,
): Prisma.OccurrenceCreateManyInput => ({
	id: fresh.id,
	boardId: fresh.boardId,
	itemKind: fresh.itemKind,
	itemId: fresh.itemId,
	rule: fresh.rule,
	localAt: fresh.localAt,
	zone: fresh.zone,
	zoneData: fresh.zoneData,
	dueAt: fresh.dueAt,
	destination: fresh.destination,
	cause: fresh.cause,
	state: fresh.state,
	notBefore: fresh.notBefore,
	detail: fresh.detail ?? null,
	updatedAt: now,
});

/** An outcome's changes as columns: what it says is absent becomes null. */
export const changedColumns = (
	changes: Partial<Occurrence>,
): Prisma.OccurrenceUpdateManyMutationInput => {
	const { isRepeat, ...rest } = changes;
	const columns = Object.entries(rest).map(([name, value]) => [name, value ?? null]);
	return { ...Object.fromEntries(columns), ...(isRepeat ? { isRepeat: 1 } : {}) };
};
