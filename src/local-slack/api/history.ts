/**
 * conversations.history and .replies: what was said, newest first or in a thread, with metadata only on request.
 */
import type { Json } from "../world/json.ts";
import { messageJson } from "../world/payload-parts.ts";
import { Refusal } from "../world/refusal.ts";
import type { Channel, Message } from "../world/state.ts";
import { flag, optionalText, pageOf, text, withCursor } from "./arguments.ts";
import { knownChannel } from "./channels.ts";
import type { Call } from "./method.ts";

const LARGEST_PAGE = 999;

/** History may lag behind the channel: a fault that Slack itself has. */
const settled = ({ slack }: Call, message: Message): boolean => {
	const lag = slack.faults.standing("lagging-history");
	const applies = lag && (lag.channel === undefined || lag.channel === message.channel);
	return !applies || slack.clock.uptime() - message.postedAt >= (lag.seconds ?? 5) * 1000;
};

const within = (args: Json, message: Message): boolean => {
	const oldest = Number(optionalText(args, "oldest") ?? 0);
	const latest = Number(optionalText(args, "latest") ?? Number.POSITIVE_INFINITY);
	const ts = Number(message.ts);
	return flag(args, "inclusive") ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
};

const readable = (call: Call): readonly Message[] => {
	const channel: Channel = knownChannel(call);
	if (!channel.members.has(call.bot.id)) throw new Refusal("not_in_channel");
	return (call.slack.state.messages.get(channel.id) ?? []).filter(
		(message) => message.ephemeralFor === undefined && settled(call, message),
	);
};

const answer = (call: Call, messages: readonly Message[]): Json => {
	const page = pageOf(call.args, messages, 100);
	const metadata = flag(call.args, "include_all_metadata") ? "with" : "without";
	return {
		ok: true,
		messages: page.items
			.slice(0, LARGEST_PAGE)
			.map((message) => messageJson(call.slack, message, { metadata })),
		has_more: page.next !== "",
		pin_count: 0,
		...withCursor(page.next),
	};
};

export const history = (call: Call): Json => {
	const top = readable(call).filter(
		(message) =>
			(message.threadTs === undefined || message.broadcast === true) && within(call.args, message),
	);
	return answer(call, top.toReversed());
};

export const replies = (call: Call): Json => {
	const ts = text(call.args, "ts");
	const all = readable(call);
	const asked = all.find((message) => message.ts === ts);
	if (!asked) throw new Refusal("thread_not_found");
	const root = asked.threadTs ?? asked.ts;
	const thread = all.filter(
		(message) => message.ts === root || (message.threadTs === root && within(call.args, message)),
	);
	return answer(call, thread);
};
