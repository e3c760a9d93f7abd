/**
 * Two messages under one delivery id are one too many: the later is deleted, and the log says so.
 * It happens when a worker is paused between its intent and its post, and wakes after another took over.
 */
import { looksAgain } from "./by-itself.ts";
import type { Desk } from "./desk.ts";
import { minutesLater, secondsLater } from "./instants.ts";
import type { Occurrence } from "./ledger.ts";

type Sent = { readonly deliveryId: string; readonly channelId: string; readonly ts: string };

/** A post that succeeded after its worker had lost the rows: recorded where nothing is, else one copy goes. */
export const settleDouble = async (sent: Sent, desk: Desk): Promise<void> => {
	const { deliveryId, channelId, ts } = sent;
	const now = desk.clock.now();
	const sweepAt = secondsLater(now, desk.timings.sweepAfter);
	await desk.ledger.confirm(deliveryId, { channelId, messageTs: ts, sweepAt }, now);
	const rows = await desk.ledger.ofDelivery(deliveryId);
	if (looksAgain(rows)) await desk.ledger.showDelivery(deliveryId, now);
	const recorded = rows.flatMap((row) => row.messageTs ?? []);
	const copies = [...new Set([ts, ...recorded])].sort();
	if (copies.length > 1) await keepFirst(copies, { deliveryId, channelId, desk });
};

/** Looks at the history for copies of what was posted more than once under its id. */
export const sweepDoubles = async (desk: Desk): Promise<void> => {
	const due = await desk.ledger.toSweep(desk.clock.now(), 100);
	const deliveries = new Map(due.map((row) => [row.deliveryId, row]));
	for (const row of deliveries.values()) await sweepOne(row, desk);
};

const sweepOne = async (row: Occurrence, desk: Desk): Promise<void> => {
	const { deliveryId, channelId, intendedAt } = row;
	if (deliveryId === undefined || channelId === undefined || intendedAt === undefined) return;
	const since = minutesLater(intendedAt, -60);
	const found = await desk.messenger.findByDelivery(channelId, since, deliveryId);
	const copies = found.is === "found" ? found.ts : [];
	await keepFirst(copies, { deliveryId, channelId, desk });
	await desk.failpoint("swept");
};

type Copies = { readonly deliveryId: string; readonly channelId: string; readonly desk: Desk };

const keepFirst = async (
	copies: readonly string[],
	{ deliveryId, channelId, desk }: Copies,
): Promise<void> => {
	const [messageTs, ...later] = copies;
	for (const ts of later) {
		desk.meter?.doubleRemoved();
		const removed = await desk.messenger.remove(channelId, ts);
		desk.log.warn({ deliveryId, channelId, ts, removed }, "a second copy of a message was deleted");
	}
	const detail = later.length > 0 ? `${later.length} later copies deleted` : undefined;
	await desk.ledger.swept(deliveryId, { detail, messageTs }, desk.clock.now());
};
