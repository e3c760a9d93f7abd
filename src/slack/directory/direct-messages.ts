/**
 * The private conversation with each person. It is theirs for good, so it is asked for once: of all that there are
 * already by one list, and of anybody else by opening it.
 */
import type { WebClient } from "@slack/web-api";
import type { Opened } from "../../reminders/deliver/messenger.ts";
import { tried } from "../messenger/calls.ts";
import type { Asking } from "./paced-calls.ts";
import { shareInFlight } from "./ttl-cache.ts";

/** The most that Slack gives at once, and more people than anybody reminds. */
const pageSize = 999;
const mostPages = 5;

export type DirectMessages = {
	readonly open: (slackId: string) => Promise<Opened>;
	/** A message was refused there: it is asked for again. */
	readonly forget: (channelId: string) => void;
};

export const directMessages = (client: WebClient, { ask }: Asking): DirectMessages => {
	const known = new Map<string, string>();
	let isListed = false;
	/** Where they cannot be listed they are opened one by one. */
	const list = shareInFlight(async () => {
		let cursor: string | undefined;
		for (let page = 0; page < mostPages; page++) {
			const asked = { types: "im", limit: pageSize, ...(cursor ? { cursor } : {}) };
			const answer = await tried(() =>
				ask("users.conversations", () => client.users.conversations(asked)),
			);
			// Where Slack lists nothing for anybody just now, the next who asks finds out.
			if (answer.is === "refused" && (answer.means === "wait" || answer.isForAll)) return;
			if (answer.is !== "answered") break;
			for (const { user, id, is_user_deleted: isGone } of answer.value.channels ?? [])
				if (user && id && !isGone) known.set(user, id);
			cursor = answer.value.response_metadata?.next_cursor || undefined;
			if (cursor === undefined) break;
		}
		isListed = true;
	});
	return {
		open: async (slackId) => {
			if (!isListed) await list();
			const channelId = known.get(slackId);
			if (channelId !== undefined) return { is: "opened", channelId };
			const opened = await openDirect(client, ask, slackId);
			if (opened.is === "opened") known.set(slackId, opened.channelId);
			return opened;
		},
		forget: (channelId) => {
			for (const [slackId, id] of known) if (id === channelId) known.delete(slackId);
		},
	};
};

const openDirect = async (
	client: WebClient,
	ask: Asking["ask"],
	slackId: string,
): Promise<Opened> => {
	const answer = await tried(() =>
		ask("conversations.open", () => client.conversations.open({ users: slackId })),
	);
	if (answer.is !== "answered") return answer;
	const channelId = answer.value.channel?.id;
	return channelId === undefined
		? { is: "unknown", reason: "no conversation in the answer" }
		: { is: "opened", channelId };
};
