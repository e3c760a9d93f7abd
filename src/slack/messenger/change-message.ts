/** Puts other words in the place of a message's own. The same words twice do no harm, so a lost answer does none. */
import type { WebClient } from "@slack/web-api";
import type { Changed, Messenger } from "../../reminders/deliver/messenger.ts";
import { deliveryMetadata, tried } from "./calls.ts";

/** What says that this message will never take other words. */
const final = new Set([
	"message_not_found",
	"cant_update_message",
	"edit_window_closed",
	"channel_not_found",
	"is_inactive",
	"is_archived",
	"not_in_channel",
	"msg_too_long",
	"invalid_blocks",
	"msg_blocks_too_long",
]);

export const changeMessage = async (
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
	if (answer.is === "refused" && final.has(reason)) return { is: "gone", reason };
	return {
		is: "later",
		reason,
		...(answer.is === "refused" ? { retryAfter: answer.retryAfter } : {}),
	};
};
