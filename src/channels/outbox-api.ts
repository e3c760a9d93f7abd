/**
 * The outbox over HTTP, for the process that speaks on other surfaces: it takes what waits, and tells what became of it.
 * A message is given out only while its reader is still let in by every board that it speaks of.
 */
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Outbox, Outgoing } from "../usecases/outbox.ts";
import type { Clock, Links, Store } from "../usecases/ports.ts";

export type OutboxParts = {
	readonly outbox: Outbox;
	readonly store: Store;
	readonly links: Pick<Links, "linked">;
	readonly clock: Clock;
	/** Milliseconds that only go forward. */
	readonly stopwatch: () => number;
};

const patience = { waitMs: 8_000, lookMs: 200 };

const taking = z.strictObject({
	surfaces: z
		.array(z.string().regex(/^[a-z]{1,20}$/))
		.min(1)
		.max(10),
	most: z.int().min(1).max(50),
	/** Answer at once, whether there is something or not. */
	now: z.boolean().optional(),
});

const reason = z.string().max(200);
const telling = z.strictObject({
	id: z.string().min(1).max(100),
	handed: z.discriminatedUnion("is", [
		z.strictObject({ is: z.literal("sent"), messageId: z.string().max(200) }),
		z.strictObject({
			is: z.literal("refused"),
			reason,
			retryAfter: z.number().min(0).max(86_400).optional(),
		}),
		z.strictObject({ is: z.literal("unknown"), reason }),
	]),
});

export type Answered = { readonly status: number; readonly body: object };

const isLetIn = async (
	{ surface, account, personId, boardIds }: Outgoing,
	{ store, links }: OutboxParts,
): Promise<boolean> => {
	const linked = await links.linked({ surface, account });
	if (linked?.personId !== personId) return false;
	const standing = "external" as const;
	const within = linked.boardIds;
	const viewer = { slackId: "", personId, standing, administrator: false, within };
	const open = await store.as({ kind: "person", viewer }).boards();
	const ids = new Set(open.map(({ id }) => id));
	return boardIds.every((id) => ids.has(id));
};

const takeOnce = async (
	{ surfaces, most }: z.infer<typeof taking>,
	parts: OutboxParts,
): Promise<readonly object[]> => {
	const taken = await parts.outbox.take({ surfaces, most, now: parts.clock.now() });
	const messages: object[] = [];
	for (const one of taken) {
		const { id, deliveryId, surface, account, text } = one;
		if (await isLetIn(one, parts)) messages.push({ id, deliveryId, surface, account, text });
		else await parts.outbox.report(id, { is: "refused", reason: "unlinked" });
	}
	return messages;
};

/** Held open until there is something to take, or for a few seconds. */
export const takeFrom = async (
	json: unknown,
	parts: OutboxParts,
	isWanted: () => boolean,
): Promise<Answered> => {
	const read = taking.safeParse(json);
	if (!read.success) return { status: 400, body: { error: "Send {surfaces, most}." } };
	const until = parts.stopwatch() + (read.data.now ? 0 : patience.waitMs);
	while (isWanted()) {
		const messages = await takeOnce(read.data, parts);
		if (messages.length > 0 || parts.stopwatch() >= until)
			return { status: 200, body: { messages } };
		await pause(patience.lookMs);
	}
	return { status: 200, body: { messages: [] } };
};

export const tellOf = async (json: unknown, { outbox }: OutboxParts): Promise<Answered> => {
	const read = telling.safeParse(json);
	if (!read.success) return { status: 400, body: { error: "Send {id, handed}." } };
	await outbox.report(read.data.id, read.data.handed);
	return { status: 200, body: {} };
};
