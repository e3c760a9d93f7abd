/**
 * Who joins and leaves channels, and what the app is told of it.
 */
import { eventTs, type SlackEvent, tellChannel, tellInstallation, tellTeam } from "./events.ts";
import { post } from "./post.ts";
import { Refusal } from "./refusal.ts";
import type { Slack } from "./slack.ts";
import type { Channel, User } from "./state.ts";
import type { ChannelKind } from "./world.ts";

const membershipEvent = (
	slack: Slack,
	type: string,
	{ channel, user }: { readonly channel: Channel; readonly user: string },
): SlackEvent => ({
	type,
	user,
	channel: channel.id,
	channel_type: channel.kind === "private" ? "G" : "C",
	team: channel.team,
	event_ts: eventTs(slack),
});

export const addMember = (
	slack: Slack,
	channel: Channel,
	{ userId, inviter }: { readonly userId: string; readonly inviter?: string | undefined },
): void => {
	if (channel.members.has(userId)) return;
	channel.members.add(userId);
	slack.changes.tell({ what: "channel", channel: channel.id });
	const event = membershipEvent(slack, "member_joined_channel", { channel, user: userId });
	tellChannel(slack, channel, { ...event, ...(inviter && { inviter }) });
	const author = slack.state.users.get(userId);
	if (author)
		post(slack, {
			channel,
			author,
			text: `<@${userId}> has joined the channel`,
			subtype: channel.kind === "private" ? "group_join" : "channel_join",
		});
};

/** The app itself is told by another event, for it is no longer there to see this one. */
const tellAppLeft = (slack: Slack, channel: Channel, userId: string): void => {
	const install = slack.state.installs.find((one) => one.botUserId === userId);
	const name = channel.kind === "private" ? "group_left" : "channel_left";
	const event = { type: name, channel: channel.id, actor_id: userId, event_ts: eventTs(slack) };
	if (install) tellInstallation(slack, event, { install, shared: false });
};

export const removeMember = (slack: Slack, channel: Channel, userId: string): void => {
	if (!channel.members.delete(userId)) throw new Refusal("not_in_channel");
	slack.changes.tell({ what: "channel", channel: channel.id });
	tellAppLeft(slack, channel, userId);
	const event = membershipEvent(slack, "member_left_channel", { channel, user: userId });
	tellChannel(slack, channel, event);
};

export const createChannel = (
	slack: Slack,
	wish: {
		readonly name: string;
		readonly kind: ChannelKind;
		readonly creator: User;
		readonly id?: string;
	},
): Channel => {
	const taken = [...slack.state.channels.values()].some(
		({ name, team }) => name === wish.name && team === wish.creator.team,
	);
	if (taken) throw new Refusal("name_taken");
	const channel: Channel = {
		id: wish.id ?? slack.ids.next("C"),
		name: wish.name,
		kind: wish.kind,
		team: wish.creator.team,
		archived: false,
		members: new Set([wish.creator.id]),
		topic: "",
		created: Math.floor(slack.clock.now() / 1000),
		creator: wish.creator.id,
	};
	slack.state.channels.set(channel.id, channel);
	slack.state.messages.set(channel.id, []);
	slack.changes.tell({ what: "channel", channel: channel.id });
	if (channel.kind === "public" || channel.kind === "shared")
		tellTeam(slack, channel.team, {
			type: "channel_created",
			channel: {
				id: channel.id,
				name: channel.name,
				created: channel.created,
				creator: channel.creator,
			},
			event_ts: eventTs(slack),
		});
	return channel;
};

/** A change of the channel itself: the app is told where it is in it, by the name its kind has. */
export const tellChannelChanged = (slack: Slack, channel: Channel, event: SlackEvent): void => {
	slack.changes.tell({ what: "channel", channel: channel.id });
	tellChannel(slack, channel, { ...event, event_ts: eventTs(slack) });
};
