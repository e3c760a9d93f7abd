/**
 * Changes to people and places while the simulation runs, each announced to the app as Slack would.
 */
import { eventTs, tellInstallation, tellTeam } from "../events.ts";
import { asText, type Json } from "../json.ts";
import { addMember, createChannel, removeMember, tellChannelChanged } from "../membership.ts";
import { DriverRefusal, Refusal } from "../refusal.ts";
import type { Slack } from "../slack.ts";
import { type Channel, type User, userFrom } from "../state.ts";
import { userJson } from "../web-api/user-json.ts";
import type { ChannelKind, Standing } from "../world.ts";
import { channelNamed, requireUser } from "./who.ts";

type Change = (slack: Slack, body: Json) => Json;

const theChannel = (slack: Slack, body: Json): Channel => {
	const anyone = [...slack.state.users.values()][0];
	const channel = anyone && channelNamed(slack, anyone, asText(body.channel));
	if (!channel) throw new DriverRefusal("channel_not_found", "There is no such channel.");
	return channel;
};

const invite: Change = (slack, body) => {
	const channel = theChannel(slack, body);
	const user = requireUser(slack, body);
	const by = asText(body.by) ? requireUser(slack, body, "by").id : undefined;
	addMember(slack, channel, user.id, by);
	return { channel: channel.id, user: user.id };
};

const kick: Change = (slack, body) => {
	const channel = theChannel(slack, body);
	removeMember(slack, channel, requireUser(slack, body).id);
	return { channel: channel.id };
};

const actorOf = (slack: Slack, body: Json, channel: Channel): string =>
	asText(body.by) ? requireUser(slack, body, "by").id : channel.creator;

const setArchived =
	(archived: boolean): Change =>
	(slack, body) => {
		const channel = theChannel(slack, body);
		channel.archived = archived;
		const type = archived ? "channel_archive" : "channel_unarchive";
		tellChannelChanged(slack, channel, type, { user: actorOf(slack, body, channel) });
		return { channel: channel.id };
	};

const rename: Change = (slack, body) => {
	const channel = theChannel(slack, body);
	channel.name = asText(body.name) || channel.name;
	tellChannelChanged(slack, channel, "channel_rename", {
		channel: {
			id: channel.id,
			name: channel.name,
			name_normalized: channel.name,
			created: channel.created,
		},
	});
	return { channel: channel.id };
};

const setKind =
	(kind: ChannelKind, type: string): Change =>
	(slack, body) => {
		const channel = theChannel(slack, body);
		channel.kind = kind;
		const connected = kind === "shared" ? { connected_team_id: asText(body.team) } : {};
		tellChannelChanged(slack, channel, type, connected);
		return { channel: channel.id, kind };
	};

const describeUser = (slack: Slack, user: User): Json => {
	const install = slack.state.installs.find(({ team }) => team === user.team);
	return userJson(slack, user, { team: user.team, scopes: install?.scopes ?? [] });
};

const tellUser = (slack: Slack, user: User, type: "user_change" | "team_join"): void => {
	slack.changes.tell({ what: "channel" });
	tellTeam(slack, type, user.team, {
		type,
		user: describeUser(slack, user),
		cache_ts: Math.floor(slack.clock.now() / 1000),
		event_ts: eventTs(slack),
	});
};

const setStanding =
	(standing: Standing): Change =>
	(slack, body) => {
		const user = requireUser(slack, body);
		user.standing = standing;
		user.updated = Math.floor(slack.clock.now() / 1000);
		tellUser(slack, user, "user_change");
		return { user: user.id, standing };
	};

const setPerson: Change = (slack, body) => {
	const user = requireUser(slack, body);
	if (asText(body.tz)) user.tz = asText(body.tz);
	if (asText(body.title)) user.title = asText(body.title);
	if (asText(body.real_name)) user.real_name = asText(body.real_name);
	tellUser(slack, user, "user_change");
	return { user: user.id };
};

const standingOf = (value: string): Standing =>
	value === "guest" || value === "external" || value === "deactivated" ? value : "member";

const addUser: Change = (slack, body) => {
	const name = asText(body.name);
	if (name === "") throw new DriverRefusal("invalid_name", "A person needs a handle: name.");
	const user = userFrom(
		{
			id: asText(body.id) || slack.ids.next("U"),
			team: asText(body.team) || ([...slack.state.teams.keys()][0] ?? ""),
			name,
			real_name: asText(body.real_name) || name,
			title: asText(body.title),
			tz: asText(body.tz) || "Europe/London",
			standing: standingOf(asText(body.standing)),
		},
		slack.clock.now(),
	);
	slack.state.users.set(user.id, user);
	tellUser(slack, user, "team_join");
	return { user: user.id };
};

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

const uninstall: Change = (slack, body) => {
	const team = asText(body.team) || ([...slack.state.teams.keys()][0] ?? "");
	for (const install of slack.state.installs.filter((one) => one.team === team)) {
		const context = { install, shared: false };
		const tokens = { oauth: [], bot: [install.botUserId] };
		tellInstallation(slack, "tokens_revoked", {
			...context,
			event: { type: "tokens_revoked", tokens, event_ts: eventTs(slack) },
		});
		tellInstallation(slack, "app_uninstalled", {
			...context,
			event: { type: "app_uninstalled", event_ts: eventTs(slack) },
		});
		install.revoked = "account_inactive";
	}
	return { team };
};

const CHANGES: Readonly<Record<string, Change>> = {
	invite,
	kick,
	archive: setArchived(true),
	unarchive: setArchived(false),
	rename,
	"make-public": setKind("public", "channel_convert_to_public"),
	"make-private": setKind("private", "channel_convert_to_private"),
	share: setKind("shared", "channel_shared"),
	unshare: setKind("public", "channel_unshared"),
	deactivate: setStanding("deactivated"),
	reactivate: setStanding("member"),
	"make-guest": setStanding("guest"),
	"change-user": setPerson,
	"add-user": addUser,
	"create-channel": addChannel,
	uninstall,
};

export const changeWorld = (slack: Slack, body: Json): Json => {
	const action = asText(body.action);
	const change = Object.hasOwn(CHANGES, action) ? CHANGES[action] : undefined;
	if (!change)
		throw new DriverRefusal(
			"unknown_action",
			`action is one of: ${Object.keys(CHANGES).join(", ")}`,
		);
	try {
		return { ok: true, ...change(slack, body) };
	} catch (error) {
		if (error instanceof Refusal)
			throw new DriverRefusal(error.error, "Slack refuses this change.");
		throw error;
	}
};
