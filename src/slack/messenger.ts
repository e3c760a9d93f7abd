/**
 * How reminders reach Slack: one post without retries, and a look at the history when its answer was lost.
 * Posting and reconciling have clients of their own, so that one which is asked to wait holds up nobody else.
 */
import type { WebClient } from "@slack/web-api";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "../domain/plain-date.ts";
import type { Found, FoundMarks, Messenger, Posted } from "../reminders/messenger.ts";
import type { Asking } from "./asking.ts";
import { changeMessage } from "./change-message.ts";
import { directMessages } from "./direct.ts";
import { deliveryMetadata, eventType, tried } from "./messenger-calls.ts";

const pageSize = 200;
const mostPages = 10;

/** Two clients that never retry and never wait: one posts, the other reads and mends. */
export const slackMessenger = ({
	posting,
	reading,
	asking,
}: {
	readonly posting: WebClient;
	readonly reading: WebClient;
	/** How it is asked where somebody's private conversation is. */
	readonly asking: Asking;
}): Messenger => {
	const direct = directMessages(reading, asking);
	return {
		post: async (letter) => {
			const posted = await post(posting, letter);
			if (posted.is === "refused" && posted.retryAfter === undefined)
				direct.forget(letter.channelId);
			return posted;
		},
		openDirect: direct.open,
		findByDelivery: (channelId, since, deliveryId) =>
			find(reading, { channelId, since }, deliveryId),
		findMarks: (channelId, since) => findMarks(reading, { channelId, since }),
		change: (letter) => changeMessage(reading, letter),
		remove: (channelId, ts) => remove(reading, channelId, ts),
	};
};

const remove = async (
	client: WebClient,
	channel: string,
	ts: string,
): Promise<"removed" | "failed"> => {
	const removed = await tried(() => client.chat.delete({ channel, ts }));
	const isGone = removed.is === "answered" || removed.reason === "message_not_found";
	return isGone ? "removed" : "failed";
};

const post = async (
	client: WebClient,
	{ channelId, text, blocks, deliveryId, marks = [] }: Parameters<Messenger["post"]>[0],
): Promise<Posted> => {
	const answer = await tried(() =>
		client.chat.postMessage({
			channel: channelId,
			text,
			...(blocks.length > 0 ? { blocks: [...blocks] } : {}),
			link_names: false,
			unfurl_links: false,
			unfurl_media: false,
			metadata: deliveryMetadata(deliveryId, marks),
		}),
	);
	if (answer.is !== "answered") return answer;
	const { ts, channel } = answer.value;
	// Accepted, but Slack did not say as what: to be looked for.
	if (ts === undefined) return { is: "unknown", reason: "no timestamp in the answer" };
	return { is: "sent", ts, channelId: channel ?? channelId };
};

type Reach = { readonly channelId: string; readonly since: Instant };

type Delivered = { readonly ts: string; readonly payload: Payload };
type Payload = { readonly delivery_id?: unknown; readonly marks?: unknown };

type Reading =
	| { readonly is: "read"; readonly messages: readonly Delivered[]; readonly isAll: boolean }
	| { readonly is: "unreadable"; readonly reason: string };

/** Every delivery of ours since then, newest first; as far as it may be read through. */
const readDeliveries = async (client: WebClient, reach: Reach): Promise<Reading> => {
	const messages: Delivered[] = [];
	let cursor: string | undefined;
	for (let page = 0; page < mostPages; page++) {
		const answer = await tried(() => client.conversations.history(pageOf(reach, cursor)));
		if (answer.is !== "answered") return { is: "unreadable", reason: answer.reason };
		for (const { ts, metadata } of answer.value.messages ?? []) {
			const payload = payloadIn(metadata);
			if (ts && payload) messages.push({ ts, payload });
		}
		cursor = answer.value.response_metadata?.next_cursor || undefined;
		if (cursor === undefined) return { is: "read", messages, isAll: true };
	}
	return { is: "read", messages, isAll: false };
};

const tooLong = { is: "unreadable", reason: "the history is too long to be read through" } as const;

const find = async (client: WebClient, reach: Reach, deliveryId: string): Promise<Found> => {
	const reading = await readDeliveries(client, reach);
	if (reading.is === "unreadable") return reading;
	const found = reading.messages.filter(({ payload }) => payload.delivery_id === deliveryId);
	if (found.length > 0) return { is: "found", ts: found.map(({ ts }) => ts).sort() };
	return reading.isAll ? { is: "absent" } : tooLong;
};

const findMarks = async (client: WebClient, reach: Reach): Promise<FoundMarks> => {
	const reading = await readDeliveries(client, reach);
	if (reading.is === "unreadable") return reading;
	if (!reading.isAll) return tooLong;
	const marked = reading.messages.flatMap(({ ts, payload }) =>
		String(payload.marks ?? "")
			.split(" ")
			.map((mark) => [mark, ts] as const),
	);
	// The first message comes last, and stays.
	return { is: "read", messages: new Map(marked) };
};

const pageOf = ({ channelId, since }: Reach, cursor: string | undefined) => ({
	channel: channelId,
	oldest: String(Temporal.Instant.from(since).epochMilliseconds / 1_000),
	include_all_metadata: true,
	limit: pageSize,
	...(cursor === undefined ? {} : { cursor }),
});

const payloadIn = (metadata: unknown): Payload | undefined => {
	const { event_type, event_payload } = (metadata ?? {}) as {
		event_type?: unknown;
		event_payload?: Payload;
	};
	return event_type === eventType ? event_payload : undefined;
};
