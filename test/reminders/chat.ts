/** A chat in memory that keeps everything posted, and can be told to lose, refuse or hide. */

import type {
	Changed,
	Found,
	Messenger,
	Opened,
	Posted,
} from "../../src/reminders/deliver/messenger.ts";
import { refusalOf } from "../../src/slack/messenger/refusal.ts";
import type { MovableClock } from "./world.ts";

export type Post = {
	readonly channelId: string;
	readonly ts: string;
	readonly at: string;
	readonly text: string;
	readonly deliveryId: string;
	readonly marks: readonly string[];
	readonly buttons: readonly string[];
	/** What it says, and the buttons that it has, by now. */
	readonly shows: string;
	readonly offers: readonly string[];
};

type Trouble =
	/** Accepted, but the answer is lost. */
	| "lost answer"
	/** Neither accepted nor answered. */
	| "never arrived"
	| { readonly refused: string; readonly retryAfter?: number };

export type Chat = Messenger & {
	readonly posts: Post[];
	/** What befalls the next posts, in order. */
	readonly troubles: Trouble[];
	readonly changeTroubles: ("lost answer" | Exclude<Changed, { is: "changed" }>)[];
	/** How often a message was changed in place. */
	changes: number;
	/** Runs while a post is under way. */
	during: (() => void | Promise<void>) | undefined;
	history: "readable" | "unreadable" | "lagging";
	direct: Opened | undefined;
};

const buttonsOf = (blocks: readonly object[]): readonly string[] =>
	blocks.flatMap((block) =>
		"elements" in block && "type" in block && block.type === "actions"
			? (block.elements as { action_id: string; value: string }[]).map(({ action_id, value }) =>
					[action_id, value].filter(Boolean).join(" "),
				)
			: [],
	);

/** What the messenger makes of Slack's word. */
const refusedAs = ({ refused: reason, retryAfter }: Exclude<Trouble, string>): Posted => ({
	...(refusalOf(reason) ?? { is: "unknown", reason }),
	...(retryAfter === undefined ? {} : { retryAfter }),
});

export const makeChat = (clock: MovableClock): Chat => {
	let count = 0;
	const chat: Chat = {
		posts: [],
		troubles: [],
		changeTroubles: [],
		changes: 0,
		during: undefined,
		history: "readable",
		direct: undefined,
		post: async ({ channelId, text, blocks, deliveryId, marks = [] }): Promise<Posted> => {
			const during = chat.during;
			chat.during = undefined;
			await during?.();
			const trouble = chat.troubles.shift();
			if (typeof trouble === "object") return refusedAs(trouble);
			if (trouble === "never arrived") return { is: "unknown", reason: "timeout" };
			const ts = `1233.${String(++count).padStart(6, "0")}`;
			chat.posts.push({
				channelId,
				ts,
				at: clock.now(),
				text,
				deliveryId,
				marks,
				buttons: buttonsOf(blocks),
				shows: text,
				offers: buttonsOf(blocks),
			});
			return trouble === "lost answer"
				? { is: "unknown", reason: "reset" }
				: { is: "sent", ts, channelId };
		},
		openDirect: async (slackId) => chat.direct ?? { is: "opened", channelId: `D_${slackId}` },
		findByDelivery: async (channelId, _since, deliveryId): Promise<Found> => {
			if (chat.history === "unreadable") return { is: "unreadable", reason: "missing_scope" };
			const found = chat.posts.filter(
				(post) => post.channelId === channelId && post.deliveryId === deliveryId,
			);
			if (chat.history === "lagging" || found.length === 0) return { is: "absent" };
			return { is: "found", ts: found.map(({ ts }) => ts) };
		},
		findMarks: async (channelId) => {
			if (chat.history === "unreadable") return { is: "unreadable", reason: "missing_scope" };
			const here = chat.posts.filter((post) => post.channelId === channelId);
			return {
				is: "read",
				messages: new Map(here.flatMap(({ ts, marks }) => marks.map((mark) => [mark, ts]))),
			};
		},
		change: async ({ channelId, ts, text, blocks, marks = [] }) => {
			const trouble = chat.changeTroubles.shift();
			if (trouble === "lost answer") return { is: "later", reason: "timeout" };
			if (trouble) return trouble;
			const post = chat.posts.find((one) => one.channelId === channelId && one.ts === ts);
			if (!post) return { is: "gone", reason: "message_not_found" };
			chat.changes += 1;
			Object.assign(post, { shows: text, offers: buttonsOf(blocks), marks });
			return { is: "changed" };
		},
		remove: async (channelId, ts) => {
			const index = chat.posts.findIndex((post) => post.channelId === channelId && post.ts === ts);
			if (index >= 0) chat.posts.splice(index, 1);
			return index >= 0 ? "removed" : "failed";
		},
	};
	return chat;
};
