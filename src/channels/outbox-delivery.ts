/**
 * Reminders on another surface: handed to the process that speaks there through the outbox, and waited for.
 * What nobody took is surely not sent; what was taken and never told of may be.
 */

import { setTimeout as pause } from "node:timers/promises";
import { type Instant, instant } from "../domain/dates/plain-date.ts";
import type { Found, Messenger, Posted, Refused } from "../reminders/deliver/messenger.ts";
import type { Letter, Letters } from "../reminders/messages/message-model.ts";
import type { Fate, Outbox } from "../usecases/outbox.ts";
import type { Account, Clock, Ids, Links } from "../usecases/ports.ts";
import { linesOf } from "./plain-words.ts";

/** Milliseconds; together shorter than delivery waits for an answer. */
const usualPatience = {
	untilTaken: 3_000,
	untilTold: 8_000,
	betweenLooks: 50,
	/** A surface where nobody took a message is not waited for again so soon. */
	whileNobody: 30_000,
};

export type Reminding = {
	readonly outbox: Outbox;
	readonly links: Pick<Links, "linked">;
	readonly clock: Clock;
	readonly ids: Ids;
	/** Milliseconds that only go forward. */
	readonly stopwatch: () => number;
	readonly patience?: typeof usualPatience | undefined;
};

const reminding = ["telegram", "line"] as const;

/** `telegram:1234` */
const accountIn = (channelId: string): Account | undefined => {
	const [surface = "", account] = channelId.split(/:(.*)/s);
	return account && (reminding as readonly string[]).includes(surface)
		? { surface, account }
		: undefined;
};

const later = (at: Instant, milliseconds: number): Instant =>
	instant(new Date(Date.parse(at) + milliseconds).toISOString());

const nobody = (surface: string): Refused => ({
	is: "refused",
	means: "wait",
	reason: `nobody speaks on ${surface} now`,
	retryAfter: usualPatience.whileNobody / 1_000,
});

const postedAs = (fate: Fate, channelId: string): Posted | undefined => {
	if (fate.is === "sent") return { is: "sent", ts: fate.messageId, channelId };
	if (fate.is === "refused") return refusedThere(fate, channelId);
	return fate.is === "unknown" ? fate : undefined;
};

const unlinked: Refused = {
	...{ is: "refused", reason: "unlinked", means: "person" },
	words: "their link outside Slack was taken back",
};

const names: Readonly<Record<string, string>> = { telegram: "Telegram", line: "LINE" };

const refusedThere = (
	{ reason, retryAfter }: Extract<Fate, { is: "refused" }>,
	channelId: string,
): Refused => {
	if (retryAfter !== undefined) return { is: "refused", reason, means: "wait", retryAfter };
	if (reason === "unlinked") return unlinked;
	if (reason === "invalid_auth") return { is: "refused", reason, means: "installation" };
	const { surface = "" } = accountIn(channelId) ?? {};
	const how = reason.replace(`${surface} `, "");
	const words = `${names[surface] ?? "it"} refused it (${how})`;
	return { is: "refused", reason, means: "person", words };
};

type Waiting = { readonly id: string; readonly surface: string; readonly channelId: string };

/** What becomes of it, or what is known of it when patience ends. */
const waitFor = async (
	{ id, surface, channelId }: Waiting,
	{ outbox, stopwatch, patience = usualPatience }: Reminding,
): Promise<Posted> => {
	const since = stopwatch();
	for (;;) {
		const fate = await outbox.fate(id);
		const posted = postedAs(fate, channelId);
		if (posted) return posted;
		const waited = stopwatch() - since;
		if (fate.is === "withdrawn") return nobody(surface);
		if (fate.is === "waiting" && waited >= patience.untilTaken && (await outbox.withdraw(id)))
			return nobody(surface);
		if (waited >= patience.untilTold)
			return { is: "unknown", reason: `${surface} was not heard of in time` };
		await pause(patience.betweenLooks);
	}
};

/** An earlier handing over under this id: told of meanwhile, or never to be taken any more. */
const sentBefore = async (deliveryId: string, { outbox }: Reminding): Promise<Fate | undefined> => {
	const earlier = await outbox.ofDelivery(deliveryId);
	for (const { id, fate } of earlier) if (fate.is === "waiting") await outbox.withdraw(id);
	return earlier.map(({ fate }) => fate).find(({ is }) => is === "sent");
};

/** LINE takes a message once under one key, for a day; of Telegram nothing can be asked. */
const keyHours = 23;

const askedOf = (surface: string, putAt: Instant, now: Instant): Found =>
	surface === "line" && later(putAt, keyHours * 3_600_000) > now
		? { is: "absent" }
		: { is: "unreadable", reason: "no answer came, and nothing there can be looked for" };

