/**
 * Changes to people while the simulation runs: who joins, leaves, changes standing, or removes the app.
 */

import { userJson } from "../api/user-json.ts";
import { eventTs, tellInstallation, tellTeam } from "../world/events.ts";
import { asText, type Json } from "../world/json.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import { type User, userFrom } from "../world/state.ts";
import type { Standing } from "../world/world.ts";
import { requireUser } from "./participants.ts";

export type Change = (slack: Slack, body: Json) => Json;

const describeUser = (slack: Slack, user: User): Json => {
	const install = slack.state.installs.find(({ team }) => team === user.team);
	return userJson(slack, user, { team: user.team, scopes: install?.scopes ?? [] });
};

const tellUser = (slack: Slack, user: User, type: "user_change" | "team_join"): void => {
	slack.changes.tell({ what: "channel" });
	tellTeam(slack, user.team, {
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

const uninstall: Change = (slack, body) => {
	const team = asText(body.team) || ([...slack.state.teams.keys()][0] ?? "");
	for (const install of slack.state.installs.filter((one) => one.team === team)) {
		const context = { install, shared: false };
		const event_ts = eventTs(slack);
		const tokens = { oauth: [], bot: [install.botUserId] };
		tellInstallation(slack, { type: "tokens_revoked", tokens, event_ts }, context);
		tellInstallation(slack, { type: "app_uninstalled", event_ts }, context);
		install.revoked = "account_inactive";
	}
	return { team };
};

export const peopleChanges: Readonly<Record<string, Change>> = {
	deactivate: setStanding("deactivated"),
	reactivate: setStanding("member"),
	"make-guest": setStanding("guest"),
	"change-user": setPerson,
	"add-user": addUser,
	uninstall,
};
