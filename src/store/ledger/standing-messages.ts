/** The standing messages of the ledger in a database: what is to be shown again, by whom, and what was shown. */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { hasButtons, kindsWithButtons } from "../../reminders/ledger/ledger.ts";
import type { StandingLedger, StandingPlan } from "../../reminders/ledger/standing-messages.ts";
import type { Client, Transaction } from "../engine/open-database.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import type { Changed } from "./claimed-rows.ts";
import { readRow } from "./rows.ts";

const saidAs = { in: [...kindsWithButtons] };
/** It may be under way: then it is looked at as soon as it is known to be out. */
const isOut = { in: ["sent", "sending"] };
const standing = { state: isOut, saidAs, finalAt: null };

export const standingPlanIn = (tx: Transaction): StandingPlan => ({
	showAgain: async (itemId, now, rule) => {
		const where = { itemId, ...standing, ...(rule ? { rule } : {}) };
		await tx.occurrence.updateMany({ where, data: { refreshAt: now, refreshTries: 0 } });
	},
	showBoards: async (boardIds, { now, except }) => {
		const destination = { notIn: [...except] };
		const where = { boardId: { in: [...boardIds] }, state: isOut, destination };
		await tx.occurrence.updateMany({ where, data: { refreshAt: now, refreshTries: 0 } });
	},
});

/** A reminder, or news, that has gone out replaces the earlier ones of its item in that place. */
export const replaceEarlier = async (
	tx: Transaction,
	sent: readonly Changed[],
	now: Instant,
): Promise<void> => {
	const id = { notIn: sent.map((one) => one.id) };
	for (const { itemId, destination, saidAs: kind } of sent) {
		if (!hasButtons({ saidAs: kind ?? undefined })) continue;
		const where = { itemId, destination, ...standing, saidAs: kind, id };
		await tx.occurrence.updateMany({ where, data: { refreshAt: now, refreshTries: 0 } });
	}
};

type Opened = {
	readonly client: Client;
	readonly runInTransaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
};

const markWordsIn =
	(client: Client): StandingLedger["markWords"] =>
	async (deliveryId, shownMark, was) => {
		const where = { deliveryId, state: "sent", ...(was === undefined ? {} : { shownMark: was }) };
		return (await client.occurrence.updateMany({ where, data: { shownMark } })).count > 0;
	};

export const standingIn = (
	{ client, runInTransaction }: Opened,
	lock: Prisma.Sql,
): StandingLedger => ({
	claimShowing: async ({ now, leaseUntil, limit }) => {
		const rows = await client.$queryRaw<
			object[]
		>`UPDATE "Occurrence" SET "refreshAt" = ${leaseUntil}
			WHERE "id" IN (SELECT "id" FROM "Occurrence" WHERE "refreshAt" <= ${now} AND "messageTs" IS NOT NULL
				ORDER BY "refreshAt" LIMIT ${limit} ${lock}) RETURNING *`;
		return rows.map(readRow);
	},
	shown: (shown, { leaseUntil }) =>
		runInTransaction(async (tx) => {
			let held = 0;
			for (const { id, became, finalAt, nextAt } of shown) {
				const data = {
					refreshAt: nextAt ?? null,
					refreshTries: 0,
					became: became ?? null,
					finalAt: finalAt ?? null,
				};
				held += (await tx.occurrence.updateMany({ where: { id, refreshAt: leaseUntil }, data }))
					.count;
			}
			return held;
		}),
	markWords: markWordsIn(client),
	showDelivery: async (deliveryId, at) => {
		const data = { refreshAt: at, refreshTries: 0, shownMark: null };
		await client.occurrence.updateMany({ where: { deliveryId, state: "sent" }, data });
	},
	showLater: async (ids, { leaseUntil, at, because }) => {
		const tries = because === "failed" ? { refreshTries: { increment: 1 } } : {};
		await client.occurrence.updateMany({
			where: { id: { in: [...ids] }, refreshAt: leaseUntil },
			data: { refreshAt: at, ...tries },
		});
	},
});
