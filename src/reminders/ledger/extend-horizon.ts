/**
 * The sweep that carries the ledger forward: writes what has come within the horizon since it was last extended.
 * After a long absence it writes what came due in the meantime too, so that nothing is owed and forgotten.
 */
import type { Board } from "../../domain/boards/board.ts";
import { addDays, dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import type { Item } from "../../domain/register.ts";
import type { Register } from "../../usecases/ports.ts";
import { daysLater } from "../instants.ts";
import { lineNow } from "../plan/escalation-chain.ts";
import { meetingExtras } from "../plan/papers.ts";
import { planFor, planForBoard } from "../plan/plan.ts";
import { fresh } from "../plan/plan-change.ts";
import { dueAt, type Planned, type PlanningWorld } from "../plan/planned-reminder.ts";
import { escalatedTo, isNews, isTold } from "../plan/rule.ts";
import { planWeeks } from "../plan/week.ts";
import { type Ledger, markers } from "./ledger.ts";
import { itemsOf, type PlanningOptions, worldOf } from "./materialise.ts";
import { horizonDays } from "./planning-horizon.ts";

/** Saves reach 35 days ahead and the sweep runs a week before that runs out, so the two always overlap. */
const extendedBefore = 28;

export type Sweep = {
	readonly ledger: Ledger;
	/** The whole register, as the operator sees it. */
	readonly register: Register;
	readonly options: PlanningOptions;
	/** Books the meetings of series that have come within their own horizon. */
	readonly bookAhead?: ((now: Instant) => Promise<void>) | undefined;
};

/** When the horizon is next to be extended; undefined when nothing was ever planned. */
export const nextExtension = async (ledger: Ledger): Promise<Instant | undefined> => {
	const covered = (await ledger.marker(markers.horizon)) as Instant | undefined;
	return covered && daysLater(covered, -extendedBefore);
};

export const extendHorizon = async (sweep: Sweep, now: Instant): Promise<void> => {
	const covered = (await sweep.ledger.marker(markers.horizon)) as Instant | undefined;
	if (covered !== undefined && daysLater(covered, -extendedBefore) > now) return;
	await sweep.bookAhead?.(now);
	const until = daysLater(now, horizonDays);
	const people = await sweep.register.people();
	for (const board of await sweep.register.boards()) {
		const beside = await meetingExtras(board, sweep.register);
		const world = { ...worldOf(board, people, sweep.options), beside };
		const items = await itemsOf(board, sweep.register);
		const planned = [
			...planForBoard(board, world),
			...planWeeks(board, world, {
				first: addDays(dayIn(board.zone, covered ?? now), -1),
				last: addDays(dayIn(board.zone, until), 1),
			}),
		];
		for (const item of items)
			planned.push(...(await planAhead(item, { board, world, sweep, now })));
		await insertNew(planned, { sweep, now, between: { after: covered ?? now, until } });
	}
	await sweep.ledger.mark(markers.horizon, until);
};

type Ahead = {
	readonly board: Board;
	readonly world: PlanningWorld;
	readonly sweep: Sweep;
	readonly now: Instant;
};

/** A line that has gone by may have run on since: only then what the ledger holds of it is looked up. */
const planAhead = async (
	item: Item,
	{ board, world, sweep, now }: Ahead,
): Promise<readonly Planned[]> => {
	const plan = planFor(item, board, world);
	const line = plan.filter(({ rule }) => escalatedTo(rule) !== undefined);
	if (line.length === 0 || line.some((one) => dueAt(one) > now)) return plan;
	const rows = await sweep.ledger.ofItem(item.id);
	return lineNow(plan, { item, board }, { rows, world });
};

type Insertion = {
	readonly sweep: Sweep;
	readonly now: Instant;
	readonly between: { readonly after: Instant; readonly until: Instant };
};

const insertNew = async (
	planned: readonly Planned[],
	{ sweep, now, between }: Insertion,
): Promise<void> => {
	const stamp = { ...sweep.options, cause: `came within ${horizonDays} days by ${now}` };
	const rows = planned
		.filter((one) => isBetween(dueAt(one), between))
		.map((one) => ({ ...fresh(one, stamp), state: "planned" as const }));
	if (rows.length > 0) await sweep.ledger.apply({ insert: rows, renew: [], drop: [] }, now);
};

const isBetween = (due: Instant, { after, until }: Insertion["between"]): boolean =>
	due > after && due <= until;

/** Local times are read again when the zones' rules have changed under them. */
export const rereadZones = async (
	{ ledger, options }: Pick<Sweep, "ledger" | "options">,
	now: Instant,
): Promise<void> => {
	for (;;) {
		const rows = await ledger.withOtherZoneData(options.zoneData, 500);
		if (rows.length === 0) return;
		const renew = rows.map((row) => ({
			id: row.id,
			zone: row.zone,
			dueAt: isNews(row.rule) || isTold(row.rule) ? row.dueAt : dueAt(row),
			zoneData: options.zoneData,
		}));
		await ledger.apply({ insert: [], renew, drop: [] }, now);
	}
};
