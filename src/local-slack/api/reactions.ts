/**
 * reactions.add: the app's small sign that it has seen a message.
 */
import { channelType, eventTs, tellChannel } from "../world/events.ts";
import type { Json } from "../world/json.ts";
import { findMessage } from "../world/payload-parts.ts";
import { Refusal } from "../world/refusal.ts";
import { text } from "./arguments.ts";
import { knownChannel } from "./channels.ts";
import { botMethod, type Call, type Methods } from "./method.ts";

const add = (call: Call): Json => {
	const { slack, args, bot } = call;
	const channel = knownChannel(call);
	const name = text(args, "name").replaceAll(":", "");
	const message = findMessage(slack, channel.id, text(args, "timestamp"));
	if (!message || message.ephemeralFor !== undefined) throw new Refusal("message_not_found");
	if (channel.archived) throw new Refusal("is_archived");
	if (!channel.members.has(bot.id)) throw new Refusal("not_in_channel");
	const found = message.reactions.find((reaction) => reaction.name === name);
	if (found?.users.includes(bot.id)) throw new Refusal("already_reacted");
	if (found) found.users.push(bot.id);
	else message.reactions.push({ name, users: [bot.id] });
	slack.changes.tell({ what: "message", channel: channel.id });
	tellChannel(slack, channel, {
		type: "reaction_added",
		user: bot.id,
		reaction: name,
		item_user: message.user,
		item: { type: "message", channel: channel.id, ts: message.ts },
		channel_type: channelType(channel),
		event_ts: eventTs(slack),
	});
	return { ok: true };
};

export const reactions: Methods = {
	"reactions.add": botMethod("three", ["reactions:write"], add),
};
