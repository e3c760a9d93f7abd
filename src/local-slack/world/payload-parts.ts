/**
 * The pieces that Slack's payloads share: who, which workspace, which channel, which form.
 */
import { asRecord, asText, type Json } from "./json.ts";
import { domainOf, installationOf } from "./places.ts";
import type { Slack } from "./slack.ts";
import type { Channel, Message, User, View } from "./state.ts";

export const channelNameFor = (channel: Channel): string => {
	if (channel.kind === "im") return "directmessage";
	return channel.kind === "private" ? "privategroup" : channel.name;
};

const teamPart = (slack: Slack, team: string): Json => ({
	id: team,
	domain: domainOf(slack, team),
});

const userPart = (user: User): Json => ({
	id: user.id,
	username: user.name,
	name: user.name,
	team_id: user.team,
});

/** The fields that open every interaction. */
export const envelopePart = (slack: Slack, user: User): Json => ({
	team: teamPart(slack, user.team),
	enterprise: null,
	user: userPart(user),
	api_app_id: slack.settings.appId,
	token: slack.settings.verificationToken,
	is_enterprise_install: false,
});

export const botProfile = (slack: Slack, user: User): Json => ({
	id: slack.state.installs.find((install) => install.botUserId === user.id)?.botId ?? "",
	deleted: false,
	name: user.real_name,
	updated: user.updated,
	app_id: slack.settings.appId,
	user_id: user.id,
	icons: { image_36: "", image_48: "", image_72: "" },
	team_id: user.team,
});

const authorPart = (slack: Slack, message: Message): Json => {
	const user = slack.state.users.get(message.user);
	if (!message.bot || !user) return { client_msg_id: `local-${message.channel}-${message.ts}` };
	const profile = botProfile(slack, user);
	return { bot_id: profile.id, app_id: slack.settings.appId, bot_profile: profile };
};

const threadPart = (slack: Slack, message: Message): Json => {
	if (message.threadTs)
		return {
			thread_ts: message.threadTs,
			parent_user_id: findMessage(slack, message.channel, message.threadTs)?.user,
		};
	const replies = repliesTo(slack, message);
	const last = replies.at(-1);
	if (!last) return {};
	const users = [...new Set(replies.map((reply) => reply.user))];
	return {
		thread_ts: message.ts,
		reply_count: replies.length,
		reply_users: users,
		reply_users_count: users.length,
		latest_reply: last.ts,
		is_locked: false,
		subscribed: replies.some((reply) => reply.bot),
	};
};

export const findMessage = (slack: Slack, channel: string, ts: string): Message | undefined =>
	slack.state.messages.get(channel)?.find((message) => message.ts === ts);

const repliesTo = (slack: Slack, parent: Message): readonly Message[] =>
	(slack.state.messages.get(parent.channel) ?? []).filter(
		(message) => message.threadTs === parent.ts && message.ephemeralFor === undefined,
	);

/** A message as the Web API, events and interactions show it. */
export const messageJson = (
	slack: Slack,
	message: Message,
	wish: { readonly metadata: "with" | "without" },
): Json => ({
	type: "message",
	...((message.subtype ?? (message.broadcast && "thread_broadcast")) && {
		subtype: message.subtype ?? "thread_broadcast",
	}),
	user: message.user,
	ts: message.ts,
	team: message.team,
	text: message.text,
	...(message.blocks.length > 0 && { blocks: message.blocks }),
	...(message.attachments.length > 0 && { attachments: message.attachments }),
	...(message.files.length > 0 && { files: message.files, upload: false }),
	...(message.edited && { edited: message.edited }),
	...(message.reactions.length > 0 && {
		reactions: message.reactions.map(({ name, users }) => ({
			name,
			users: [...users],
			count: users.length,
		})),
	}),
	...authorPart(slack, message),
	...threadPart(slack, message),
	...(wish.metadata === "with" && message.metadata && { metadata: message.metadata }),
});

/** A form or Home as Slack describes it to the app. */
export const viewJson = (slack: Slack, view: View): Json => {
	const { body } = view;
	const install = installationOf(slack, view.team) ?? slack.state.installs[0];
	return {
		id: view.id,
		team_id: view.team,
		type: view.type,
		blocks: body.blocks ?? [],
		private_metadata: asText(body.private_metadata),
		callback_id: asText(body.callback_id),
		state: { values: structuredClone(view.values) },
		hash: view.hash,
		title: body.title ?? { type: "plain_text", text: "View Title", emoji: true },
		clear_on_close: body.clear_on_close === true,
		notify_on_close: body.notify_on_close === true,
		submit_disabled: body.submit_disabled === true,
		close: body.close ?? null,
		submit: body.submit ?? null,
		previous_view_id: view.previousId ?? null,
		root_view_id: view.rootId,
		app_id: slack.settings.appId,
		external_id: asText(body.external_id),
		app_installed_team_id: install?.team ?? view.team,
		bot_id: install?.botId ?? "",
	};
};

export const titleOf = (view: View): string => asText(asRecord(view.body.title).text);
