/**
 * The workspace as one person sees it: its people, the channels they can see, and the app.
 */
import { asText, type Json } from "../world/json.ts";
import { canSee, installationFor, openDm } from "../world/places.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel, User } from "../world/state.ts";
import { appName } from "../world/world.ts";
import { requireUser } from "./participants.ts";

const unread = (slack: Slack, channel: Channel, user: User): number => {
	const read = slack.state.reads.get(`${user.id}:${channel.id}`) ?? "";
	return (slack.state.messages.get(channel.id) ?? []).filter(
		(message) =>
			message.ts > read &&
			message.user !== user.id &&
			(message.ephemeralFor === undefined || message.ephemeralFor === user.id),
	).length;
};

const describeChannel = (slack: Slack, channel: Channel, user: User): Json => ({
	id: channel.id,
	name: channel.kind === "im" ? appName(slack.settings.manifest) : channel.name,
	kind: channel.kind,
	team: channel.team,
	topic: channel.topic,
	archived: channel.archived,
	member_count: channel.members.size,
	members: [...channel.members],
	is_member: channel.members.has(user.id),
	unread: unread(slack, channel, user),
});

const describeUser = (slack: Slack, user: User): Json => ({
	id: user.id,
	name: user.name,
	real_name: user.real_name,
	title: user.title,
	tz: user.tz,
	standing: user.standing,
	is_admin: user.is_admin,
	is_bot: user.is_bot,
	team: user.team,
	team_name: slack.state.teams.get(user.team)?.name ?? user.team,
});

const describeApp = (slack: Slack, user: User): Json => {
	const { features } = slack.settings.manifest;
	return {
		id: slack.settings.appId,
		name: appName(slack.settings.manifest),
		botUserId: installationFor(slack, user).botUserId,
		commands: (features?.slash_commands ?? []).map((command) => ({
			command: command.command,
			description: command.description ?? "",
			usage_hint: command.usage_hint ?? "",
		})),
		shortcuts: features?.shortcuts ?? [],
	};
};

const viewer = (slack: Slack, query: Json): User => {
	if (asText(query.user) !== "") return requireUser(slack, query);
	const first = [...slack.state.users.values()].find((user) => !user.is_bot);
	return first ?? requireUser(slack, query);
};

export const readState = (slack: Slack, query: Json): Json => {
	const user = viewer(slack, query);
	if (user.standing !== "deactivated" && !user.is_bot)
		openDm(slack, installationFor(slack, user), user.id);
	return {
		ok: true,
		simulation: true,
		team: { id: user.team, name: slack.state.teams.get(user.team)?.name ?? user.team },
		now: slack.clock.iso(),
		running: slack.clock.running,
		app: describeApp(slack, user),
		users: [...slack.state.users.values()]
			.filter((one) => !one.is_bot)
			.map((one) => describeUser(slack, one)),
		channels: [...slack.state.channels.values()]
			.filter((channel) => canSee(user, channel))
			.map((channel) => describeChannel(slack, channel, user)),
	};
};
