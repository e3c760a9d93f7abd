/**
 * Installing the app into a workspace gives it a user there, a token, and the channels that name it.
 */
import { digest } from "./ids.ts";
import type { Settings } from "./slack.ts";
import type { Installation, State } from "./state.ts";
import { appName, grantedScopes, type World } from "./world.ts";

/** `@app` in a world's member lists is the app's own user in that workspace. */
const APP_MEMBER = "@app";

const botUserIdIn = (teamIndex: number): string => `U0LOCALBOT${teamIndex + 1}`;

const tokenFor = (settings: Settings, teamIndex: number, team: string): string =>
	teamIndex === 0 ? settings.botToken : `xoxb-local-${digest(settings.botToken + team, 16)}`;

const addBotUser = (state: State, settings: Settings, install: Installation): void => {
	const name = appName(settings.manifest);
	state.users.set(install.botUserId, {
		id: install.botUserId,
		team: install.team,
		name: name.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, ""),
		real_name: name,
		title: "",
		tz: "Etc/UTC",
		standing: "member",
		is_admin: false,
		is_bot: true,
		updated: 0,
	});
};

export const installInto = (state: State, settings: Settings, team: string): Installation => {
	const found = state.installs.find((install) => install.team === team && !install.revoked);
	if (found) return found;
	const index = [...state.teams.keys()].indexOf(team);
	const install: Installation = {
		team,
		token: tokenFor(settings, index, team),
		botUserId: botUserIdIn(index),
		botId: `B0LOCALBOT${index + 1}`,
		scopes: grantedScopes(settings.manifest, settings.optionalScopes),
	};
	state.installs.push(install);
	addBotUser(state, settings, install);
	return install;
};

export const fillChannels = (
	state: State,
	world: World,
	place: { readonly now: number; readonly botUserId: (team: string) => string },
): void => {
	const home = world.teams[0]?.id ?? "";
	for (const channel of world.channels) {
		const team = channel.team ?? home;
		const members = channel.members.map((id) => (id === APP_MEMBER ? place.botUserId(team) : id));
		state.channels.set(channel.id, {
			id: channel.id,
			name: channel.name,
			kind: channel.kind,
			team,
			archived: channel.archived ?? false,
			members: new Set(members),
			topic: channel.topic ?? "",
			created: Math.floor(place.now / 1000) - 86_400,
			// A person: an app hears nothing of what its own user does.
			creator: channel.members.find((id) => id !== APP_MEMBER) ?? members[0] ?? "",
		});
		state.messages.set(channel.id, []);
	}
};
