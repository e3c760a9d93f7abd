/**
 * conversations.*: which channels there are, who is in them, and joining or making one.
 */
import type { Json } from "../world/json.ts";
import { addMember, createChannel } from "../world/membership.ts";
import { openDm } from "../world/places.ts";
import { Refusal } from "../world/refusal.ts";
import type { Channel } from "../world/state.ts";
import { flag, listed, optionalText, pageOf, text, withCursor } from "./arguments.ts";
import { historyScope, knownChannel, readScope } from "./channels.ts";
import { conversationJson } from "./conversation-json.ts";
import { history, replies } from "./history.ts";
import { botMethod, type Call, type Methods } from "./method.ts";

const KIND_NAMES: Readonly<Record<Channel["kind"], string>> = {
	public: "public_channel",
	shared: "public_channel",
	private: "private_channel",
	im: "im",
};

const READ_SCOPES: Readonly<Record<string, string>> = {
	public_channel: "channels:read",
	private_channel: "groups:read",
	im: "im:read",
	mpim: "mpim:read",
};

const wantedKinds = (args: Json): readonly string[] => {
	const kinds = listed(args, "types");
	if (kinds.some((kind) => !(kind in READ_SCOPES))) throw new Refusal("invalid_types");
	return kinds.length > 0 ? kinds : ["public_channel"];
};

const requireScopes = (call: Call, kinds: readonly string[]): void => {
	for (const kind of kinds) {
		const needed = READ_SCOPES[kind] ?? "";
		if (!call.install.scopes.includes(needed))
			throw new Refusal("missing_scope", { needed, provided: call.install.scopes.join(",") });
	}
};

const visible = (call: Call, channel: Channel): boolean =>
	channel.members.has(call.bot.id) ||
	(channel.team === call.install.team && channel.kind !== "private" && channel.kind !== "im");

const listChannels = (call: Call, keep: (channel: Channel) => boolean): Json => {
	const kinds = wantedKinds(call.args);
	requireScopes(call, kinds);
	const without = flag(call.args, "exclude_archived");
	const all = [...call.slack.state.channels.values()].filter(
		(channel) =>
			kinds.includes(KIND_NAMES[channel.kind]) && keep(channel) && !(without && channel.archived),
	);
	const page = pageOf(call.args, all, 100);
	return {
		ok: true,
		channels: page.items.map((channel) => conversationJson(call, channel)),
		...withCursor(page.next),
	};
};

export const userConversations = (call: Call): Json => {
	const user = optionalText(call.args, "user") ?? call.bot.id;
	if (!call.slack.state.users.has(user)) throw new Refusal("user_not_found");
	return listChannels(call, (channel) => channel.members.has(user) && visible(call, channel));
};

const info = (call: Call): Json => ({
	ok: true,
	channel: conversationJson(call, knownChannel(call)),
});

const members = (call: Call): Json => {
	const page = pageOf(call.args, [...knownChannel(call).members], 100);
	return { ok: true, members: page.items, ...withCursor(page.next) };
};

const open = (call: Call): Json => {
	const channelId = optionalText(call.args, "channel");
	const users = listed(call.args, "users");
	if (channelId)
		return { ok: true, channel: conversationJson(call, knownChannel(call, channelId)) };
	const [first, ...others] = users;
	if (first === undefined) throw new Refusal("users_list_not_supplied");
	if (others.length > 0) throw new Refusal("not_enough_users");
	const user = call.slack.state.users.get(first);
	if (!user) throw new Refusal("user_not_found");
	if (user.standing === "deactivated") throw new Refusal("user_disabled");
	const channel = openDm(call.slack, call.install, user.id);
	const detail = flag(call.args, "return_im")
		? conversationJson(call, channel)
		: { id: channel.id };
	return { ok: true, no_op: true, already_open: true, channel: detail };
};

const join = (call: Call): Json => {
	const channel = knownChannel(call);
	if (channel.archived) throw new Refusal("is_archived");
	if (channel.kind === "private" || channel.kind === "im")
		throw new Refusal("method_not_supported_for_channel_type");
	addMember(call.slack, channel, { userId: call.bot.id });
	return { ok: true, channel: conversationJson(call, channel) };
};

const create = (call: Call): Json => {
	const name = text(call.args, "name");
	if (!/^[\p{Ll}\p{Lo}\d_-]{1,80}$/u.test(name)) throw new Refusal("invalid_name_specials");
	const channel = createChannel(call.slack, {
		name,
		kind: flag(call.args, "is_private") ? "private" : "public",
		creator: call.bot,
	});
	return { ok: true, channel: conversationJson(call, channel) };
};

const invite = (call: Call): Json => {
	const channel = knownChannel(call);
	if (channel.archived) throw new Refusal("is_archived");
	if (!channel.members.has(call.bot.id)) throw new Refusal("not_in_channel");
	for (const id of listed(call.args, "users")) {
		if (!call.slack.state.users.has(id)) throw new Refusal("user_not_found");
		if (channel.members.has(id)) throw new Refusal("already_in_channel");
		addMember(call.slack, channel, { userId: id, inviter: call.bot.id });
	}
	return { ok: true, channel: conversationJson(call, channel) };
};

const manageScope = (call: Call): readonly string[] =>
	flag(call.args, "is_private") ? ["groups:write"] : ["channels:manage"];

export const conversations: Methods = {
	"conversations.info": botMethod("three", readScope, info),
	"conversations.list": botMethod("two", [], (call) =>
		listChannels(call, (channel) => visible(call, channel)),
	),
	"conversations.members": botMethod("four", readScope, members),
	"conversations.history": botMethod("three", historyScope, history),
	"conversations.replies": botMethod("three", historyScope, replies),
	"conversations.open": botMethod("three", ["im:write"], open),
	"conversations.join": botMethod("three", ["channels:join"], join),
	"conversations.create": botMethod("two", manageScope, create),
	"conversations.invite": botMethod("three", ["channels:manage", "groups:write"], invite),
};
