/**
 * Finds the channel that a call names, as far as the app may know of it.
 */

import { openDm } from "../world/places.ts";
import { Refusal } from "../world/refusal.ts";
import type { Channel } from "../world/state.ts";
import { text } from "./arguments.ts";
import type { Call } from "./method.ts";

const byId = ({ slack }: Call, id: string): Channel | undefined => slack.state.channels.get(id);

const belongs = (call: Call, channel: Channel): boolean =>
	channel.team === call.install.team || channel.members.has(call.bot.id);

/** A private channel does not exist for those who are not in it. */
export const knownChannel = (call: Call, id = text(call.args, "channel")): Channel => {
	const channel = byId(call, id);
	const hidden = channel && (channel.kind === "private" || channel.kind === "im");
	if (!channel || !belongs(call, channel) || (hidden && !channel.members.has(call.bot.id)))
		throw new Refusal("channel_not_found");
	return channel;
};

/** A channel to post to; a person's id stands for the direct message with them. */
export const postingPlace = (call: Call): Channel => {
	const id = text(call.args, "channel");
	const user = call.slack.state.users.get(id);
	if (user && user.id !== call.bot.id) {
		if (user.standing === "deactivated") throw new Refusal("user_disabled");
		if (user.standing === "external" && !sharesChannel(call, user.id))
			throw new Refusal("channel_not_found");
		return openDm(call.slack, call.install, user.id);
	}
	const channel = knownChannel(call, id);
	if (channel.archived) throw new Refusal("is_archived");
	if (!channel.members.has(call.bot.id)) throw new Refusal("not_in_channel");
	return channel;
};

const sharesChannel = ({ slack, bot }: Call, userId: string): boolean =>
	[...slack.state.channels.values()].some(
		({ members }) => members.has(userId) && members.has(bot.id),
	);

const scopeFor =
	(verb: "read" | "history") =>
	(call: Call): readonly string[] => {
		const channel = byId(call, String(call.args.channel ?? ""));
		if (!channel) return [];
		if (channel.kind === "im") return [`im:${verb}`];
		return [channel.kind === "private" ? `groups:${verb}` : `channels:${verb}`];
	};

export const readScope = scopeFor("read");
export const historyScope = scopeFor("history");
