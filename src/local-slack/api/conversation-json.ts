/**
 * A channel as Slack describes it, for each of its kinds.
 */
import type { Json } from "../world/json.ts";
import { otherParty } from "../world/places.ts";
import type { Channel } from "../world/state.ts";
import type { Call } from "./method.ts";

const topicPart = (value: string, creator: string): Json => ({ value, creator, last_set: 0 });

const directMessage = (call: Call, channel: Channel): Json => ({
	id: channel.id,
	created: channel.created,
	is_im: true,
	is_org_shared: false,
	user: otherParty(channel, call.bot.id),
	is_archived: false,
	is_user_deleted:
		call.slack.state.users.get(otherParty(channel, call.bot.id))?.standing === "deactivated",
	is_open: true,
	priority: 0,
	context_team_id: call.install.team,
});

const partnerTeams = (call: Call, channel: Channel): readonly string[] => {
	const teams = [...channel.members].map((id) => call.slack.state.users.get(id)?.team ?? "");
	return [...new Set([channel.team, ...teams.filter((team) => team !== "")])];
};

const kindPart = (call: Call, channel: Channel): Json => {
	const shared = channel.kind === "shared";
	const teams = shared ? partnerTeams(call, channel) : [channel.team];
	return {
		is_channel: channel.kind !== "private",
		is_group: false,
		is_im: false,
		is_mpim: false,
		is_private: channel.kind === "private",
		is_general: false,
		is_archived: channel.archived,
		is_shared: shared,
		is_ext_shared: shared,
		is_org_shared: false,
		is_pending_ext_shared: false,
		pending_shared: [],
		pending_connected_team_ids: [],
		shared_team_ids: teams,
		...(shared && {
			connected_team_ids: teams.filter((team) => team !== channel.team),
			conversation_host_id: channel.team,
		}),
	};
};

export const conversationJson = (call: Call, channel: Channel): Json =>
	channel.kind === "im"
		? directMessage(call, channel)
		: {
				id: channel.id,
				name: channel.name,
				name_normalized: channel.name,
				created: channel.created,
				updated: channel.created * 1000,
				creator: channel.creator,
				unlinked: 0,
				context_team_id: call.install.team,
				parent_conversation: null,
				previous_names: [],
				is_member: channel.members.has(call.bot.id),
				topic: topicPart(channel.topic, channel.creator),
				purpose: topicPart("", ""),
				num_members: channel.members.size,
				...kindPart(call, channel),
			};
