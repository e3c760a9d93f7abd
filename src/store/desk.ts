/** The desk in a database: half-finished commands, what was already delivered, threads' last questions. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { type Instant, instant } from "../domain/dates/plain-date.ts";
import type { Desk, Draft } from "../usecases/desk.ts";
import type { Client } from "./engine/open-database.ts";
import { hoursBefore, signedBefore } from "./retention.ts";

const raw = z.record(z.string(), z.string());

const dropOld = async (client: Client, before: Instant): Promise<void> => {
	await client.draft.deleteMany({ where: { keptAt: { lte: before } } });
	await client.thread.deleteMany({ where: { keptAt: { lte: before } } });
	await client.seen.deleteMany({ where: { at: { lte: before } } });
};

const keepDraft = async (client: Client, draft: Draft, now: Instant): Promise<void> => {
	const kept = {
		slackId: draft.slackId,
		command: draft.command,
		raw: JSON.stringify(draft.raw),
		keptAt: now,
	};
	await client.draft.upsert({
		where: { id: draft.id },
		create: { id: draft.id, ...kept },
		update: kept,
	});
	await dropOld(client, hoursBefore(now, 48));
};

const draftOf = async (client: Client, id: string, now: Instant): Promise<Draft | undefined> => {
	const row = await client.draft.findUnique({ where: { id } });
	if (!row || row.keptAt <= hoursBefore(now, 24)) return undefined;
	const { slackId, command } = row;
	return { id, slackId, command, raw: raw.parse(JSON.parse(row.raw)) };
};

/** No index takes a key as long as what somebody may write into a form. */
const short = (key: string): string =>
	key.length <= 200 ? key : createHash("sha256").update(key).digest("hex");

/** One statement, so that of two replicas that hear the same thing at once, one alone is first. */
const isFirst = async (client: Client, key: string, now: Instant): Promise<boolean> => {
	const changed = await client.$executeRaw`
		INSERT INTO "Seen" ("key", "at") VALUES (${key}, ${now})
		ON CONFLICT ("key") DO UPDATE SET "at" = excluded."at"
		WHERE "Seen"."at" <= ${hoursBefore(now, 24)}`;
	return changed > 0;
};

const signed = "signature ";

/** Requests are many: what nobody could send again any more is dropped, once a minute rather than with each. */
const signatures = (client: Client): Desk["isFirstSigned"] => {
	let sweptAt: Instant | undefined;
	return async (signature, now) => {
		const isNew = await isFirst(client, `${signed}${signature}`, now);
		const minute = now.slice(0, 16) as Instant;
		if (sweptAt !== minute) {
			sweptAt = minute;
			const at = { lte: signedBefore(now) };
			await client.seen.deleteMany({ where: { key: { startsWith: signed }, at } });
		}
		return isNew;
	};
};

export const deskIn = (client: Client): Desk => ({
	keepDraft: (draft, now) => keepDraft(client, draft, now),
	draft: (id, now) => draftOf(client, id, now),
	isFirst: (key, now) => isFirst(client, short(key), now),
	isFirstSigned: signatures(client),
	seenAt: async (key, now) => {
		const row = await client.seen.findUnique({ where: { key: short(key) } });
		return row && row.at > hoursBefore(now, 24) ? instant(row.at) : undefined;
	},
	forget: async (key) => void (await client.seen.deleteMany({ where: { key: short(key) } })),
	keepThread: async (key, context, now) => {
		const kept = { context: JSON.stringify(context ?? null), keptAt: now };
		await client.thread.upsert({ where: { key }, create: { key, ...kept }, update: kept });
		await dropOld(client, hoursBefore(now, 48));
	},
	thread: async (key, now) => {
		const row = await client.thread.findUnique({ where: { key } });
		if (!row || row.keptAt <= hoursBefore(now, 24)) return undefined;
		return JSON.parse(row.context) as unknown;
	},
});
