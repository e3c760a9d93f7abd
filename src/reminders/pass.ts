/**
 * One pass over the ledger, at one moment: heartbeat, horizon, lost posts, what is due, second copies, audit.
 * A pass is over when nothing more is due that may be said now.
 */
import type { Instant } from "../domain/plain-date.ts";
import { beat } from "./away.ts";
import { type Batch, gather } from "./batches.ts";
import { type Desk, holdsOf } from "./desk.ts";
import { sweepDoubles } from "./doubles.ts";
import { extendHorizon, rereadZones } from "./horizon.ts";
import { secondsLater } from "./instants.ts";
import type { Occurrence } from "./ledger.ts";
import { reconcile } from "./reconcile.ts";
import { sendBatch } from "./send.ts";
import { audit } from "./watch.ts";

/** One process's passes, and what they remember of each other. */
export type Pass = {
	readonly worker: string;
	isStopping: boolean;
	hasReadZones: boolean;
	lastAlarm?: Instant | undefined;
};

/** All that is late in one place makes one message, so as much as possible is claimed at once. */
const claimAtOnce = 2_000;
/** Posts under way at one time. */
const together = 8;

export const passOnce = async (desk: Desk, pass: Pass): Promise<void> => {
	await beat(desk.ledger, desk.clock.now());
	await carryForward(desk, pass);
	await lookForLost(desk, pass);
	let isMore = true;
	while (isMore && !pass.isStopping) isMore = await sendWhatIsDue(desk, pass);
	await sweepDoubles(desk);
	pass.lastAlarm = await audit(desk, pass.lastAlarm);
};

const carryForward = async (desk: Desk, pass: Pass): Promise<void> => {
	const { ledger, store, planning } = desk;
	const register = store.as({ kind: "operator" });
	// The zones' rules change with the process that knows them, never under it.
	if (!pass.hasReadZones) await rereadZones({ ledger, options: planning }, desk.clock.now());
	pass.hasReadZones = true;
	await extendHorizon({ ledger, register, options: planning }, desk.clock.now());
};

const claim = (desk: Desk, { worker }: Pass, state: "planned" | "sending") => {
	const now = desk.clock.now();
	const leaseUntil = secondsLater(now, desk.timings.lease);
	return desk.ledger.claim({ worker, now, leaseUntil, limit: claimAtOnce, state });
};

const lookForLost = async (desk: Desk, pass: Pass): Promise<void> => {
	const lost = await claim(desk, pass, "sending");
	const deliveries = new Map<string, Occurrence[]>();
	for (const row of lost) {
		const id = row.deliveryId ?? row.id;
		deliveries.set(id, [...(deliveries.get(id) ?? []), row]);
	}
	await inTurn([...deliveries.values()], (rows) => guarded(desk, () => reconcile(rows, desk)));
};

/** Answers whether it is worth claiming again: something was sent, or there may be more. */
const sendWhatIsDue = async (desk: Desk, pass: Pass): Promise<boolean> => {
	const rows = await claim(desk, pass, "planned");
	await desk.failpoint("claimed");
	const now = desk.clock.now();
	const batches = await speakable(gather(rows, now), { desk, now });
	await inTurn(batches, async (batch) => {
		if (pass.isStopping) return handBack(batch, desk, now);
		return guarded(desk, () => sendBatch(batch, desk));
	});
	return batches.length > 0 || rows.length === claimAtOnce;
};

/** Each place is spoken in once a second: the first batch goes, the others wait their turn in the ledger. */
const speakable = async (
	batches: readonly Batch[],
	{ desk, now }: { readonly desk: Desk; readonly now: Instant },
): Promise<readonly Batch[]> => {
	const waiting = new Map<string, number>();
	const speaking: Batch[] = [];
	for (const batch of batches) {
		const { destination } = batch;
		const before = waiting.get(destination) ?? 0;
		const free = desk.pacing.freeAt(destination, now);
		waiting.set(destination, before + 1);
		if (free <= now && before === 0) {
			desk.pacing.reserve(destination, now);
			speaking.push(batch);
		} else await handBack(batch, desk, desk.pacing.after(free, Math.max(before - 1, 0)));
	}
	return speaking;
};

const handBack = ({ rows }: Batch, desk: Desk, notBefore: Instant): Promise<void> =>
	desk.ledger.handBack(holdsOf(rows), notBefore, desk.clock.now());

/** One batch that fails leaves its rows to the end of their lease, and does not stop the others. */
const guarded = async (desk: Desk, work: () => Promise<void>): Promise<void> => {
	try {
		await work();
	} catch (error) {
		desk.log.error({ error }, "a batch of reminders failed, and will be taken up again");
	}
};

const inTurn = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
	const queue = [...all];
	const worker = async (): Promise<void> => {
		for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
	};
	await Promise.all(Array.from({ length: Math.min(together, queue.length) }, worker));
};
