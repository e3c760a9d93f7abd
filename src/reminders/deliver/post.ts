/**
 * One post, and what it turned out to be: sent, surely not sent, or not known.
 * Only what is surely not sent is tried again at once; what is not known is looked for first.
 */

import type { Instant } from "../../domain/dates/plain-date.ts";
import { earliest, millis, secondsLater } from "../instants.ts";
import { kindsWithButtons, type Outcome } from "../ledger/ledger.ts";
import { type Letter, wordsMark } from "../messages/message-model.ts";
import { markOf } from "../plan/planned-reminder.ts";
import type { Live } from "../updates/live-cards.ts";
import { changesAt } from "../updates/timed-update.ts";
import type { BatchKind } from "./batches.ts";
import { type Desk, holdsOf, type Present } from "./delivery-context.ts";
import { settleDouble } from "./duplicate-posts.ts";
import type { Meaning, Posted, Refused } from "./messenger.ts";
import { backoff, patience, patienceWith, triesBeforeGivingUp, waitFor } from "./retry.ts";
import { undeliverable } from "./undeliverable.ts";

export type Posting = {
	readonly live: readonly Live[];
	readonly letter: Letter;
	readonly channelId: string;
	readonly deliveryId: string;
	/** Where its turn was taken. */
	readonly queue: string;
	readonly kind: BatchKind;
};

export const post = async (posting: Posting, desk: Desk, present: Present): Promise<void> => {
	const started = desk.clock.now();
	if (!isLeased(posting, secondsLater(started, desk.timings.postTimeout))) return;
	const held = isInSlack(posting.channelId) ? desk.pacing.heldUntil(started) : undefined;
	if (held !== undefined) return waitOut(posting, held, desk);
	const { posted, shownMark } = await postOnce(posting, desk);
	desk.pacing.spoke(posting.queue, { began: started, ended: desk.clock.now() });
	await desk.failpoint("posted");
	if (posted.is === "sent") await settleSent({ ...posting, shownMark }, posted, desk);
	else if (posted.is === "unknown") await settleUnknown(posting, posted, { desk, started });
	else await settleRefused(posting, posted, { desk, present });
	await desk.failpoint("settled");
};

const heldDetail = "Slack takes nothing from this workspace for a while";

/** Another place was told meanwhile that nothing is to be posted for a while. */
const waitOut = async (posting: Posting, until: Instant, desk: Desk): Promise<void> => {
	const { ledger, clock } = desk;
	await holdBack(posting.queue, until, desk);
	for (const { id, fence, deliveryId } of posting.live.map(({ row }) => row)) {
		const outcome = { is: "again", notBefore: until, detail: heldDetail, deliveryId } as const;
		await ledger.settle([{ id, fence }], { ...outcome, isBusy: true }, clock.now());
	}
};

/** A worker that was held up past its lease must not post: somebody else may have by now. */
export const isLeased = ({ live }: Pick<Posting, "live">, until: Instant): boolean =>
	live.every(({ row }) => row.leaseUntil !== undefined && row.leaseUntil > until);

type OncePosted = { readonly posted: Posted; readonly shownMark?: string | undefined };

/** When Slack refuses the blocks, nothing was posted: the same words go out without them. */
const postOnce = async (posting: Posting, desk: Desk): Promise<OncePosted> => {
	const { channelId, deliveryId, letter } = posting;
	const rows = rowsOf(posting);
	const boardIds = [...new Set(rows.map(({ boardId }) => boardId))];
	const about = { channelId, deliveryId, marks: rows.map(markOf), boardIds };
	const posted = await desk.messenger.post({ ...letter, ...about });
	if (posted.is !== "refused" || posted.means !== "content")
		return { posted, shownMark: wordsMark(letter) };
	desk.log.error({ deliveryId, reason: posted.reason }, "blocks refused, posting the words alone");
	return { posted: await desk.messenger.post({ ...desk.letters.plain(letter), ...about }) };
};

const rowsOf = ({ live }: Posting) => live.map(({ row }) => row);

const settleSent = async (
	posting: Posting & Pick<OncePosted, "shownMark">,
	{ ts, channelId }: Extract<Posted, { is: "sent" }>,
	desk: Desk,
): Promise<void> => {
	const now = desk.clock.now();
	const rows = rowsOf(posting);
	const wasTriedBefore = rows.some((row) => row.deliveryId !== undefined);
	const sweepAt = wasTriedBefore ? secondsLater(now, desk.timings.sweepAfter) : undefined;
	const refreshAt = firstChange(posting, now);
	// Of two that were posted the earlier stays, whose words may be others.
	const shownMark = wasTriedBefore ? undefined : posting.shownMark;
	const outcome: Outcome = { is: "sent", channelId, messageTs: ts, sweepAt, refreshAt, shownMark };
	const settled = await desk.ledger.settle(holdsOf(rows), outcome, now);
	for (const row of rows) report(posting, { desk, now, dueAt: row.dueAt });
	desk.meter?.sent(posting.kind, longestWait(rows, now));
	if (settled.length < rows.length) await settleDouble({ ...posting, ts }, desk);
};

const isInSlack = (channelId: string): boolean => !channelId.includes(":");

