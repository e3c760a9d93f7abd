/** Puts other words in the place of a message's own. The same words twice do no harm, so a lost answer does none. */

import type { WebClient } from "@slack/web-api";
import type { Changed, Meaning, Messenger } from "../../reminders/deliver/messenger.ts";
import { deliveryMetadata, tried } from "./calls.ts";

/** What says that this message will never take these words. */
const final: readonly Meaning[] = ["lapsed", "content", "place", "person"];

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
	if (answer.is === "unknown") return { is: "later", reason };
	return final.includes(answer.means) ? { is: "gone", reason } : { ...answer, is: "later" };
};
