/**
 * How reminders reach Slack: one post without retries, and a look at the history when its answer was lost.
 * Posting and reconciling have clients of their own, so that one which is asked to wait holds up nobody else.
 */
import type { WebClient } from "@slack/web-api";
import type { Changed, Meaning, Messenger, Posted } from "../../reminders/deliver/messenger.ts";
import { directMessages } from "../directory/direct-messages.ts";
import type { Asking } from "../directory/paced-calls.ts";
import { deliveryMetadata, tried } from "./calls.ts";
import { findDelivery, markReader } from "./history.ts";

/** Two clients that never retry and never wait: one posts, the other reads and mends. */
type Clients = {
	readonly posting: WebClient;
	readonly reading: WebClient;
	/** How it is asked where somebody's private conversation is. */
	readonly asking: Asking;
};

export const slackMessenger = ({ posting, reading, asking }: Clients): Messenger => {
	const direct = directMessages(reading, asking);
	const findMarks = markReader(reading);
	return {
		post: async (letter) => {
			const posted = await post(posting, letter);
			if (posted.is === "refused" && posted.retryAfter === undefined)
				direct.forget(letter.channelId);
			return posted;
		},
		openDirect: direct.open,
		findByDelivery: (channelId, since, deliveryId) =>
			findDelivery(reading, { channelId, since }, deliveryId),
		findMarks: (channelId, since) => findMarks({ channelId, since }),
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

/** What says that this message will never take these words. */
const final: readonly Meaning[] = ["lapsed", "content", "place", "person"];

/** The same words twice do no harm, so a lost answer does none. */
const changeMessage = async (
	client: WebClient,
	{ channelId, ts, text, blocks, deliveryId, marks = [] }: Parameters<Messenger["change"]>[0],
): Promise<Changed> => {
	const answer = await tried(() =>
		client.chat.update({
			channel: channelId,
			ts,
			text,
			blocks: [...blocks],
			link_names: false,
			// Without it the message would no longer be found by its delivery.
			metadata: deliveryMetadata(deliveryId, marks),
		}),
	);
	if (answer.is === "answered") return { is: "changed" };
	const { reason } = answer;
	if (answer.is === "unknown") return { is: "later", reason };
	return final.includes(answer.means) ? { is: "gone", reason } : { ...answer, is: "later" };
};
