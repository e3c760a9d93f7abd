/**
 * The ledger of reminders in the database. A claim is one statement, so that no two workers ever hold one row;
 * everything else names the rows by id and fence, so that a worker which lost its hold changes nothing.
 */

import type { Instant } from "../../domain/dates/plain-date.ts";
import {
	type Claim,
	type Hold,
	type Ledger,
	markers,
	type Outcome,
	type PlanChange,
	type PlanLedger,
} from "../../reminders/ledger/ledger.ts";
import { changesAfter, isFailure } from "../../reminders/ledger/outcome.ts";
import { restoredId } from "../../reminders/ledger/restored-id.ts";
import type { Client, Transaction } from "../engine/open-database.ts";
import { Prisma } from "../generated/sqlite/client.ts";
import { turnsIn } from "./channel-leases.ts";
import { changeHeld, handBackRows, isPostgres, returned } from "./claimed-rows.ts";
import { looking, unsettled } from "./lookups.ts";
import { changedColumns, newRow, readRow } from "./rows.ts";
import { replaceEarlier, standingIn, standingPlanIn } from "./standing-messages.ts";

type Run = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

type Opened = {
	readonly client: Client;
	readonly runInTransaction: Run;
	/** The database's address, which says how rows are locked there. */
	readonly url: string;
};

/** The part of the ledger that a save uses, inside its own transaction. */
export const planLedgerIn = (tx: Transaction): PlanLedger => ({
	ofItem: async (itemId) =>
		(await tx.occurrence.findMany({ where: { itemId }, orderBy: { id: "asc" } })).map(readRow),
	apply: (change, now) => applyChange(tx, change, now),
	boardsOf: async (destination) => {
		const where = { destination, state: "planned" };
		const rows = await tx.occurrence.groupBy({ by: ["boardId"], where });
		return rows.map(({ boardId }) => boardId);
	},
	marker: async (name) => (await tx.marker.findUnique({ where: { name } }))?.value,
	mark: async (name, value) => {
		await tx.marker.upsert({ where: { name }, create: { name, value }, update: { value } });
	},
	...standingPlanIn(tx),
});

export const ledgerIn = (opened: Opened): Ledger => ({
	...planLedgerIn(opened.client),
	apply: (change, now) => opened.runInTransaction((tx) => applyChange(tx, change, now)),
	...holding(opened),
	...standingIn(opened, lockFor(opened.url)),
	...turnsIn(opened),
	doubtRestored: (since, now) => opened.runInTransaction((tx) => doubtRows(tx, { since, now })),
	...looking(opened.client),
});

const applyChange = async (tx: Transaction, change: PlanChange, now: Instant): Promise<void> => {
	for (const { id, state, detail } of change.drop) {
		await tx.occurrence.updateMany({
			where: { id, state: "planned" },
			data: { state, detail, updatedAt: now },
		});
	}
	for (const { id, dueAt, zone, zoneData } of change.renew) {
		await tx.occurrence.updateMany({
			where: { id, state: { in: ["planned", "superseded", "cancelled"] } },
			data: {
				state: "planned",
				dueAt,
				notBefore: dueAt,
				zone,
				zoneData,
				detail: null,
				deliveryId: null,
				// Whoever holds it has read another moment, and lets go of it.
				worker: null,
				leaseUntil: null,
				fence: { increment: 1 },
				updatedAt: now,
			},
		});
	}
	await insertNew(
		tx,
		change.insert.map((fresh) => newRow(fresh, now)),
	);
};

const columnsAtOnce = 500;

/** What is there already by its key stays as it is. Raw, because Prisma's SQLite cannot skip duplicates. */
const insertNew = async (
	tx: Transaction,
	rows: readonly Prisma.OccurrenceCreateManyInput[],
): Promise<void> => {
	for (let from = 0; from < rows.length; from += columnsAtOnce / 15) {
		const some = rows.slice(from, from + columnsAtOnce / 15);
		await tx.$executeRaw`INSERT INTO "Occurrence" ("id", "boardId", "itemKind", "itemId", "rule", "localAt", "zone",
			"zoneData", "dueAt", "destination", "cause", "state", "notBefore", "detail", "updatedAt")
			VALUES ${Prisma.join(some.map(values))} ON CONFLICT DO NOTHING`;
	}
};

