/**
 * How reminders reach Slack: one post without retries, and a look at the history when its answer was lost.
 * Posting and reconciling have clients of their own, so that one which is asked to wait holds up nobody else.
 */
import {
	WebAPIPlatformError,
	WebAPIRateLimitedError,
	WebAPIRequestError,
	type WebClient,
} from "@slack/web-api";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "../domain/plain-date.ts";
import type { Found, Messenger, Opened, Posted } from "../reminders/messenger.ts";

type Refused = Extract<Posted, { is: "refused" }>;
type Unknown = Extract<Posted, { is: "unknown" }>;

const eventType = "convenor_delivery";
const pageSize = 200;
const mostPages = 10;

/** Two clients that never retry and never wait: one posts, the other reads and mends. */
export const slackMessenger = ({
	posting,
	reading,
}: {
	readonly posting: WebClient;
	readonly reading: WebClient;
}): Messenger => ({
	post: (letter) => post(posting, letter),
	openDirect: (slackId) => openDirect(posting, slackId),
	findByDelivery: (channelId, since, deliveryId) => find(reading, { channelId, since, deliveryId }),
	remove: (channelId, ts) => remove(reading, channelId, ts),
});

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
	{ channelId, text, blocks, deliveryId }: Parameters<Messenger["post"]>[0],
): Promise<Posted> => {
	const answer = await tried(() =>
		client.chat.postMessage({
			channel: channelId,
			text,
			...(blocks.length > 0 ? { blocks: [...blocks] } : {}),
			link_names: false,
			unfurl_links: false,
			unfurl_media: false,
			metadata: { event_type: eventType, event_payload: { delivery_id: deliveryId } },
		}),
	);
	if (answer.is !== "answered") return answer;
	const { ts, channel } = answer.value;
	// Accepted, but Slack did not say as what: to be looked for.
	if (ts === undefined) return { is: "unknown", reason: "no timestamp in the answer" };
	return { is: "sent", ts, channelId: channel ?? channelId };
};

const openDirect = async (client: WebClient, slackId: string): Promise<Opened> => {
	const answer = await tried(() => client.conversations.open({ users: slackId }));
	if (answer.is !== "answered") return answer;
	const channelId = answer.value.channel?.id;
	return channelId === undefined
		? { is: "unknown", reason: "no conversation in the answer" }
		: { is: "opened", channelId };
};

type Search = {
	readonly channelId: string;
	readonly since: Instant;
	readonly deliveryId: string;
};

const find = async (client: WebClient, search: Search): Promise<Found> => {
	const found: string[] = [];
	let cursor: string | undefined;
	for (let page = 0; page < mostPages; page++) {
		const answer = await tried(() => client.conversations.history(pageOf(search, cursor)));
		if (answer.is !== "answered") return { is: "unreadable", reason: answer.reason };
		for (const message of answer.value.messages ?? []) {
			if (deliveryOf(message.metadata) === search.deliveryId && message.ts) found.push(message.ts);
		}
		cursor = answer.value.response_metadata?.next_cursor || undefined;
		if (cursor === undefined)
			return found.length > 0 ? { is: "found", ts: found.sort() } : { is: "absent" };
	}
	if (found.length > 0) return { is: "found", ts: found.sort() };
	return { is: "unreadable", reason: "the history is too long to be read through" };
};

const pageOf = ({ channelId, since }: Search, cursor: string | undefined) => ({
	channel: channelId,
	oldest: String(Temporal.Instant.from(since).epochMilliseconds / 1_000),
	include_all_metadata: true,
	limit: pageSize,
	...(cursor === undefined ? {} : { cursor }),
});

const deliveryOf = (metadata: unknown): unknown => {
	const { event_type, event_payload } = (metadata ?? {}) as {
		event_type?: unknown;
		event_payload?: { delivery_id?: unknown };
	};
	return event_type === eventType ? event_payload?.delivery_id : undefined;
};

type Answer<T> = { readonly is: "answered"; readonly value: T } | Refused | Unknown;

const tried = async <T>(call: () => Promise<T>): Promise<Answer<T>> => {
	try {
		return { is: "answered", value: await call() };
	} catch (error) {
		return classified(error);
	}
};

/** Slack itself failed, and does not say whether before or after the message was accepted. */
const uncertain = new Set([
	"internal_error",
	"fatal_error",
	"service_unavailable",
	"request_timeout",
	"external_channel_migrating",
]);

/** No connection was ever made, so nothing can have been accepted. */
const neverConnected = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
]);

const classified = (error: unknown): Refused | Unknown => {
	if (error instanceof WebAPIRateLimitedError) {
		return { is: "refused", reason: "ratelimited", retryAfter: error.retryAfter };
	}
	if (error instanceof WebAPIPlatformError) {
		const reason = error.data.error;
		return uncertain.has(reason) ? { is: "unknown", reason } : { is: "refused", reason };
	}
	const code = error instanceof WebAPIRequestError ? codeOf(error.original) : undefined;
	if (code !== undefined && neverConnected.has(code)) {
		return { is: "refused", reason: code, retryAfter: 15 };
	}
	// A 429 whose Retry-After is missing or absurd: refused all the same.
	if (error instanceof Error && /^Retry header did not contain/.test(error.message)) {
		return { is: "refused", reason: "ratelimited" };
	}
	return { is: "unknown", reason: code ?? (error instanceof Error ? error.message : "no answer") };
};

const codeOf = (error: unknown): string | undefined => {
	const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
	const found = cause?.code ?? code;
	return typeof found === "string" ? found : undefined;
};
