/** The ledger in memory, for tests. */
import type { Instant } from "../../src/domain/dates/plain-date.ts";
import { earliest } from "../../src/reminders/instants.ts";
import {
	type Claim,
	type Hold,
	hushedDetail,
	type Ledger,
	markers,
	type Occurrence,
	type Outcome,
	type PlanChange,
	type SaidPlace,
} from "../../src/reminders/ledger/ledger.ts";
import { rowAfter } from "../../src/reminders/ledger/outcome.ts";
import { restoredId } from "../../src/reminders/ledger/restored-id.ts";
import { keyOf } from "../../src/reminders/plan/planned-reminder.ts";
import { turnsIn } from "./memory-channel-leases.ts";
import { replaceEarlier, standingIn } from "./memory-standing-messages.ts";

type Shelf = { rows: Map<string, Occurrence>; markers: Map<string, string> };

export const memoryLedger = (): Ledger & { readonly all: () => readonly Occurrence[] } => {
	const shelf: Shelf = { rows: new Map(), markers: new Map() };
	const all = () => [...shelf.rows.values()];
	const put = (row: Occurrence) => shelf.rows.set(row.id, row);
	return {
		all,
		...planning(shelf, put),
		...holding(shelf, put),
		...doubting(shelf, put),
		...settling(shelf, put),
		...looking(shelf, put),
		...standingIn(shelf.rows, put),
		...turnsIn(shelf),
	};
};

type Put = (row: Occurrence) => void;

const planning = (shelf: Shelf, put: Put) => ({
	ofItem: async (itemId: string) => [...shelf.rows.values()].filter((row) => row.itemId === itemId),
	apply: async (change: PlanChange, now: Instant) => applyChange(change, { shelf, put, now }),
	boardsOf: async (destination: string) => [
		...new Set(
			[...shelf.rows.values()]
				.filter((row) => row.destination === destination && row.state === "planned")
				.map(({ boardId }) => boardId),
		),
	],
	marker: async (name: string) => shelf.markers.get(name),
	mark: async (name: string, value: string) => void shelf.markers.set(name, value),
});

const applyChange = (
	change: PlanChange,
	{ shelf, put, now }: { readonly shelf: Shelf; readonly put: Put; readonly now: Instant },
): void => {
	for (const { id, state, detail } of change.drop) {
		const row = shelf.rows.get(id);
		if (row?.state === "planned") put({ ...row, state, detail, updatedAt: now });
	}
	for (const { id, dueAt, zone, zoneData } of change.renew) {
		const row = shelf.rows.get(id);
		if (row === undefined || !isRenewable(row)) continue;
		const state = "planned" as const;
		const renewed = { state, dueAt, notBefore: dueAt, zone, zoneData, updatedAt: now };
		// Whoever holds it has read another moment, and lets go of it.
		const free = { worker: undefined, leaseUntil: undefined, fence: row.fence + 1 };
		put({ ...row, ...renewed, ...free, detail: undefined, deliveryId: undefined });
	}
	const taken = new Set([...shelf.rows.values()].map(keyOf));
	for (const fresh of change.insert) {
		if (taken.has(keyOf(fresh))) continue;
		taken.add(keyOf(fresh));
		put({ fence: 0, attempts: 0, absences: 0, isRepeat: false, ...fresh, updatedAt: now });
	}
};

const isRenewable = ({ state }: Occurrence) =>
	state === "planned" || state === "superseded" || state === "cancelled";

/** When it may be claimed: in its time, and not while somebody holds it. */
const freeFrom = ({
	notBefore,
	leaseUntil,
}: Pick<Occurrence, "notBefore" | "leaseUntil">): Instant =>
	leaseUntil !== undefined && leaseUntil > notBefore ? leaseUntil : notBefore;

const isUnsettled = ({ state }: Occurrence) => state === "sending" || state === "planned";

const holding = (shelf: Shelf, put: Put) => ({
	claim: async ({ worker, now, leaseUntil, limit, state }: Claim) => {
		const free = [...shelf.rows.values()]
			.filter((row) => row.state === state && freeFrom(row) <= now)
			.sort((a, b) => (a.notBefore < b.notBefore ? -1 : 1))
			.slice(0, limit);
		const lease = { worker, leaseUntil, updatedAt: now };
		const claimed = free.map((row) => ({ ...row, ...lease, fence: row.fence + 1 }));
		claimed.forEach(put);
		return claimed;
	},
	intend: async (intent: Parameters<Ledger["intend"]>[0]) => {
		const { deliveryId, channelId, saidAs, now } = intent;
		const rows = held(shelf, intent.holds).filter(
			(row) => row.state === "planned" && (row.leaseUntil ?? now) > intent.enoughUntil,
		);
		for (const row of rows) {
			const sending = { state: "sending" as const, deliveryId, channelId, saidAs, intendedAt: now };
			put({
				...row,
				...sending,
				absences: 0,
				unreadableSince: undefined,
				updatedAt: now,
			});
		}
		return rows.map(({ id }) => id);
	},
	handBack: async (returned: Parameters<Ledger["handBack"]>[0], now: Instant, detail?: string) => {
		for (const hold of returned) {
			const [row] = held(shelf, [hold]);
			if (row?.state !== "planned") continue;
			const { notBefore } = hold;
			const free = { worker: undefined, leaseUntil: undefined, notBefore, updatedAt: now };
			put({ ...row, ...free, detail });
		}
	},
});

