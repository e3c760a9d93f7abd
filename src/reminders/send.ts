/**
 * Sends one batch: intent first, then the register and the audience are read again, then one post, then its outcome.
 * Whatever stops it half way leaves a row that says how far it got.
 */
import type { Instant } from "../domain/plain-date.ts";
import { lastAbsence } from "./away.ts";
import { type Batch, isTooLate } from "./batches.ts";
import { pauseAfter, triesBeforeGivingUp } from "./classify.ts";
import { compose, type Live } from "./compose.ts";
import { type Desk, holdsOf, type Present, presentOf } from "./desk.ts";
import { secondsLater } from "./instants.ts";
import type { Occurrence } from "./ledger.ts";
import { findPlace, type Place } from "./place.ts";
import { post } from "./post.ts";
import { screen } from "./screen.ts";
import { undeliverable } from "./undeliverable.ts";

export const sendBatch = async (batch: Batch, desk: Desk): Promise<void> => {
	const present = await presentOf(desk.store);
	const rows = await withoutTooLate(batch, present, desk);
	if (rows.length === 0) return;
	const place = await findPlace(batch.destination, present, desk);
	if (place.is !== "place") return giveUpOrWait(rows, place, { present, desk });
	const intended = await intend({ ...batch, rows }, place, desk);
	if (intended === undefined) return;
	const live = await screen(intended.rows, { present, audience: place.audience, desk });
	await desk.failpoint("re-read");
	if (live.length === 0) return desk.pacing.release(batch.destination);
	const letter = await letterFor(batch, live, { place, present, desk });
	await post(
		{
			live,
			letter,
			channelId: place.channelId,
			deliveryId: intended.deliveryId,
			place: batch.destination,
			kind: batch.kind,
		},
		desk,
		present,
	);
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
		const telling = { present, desk, now, first: "administrator" as const };
		const reason = "it was more than 7 days late";
		await desk.ledger.settle(holdsOf([row]), await undeliverable(row, reason, telling), now);
	}
	return rows.filter((row) => !isTooLate(row, now));
};

const giveUpOrWait = async (
	rows: readonly Occurrence[],
	place: Exclude<Place, Found>,
	{ present, desk }: { readonly present: Present; readonly desk: Desk },
): Promise<void> => {
	const now = desk.clock.now();
	for (const row of rows) {
		const isOver = place.is === "nowhere" || row.attempts >= triesBeforeGivingUp;
		const outcome = isOver
			? await undeliverable(row, place.reason, { present, desk, now })
			: waitFor(row, place.reason, now);
		await desk.ledger.settle(holdsOf([row]), outcome, now);
		if (isOver)
			desk.log.warn({ occurrence: row.id, reason: place.reason }, "reminder undeliverable");
	}
};

export const waitFor = (row: Occurrence, detail: string, now: Instant) => ({
	is: "again" as const,
	notBefore: secondsLater(now, pauseAfter(row.attempts)),
	detail,
	deliveryId: row.deliveryId,
});

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

const letterFor = async (
	batch: Batch,
	live: readonly Live[],
	{
		place,
		present,
		desk,
	}: { readonly place: Found; readonly present: Present; readonly desk: Desk },
) => {
	const away = batch.kind === "away" ? await lastAbsence(desk.ledger) : undefined;
	const isMailed = place.channelId.startsWith("email:");
	const personal = isMailed && desk.mail?.lettersFor(batch.destination.slice("person:".length));
	const letters = personal || desk.letters;
	const now = desk.clock.now();
	return compose(batch.kind, live, {
		letters,
		present,
		audience: place.audience,
		away,
		calendar: desk.planning.calendar,
		now,
	});
};
