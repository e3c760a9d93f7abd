/**
 * One pass over the ledger, at one moment: heartbeat, horizon, lost posts, what is due, second copies, audit.
 * A pass is over when nothing more is due that may be said now.
 */
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { earliest, secondsLater } from "../instants.ts";
import { audit } from "../ledger/audit.ts";
import { beat } from "../ledger/downtime.ts";
import { extendHorizon, rereadZones } from "../ledger/extend-horizon.ts";
import { hushedDetail, type Occurrence } from "../ledger/ledger.ts";
import { doubtRestored } from "../ledger/restored-backup.ts";
import { hush } from "../plan/defer-overnight.ts";
import { showAgain } from "../updates/refresh-messages.ts";
import { type Batch, gather } from "./batches.ts";
import type { Desk } from "./delivery-context.ts";
import { sweepDoubles } from "./duplicate-posts.ts";
import { reconcile } from "./reconcile.ts";
import { sendBatch } from "./send.ts";
import { returned, type Sharing, type Speaking, shareOut } from "./send-queue.ts";
import { hiddenAmong } from "./withheld-messages.ts";

/** One process's passes, and what they remember of each other. */
export type Pass = {
	readonly worker: string;
	isStopping: boolean;
	hasReadZones: boolean;
	hasCaughtUp: boolean;
	lastAlarm?: Instant | undefined;
};

/** All that is late in one place makes one message, so as much as possible is claimed at once. */
const claimAtOnce = 2_000;
/** Posts under way at one time. */
const together = 8;

export const passOnce = async (desk: Desk, pass: Pass): Promise<void> => {
	let begun = desk.clock.now();
	await beat(desk.ledger, begun);
	if (!pass.hasCaughtUp) await desk.catchUp?.();
	pass.hasCaughtUp = true;
	await guarded(desk, async () => desk.agenda?.run(desk.clock.now()));
	await carryForward(desk, pass);
	await doubtRestored(desk);
	await lookForLost(desk, pass);
	let isMore = true;
	while (isMore && !pass.isStopping) {
		isMore = await sendWhatIsDue(desk, pass, begun);
		begun = desk.clock.now();
	}
	await sweepDoubles(desk);
	await guarded(desk, () => showAgain(desk));
	await guarded(desk, async () => desk.followZones?.(desk.clock.now()));
	pass.lastAlarm = await audit(desk, pass.lastAlarm);
};

const carryForward = async (desk: Desk, pass: Pass): Promise<void> => {
	const { ledger, store, planning } = desk;
	// A diary that cannot be carried forward is no reason to say nothing at all.
	const bookAhead = (now: Instant) => guarded(desk, async () => desk.bookAhead?.(now));
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
const sendWhatIsDue = async (desk: Desk, pass: Pass, begun: Instant): Promise<boolean> => {
	const rows = await claim(desk, pass, "planned");
	await desk.failpoint("claimed");
	const now = desk.clock.now();
	const boards = await boardsOf(desk, rows);
	const isRestricted = ({ boardId }: Occurrence) =>
		boards.get(boardId)?.visibility === "restricted";
	const hidden = await hiddenAmong(rows, { desk, boards });
	const isHidden = (row: Occurrence) => hidden.has(row);
	const told = await hush(gather(rows, { now, isRestricted, isHidden }), desk, now);
	const hushed = told.later.flatMap(({ batch, until }) => returned(batch, until));
	if (hushed.length > 0) await desk.ledger.handBack(hushed, now, hushedDetail);
	const sharing = { desk, now, boards, isHidden, worker: pass.worker };
	const { speaking, waiting } = await inOrderOfTelling(told.now, sharing);
	if (waiting.length > 0) await desk.ledger.handBack(waiting, now);
	const say = async (batch: Speaking): Promise<void> => {
		if (pass.isStopping) return desk.ledger.handBack(returned(batch, now), now);
		return guarded(desk, () => sendBatch({ ...batch, begun }, desk));
	};
	await inTurn(byPlace(speaking), async (batches) => {
		for (const batch of batches) await say(batch);
	});
	return speaking.length > 0 || rows.length === claimAtOnce;
};

/** What could not be given is told with whatever cannot be given at the same moment, once that has been tried. */
const inOrderOfTelling = async (batches: readonly Batch[], sharing: Sharing) => {
	const others = batches.filter(({ kind }) => kind !== "told").flatMap(({ rows }) => rows);
	const isAfterThem = ({ kind, rows, destination }: Batch) =>
		kind === "told" &&
		others.some(
			({ boardId, dueAt }) =>
				rows.some((row) => row.dueAt === dueAt) &&
				isToldOf(sharing.boards.get(boardId), destination),
		);
	const shared = await shareOut(
		batches.filter((batch) => !isAfterThem(batch)),
		sharing,
	);
	const { speaking, waiting } = shared;
	const tried = speaking.length > 0 ? undefined : earliest(...waiting.map((one) => one.notBefore));
	const after = batches.filter(isAfterThem).flatMap((one) => returned(one, tried ?? sharing.now));
	return { speaking, waiting: [...waiting, ...after] };
};

/** Nobody waits for what they may not know of. */
const isToldOf = (board: Board | undefined, destination: Batch["destination"]): boolean =>
	destination === "administrator"
		? board?.visibility === "open"
		: [board?.secretaryId, board?.chairId].some((id) => destination === `person:${id}`);

/** What is said in one place is said in its order; what is kept quiet there holds nothing up. */
const byPlace = (speaking: readonly Speaking[]): readonly (readonly Speaking[])[] => {
	const places = new Map<string, Speaking[]>();
	for (const batch of speaking) {
		const place = `${batch.destination} ${batch.isSilent ? batch.queue : ""}`;
		places.set(place, [...(places.get(place) ?? []), batch]);
	}
	return [...places.values()];
};

const boardsOf = async ({ store }: Desk, rows: readonly Occurrence[]) => {
	const boards = rows.length === 0 ? [] : await store.as({ kind: "operator" }).boards();
	return new Map(boards.map((board) => [board.id, board]));
};

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
