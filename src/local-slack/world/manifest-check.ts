/**
 * What Slack would refuse of a manifest: events, commands and shortcuts whose scopes it does not ask for, and
 * optional scopes that are not among its scopes.
 */
import { grantedScopes, type Manifest } from "./world.ts";

const EVENT_SCOPES: Readonly<Record<string, readonly string[]>> = {
	app_mention: ["app_mentions:read"],
	"message.channels": ["channels:history"],
	"message.groups": ["groups:history"],
	"message.im": ["im:history"],
	"message.mpim": ["mpim:history"],
	member_joined_channel: ["channels:read", "groups:read"],
	member_left_channel: ["channels:read", "groups:read"],
	channel_created: ["channels:read"],
	channel_archive: ["channels:read"],
	channel_unarchive: ["channels:read"],
	channel_rename: ["channels:read"],
	channel_left: ["channels:read"],
	channel_shared: ["channels:read", "groups:read"],
	channel_unshared: ["channels:read", "groups:read"],
	group_archive: ["groups:read"],
	group_unarchive: ["groups:read"],
	group_rename: ["groups:read"],
	group_left: ["groups:read"],
	reaction_added: ["reactions:read"],
	user_change: ["users:read"],
	team_join: ["users:read"],
	file_shared: ["files:read"],
};

const manifestProblems = (manifest: Manifest): readonly string[] => {
	const scopes = grantedScopes(manifest, "granted");
	const { features, settings, oauth_config } = manifest;
	const lacking = (settings?.event_subscriptions?.bot_events ?? []).flatMap((event) => {
		const needed = EVENT_SCOPES[event];
		return !needed || needed.some((scope) => scopes.includes(scope))
			? []
			: [`the event ${event} needs the scope ${needed.join(" or ")}`];
	});
	const commanding =
		(features?.slash_commands?.length ?? 0) + (features?.shortcuts?.length ?? 0) > 0;
	const alone = (oauth_config?.scopes?.bot_optional ?? [])
		.filter((scope) => !scopes.includes(scope))
		.map((scope) => `the optional scope ${scope} has to be among the bot scopes too`);
	return commanding && !scopes.includes("commands")
		? [...lacking, ...alone, "commands and shortcuts need the scope commands"]
		: [...lacking, ...alone];
};

export const requireSoundManifest = (manifest: Manifest): void => {
	const problems = manifestProblems(manifest);
	if (problems.length > 0)
		throw new Error(`Slack would refuse this manifest: ${problems.join("; ")}.`);
};
