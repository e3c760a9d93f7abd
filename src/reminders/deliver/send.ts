/**
 * Sends one batch: intent first, then the register and the audience are read again, then one post, then its outcome.
 * Whatever stops it half way leaves a row that says how far it got.
 */

import { isUnclear } from "../../domain/audience/audience.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { millis, secondsLater } from "../instants.ts";
import { lastAbsence } from "../ledger/downtime.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { compose } from "../messages/compose.ts";
import type { Letters } from "../messages/message-model.ts";
import type { Live } from "../updates/live-cards.ts";
import { tellAll } from "../updates/message-state.ts";
import { addToPost, earlierPost } from "./add-to-post.ts";
import { screen } from "./audience-check.ts";
import { type Batch, isTooLate } from "./batches.ts";
import { type Desk, holdsOf, type Present, presentOf } from "./delivery-context.ts";
import { holdBack, post } from "./post.ts";
import { askAfter, findPlace, type Place } from "./resolve-destination.ts";
import { patienceWith, pauseAfter, triesBeforeGivingUp, untilAsked, waitFor } from "./retry.ts";
import type { Speaking } from "./send-queue.ts";
import { undeliverable } from "./undeliverable.ts";

/** Its turn, and when it was taken up. */
export type TakenUp = Speaking & { readonly begun: Instant };

export const sendBatch = async (batch: TakenUp, desk: Desk): Promise<void> => {
	const present = await presentOf(desk.store);
	const rows = await withoutTooLate(batch, present, desk);
	const { deliveryId, unclear, speakAt } = batch;
	if (unclear) {
		await holdUp({ ...batch, rows }, desk, { now: speakAt, seconds: askAfter(unclear) });
		await screen(rows, { audience: unclear, desk, now: speakAt });
		return;
	}
	const parts = await byPlace(rows, present, desk);
	for (const [index, part] of parts.entries())
		await sendPart(
			{ ...batch, rows: part.rows, deliveryId: index === 0 ? deliveryId : undefined },
			part.place,
			{ present, desk },
		);
};

type Part = { readonly place: Place; readonly rows: readonly Occurrence[] };

/** One place for all of them, but for somebody who has let some boards alone speak to them elsewhere. */
const byPlace = async (
	rows: readonly Occurrence[],
	present: Present,
	desk: Desk,
): Promise<readonly Part[]> => {
	const parts = new Map<string, { place: Place; rows: Occurrence[] }>();
	const places = new Map<string, Place>();
	for (const row of rows) {
		const board = isElsewhere(row, present) ? row.boardId : "";
		const place =
			places.get(board) ??
			(await findPlace(row.destination, present, { ...desk, boardId: row.boardId }));
		places.set(board, place);
		const key = place.is === "place" ? place.channelId : place.reason;
		const part = parts.get(key) ?? { place, rows: [] };
		part.rows.push(row);
		parts.set(key, part);
	}
	return [...parts.values()];
};

const isElsewhere = ({ destination }: Occurrence, { people }: Present): boolean => {
	const person = people.get(destination.slice("person:".length));
	return person?.slackId === undefined && person?.linkedFor !== undefined;
};

type Sending = { readonly present: Present; readonly desk: Desk };

const sendPart = async (
	batch: TakenUp,
	place: Place,
	{ present, desk }: Sending,
): Promise<void> => {
	if (place.is !== "place") return giveUpOrWait(batch, place, { present, desk });
	if (await isAdded(batch, place, { present, desk })) return;
	const intended = await intend(batch, place, desk);
	if (intended === undefined) return;
	const now = desk.clock.now();
	const { audience } = place;
	// Before its rows are let go: somebody else would say what comes after them.
	if (isUnclear(audience)) await holdUp(batch, desk, { now, seconds: askAfter(audience) });
	const live = await screen(intended.rows, { audience, desk, now });
	await desk.failpoint("re-read");
	if (live.length === 0) return isUnclear(audience) ? undefined : giveBack(batch, desk);
	const letter = await letterFor(batch, live, { place, present, desk, now });
	await awaitTurn(batch, desk);
	await post(
		{
			live,
			letter,
			channelId: place.channelId,
			deliveryId: intended.deliveryId,
			queue: batch.queue,
			kind: batch.kind,
		},
		desk,
		present,
	);
};

/** It is put into the post before it, or is not to be said there at all. */
const isAdded = async (
	batch: TakenUp,
	place: Found,
	{ present, desk }: Sending,
): Promise<boolean> => {
	const { audience, channelId } = place;
	if (isUnclear(audience)) return false;
	const earlier = await earlierPost(batch, { channelId, audience, present, desk });
	if (earlier === undefined) return false;
	const now = desk.clock.now();
	const live = await screen(batch.rows, { audience, desk, now });
	await desk.failpoint("re-read");
	if (live.length > 0) {
		const before = await tellAll(earlier.rows, { desk, present, audience });
		const letter = await letterFor(batch, [...before, ...live], { place, present, desk, now });
		await awaitTurn(batch, desk);
		if ((await addToPost(earlier, { live, letter }, desk)) === undefined) return false;
	}
	await giveBack(batch, desk);
	return true;
};

/** Nothing is said in this turn, by this process or for the others. */
const giveBack = async ({ queue, speakAt, isSilent }: TakenUp, desk: Desk): Promise<void> => {
	if (isSilent) return;
	desk.pacing.release(queue);
	await desk.ledger.closeQueue(queue, speakAt);
};

