/**
 * What happens to one thing within two minutes is one post: the first goes out at once, and what comes after is put into
 * it. To put it there twice does no harm, so a crash half way loses nothing and doubles nothing: the row is still planned,
 * and is taken up again. Where it can't be put there it is posted by itself.
 */
import type { Audience } from "../../domain/audience/audience.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { earliest, secondsLater } from "../instants.ts";
import type { Occurrence, Outcome } from "../ledger/ledger.ts";
import { type Letter, wordsMark } from "../messages/message-model.ts";
import { markOf } from "../plan/planned-reminder.ts";
import { isNews, newsOf } from "../plan/rule.ts";
import type { Live } from "../updates/live-cards.ts";
import { mayBeShown } from "../updates/message-state.ts";
import type { Batch } from "./batches.ts";
import { type Desk, holdsOf, type Present } from "./delivery-context.ts";
import type { Changed } from "./messenger.ts";
import { isLeased } from "./post.ts";
import { patience, triesBeforeGivingUp, waitFor } from "./retry.ts";

const secondsTogether = 120;

/** A poll, a proposal, an agenda and minutes have cards of their own. */
const apart: readonly string[] = ["polled", "proposed", "agenda", "minutes"];

const isPlainNews = ({ rule, itemKind }: Occurrence): boolean =>
	isNews(rule) && itemKind !== "board" && !apart.includes(newsOf(rule) ?? "");

export type EarlierPost = {
	readonly deliveryId: string;
	readonly channelId: string;
	readonly ts: string;
	readonly rows: readonly Occurrence[];
};

type Looking = {
	readonly channelId: string;
	readonly audience: Audience;
	readonly present: Present;
	readonly desk: Desk;
};

/** The post of the same thing that this batch belongs in, if everybody there may still see all of it. */
export const earlierPost = async (
	{ kind, rows }: Batch,
	{ channelId, audience, present, desk }: Looking,
): Promise<EarlierPost | undefined> => {
	const [row] = rows;
	const isOf = (one: Occurrence) => one.itemId === row?.itemId && isPlainNews(one);
	if (kind !== "news" || !row || row.deliveryId !== undefined || !rows.every(isOf))
		return undefined;
	if (row.attempts >= triesBeforeGivingUp) return undefined;
	const { deliveryId, messageTs: ts } = (await latestNews(row, channelId, desk)) ?? {};
	if (deliveryId === undefined || ts === undefined) return undefined;
	const delivered = await desk.ledger.ofDelivery(deliveryId);
	const those = delivered.filter(({ state }) => state === "sent");
	if (!those.every(isOf) || !isSoonAfter(those, row.dueAt)) return undefined;
	for (const one of those) if (!(await mayBeShown(one, audience, present))) return undefined;
	return { deliveryId, channelId, ts, rows: those };
};

const latestNews = async (
	{ itemId }: Occurrence,
	channelId: string,
	{ ledger }: Desk,
): Promise<Occurrence | undefined> =>
	(await ledger.ofItem(itemId))
		.filter((one) => isNews(one.rule) && one.state === "sent" && one.channelId === channelId)
		.toSorted((a, b) => ((a.intendedAt ?? "") < (b.intendedAt ?? "") ? -1 : 1))
		.at(-1);

/** By when they were to be said, however long Slack kept the first waiting. */
const isSoonAfter = (rows: readonly Occurrence[], dueAt: Instant): boolean => {
	const first = earliest(...rows.map((row) => row.dueAt));
	return first !== undefined && first <= dueAt && dueAt <= secondsLater(first, secondsTogether);
};

type Adding = { readonly live: readonly Live[]; readonly letter: Letter };

/** Undefined where it is to be posted by itself after all. */
export const addToPost = async (
	earlier: EarlierPost,
	{ live, letter }: Adding,
	desk: Desk,
): Promise<"settled" | undefined> => {
	const { ledger, clock, ids } = desk;
	const rows = live.map(({ row }) => row);
	const begun = clock.now();
	// Whoever was held up past the lease leaves it to whoever took it over.
	if (!isLeased({ live }, secondsLater(begun, desk.timings.postTimeout))) return "settled";
	const turn = await ledger.takeChange(begun);
	if (turn !== undefined) return waits(rows, { notBefore: turn, detail: crowded }, desk);
	const mark = `changing ${ids()}`;
	const changed = await put(earlier, { rows, letter, mark }, desk);
	await desk.failpoint("posted");
	const settled = await settleAdded(rows, changed, { earlier, letter, mark, desk });
	await desk.failpoint("settled");
	return settled;
};

const crowded = "enough messages were changed in this minute";

type Putting = {
	readonly rows: readonly Occurrence[];
	readonly letter: Letter;
	readonly mark: string;
};

/** Whoever stops half way leaves no mark of words that may not be there any more. */
const put = async (
	{ deliveryId, channelId, ts, rows: before }: EarlierPost,
	{ rows, letter, mark }: Putting,
	{ ledger, messenger }: Desk,
): Promise<Changed> => {
	await ledger.markWords(deliveryId, mark);
	const marks = [...before, ...rows].map(markOf);
	return messenger.change({ ...letter, channelId, ts, deliveryId, marks });
};

type Put = Omit<Putting, "rows"> & { readonly earlier: EarlierPost; readonly desk: Desk };

const settleAdded = async (
	rows: readonly Occurrence[],
	changed: Changed,
	{ earlier, letter, mark, desk }: Put,
): Promise<"settled" | undefined> => {
	const now = desk.clock.now();
	if (changed.is === "gone") return undefined;
	if (changed.is === "changed") return settleSent(rows, { earlier, letter, mark, desk });
	const { means, reason: detail } = changed;
	if (means === "wait" || means === "installation") {
		const notBefore = secondsLater(now, patience(changed.retryAfter));
		await desk.ledger.holdChanges(notBefore, now);
		return waits(rows, { notBefore, detail }, desk);
	}
	if (means !== undefined) return undefined;
	for (const row of rows)
		await desk.ledger.settle(holdsOf([row]), unanswered(row, detail, now), now);
	return "settled";
};

/** It may stand there already: who can't find that out says it by itself in the end, as a repeat. */
const unanswered = (row: Occurrence, detail: string, now: Instant): Outcome =>
	row.attempts + 1 < triesBeforeGivingUp
		? waitFor(row, detail, { now })
		: { is: "repost", isRepeat: true, isAnew: true, detail };

type Waiting = Pick<Extract<Outcome, { is: "again" }>, "notBefore" | "detail">;

/** Slack asks for patience, which is no try. */
const waits = async (
	rows: readonly Occurrence[],
	waiting: Waiting,
	{ ledger, clock }: Desk,
): Promise<"settled"> => {
	const outcome = { is: "again", isBusy: true, ...waiting } as const;
	await ledger.settle(holdsOf(rows), outcome, clock.now());
	return "settled";
};

const settleSent = async (
	rows: readonly Occurrence[],
	{ earlier: { deliveryId, channelId, ts }, letter, mark, desk }: Put,
): Promise<"settled"> => {
	const { ledger, log } = desk;
	const now = desk.clock.now();
	const addedTo = { deliveryId, saidAs: "news", intendedAt: now };
	const sent = { is: "sent", channelId, messageTs: ts, shownMark: mark, addedTo } as const;
	const settled = await ledger.settle(holdsOf(rows), sent, now);
	const isKnown = await ledger.markWords(deliveryId, wordsMark(letter), mark);
	if (settled.length < rows.length || !isKnown) await ledger.showDelivery(deliveryId, now);
	log.info({ deliveryId, channelId }, "news was put into the post before it");
	return "settled";
};
