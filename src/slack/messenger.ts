/** The Slack side of delivery: one POST, said honestly, and a look through a channel's history. */
import { ErrorCode, type WebClient } from "@slack/web-api";
import type { Found, Messenger, Opened, Posted } from "../reminders/messenger.ts";

const eventType = "convenor_delivery";

type Failure = {
	readonly code?: string;
	readonly message: string;
	readonly retryAfter?: number;
	readonly data?: { readonly error?: string };
};

/** A definite "no" was not posted; a lost answer, a timeout and Slack's own stumble may have been. */
const readFailure = (thrown: unknown): Exclude<Posted, { is: "sent" }> => {
	const failure = thrown as Failure;
	if (failure.code === ErrorCode.RateLimitedError)
		return { is: "refused", reason: "ratelimited", retryAfter: failure.retryAfter ?? 1 };
	const said = failure.code === ErrorCode.PlatformError ? failure.data?.error : undefined;
	const isDefinite = said !== undefined && !["internal_error", "fatal_error", "service_unavailable", "request_timeout"].includes(said);
	return isDefinite ? { is: "refused", reason: said } : { is: "unknown", reason: said ?? failure.message };
};

const seconds = (moment: string): string => String(Date.parse(moment) / 1_000);

const carries = (deliveryId: string) => (message: { readonly metadata?: { readonly event_payload?: object } }) => {
	const payload = message.metadata?.event_payload as { delivery_id?: string } | undefined;
	return payload?.delivery_id === deliveryId;
};

/** Two clients, each with retries off: one slow or limited call must not hold the other up. */
export const slackMessenger = (clients: { readonly posting: WebClient; readonly reading: WebClient }): Messenger => ({
	post: async ({ channelId, deliveryId, text, blocks }) => {
		try {
			const posted = await clients.posting.chat.postMessage({
				channel: channelId,
				text,
				blocks: [...blocks],
				unfurl_links: false,
				unfurl_media: false,
				metadata: { event_type: eventType, event_payload: { delivery_id: deliveryId } },
			});
			return { is: "sent", ts: posted.ts ?? "", channelId: posted.channel ?? channelId };
		} catch (thrown) {
			return readFailure(thrown);
		}
	},
	openDirect: async (slackId): Promise<Opened> => {
		try {
			const opened = await clients.posting.conversations.open({ users: slackId });
			return { is: "opened", channelId: opened.channel?.id ?? slackId };
		} catch (thrown) {
			return readFailure(thrown);
		}
	},
	findByDelivery: async (channelId, since, deliveryId): Promise<Found> => {
		try {
			const found: string[] = [];
			let cursor: string | undefined;
			do {
				const page = await clients.reading.conversations.history({
					channel: channelId,
					oldest: seconds(since),
					include_all_metadata: true,
					limit: 200,
					...(cursor ? { cursor } : {}),
				});
				found.push(...(page.messages ?? []).filter(carries(deliveryId)).map(({ ts }) => ts ?? ""));
				cursor = page.response_metadata?.next_cursor || undefined;
			} while (cursor);
			return found.length > 0 ? { is: "found", ts: found.sort() } : { is: "absent" };
		} catch (thrown) {
			return { is: "unreadable", reason: readFailure(thrown).reason };
		}
	},
	remove: async (channel, ts) =>
		clients.reading.chat.delete({ channel, ts }).then(
			() => "removed" as const,
			() => "failed" as const,
		),
});
