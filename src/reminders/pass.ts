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
import { fromMillis, millis, secondsLater } from "./instants.ts";
import type { Occurrence } from "./ledger.ts";
import { reconcile } from "./reconcile.ts";
import { doubtRestored } from "./restored.ts";
import { sendBatch } from "./send.ts";
import { type Changes, showAgain } from "./show-again.ts";
import { audit } from "./watch.ts";

/** One process's passes, and what they remember of each other. */
export type Pass = {
	readonly worker: string;
	isStopping: boolean;
	hasReadZones: boolean;
	/** When it last changed messages. */
	readonly changes: Changes;
	lastAlarm?: Instant | undefined;
};

/** All that is late in one place makes one message, so as much as possible is claimed at once. */
const claimAtOnce = 2_000;
/** Posts under way at one time. */
const together = 8;

export const passOnce = async (desk: Desk, pass: Pass): Promise<void> => {
	await beat(desk.ledger, desk.clock.now());
	await guarded(desk, async () => desk.agenda?.run(desk.clock.now()));
	await carryForward(desk, pass);
	await doubtRestored(desk);
	await lookForLost(desk, pass);
	let isMore = true;
	while (isMore && !pass.isStopping) isMore = await sendWhatIsDue(desk, pass);
	await sweepDoubles(desk);
	await guarded(desk, () => showAgain(desk, pass.changes));
	pass.lastAlarm = await audit(desk, pass.lastAlarm);
};

const carryForward = async (desk: Desk, pass: Pass): Promise<void> => {
	const { ledger, store, planning, bookAhead } = desk;
	const register = store.as({ kind: "operator" });
	// The zones' rules change with the process that knows them, never under it.
	if (!pass.hasReadZones) await rereadZones({ ledger, options: planning }, desk.clock.now());
	pass.hasReadZones = true;
	await extendHorizon({ ledger, register, options: planning, bookAhead }, desk.clock.now());
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
	const isRestricted = await restrictedIn(desk, rows);
	const { speaking, waiting } = takeTurns(gather(rows, { now, isRestricted }), {
		...{ desk, now, isRestricted },
	});
	if (waiting.length > 0) await desk.ledger.handBack(waiting, now);
	await inTurn(speaking, async (batch) => {
		if (pass.isStopping) return desk.ledger.handBack(returned(batch, now), now);
		return guarded(desk, () => sendBatch(batch, desk));
	});
	return speaking.length > 0 || rows.length === claimAtOnce;
};

const restrictedIn = async ({ store }: Desk, rows: readonly Occurrence[]) => {
	const boards = rows.length === 0 ? [] : await store.as({ kind: "operator" }).boards();
	const restricted = new Set(
		boards.flatMap(({ id, visibility }) => (visibility === "restricted" ? [id] : [])),
	);
	return ({ boardId }: Occurrence): boolean => restricted.has(boardId);
};

type Turns = {
	readonly speaking: readonly Batch[];
	readonly waiting: Parameters<Desk["ledger"]["handBack"]>[0];
};

type Taking = {
	readonly desk: Desk;
	readonly now: Instant;
	readonly isRestricted: (row: Occurrence) => boolean;
};

/**
 * The queues that a batch stands in, its own last. A restricted board waits behind what is open in its channel and
 * behind itself, but never behind another restricted board: it must not notice that there is one.
 */
const queuesOf = (
	{ destination, rows: [first] }: Batch,
	{ isRestricted }: Taking,
): readonly [string, ...string[]] =>
	first && destination.startsWith("channel:") && isRestricted(first)
		? [destination, `${destination} ${first.boardId}`]
		: [destination];

/** Each place is spoken in once a second: the first batch goes, the others wait their turn in the ledger. */
const takeTurns = (batches: readonly Batch[], taking: Taking): Turns => {
	const { desk, now } = taking;
	const before = new Map<string, number>();
	const speaking: Batch[] = [];
	const waiting: Turns["waiting"][number][] = [];
	for (const batch of batches) {
		const queues = queuesOf(batch, taking);
		const own = queues.at(-1) ?? queues[0];
		const count = queues.reduce((sum, queue) => sum + (before.get(queue) ?? 0), 0);
		before.set(own, (before.get(own) ?? 0) + 1);
		const free = latest(queues.map((queue) => desk.pacing.freeAt(queue, now)));
		if (free <= now && count === 0) {
			desk.pacing.reserve(own, now);
			speaking.push(batch);
		} else waiting.push(...returned(batch, desk.pacing.after(free, Math.max(count - 1, 0))));
	}
	return { speaking, waiting };
};

const latest = (moments: readonly Instant[]): Instant =>
	fromMillis(Math.max(...moments.map(millis)));

const returned = ({ rows }: Batch, notBefore: Instant) =>
	holdsOf(rows).map((hold) => ({ ...hold, notBefore }));

/** One batch that fails leaves its rows to the end of their lease, and does not stop the others. */
const guarded = async (desk: Desk, work: () => Promise<void>): Promise<void> => {
	try {
		await work();
	} catch (error) {
		desk.log.error({ error }, "a part of a pass failed, and will be taken up again");
	}
};

const inTurn = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
	const queue = [...all];
	const worker = async (): Promise<void> => {
		for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
	};
	await Promise.all(Array.from({ length: Math.min(together, queue.length) }, worker));
};