/** The first moment at which something in it reads otherwise by itself. */
const firstChange = ({ kind, live, channelId }: Posting, now: Instant): Instant | undefined =>
	kindsWithButtons.includes(kind) && isInSlack(channelId)
		? earliest(...live.map(({ subject }) => changesAt(subject, now)))
		: undefined;

const longestWait = (rows: readonly Live["row"][], now: Instant): number =>
	Math.max(...rows.map(({ dueAt }) => millis(now) - millis(dueAt))) / 1_000;

const report = (
	{ deliveryId, channelId }: Posting,
	{ desk, now, dueAt }: { readonly desk: Desk; readonly now: Instant; readonly dueAt: Instant },
): void =>
	desk.log.info({ deliveryId, channelId, lateMs: millis(now) - millis(dueAt) }, "reminder sent");

type Settling = { readonly desk: Desk; readonly started: Instant };

const settleUnknown = async (
	posting: Posting,
	{ reason }: Extract<Posted, { is: "unknown" }>,
	{ desk, started }: Settling,
): Promise<void> => {
	const { postTimeout, settleIn } = desk.timings;
	const notBefore = secondsLater(started, postTimeout + settleIn);
	desk.meter?.unknown();
	desk.log.warn({ deliveryId: posting.deliveryId, reason }, "delivery unknown, to be looked for");
	const outcome: Outcome = { is: "unknown", notBefore, detail: reason, absences: 0 };
	const rows = rowsOf(posting);
	const now = desk.clock.now();
	const settled = await desk.ledger.settle(holdsOf(rows), outcome, now);
	// Whoever took over may have posted it, and even swept, before this one arrives.
	if (settled.length < rows.length)
		await desk.ledger.sweepAgain(posting.deliveryId, secondsLater(now, desk.timings.sweepAfter));
};

type Refusing = { readonly desk: Desk; readonly present: Present };

const settleRefused = async (
	posting: Posting,
	refused: Refused,
	{ desk, present }: Refusing,
): Promise<void> => {
	const now = desk.clock.now();
	const { means, reason, isForAll } = refused;
	const { deliveryId } = posting;
	if (means !== "wait") desk.meter?.refused();
	if (means === "installation") desk.log.error({ reason }, "Slack refuses this installation");
	if (means === "installation" && isForAll) desk.onRefused?.(reason);
	desk.log.warn({ deliveryId, reason, means }, "delivery refused");
	const pause = pauseFor(posting, refused, now);
	if (pause !== undefined) await beLeftAlone(posting, refused, { desk, pause });
	for (const row of rowsOf(posting)) {
		const outcome = await refusedOutcome(row, refused, { present, desk, now, pause });
		await desk.ledger.settle(holdsOf([row]), outcome, now);
	}
};

/** What says nothing against a place, a person or the message is tried again after a while. */
const passes: readonly Meaning[] = ["wait", "installation", "unknown"];

const pauseFor = (
	posting: Posting,
	{ means, retryAfter }: Refused,
	now: Instant,
): number | undefined => {
	if (!passes.includes(means)) return undefined;
	if (retryAfter !== undefined) return patience(retryAfter);
	// One pause for all that share a message, so that they go on sharing it.
	const [first = now] = rowsOf(posting)
		.map(({ dueAt }) => dueAt)
		.sort();
	return backoff(first, now);
};

type Settled = Refusing & { readonly now: Instant; readonly pause: number | undefined };

/**
 * Refused is surely not sent; an earlier post under the same id may still be out, so that id is kept. What is passing
 * waits; a word that nobody knows waits for a day, and is then told as one; only a place or a person is given up.
 */
const refusedOutcome = async (
	row: Live["row"],
	{ means, reason, words = reason }: Refused,
	{ pause, ...telling }: Settled,
): Promise<Outcome> => {
	if (means === "place" || means === "person") return undeliverable(row, words, telling);
	if (pause === undefined) {
		const toOperator = { obstacle: "content", first: "administrator" } as const;
		return undeliverable(row, words, { ...telling, ...toOperator });
	}
	const { now } = telling;
	const seconds = means === "unknown" ? patienceWith(row, pause, now) : pause;
	return seconds === undefined && row.attempts >= triesBeforeGivingUp
		? undeliverable(row, words, { ...telling, obstacle: "unknown" })
		: waitFor(row, words, { now, seconds });
};

/**
 * A place waits alone, unless Slack says that no other place would take it. A second place that is limited while the
 * first one waits shows that the whole workspace is meant.
 */
const beLeftAlone = async (
	{ queue, channelId }: Posting,
	{ reason, isForAll }: Refused,
	{ desk, pause }: { readonly desk: Desk; readonly pause: number },
): Promise<void> => {
	const now = desk.clock.now();
	const until = secondsLater(now, pause);
	await holdBack(queue, until, desk);
	if (!isInSlack(channelId)) return;
	const isLimited = /rate_?limited/.test(reason) && desk.pacing.limited(channelId, { now, until });
	if (!isForAll && !isLimited) return;
	desk.log.warn({ until, reason }, heldDetail);
	desk.pacing.hold(until, now);
	await desk.ledger.holdMinute(until, now);
};

/** Whoever else speaks there must know of it too, or what comes after would be said before. */
export const holdBack = async (queue: string, until: Instant, desk: Desk): Promise<void> => {
	desk.pacing.backOff(queue, until);
	await desk.ledger.closeQueue(queue, until);
};
