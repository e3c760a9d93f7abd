/**
 * What a change of the register does to the ledger: compares what is planned now with what was planned before.
 * Nothing is planned twice, nothing is planned for a moment that had gone by when it was first recorded.
 */
import type { Instant } from "../domain/plain-date.ts";
import type { Fresh, Occurrence, PlanChange } from "./ledger.ts";
import { dueAt, keyOf, type Planned } from "./planned.ts";
import { isNews, isTold } from "./rule.ts";

export type Horizon = {
	readonly now: Instant;
	/** How far ahead rows are written. */
	readonly until: Instant;
	/** Up to here, everything that was owed has been written already. */
	readonly covered: Instant;
};

export type Stamp = {
	readonly ids: () => string;
	readonly zoneData: string;
	readonly cause: string;
};

type Compared = { readonly existing: readonly Occurrence[]; readonly wanted: readonly Planned[] };

export const planChange = (compared: Compared, horizon: Horizon, stamp: Stamp): PlanChange => {
	const { existing, wanted } = compared;
	const known = new Map(existing.map((row) => [keyOf(row), row]));
	const keys = new Set(wanted.map(keyOf));
	const dropped = existing.filter((row) => isReplanned(row) && !keys.has(keyOf(row)));
	const unknown = wanted.filter((planned) => !known.has(keyOf(planned)));
	return {
		insert: unknown.flatMap((planned) => inserted(planned, { horizon, stamp, dropped })),
		renew: wanted.flatMap((planned) => renewed(planned, known.get(keyOf(planned)), horizon, stamp)),
		drop: dropped.map(({ id }) => ({ id, ...whyDropped(wanted) })),
	};
};

export const fresh = (planned: Planned, { ids, zoneData, cause }: Stamp): Fresh => {
	const due = dueAt(planned);
	return { ...planned, id: ids(), zoneData, cause, dueAt: due, notBefore: due };
};

/** News is said once, and who has been told is told: no plan withdraws them. */
const isReplanned = ({ state, rule }: Occurrence): boolean =>
	state === "planned" && !isNews(rule) && !isTold(rule);

const whyDropped = (wanted: readonly Planned[]) =>
	wanted.length === 0
		? { state: "cancelled" as const, detail: "nothing is outstanding any more" }
		: { state: "superseded" as const, detail: "the date or the destination changed" };

const inserted = (
	planned: Planned,
	{
		horizon,
		stamp,
		dropped,
	}: { readonly horizon: Horizon; readonly stamp: Stamp; readonly dropped: readonly Occurrence[] },
): PlanChange["insert"] => {
	const row = fresh(planned, stamp);
	if (row.dueAt > horizon.until) return [];
	// Late already, but only its destination changed: it is still owed.
	const moved = dropped.some((old) => old.rule === row.rule && old.localAt === row.localAt);
	if (row.dueAt > horizon.now || moved) return [{ ...row, state: "planned" }];
	// Kept as a note, so that the sweep of the horizon does not take it for something owed.
	if (row.dueAt <= horizon.covered) return [];
	return [{ ...row, state: "superseded", detail: "already past when it was recorded" }];
};

const renewed = (
	planned: Planned,
	row: Occurrence | undefined,
	horizon: Horizon,
	{ zoneData }: Stamp,
): PlanChange["renew"] => {
	if (row === undefined) return [];
	const due = dueAt(planned);
	const isRevived = (row.state === "superseded" || row.state === "cancelled") && due > horizon.now;
	const isRetimed = row.state === "planned" && (row.dueAt !== due || row.zone !== planned.zone);
	return isRevived || isRetimed ? [{ id: row.id, dueAt: due, zone: planned.zone, zoneData }] : [];
};
