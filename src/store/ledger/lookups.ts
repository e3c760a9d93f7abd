/** What is asked of the ledger without changing who holds what. */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { earliest } from "../../reminders/instants.ts";
import {
	hushedDetail,
	type Ledger,
	type Occurrence,
	type SaidPlace,
} from "../../reminders/ledger/ledger.ts";
import type { Client } from "../engine/open-database.ts";
import { Prisma } from "../generated/sqlite/client.ts";
import { readRow } from "./rows.ts";

type Looking = Pick<
	Ledger,
	| "ofDelivery"
	| "byId"
	| "saidIn"
	| "toSweep"
	| "sweepAgain"
	| "swept"
	| "nextToSay"
	| "nextDue"
	| "overdueUnsettled"
	| "withOtherZoneData"
>;

export const unsettled = ["planned", "sending"];

const sweeping = (client: Client): Pick<Looking, "toSweep" | "sweepAgain" | "swept"> => ({
	toSweep: async (now, limit) =>
		(await client.occurrence.findMany({ where: { sweepAt: { lte: now } }, take: limit })).map(
			readRow,
		),
	sweepAgain: async (deliveryId, sweepAt) => {
		await client.occurrence.updateMany({
			where: { deliveryId, state: "sent" },
			data: { sweepAt },
		});
	},
	swept: async (deliveryId, { detail, messageTs }, now) => {
		await client.occurrence.updateMany({
			where: { deliveryId, state: "sent" },
			data: {
				sweepAt: null,
				updatedAt: now,
				...(detail ? { detail } : {}),
				...(messageTs ? { messageTs } : {}),
			},
		});
	},
});

export const looking = (client: Client): Looking => ({
	ofDelivery: async (deliveryId) =>
		(await client.occurrence.findMany({ where: { deliveryId } })).map(readRow),
	byId: async (id) => {
		const row = await client.occurrence.findUnique({ where: { id } });
		return row ? readRow(row) : undefined;
	},
	saidIn: (place) => saidIn(client, place),
	...sweeping(client),
	nextToSay: () => nextToSay(client),
	nextDue: () => nextDue(client),
	overdueUnsettled: async (before, limit) =>
		(
			await client.occurrence.findMany({
				where: { state: { in: unsettled }, dueAt: { lt: before }, OR: notHushed(before) },
				orderBy: { dueAt: "asc" },
				take: limit,
			})
		).map(readRow),
	withOtherZoneData: async (zoneData, limit) =>
		(
			await client.occurrence.findMany({
				where: { state: "planned", zoneData: { not: zoneData } },
				take: limit,
			})
		).map(readRow),
});

const saidIn = async (
	client: Client,
	{ destinations, channelId, messageTs }: SaidPlace,
): Promise<readonly Occurrence[]> => {
	const there = { destination: { in: [...destinations] }, state: "sent", channelId };
	const latest = { where: there, orderBy: { dueAt: "desc" } } as const;
	const ts = messageTs ?? (await client.occurrence.findFirst(latest))?.messageTs;
	if (!ts) return [];
	const where = { ...there, messageTs: ts };
	return (
		await client.occurrence.findMany({ where, orderBy: [{ dueAt: "asc" }, { id: "asc" }] })
	).map(readRow);
};

const notHushed = (before: Instant): Prisma.OccurrenceWhereInput[] => [
	{ detail: null },
	{ detail: { not: hushedDetail } },
	{ notBefore: { lte: before } },
];

/** What is still under way has no message yet; asked this way, as an index of states would lead through all that was sent. */
const outAndAwaited = { refreshAt: { not: null }, messageTs: { not: null } };

const nextToSay = async (client: Client): Promise<Instant | undefined> =>
	earliest(await nextFree(client, "planned"), await nextFree(client, "sending"));

/** A few looks at an index, however many rows there are. */
const nextDue = async (client: Client): Promise<Instant | undefined> => {
	const first = (by: "sweepAt" | "refreshAt", where: Prisma.OccurrenceWhereInput) =>
		client.occurrence.findFirst({ where, orderBy: { [by]: "asc" } });
	const found = [
		await nextToSay(client),
		(await first("sweepAt", { sweepAt: { not: null } }))?.sweepAt,
		(await first("refreshAt", outAndAwaited))?.refreshAt,
	];
	return earliest(...found.map(asInstant));
};

/** When the next row of the state may be claimed: what is held counts from the end of its lease. */
const nextFree = async (client: Client, state: "planned" | "sending") => {
	const free = await client.occurrence.findFirst({
		where: { state, leaseUntil: null },
		orderBy: { notBefore: "asc" },
		select: { notBefore: true },
	});
	const sooner = free ? Prisma.sql`AND "notBefore" < ${free.notBefore}` : Prisma.empty;
	const [held] = await client.$queryRaw<{ readonly at: string | null }[]>`
		SELECT MIN(CASE WHEN "leaseUntil" > "notBefore" THEN "leaseUntil" ELSE "notBefore" END) AS "at"
		FROM "Occurrence" WHERE "state" = ${state} AND "leaseUntil" IS NOT NULL ${sooner}`;
	return earliest(...[free?.notBefore, held?.at].map(asInstant));
};

const asInstant = (at: string | null | undefined) => (at ?? undefined) as Instant | undefined;
