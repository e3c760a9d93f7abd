/**
 * Posting: the one place where a message comes into being, gets its timestamp, and is announced.
 */
import { channelType, eventTs, type SlackEvent, tellChannel } from "./events.ts";
import type { Json } from "./json.ts";
import { messageJson } from "./payload-parts.ts";
import type { Slack } from "./slack.ts";
import type { Channel, Message, User } from "./state.ts";

export type Draft = {
	readonly channel: Channel;
	readonly author: User;
	readonly text: string;
	readonly blocks?: readonly Json[] | undefined;
	readonly attachments?: readonly Json[] | undefined;
	readonly files?: readonly Json[] | undefined;
	readonly threadTs?: string | undefined;
	readonly broadcast?: boolean | undefined;
	readonly subtype?: string | undefined;
	readonly ephemeralFor?: string | undefined;
	readonly metadata?: Json | undefined;
};

const microseconds = (ts: string): bigint => BigInt(ts.replace(".", ""));

const asTs = (micros: bigint): string => {
	const digits = micros.toString().padStart(7, "0");
	return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
};

/** Unique in its channel, and never before the one that came first. */
const nextTs = (slack: Slack, channel: string): string => {
	const last = slack.state.lastTs.get(channel);
	const now = BigInt(slack.clock.now()) * 1000n;
	const after = last ? microseconds(last) + 1n : 0n;
	const ts = asTs(now > after ? now : after);
	slack.state.lastTs.set(channel, ts);
	return ts;
};

const messageFrom = (slack: Slack, draft: Draft): Message => ({
	ts: nextTs(slack, draft.channel.id),
	channel: draft.channel.id,
	user: draft.author.id,
	team: draft.author.team,
	bot: draft.author.is_bot,
	text: draft.text,
	blocks: draft.blocks ?? [],
	attachments: draft.attachments ?? [],
	files: draft.files ?? [],
	reactions: [],
	postedAt: slack.clock.uptime(),
	...(draft.threadTs !== undefined && { threadTs: draft.threadTs }),
	...(draft.broadcast && { broadcast: true }),
	...(draft.subtype !== undefined && { subtype: draft.subtype }),
	...(draft.ephemeralFor !== undefined && { ephemeralFor: draft.ephemeralFor }),
	...(draft.metadata !== undefined && { metadata: draft.metadata }),
});

const messageEvent = (slack: Slack, channel: Channel, message: Message): SlackEvent => ({
	...messageJson(slack, message, { metadata: "with" }),
	type: "message",
	channel: channel.id,
	event_ts: message.ts,
	channel_type: channelType(channel),
});

export const post = (slack: Slack, draft: Draft): Message => {
	const { channel } = draft;
	const message = messageFrom(slack, draft);
	slack.state.messages.get(channel.id)?.push(message);
	slack.changes.tell({
		what: "message",
		channel: channel.id,
		...(message.ephemeralFor && { users: [message.ephemeralFor] }),
	});
	if (message.ephemeralFor === undefined)
		tellChannel(slack, channel, messageEvent(slack, channel, message));
	return message;
};

const announce = (slack: Slack, channel: Channel, event: Json): void => {
	slack.changes.tell({ what: "message", channel: channel.id });
	tellChannel(slack, channel, {
		type: "message",
		hidden: true,
		channel: channel.id,
		ts: nextTs(slack, channel.id),
		event_ts: eventTs(slack),
		channel_type: channelType(channel),
		...event,
	});
};

export const edit = (
	slack: Slack,
	channel: Channel,
	change: { readonly message: Message; readonly apply: (message: Message) => void },
): void => {
	const before = messageJson(slack, change.message, { metadata: "with" });
	change.apply(change.message);
	if (change.message.ephemeralFor !== undefined)
		slack.changes.tell({ what: "message", channel: channel.id });
	else
		announce(slack, channel, {
			subtype: "message_changed",
			message: messageJson(slack, change.message, { metadata: "with" }),
			previous_message: before,
		});
};

export const erase = (slack: Slack, channel: Channel, message: Message): void => {
	const all = slack.state.messages.get(channel.id) ?? [];
	const at = all.indexOf(message);
	if (at >= 0) all.splice(at, 1);
	if (message.ephemeralFor !== undefined)
		slack.changes.tell({ what: "message", channel: channel.id });
	else
		announce(slack, channel, {
			subtype: "message_deleted",
			deleted_ts: message.ts,
			previous_message: messageJson(slack, message, { metadata: "with" }),
		});
};