/** Ready a little before its turn; where getting ready takes no time, nothing is ever waited for. */
const awaitTurn = async (
	{ speakAt, begun }: TakenUp,
	{ clock, pacing, timers }: Desk,
): Promise<void> => {
	const ready = millis(clock.now());
	pacing.tookToReady(ready - millis(begun));
	const wait = Math.min(millis(speakAt) - ready, pacing.lead());
	if (wait > 0) await new Promise<void>((resolve) => timers.after(wait, resolve));
};

type Found = Extract<Place, { is: "place" }>;

const lastWeek = {
	is: "dropped" as const,
	state: "superseded" as const,
	detail: "the week is over",
};

/** More than a week late, it is of no use where it was meant for: whoever looks after the installation gets a list. */
const withoutTooLate = async (
	{ rows }: Batch,
	present: Present,
	desk: Desk,
): Promise<readonly Occurrence[]> => {
	const now = desk.clock.now();
	for (const row of rows.filter((one) => isTooLate(one, now))) {
		// Another week has come meanwhile, and tells what this one would have.
		if (row.rule === "week") {
			await desk.ledger.settle(holdsOf([row]), lastWeek, now);
			continue;
		}
		const first = "administrator" as const;
		const telling = { present, desk, now, first, obstacle: "late" as const };
		const reason = "it was more than 7 days late";
		await desk.ledger.settle(holdsOf([row]), await undeliverable(row, reason, telling), now);
	}
	return rows.filter((row) => !isTooLate(row, now));
};

/** What comes after it there waits with it, but not for long: it may never be found out. */
const triesThatHoldUp = 2;

/** What takes no turn there holds nothing up: nobody is to notice from their own messages that it waits. */
const holdUp = async (
	{ rows, queue, isSilent }: TakenUp,
	desk: Desk,
	{ now, seconds }: Moment,
): Promise<void> => {
	const tried = Math.min(...rows.map(({ attempts }) => attempts));
	const wait = seconds === undefined ? pauseAfter(tried) : untilAsked(seconds);
	const holdsUp = rows.length > 0 && (seconds !== undefined || tried < triesThatHoldUp);
	if (!isSilent && holdsUp) await holdBack(queue, secondsLater(now, wait), desk);
};

/** When Slack was asked, and after how long it may be asked again where it could not be. */
type Moment = { readonly now: Instant; readonly seconds: number | undefined };

const giveUpOrWait = async (
	batch: TakenUp,
	place: Exclude<Place, Found>,
	{ present, desk }: { readonly present: Present; readonly desk: Desk },
): Promise<void> => {
	const now = desk.clock.now();
	const asked = place.is === "unclear" ? place.retryAfter : undefined;
	const obstacle = place.is === "unclear" ? ("unknown" as const) : undefined;
	if (place.is === "unclear") await holdUp(batch, desk, { now, seconds: asked });
	for (const row of batch.rows) {
		const seconds = patienceWith(row, asked, now);
		const isTriedOut = seconds === undefined && row.attempts >= triesBeforeGivingUp;
		const isOver = place.is === "nowhere" || isTriedOut;
		const outcome = isOver
			? await undeliverable(row, place.reason, { present, desk, now, obstacle })
			: waitFor(row, place.reason, { now, seconds });
		await desk.ledger.settle(holdsOf([row]), outcome, now);
		if (isOver)
			desk.log.warn({ occurrence: row.id, reason: place.reason }, "reminder undeliverable");
	}
};

/** The intent is committed while the lease still covers the post and its timeout. */
const intend = async (
	batch: Batch,
	{ channelId }: Found,
	desk: Desk,
): Promise<{ readonly rows: readonly Occurrence[]; readonly deliveryId: string } | undefined> => {
	const now = desk.clock.now();
	const deliveryId = batch.deliveryId ?? desk.ids();
	const kept = await desk.ledger.intend({
		holds: holdsOf(batch.rows),
		deliveryId,
		channelId,
		saidAs: batch.kind,
		now,
		enoughUntil: secondsLater(now, desk.timings.postTimeout + desk.timings.settleIn),
	});
	await desk.failpoint("intended");
	const rows = batch.rows.filter(({ id }) => kept.includes(id));
	return rows.length === 0 ? undefined : { rows, deliveryId };
};

const lettersFor = ({ destination }: Batch, { channelId }: Found, desk: Desk): Letters => {
	if (channelId.startsWith("email:")) {
		const address = channelId.slice("email:".length);
		const reader = { personId: destination.slice("person:".length), address };
		return desk.mail?.lettersFor(reader) ?? desk.letters;
	}
	const isElsewhereNow = /^(?:telegram|line):/.test(channelId);
	return (isElsewhereNow ? desk.elsewhere?.letters : undefined) ?? desk.letters;
};

const letterFor = async (
	batch: Batch,
	live: readonly Live[],
	{ place, present, desk, now }: Sending & { readonly place: Found; readonly now: Instant },
) => {
	const away = batch.kind === "away" ? await lastAbsence(desk.ledger) : undefined;
	const letters = lettersFor(batch, place, desk);
	return compose(batch.kind, live, {
		letters,
		present,
		audience: place.audience,
		away,
		calendar: desk.planning.calendar,
		ledger: desk.ledger,
		now,
	});
};
