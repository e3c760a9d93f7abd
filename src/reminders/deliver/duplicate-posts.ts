/**
 * Two messages under one delivery id are one too many: the later is deleted, and the log says so.
 * It happens when a worker is paused between its intent and its post, and wakes after another took over.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { millis, minutesLater, secondsLater } from "../instants.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { looksAgain } from "../updates/timed-update.ts";
import type { Desk } from "./delivery-context.ts";

/** A history that cannot be read for so long, or a copy that cannot be removed, is left alone. */
const longestMinutes = 6 * 60;

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
	const intendedAt = rows[0]?.intendedAt ?? now;
	if (copies.length > 1) await keepFirst(copies, { deliveryId, channelId, intendedAt, desk });
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
	const swept = { deliveryId, channelId, intendedAt, desk };
	const since = minutesLater(intendedAt, -60);
	const found = await desk.messenger.findByDelivery(channelId, since, deliveryId);
	const isLeft = found.is === "unreadable" && (await lookAgain(swept));
	if (!isLeft) await keepFirst(found.is === "found" ? found.ts : [], swept);
	await desk.failpoint("swept");
};

type Swept = {
	readonly deliveryId: string;
	readonly channelId: string;
	readonly intendedAt: Instant;
	readonly desk: Desk;
};

const keepFirst = async (copies: readonly string[], swept: Swept): Promise<void> => {
	const { deliveryId, channelId, desk } = swept;
	const [messageTs, ...later] = copies;
	let gone = 0;
	for (const ts of later) {
		const facts = { deliveryId, channelId, ts };
		if ((await desk.messenger.remove(channelId, ts)) === "removed") {
			gone += 1;
			desk.meter?.doubleRemoved();
			desk.log.warn(facts, "a second copy of a message was deleted");
		} else desk.log.warn(facts, "a second copy of a message could not be deleted");
	}
	const detail = gone > 0 ? `${gone} later copies deleted` : undefined;
	await desk.ledger.swept(deliveryId, { detail, messageTs }, desk.clock.now());
	if (gone < later.length) await lookAgain(swept);
};

/** At first soon, then after half as long again as it has been; answers whether it will be. */
const lookAgain = async ({ deliveryId, intendedAt, desk }: Swept): Promise<boolean> => {
	const now = desk.clock.now();
	if (minutesLater(intendedAt, longestMinutes) <= now) return false;
	const been = (millis(now) - millis(intendedAt)) / 1_000;
	const wait = Math.max(desk.timings.sweepAfter, been / 2);
	await desk.ledger.sweepAgain(deliveryId, secondsLater(now, wait));
	return true;
};
