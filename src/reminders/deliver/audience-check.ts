/**
 * Reads each item of a batch again, and asks whether everyone who would read the message may see its board.
 * What is not to be said there leaves the batch with its own outcome; what remains may be posted.
 */

import { type Audience, isUnclear, maySee } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { secondsLater } from "../instants.ts";
import type { Occurrence, Outcome } from "../ledger/ledger.ts";
import { fresh } from "../plan/plan-change.ts";
import { keyOf, type Planned } from "../plan/planned-reminder.ts";
import { isTold } from "../plan/rule.ts";
import type { Live } from "../updates/live-cards.ts";
import { isStuck } from "./alarm.ts";
import { type Desk, holdsOf, type Present, presentOf } from "./delivery-context.ts";
import { reread } from "./re-read.ts";
import { askAfter, unknownReaders } from "./resolve-destination.ts";
import { patienceWith, triesBeforeGivingUp, waitFor } from "./retry.ts";
import { causeOf, undeliverable } from "./undeliverable.ts";

type Screening = {
	readonly present: Present;
	readonly audience: Audience;
	readonly desk: Desk;
	/** One moment for all of them: what has to be tried again is taken up together, and stays one message. */
	readonly now: Instant;
};

export const screen = async (
	rows: readonly Occurrence[],
	{ audience, desk, now }: Omit<Screening, "present">,
): Promise<readonly Live[]> => {
	// Read after the intent, not before: an item closed in the last second stays unsaid.
	const screening = { present: await presentOf(desk.store), audience, desk, now };
	const live: Live[] = [];
	for (const row of rows) {
		const one = await screenOne(row, screening);
		if (one) live.push(one);
	}
	return live;
};

const screenOne = async (row: Occurrence, screening: Screening): Promise<Live | undefined> => {
	const { present, audience, desk, now } = screening;
	const reading = { ...desk, now, audience };
	const found = (await settledSince(row, desk)) ?? (await reread(row, present, reading));
	if (found.is === "moved") return move(row, found.planned, desk);
	if (found.is === "dropped") {
		await desk.ledger.settle(holdsOf([row]), found, desk.clock.now());
		return undefined;
	}
	const live = { row, subject: found.subject, board: found.board };
	const outcome = tooSoon(row, desk) ?? (await objection(live, screening));
	if (outcome === undefined) return live;
	await desk.ledger.settle(holdsOf([row]), outcome, desk.clock.now());
	return undefined;
};

/** More than clocks differ by from one answer to the next, in seconds. */
const clockLeeway = 2;

/** The clock went back after it was claimed: the moment has not come. */
const tooSoon = (
	{ dueAt, deliveryId }: Occurrence,
	{ clock }: Pick<Desk, "clock">,
): Outcome | undefined =>
	dueAt > secondsLater(clock.now(), clockLeeway)
		? { is: "again", notBefore: dueAt, detail: "claimed by a clock that was ahead", deliveryId }
		: undefined;

/** Somebody was to be told that it is stuck, and it is not any more. */
const settledSince = async (row: Occurrence, { ledger }: Desk) => {
	if (!isStuck(row.rule)) return undefined;
	const stuck = await ledger.byId(causeOf(row).of);
	const isStill = stuck?.state === "planned" || stuck?.state === "sending";
	const detail = "what it tells of has been settled";
	return isStill ? undefined : { is: "dropped" as const, state: "cancelled" as const, detail };
};

export const notForAll = "not everyone who would read it may see this board";

/** Why this may not be said there, if it may not. */
const objection = async (
	{ row, board }: Live,
	{ present, audience, desk, now }: Screening,
): Promise<Outcome | undefined> => {
	// An administrator is told that something is stuck; what they may not know is left out when it is composed.
	const isOwed = isTold(row.rule) && row.destination === "administrator";
	if (isOwed && !isUnclear(audience)) return undefined;
	if (maySee(board, audience)) return undefined;
	const isUnknown = isUnclear(audience) && !isBarred(board, audience);
	const seconds = isUnknown ? patienceWith(row, askAfter(audience), now) : undefined;
	const isWaiting = isUnknown && row.attempts < triesBeforeGivingUp;
	if (seconds !== undefined || isWaiting) return waitFor(row, unknownReaders, { now, seconds });
	const reason = isUnknown ? unknownReaders : notForAll;
	desk.log.warn({ occurrence: row.id, reason }, "reminder withheld");
	const obstacle = isUnknown ? ("unknown" as const) : undefined;
	return undeliverable(row, reason, { present, desk, now, obstacle });
};

/** Somebody who is known may not see it, whoever the others turn out to be. */
const isBarred = (board: Board, audience: Audience): boolean => {
	if (audience.kind !== "channel" || audience.access === "unknown") return false;
	const viewers = audience.viewers.filter(({ standing }) => standing !== "unknown");
	return viewers.length > 0 && !maySee(board, { ...audience, viewers });
};

/** It goes on to where it belongs now, still due when it was. */
const move = async (row: Occurrence, planned: Planned, desk: Desk): Promise<undefined> => {
	const now = desk.clock.now();
	const stamp = { ...desk.planning, cause: `moved from ${row.destination}: ${row.cause}` };
	const moved = { ...fresh(planned, stamp), dueAt: row.dueAt, notBefore: now };
	const rows = await desk.ledger.ofItem(row.itemId);
	const known = rows.find((other) => keyOf(other) === keyOf(moved));
	const insert = known ? [] : [{ ...moved, state: "planned" as const }];
	const renew = known ? [{ ...moved, id: known.id }] : [];
	await desk.ledger.apply({ insert, renew, drop: [] }, now);
	const detail = `moved to ${planned.destination}`;
	await desk.ledger.settle(holdsOf([row]), { is: "dropped", state: "superseded", detail }, now);
	return undefined;
};
