/**
 * Finds the person and the place that a driver's request names.
 */
import { asText, type Json } from "../world/json.ts";
import { canSee, installationFor, openDm } from "../world/places.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel, Message, User } from "../world/state.ts";
import { appName } from "../world/world.ts";

const bare = (name: string, sign: string): string => (name.startsWith(sign) ? name.slice(1) : name);

export const userNamed = (slack: Slack, name: string): User | undefined => {
	const wanted = bare(name, "@");
	if (wanted === "app") return slack.state.users.get(slack.state.installs[0]?.botUserId ?? "");
	return (
		slack.state.users.get(wanted) ??
		[...slack.state.users.values()].find((user) => user.name.toLowerCase() === wanted.toLowerCase())
	);
};

export const requireUser = (slack: Slack, body: Json, field = "user"): User => {
	const name = asText(body[field]);
	const user = userNamed(slack, name);
	if (!user) throw new DriverRefusal("user_not_found", `There is no person "${name}" here.`);
	return user;
};

/** Someone who can act: a person, with an account that is alive. */
export const requireActor = (slack: Slack, body: Json): User => {
	const user = requireUser(slack, body);
	if (user.standing === "deactivated")
		throw new DriverRefusal("user_is_deactivated", `${user.real_name}'s account is deactivated.`);
	if (user.is_bot) throw new DriverRefusal("user_is_bot", "The app acts for itself.");
	return user;
};

const meansApp = (slack: Slack, name: string): boolean => {
	const wanted = bare(name, "@").toLowerCase();
	const app = appName(slack.settings.manifest).toLowerCase();
	return name.startsWith("@") ? wanted === "app" || wanted === app : wanted === app;
};

const inWorkspaceOf = (user: User, channel: Channel): boolean =>
	channel.team === user.team || channel.members.has(user.id);

export const channelNamed = (slack: Slack, user: User, name: string): Channel | undefined => {
	if (meansApp(slack, name)) return openDm(slack, installationFor(slack, user), user.id);
	const wanted = bare(name, "#");
	return (
		slack.state.channels.get(wanted) ??
		[...slack.state.channels.values()].find(
			(channel) => channel.name === wanted && channel.kind !== "im" && inWorkspaceOf(user, channel),
		)
	);
};

/** A channel that this person can see; one that they cannot see is not there for them. */
export const requireChannel = (slack: Slack, user: User, body: Json): Channel => {
	const name = asText(body.channel);
	const channel = channelNamed(slack, user, name);
	if (!channel) throw new DriverRefusal("channel_not_found", `There is no channel "${name}".`);
	if (!canSee(user, channel))
		throw new DriverRefusal("not_in_channel", `${user.real_name} is not in ${name}.`);
	return channel;
};

export const requireMember = (slack: Slack, user: User, body: Json): Channel => {
	const channel = requireChannel(slack, user, body);
	if (!channel.members.has(user.id))
		throw new DriverRefusal("not_in_channel", `${user.real_name} is not in #${channel.name}.`);
	return channel;
};

export const visibleTo = (user: User, message: Message): boolean =>
	message.ephemeralFor === undefined || message.ephemeralFor === user.id;
