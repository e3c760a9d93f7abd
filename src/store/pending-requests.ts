/**
 * Pending requests in a database. Each is held by its process under a lease: when that has run out, the process is gone,
 * or is taken for gone, and may record nothing for it any more.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Instant } from "../domain/dates/plain-date.ts";
import type {
	PendingRequest,
	PendingRequests,
	ToldAsLost as Refusal,
} from "../usecases/pending-requests.ts";
import type { Client, Transaction } from "./engine/open-database.ts";
import { Prisma } from "./generated/sqlite/client.ts";
import { secondsAfter } from "./retention.ts";
import { batched } from "./statement-batcher.ts";

/** Whoever asked was told that nothing came of it: so nothing does. */
export class ToldAsLost extends Error {
	override readonly name: Refusal = "ToldAsLost";
}

/** Told every few seconds that its process lives. */
const leaseSeconds = 20;
const untilToldAgain = 60;
/** What was told as lost may be done for a day. */
const resumableSeconds = 24 * 60 * 60;

/** `open`: in hand. `recorded`: as good as answered. `lost`: told as such, or about to be. */
type State = "open" | "recorded" | "lost";

type Row = { readonly id: string; readonly slackId: string; readonly content: string };

const content = z.record(z.string(), z.string());

const requestOf = ({ id, slackId, content: text }: Row): PendingRequest => ({
	id,
	slackId,
	content: content.parse(JSON.parse(text)),
});

type Adding = { readonly request: PendingRequest; readonly until: Instant };

/** One statement for all: a request that is delivered again has its row already. */
const insert = async (
	client: Client,
	worker: string,
	all: readonly Adding[],
): Promise<readonly boolean[]> => {
	const state: State = "open";
	const rows = all.map(
		({ request: { id, slackId, content: said }, until }) =>
			Prisma.sql`(${id}, ${slackId}, ${JSON.stringify(said)}, ${state}, ${worker}, ${until})`,
	);
	const added = await client.$queryRaw<{ readonly id: string }[]>`
		INSERT INTO "PendingRequest" ("id", "slackId", "content", "state", "worker", "leaseUntil")
		VALUES ${Prisma.join(rows)} ON CONFLICT ("id") DO NOTHING RETURNING "id"`;
	const ids = new Set(added.map(({ id }) => id));
	return all.map(({ request: { id } }) => ids.delete(id));
};

/** One statement, so that of two replicas one alone tells it. */
const claim = async (client: Client, worker: string, now: Instant): Promise<readonly Row[]> => {
	// Most of the time there is none, which a read alone finds out.
	const where = { state: "open", leaseUntil: { lte: now }, worker: { not: worker } };
	if (!(await client.pendingRequest.findFirst({ where, select: { id: true } }))) return [];
	const until = secondsAfter(now, resumableSeconds);
	return client.$queryRaw<Row[]>`
		UPDATE "PendingRequest" SET "state" = 'lost', "worker" = '', "leaseUntil" = ${until}
		WHERE "state" = 'open' AND "leaseUntil" <= ${now} AND "worker" <> ${worker}
		RETURNING "id", "slackId", "content"`;
};

/** Recorded by a process that is gone, or told as lost over a day ago. */
const dropOver = async (client: Client, worker: string, now: Instant): Promise<void> => {
	const where = { state: { not: "open" }, leaseUntil: { lte: now }, worker: { not: worker } };
	if (await client.pendingRequest.findFirst({ where, select: { id: true } }))
		await client.pendingRequest.deleteMany({ where });
};

const resume = async (
	client: Client,
	worker: string,
	{ id, slackId, until, now }: Omit<Row, "content"> & Record<"until" | "now", Instant>,
): Promise<PendingRequest | undefined> => {
	const [row] = await client.$queryRaw<Row[]>`
		UPDATE "PendingRequest" SET "state" = 'open', "worker" = ${worker}, "leaseUntil" = ${until}
		WHERE "id" = ${id} AND "slackId" = ${slackId} AND "state" = 'lost' AND "leaseUntil" > ${now}
		RETURNING "id", "slackId", "content"`;
	return row && requestOf(row);
};

/** In the transaction that records what was asked: it is not told as lost any more, and its words are forgotten. */
export const recordPending = async (
	tx: Pick<Transaction, "$executeRaw">,
	{ id, worker }: { readonly id: string; readonly worker: string },
): Promise<void> => {
	const held = await tx.$executeRaw`
		UPDATE "PendingRequest" SET "state" = 'recorded', "content" = '{}'
		WHERE "id" = ${id} AND "worker" = ${worker} AND "state" <> 'lost'`;
	if (held === 0) throw new ToldAsLost(`Request ${id} was told as lost, and records nothing.`);
};

const leased = (now: Instant): Instant => secondsAfter(now, leaseSeconds);

/** Whatever is answered at once is removed at once. */
const removal = (client: Client, worker: string) =>
	batched(async (ids: readonly string[]) => {
		await client.pendingRequest.deleteMany({ where: { id: { in: [...ids] }, worker } });
		return ids.map(() => undefined);
	});

export const pendingRequestsIn = (client: Client) => {
	const worker = `${process.pid}-${randomUUID()}`;
	const inHand = new Set<string>();
	const add = batched((all: readonly Adding[]) => insert(client, worker, all));
	const remove = removal(client, worker);
	const requests: PendingRequests = {
		add: async (request, now) => {
			const isNew = await add({ request, until: leased(now) });
			if (isNew) inHand.add(request.id);
			return isNew;
		},
		withdraw: async (id) => {
			await client.pendingRequest.deleteMany({ where: { id, state: { not: "recorded" } } });
		},
		remove: async (id) => {
			await remove(id);
			inHand.delete(id);
		},
		renew: async (now) => {
			if (inHand.size === 0) return;
			const data = { leaseUntil: leased(now) };
			await client.pendingRequest.updateMany({ where: { worker }, data });
		},
		claimLost: async (now) => {
			await dropOver(client, worker, now);
			return (await claim(client, worker, now)).map(requestOf);
		},
		handBack: async (id, now) => {
			const data = { state: "open", leaseUntil: secondsAfter(now, untilToldAgain) };
			await client.pendingRequest.updateMany({ where: { id, state: "lost" }, data });
		},
		resume: async ({ id, slackId }, now) => {
			const found = await resume(client, worker, { id, slackId, now, until: leased(now) });
			if (found) inHand.add(id);
			return found;
		},
	};
	return { worker, requests };
};
