/**
 * Who is where: which installation serves a channel or person, who may see a channel, and direct messages.
 */
import type { Slack } from "./slack.ts";
import type { Channel, Installation, User } from "./state.ts";

/** The installation that sees this channel: one of a workspace that owns it or has someone in it. */
export const installationsIn = (slack: Slack, channel: Channel): readonly Installation[] =>
	slack.state.installs.filter((install) => channel.members.has(install.botUserId));

/** The app as this person meets it: installed in their workspace, or in the one that hosts them. */
export const installationFor = (slack: Slack, user: User, channel?: Channel): Installation => {
	const { installs } = slack.state;
	const found =
		installs.find((install) => install.team === user.team && !install.revoked) ??
		installs.find((install) => install.team === channel?.team) ??
		installs[0];
	if (!found) throw new Error("The app is installed nowhere.");
	return found;
};

export const installationOf = (slack: Slack, team: string): Installation | undefined =>
	slack.state.installs.find((install) => install.team === team);

/** Guests and externals see only what they are in; members see every open channel of their workspace. */
export const canSee = (user: User, channel: Channel): boolean => {
	if (channel.members.has(user.id)) return user.standing !== "deactivated";
	const open = channel.kind === "public" || channel.kind === "shared";
	return open && user.standing === "member" && user.team === channel.team;
};

const dmBetween = (slack: Slack, one: string, other: string): Channel | undefined =>
	[...slack.state.channels.values()].find(
		(channel) => channel.kind === "im" && channel.members.has(one) && channel.members.has(other),
	);

/** The direct message between two people, opened if it was not. */
export const openDm = (slack: Slack, bot: Installation, userId: string): Channel => {
	const found = dmBetween(slack, bot.botUserId, userId);
	if (found) return found;
	const channel: Channel = {
		id: slack.ids.next("D"),
		name: "",
		kind: "im",
		team: bot.team,
		archived: false,
		members: new Set([bot.botUserId, userId]),
		topic: "",
		created: Math.floor(slack.clock.now() / 1000),
		creator: bot.botUserId,
	};
	slack.state.channels.set(channel.id, channel);
	slack.state.messages.set(channel.id, []);
	return channel;
};

/** In a direct message, the person who is not this one. */
export const otherParty = (channel: Channel, userId: string): string =>
	[...channel.members].find((member) => member !== userId) ?? userId;

export const domainOf = (slack: Slack, team: string): string =>
	slack.state.teams.get(team)?.domain ?? "";
