/**
 * What happens to one thing within two minutes is one post: the first goes out at once, and what comes after is put into
 * it. To put it there twice does no harm, so nothing is written down before; where it can't be put there it is posted.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { earliest, secondsLater } from "../instants.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { type Letter, wordsMark } from "../messages/message-model.ts";
import { markOf } from "../plan/planned-reminder.ts";
import { deedIn, isNews, newsOf } from "../plan/rule.ts";
import type { Live } from "../updates/live-cards.ts";
import type { Batch } from "./batches.ts";
import { type Desk, holdsOf } from "./delivery-context.ts";
import { patience, triesBeforeGivingUp, waitFor } from "./retry.ts";

const secondsTogether = 120;

/** A poll, a proposal, an agenda and minutes have cards of their own. */
const apart: readonly string[] = ["polled", "proposed", "agenda", "minutes"];

const isPlainNews = ({ rule, itemKind }: Occurrence): boolean =>
	isNews(rule) && itemKind !== "board" && !deedIn(rule) && !apart.includes(newsOf(rule) ?? "");

export type EarlierPost = {
	readonly deliveryId: string;
	readonly channelId: string;
	readonly ts: string;
	readonly rows: readonly Occurrence[];
};

/** The post of the same thing that this batch belongs in, if there is one. */
export const earlierPost = async (
	{ kind, rows }: Batch,
	channelId: string,
	{ ledger }: Desk,
): Promise<EarlierPost | undefined> => {
	const [row] = rows;
	if (kind !== "news" || !row || !isPlainNews(row) || row.deliveryId !== undefined)
		return undefined;
	if (row.attempts >= triesBeforeGivingUp) return undefined;
	const last = (await ledger.ofItem(row.itemId))
		.filter((one) => isNews(one.rule) && one.state === "sent" && one.channelId === channelId)
		.toSorted((a, b) => ((a.intendedAt ?? "") < (b.intendedAt ?? "") ? -1 : 1))
		.at(-1);
	const { deliveryId, messageTs: ts } = last ?? {};
	if (deliveryId === undefined || ts === undefined) return undefined;
	const those = (await ledger.ofDelivery(deliveryId)).filter(({ state }) => state === "sent");
	const isOfOne = those.every((one) => one.itemId === row.itemId && isPlainNews(one));
	return isOfOne && isSoonAfter(those, row.dueAt)
		? { deliveryId, channelId, ts, rows: those }
		: undefined;
};

const isSoonAfter = (rows: readonly Occurrence[], dueAt: Instant): boolean => {
	const first = earliest(...rows.flatMap(({ intendedAt }) => intendedAt ?? []));
	return first !== undefined && first <= dueAt && dueAt <= secondsLater(first, secondsTogether);
};

type Adding = { readonly live: readonly Live[]; readonly letter: Letter };

/** Undefined where it is to be posted by itself after all. */
export const addToPost = async (
	{ deliveryId, channelId, ts, rows: earlier }: EarlierPost,
	{ live, letter }: Adding,
	{ ledger, messenger, clock, ids, log }: Desk,
): Promise<"settled" | undefined> => {
	const rows = live.map(({ row }) => row);
	const shownMark = `changing ${ids()}`;
	await ledger.markWords(deliveryId, shownMark);
	const marks = [...earlier, ...rows].map(markOf);
	const changed = await messenger.change({ ...letter, channelId, ts, deliveryId, marks });
	const now = clock.now();
	if (changed.is === "changed") {
		const addedTo = { deliveryId, saidAs: "news", intendedAt: now };
		const outcome = { is: "sent", channelId, messageTs: ts, shownMark, addedTo } as const;
		const settled = await ledger.settle(holdsOf(rows), outcome, now);
		const isKnown = await ledger.markWords(deliveryId, wordsMark(letter), shownMark);
		if (settled.length < rows.length || !isKnown) await ledger.showDelivery(deliveryId, now);
		log.info({ deliveryId }, "news was put into the post before it");
		return "settled";
	}
	const passes =
		changed.is === "later" && [undefined, "wait", "installation"].includes(changed.means);
	if (changed.is !== "later" || !passes) return undefined;
	const seconds = changed.means === undefined ? undefined : patience(changed.retryAfter);
	for (const row of rows)
		await ledger.settle(holdsOf([row]), waitFor(row, changed.reason, { now, seconds }), now);
	return "settled";
};