const find = async (surface: string, deliveryId: string, given: Reminding): Promise<Found> => {
	const sent = await sentBefore(deliveryId, given);
	if (sent?.is === "sent") return { is: "found", ts: [sent.messageId] };
	const open = (await given.outbox.ofDelivery(deliveryId)).find(
		({ fate }) => fate.is === "taken" || fate.is === "unknown",
	);
	return open ? askedOf(surface, open.putAt, given.clock.now()) : { is: "absent" };
};

const unread = { is: "unreadable", reason: "nothing there can be looked for" } as const;

type Post = Parameters<Messenger["post"]>[0];
type Silence = {
	readonly isSilent: (surface: string) => boolean;
	readonly heardNobody: (surface: string) => void;
};

const silences = ({ stopwatch, patience = usualPatience }: Reminding): Silence => {
	const since = new Map<string, number>();
	return {
		isSilent: (surface) =>
			stopwatch() - (since.get(surface) ?? Number.NEGATIVE_INFINITY) < patience.whileNobody,
		heardNobody: (surface) => void since.set(surface, stopwatch()),
	};
};

const handOver = async (
	{ channelId, deliveryId, text, boardIds = [] }: Post,
	{ surface, account }: Account,
	given: Reminding,
): Promise<Posted> => {
	const { outbox, links, ids, clock, patience = usualPatience } = given;
	const linked = await links.linked({ surface, account });
	if (!linked) return unlinked;
	const { personId } = linked;
	const [id, now] = [ids(), clock.now()];
	const until = later(now, patience.untilTaken);
	const outgoing = { id, deliveryId, surface, account, personId, boardIds, text };
	await outbox.put(outgoing, { now, until });
	return waitFor({ id, surface, channelId }, given);
};

const poster = (given: Reminding) => {
	const { isSilent, heardNobody } = silences(given);
	return async (letter: Post, account: Account): Promise<Posted> => {
		const { surface } = account;
		const before = await sentBefore(letter.deliveryId, given);
		if (before?.is === "sent")
			return { is: "sent", ts: before.messageId, channelId: letter.channelId };
		if (isSilent(surface)) return nobody(surface);
		const posted = await handOver(letter, account, given);
		if (posted.is === "refused" && posted.reason === nobody(surface).reason) heardNobody(surface);
		return posted;
	};
};

/** The chat, and beside it those who are reached elsewhere. */
export const withElsewhere = (chat: Messenger, given: Reminding): Messenger => {
	const post = poster(given);
	return {
		...chat,
		post: (letter) => {
			const account = accountIn(letter.channelId);
			return account ? post(letter, account) : chat.post(letter);
		},
		change: async (letter) =>
			accountIn(letter.channelId)
				? { is: "gone", reason: "what was said there cannot be changed" }
				: chat.change(letter),
		findByDelivery: async (channelId, since, deliveryId) => {
			const account = accountIn(channelId);
			return account
				? find(account.surface, deliveryId, given)
				: chat.findByDelivery(channelId, since, deliveryId);
		},
		findMarks: async (channelId, since) =>
			accountIn(channelId) ? unread : chat.findMarks(channelId, since),
		remove: async (channelId, ts) => (accountIn(channelId) ? "failed" : chat.remove(channelId, ts)),
	};
};

const unnamed = { person: () => "somebody", channel: () => "a channel" };

/** Both surfaces take a little more in one message. */
const mostLetters = 3_800;

/** Whole lines, and how many are left. */
const fitting = (lines: readonly string[]): string => {
	let length = 0;
	const fit = lines.filter((line) => {
		length += line.length + 1;
		return length <= mostLetters;
	});
	const left = lines.length - fit.length;
	return left === 0
		? fit.join("\n")
		: [...fit, `… and ${left} more lines. Ask me “what is due?” for the rest.`].join("\n");
};

/** The chat's own words, without its buttons. */
const inWords = ({ text, blocks }: Letter): Letter => ({
	text: blocks.length > 0 ? fitting(linesOf(blocks, unnamed)) : fitting(text.split("\n")),
	blocks: [],
});

export const elsewhereLetters = (chat: Letters): Letters => ({
	...chat,
	reminders: (cards, weeks) => inWords(chat.reminders(cards, weeks)),
	digest: (digest, weeks) => inWords(chat.digest(digest, weeks)),
	news: (...told) => inWords(chat.news(...told)),
	away: (away, weeks) => inWords(chat.away(away, weeks)),
	undelivered: (rows) => inWords(chat.undelivered(rows)),
	// Of words alone: beside blocks the chat says in its blocks alone that it is a repeat.
	repeat: (letter) => ({ text: fitting(chat.repeat(letter).text.split("\n")), blocks: [] }),
	plain: (letter) => letter,
});
