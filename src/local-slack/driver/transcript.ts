/**
 * A channel exactly as one person sees it: what was said, and what was said to them alone.
 */
import { flatten } from "../blocks/flatten.ts";
import { readable } from "../blocks/typed-text.ts";
import { asText, type Json, present } from "../world/json.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel, Message, User } from "../world/state.ts";
import { requireChannel, requireUser, visibleTo } from "./participants.ts";

const nameOf = (slack: Slack, id: string): string =>
	slack.state.users.get(id)?.real_name ?? (id === "USLACKBOT" ? "Slackbot" : id);

const linesOf = (slack: Slack, message: Message, user: User): readonly string[] => {
	if (message.blocks.length === 0) return readable(slack, message.text).split("\n");
	const key = `${message.channel}:${message.ts}:${user.id}`;
	return flatten(slack, message.blocks, slack.state.choices.get(key));
};

/** How many answers each message has, in one pass. */
const repliesIn = (messages: readonly Message[]): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const { threadTs, ephemeralFor } of messages)
		if (threadTs && ephemeralFor === undefined)
			counts.set(threadTs, (counts.get(threadTs) ?? 0) + 1);
	return counts;
};

type Looking = {
	readonly slack: Slack;
	readonly user: User;
	readonly replies: ReadonlyMap<string, number>;
};

const describe = (message: Message, { slack, user, replies }: Looking): Json =>
	present({
		ts: message.ts,
		thread_ts: message.threadTs,
		reply_count: replies.get(message.ts),
		broadcast: message.broadcast,
		subtype: message.subtype,
		user: message.user,
		name: nameOf(slack, message.user),
		bot: message.bot,
		ephemeral: message.ephemeralFor !== undefined,
		edited: message.edited !== undefined,
		text: message.text,
		blocks: message.blocks,
		attachments: message.attachments,
		files: message.files,
		reactions: message.reactions,
		flattened: linesOf(slack, message, user),
	});

const inThread = (message: Message, thread: string): boolean =>
	thread === "" || message.ts === thread || message.threadTs === thread;

const markRead = (slack: Slack, channel: Channel, user: User): void => {
	const last = slack.state.messages.get(channel.id)?.at(-1);
	if (last) slack.state.reads.set(`${user.id}:${channel.id}`, last.ts);
};

/** Everything, replies included; or one thread, or so many of the latest. */
export const readTranscript = (slack: Slack, query: Json): Json => {
	const user = requireUser(slack, query);
	const channel = requireChannel(slack, user, query);
	const thread = asText(query.thread_ts);
	const all = slack.state.messages.get(channel.id) ?? [];
	const messages = all.filter((message) => visibleTo(user, message) && inThread(message, thread));
	if (thread !== "" && messages.length === 0)
		throw new DriverRefusal("thread_not_found", `There is no message ${thread}.`);
	if (query.peek === undefined) markRead(slack, channel, user);
	const looking = { slack, user, replies: repliesIn(all) };
	const latest = messages.slice(-(Number(asText(query.limit)) || messages.length));
	return {
		ok: true,
		channel: channel.id,
		messages: latest.map((message) => describe(message, looking)),
	};
};