const values = (row: Prisma.OccurrenceCreateManyInput) =>
	Prisma.sql`(${row.id}, ${row.boardId}, ${row.itemKind}, ${row.itemId}, ${row.rule}, ${row.localAt}, ${row.zone},
		${row.zoneData}, ${row.dueAt}, ${row.destination}, ${row.cause}, ${row.state}, ${row.notBefore}, ${row.detail},
		${row.updatedAt})`;

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] =>
	rows.map(({ id }) => id);

type Held = Pick<Ledger, "claim" | "intend" | "settle" | "handBack" | "confirm">;

const holding = ({ client, runInTransaction, url }: Opened): Held => ({
	claim: async (claim) => (await claimRows(client, url, claim)).map(readRow),
	intend: async ({ holds, deliveryId, channelId, saidAs, now, enoughUntil }) =>
		idsOf(
			await changeHeld(client, url, {
				holds,
				columns: {
					state: "sending",
					deliveryId,
					channelId,
					saidAs: saidAs ?? null,
					intendedAt: now,
					absences: 0,
					unreadableSince: null,
					updatedAt: now,
				},
				where: Prisma.sql`"state" = 'planned' AND "leaseUntil" > ${enoughUntil}`,
			}),
		),
	settle: (holds, outcome, now) =>
		runInTransaction((tx) => settleRows(tx, holds, { outcome, now, url })),
	handBack: async (handed, now, detail) =>
		void (await client.$executeRaw(handBackRows(handed, { now, detail, url }))),
	confirm: async (deliveryId, sent, now) => {
		const { refreshAt: _, ...data } = changedColumns(changesAfter({ is: "sent", ...sent }, now));
		await client.occurrence.updateMany({ where: { deliveryId, state: { in: unsettled } }, data });
	},
});

/** Workers on Postgres pass over what another is just claiming; SQLite has one writer at a time. */
const lockFor = (url: string): Prisma.Sql =>
	isPostgres(url) ? Prisma.sql`FOR UPDATE SKIP LOCKED` : Prisma.empty;

/** No column changes that an index has: Postgres then writes the row anew and no index. */
const claimRows = (
	client: Client,
	url: string,
	{ worker, now, leaseUntil, limit, state }: Claim,
): Promise<readonly object[]> =>
	returned(
		client,
		url,
		Prisma.sql`UPDATE "Occurrence" SET "worker" = ${worker}, "fence" = "fence" + 1,
		"leaseUntil" = ${leaseUntil}, "updatedAt" = ${now}
		WHERE "id" IN (SELECT "id" FROM "Occurrence" WHERE "state" = ${state} AND "notBefore" <= ${now}
			AND ("leaseUntil" IS NULL OR "leaseUntil" <= ${now}) ORDER BY "notBefore" LIMIT ${limit} ${lockFor(url)}) RETURNING *`,
	);

type Settling = { readonly outcome: Outcome; readonly now: Instant; readonly url: string };

const settleRows = async (
	tx: Transaction,
	holds: readonly Hold[],
	{ outcome, now, url }: Settling,
): Promise<readonly string[]> => {
	const columns = changedColumns(changesAfter(outcome, now));
	const where = Prisma.sql`"state" IN ('planned', 'sending')`;
	const settled = await changeHeld(tx, url, {
		holds,
		columns,
		where,
		isFailure: isFailure(outcome),
		// What was to be looked at while it was under way is looked at when it is out.
		keeping: outcome.is === "sent" ? ["refreshAt"] : [],
	});
	if (outcome.is === "sent") await replaceEarlier(tx, settled, now);
	if (outcome.is === "undeliverable" && outcome.told && settled.length > 0) {
		await insertNew(tx, [newRow({ ...outcome.told, state: "planned" }, now)]);
	}
	return idsOf(settled);
};

/** One delivery for each place: they are looked for there together. Whoever takes the marker away does it. */
const doubtRows = async (
	tx: Transaction,
	{ since, now }: { readonly since: Instant; readonly now: Instant },
): Promise<number> => {
	const { count } = await tx.marker.deleteMany({ where: { name: markers.restored } });
	if (count === 0) return 0;
	return tx.$executeRaw`UPDATE "Occurrence" SET "state" = 'sending', "deliveryId" = ${restoredId} || "destination",
		"channelId" = NULL, "intendedAt" = ${since}, "absences" = 0, "unreadableSince" = NULL, "worker" = NULL,
		"leaseUntil" = NULL, "fence" = "fence" + 1, "notBefore" = ${now}, "updatedAt" = ${now},
		"detail" = 'restored from a backup: may have been sent meanwhile'
		WHERE "state" IN ('planned', 'sending') AND "dueAt" <= ${now}`;
};