const doubting = (shelf: Shelf, put: Put) => ({
	doubtRestored: async (since: Instant, now: Instant) => {
		if (!shelf.markers.delete(markers.restored)) return 0;
		const due = [...shelf.rows.values()].filter((row) => isUnsettled(row) && row.dueAt <= now);
		for (const row of due) {
			const free = { worker: undefined, leaseUntil: undefined, fence: row.fence + 1, absences: 0 };
			const deliveryId = `${restoredId}${row.destination}`;
			const looked = { deliveryId, channelId: undefined, intendedAt: since, notBefore: now };
			put({ ...row, ...free, ...looked, state: "sending", unreadableSince: undefined });
		}
		return due.length;
	},
});

const settling = (shelf: Shelf, put: Put) => ({
	settle: async (holds: readonly Hold[], outcome: Outcome, now: Instant) => {
		const rows = held(shelf, holds).filter(
			({ state }) => state === "planned" || state === "sending",
		);
		for (const row of rows) put(rowAfter(row, outcome, now));
		if (outcome.is === "sent") replaceEarlier(rows, { rows: shelf.rows, put, now });
		if (outcome.is === "undeliverable" && outcome.told && rows.length > 0) {
			const insert = [{ ...outcome.told, state: "planned" as const }];
			applyChange({ insert, renew: [], drop: [] }, { shelf, put, now });
		}
		return rows.map(({ id }) => id);
	},
	confirm: async (deliveryId: string, sent: Parameters<Ledger["confirm"]>[1], now: Instant) => {
		for (const row of shelf.rows.values()) {
			if (row.deliveryId !== deliveryId || !isUnsettled(row)) continue;
			put(rowAfter(row, { is: "sent", ...sent }, now));
		}
	},
});

const held = (shelf: Shelf, holds: readonly Hold[]): readonly Occurrence[] =>
	holds
		.map(({ id, fence }) => [shelf.rows.get(id), fence] as const)
		.filter(([row, fence]) => row?.fence === fence)
		.map(([row]) => row as Occurrence);

const saidIn = (
	shelf: Shelf,
	{ destinations, channelId, messageTs }: SaidPlace,
): readonly Occurrence[] => {
	const there = [...shelf.rows.values()]
		.filter((row) => row.state === "sent" && row.channelId === channelId)
		.filter(({ destination }) => destinations.includes(destination))
		.sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
	const ts = messageTs ?? there.at(-1)?.messageTs;
	return there.filter((row) => row.messageTs === ts);
};

const sweeping = (shelf: Shelf, put: Put) => ({
	toSweep: async (now: Instant, limit: number) =>
		[...shelf.rows.values()]
			.filter(({ sweepAt }) => sweepAt !== undefined && sweepAt <= now)
			.slice(0, limit),
	sweepAgain: async (deliveryId: string, sweepAt: Instant) => {
		for (const row of shelf.rows.values())
			if (row.deliveryId === deliveryId && row.state === "sent") put({ ...row, sweepAt });
	},
	swept: async (
		deliveryId: string,
		{ detail, messageTs }: Parameters<Ledger["swept"]>[1],
		now: Instant,
	) => {
		for (const row of shelf.rows.values()) {
			if (row.deliveryId !== deliveryId || row.state !== "sent") continue;
			const known = { detail: detail ?? row.detail, messageTs: messageTs ?? row.messageTs };
			put({ ...row, ...known, sweepAt: undefined, updatedAt: now });
		}
	},
});

const looking = (shelf: Shelf, put: Put) => ({
	ofDelivery: async (deliveryId: string) =>
		[...shelf.rows.values()].filter((row) => row.deliveryId === deliveryId),
	byId: async (id: string) => shelf.rows.get(id),
	saidIn: async (place: SaidPlace) => saidIn(shelf, place),
	...sweeping(shelf, put),
	nextToSay: async () => earliest(...[...shelf.rows.values()].filter(isUnsettled).map(freeFrom)),
	nextDue: async () =>
		earliest(
			...[...shelf.rows.values()].flatMap((row) => [
				isUnsettled(row) ? freeFrom(row) : undefined,
				row.sweepAt,
				row.state === "sent" ? row.refreshAt : undefined,
			]),
		),
	overdueUnsettled: async (before: Instant, limit: number) =>
		[...shelf.rows.values()]
			.filter((row) => isUnsettled(row) && row.dueAt < before)
			.filter(({ detail, notBefore }) => detail !== hushedDetail || notBefore <= before)
			.slice(0, limit),
	withOtherZoneData: async (zoneData: string, limit: number) =>
		[...shelf.rows.values()]
			.filter((row) => row.state === "planned" && row.zoneData !== zoneData)
			.slice(0, limit),
});
