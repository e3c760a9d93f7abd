/**
 * Changes to places, and through them to people, while the simulation runs, each announced to the app as Slack would.
 */
import { asText, type Json } from "../world/json.ts";
import { addMember, createChannel, removeMember, tellChannelChanged } from "../world/membership.ts";
import { post } from "../world/post.ts";
import { DriverRefusal, Refusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel } from "../world/state.ts";
import type { ChannelKind } from "../world/world.ts";
import { channelNamed, requireUser } from "./participants.ts";
import { type Change, peopleChanges } from "./people-changes.ts";

const theChannel = (slack: Slack, body: Json): Channel => {
	const anyone = [...slack.state.users.values()][0];
	const channel = anyone && channelNamed(slack, anyone, asText(body.channel));
	if (!channel) throw new DriverRefusal("channel_not_found", "There is no such channel.");
	return channel;
};

const inPlace =
	(change: (slack: Slack, channel: Channel, body: Json) => void): Change =>
	(slack, body) => {
		const channel = theChannel(slack, body);
		change(slack, channel, body);
		return { channel: channel.id, kind: channel.kind };
	};

const invite = inPlace((slack, channel, body) => {
	const by = asText(body.by) ? requireUser(slack, body, "by").id : undefined;
	addMember(slack, channel, { userId: requireUser(slack, body).id, inviter: by });
});

const kick = inPlace((slack, channel, body) =>
	removeMember(slack, channel, requireUser(slack, body).id),
);

const actorOf = (slack: Slack, body: Json, channel: Channel): string =>
	asText(body.by) ? requireUser(slack, body, "by").id : channel.creator;

/** Private channels have names of their own for the same events. */
const eventName = (channel: Channel, name: string): string =>
	channel.kind === "private" ? `group_${name}` : `channel_${name}`;

const setArchived = (archived: boolean) =>
	inPlace((slack, channel, body) => {
		channel.archived = archived;
		tellChannelChanged(slack, channel, {
			type: eventName(channel, archived ? "archive" : "unarchive"),
			channel: channel.id,
			user: actorOf(slack, body, channel),
			is_moved: 0,
		});
	});

const rename = inPlace((slack, channel, body) => {
	channel.name = asText(body.name) || channel.name;
	tellChannelChanged(slack, channel, {
		type: eventName(channel, "rename"),
		channel: {
			id: channel.id,
			name: channel.name,
			name_normalized: channel.name,
			created: channel.created,
			is_channel: channel.kind !== "private",
			is_mpim: false,
		},
	});
});

/** Slack has no event for this: only a line in the channel says so. */
const convert = (kind: "public" | "private") =>
	inPlace((slack, channel, body) => {
		channel.kind = kind;
		const author = slack.state.users.get(actorOf(slack, body, channel));
		slack.changes.tell({ what: "channel", channel: channel.id });
		if (author)
			post(slack, {
				channel,
				author,
				text: `made this channel *${kind}*`,
				subtype: `channel_convert_to_${kind}`,
			});
	});

const share = inPlace((slack, channel, body) => {
	channel.kind = "shared";
	const team = asText(body.team) || ([...slack.state.teams.keys()][1] ?? "");
	tellChannelChanged(slack, channel, {
		type: "channel_shared",
		connected_team_id: team,
		channel: channel.id,
	});
});

const unshare = inPlace((slack, channel, body) => {
	channel.kind = "public";
	for (const id of channel.members)
		if (slack.state.users.get(id)?.standing === "external") channel.members.delete(id);
	tellChannelChanged(slack, channel, {
		type: "channel_unshared",
		previously_connected_team_id: asText(body.team),
		channel: channel.id,
		is_ext_shared: false,
	});
});

const kindOf = (value: string): ChannelKind =>
	value === "private" || value === "shared" ? value : "public";

const addChannel: Change = (slack, body) => {
	const creator = asText(body.by)
		? requireUser(slack, body, "by")
		: [...slack.state.users.values()][0];
	if (!creator) throw new DriverRefusal("user_not_found", "Nobody is here to create it.");
	const id = asText(body.id);
	const channel = createChannel(slack, {
		name: asText(body.name),
		kind: kindOf(asText(body.kind)),
		creator,
		...(id !== "" && { id }),
	});
	return { channel: channel.id };
};

const CHANGES: Readonly<Record<string, Change>> = {
	invite,
	kick,
	archive: setArchived(true),
	unarchive: setArchived(false),
	rename,
	"make-public": convert("public"),
	"make-private": convert("private"),
	share,
	unshare,
	"create-channel": addChannel,
	...peopleChanges,
};

export const WORLD_ACTIONS = Object.keys(CHANGES);

export const changeWorld = (slack: Slack, body: Json): Json => {
	const action = asText(body.action);
	const change = Object.hasOwn(CHANGES, action) ? CHANGES[action] : undefined;
	if (!change)
		throw new DriverRefusal("unknown_action", `action is one of: ${WORLD_ACTIONS.join(", ")}`);
	try {
		return { ok: true, ...change(slack, body) };
	} catch (error) {
		if (error instanceof Refusal)
			throw new DriverRefusal(error.error, "Slack refuses this change.");
		throw error;
	}
};
