/**
 * Events: only those that the manifest subscribes to, only to workspaces where the app is installed,
 * and, for what happens in a channel, only where the app's user is.
 */
import type { Json } from "./json.ts";
import { installationsIn } from "./places.ts";
import type { Slack } from "./slack.ts";
import type { Channel, Installation } from "./state.ts";

const subscribed = (slack: Slack, name: string): boolean =>
	slack.settings.manifest.settings?.event_subscriptions?.bot_events?.includes(name) ?? false;

const authorization = (install: Installation): Json => ({
	enterprise_id: null,
	team_id: install.team,
	user_id: install.botUserId,
	is_bot: true,
	is_enterprise_install: false,
});

type EventContext = {
	readonly install: Installation;
	readonly shared: boolean;
	/** The workspace in which it happened, where that differs from the installation's. */
	readonly team?: string;
};

const eventBody = (slack: Slack, event: Json, { install, shared, team }: EventContext): Json => ({
	token: slack.settings.verificationToken,
	team_id: team ?? install.team,
	context_team_id: install.team,
	context_enterprise_id: null,
	api_app_id: slack.settings.appId,
	event,
	type: "event_callback",
	event_id: slack.ids.next("Ev"),
	event_time: Math.floor(slack.clock.now() / 1000),
	authorizations: [authorization(install)],
	is_ext_shared_channel: shared,
	event_context: `local-${install.team}`,
});

export type SlackEvent = Json & { readonly type: string };

/** Tells one installation, if the manifest asks for events of that type. */
export const tellInstallation = (
	slack: Slack,
	event: SlackEvent,
	context: EventContext & { readonly subscription?: string },
): void => {
	if (!subscribed(slack, context.subscription ?? event.type) || context.install.revoked) return;
	slack.courier.event(eventBody(slack, event, context));
};

/** Messages are subscribed to by the kind of their channel. */
const subscriptionFor = (channel: Channel, type: string): string => {
	if (type !== "message") return type;
	if (channel.kind === "im") return "message.im";
	return channel.kind === "private" ? "message.groups" : "message.channels";
};

/** Tells every installation whose user is in the channel. */
export const tellChannel = (slack: Slack, channel: Channel, event: SlackEvent): void => {
	const subscription = subscriptionFor(channel, event.type);
	for (const install of installationsIn(slack, channel))
		tellInstallation(slack, event, {
			install,
			shared: channel.kind === "shared",
			subscription,
		});
};

/** Tells every installation in a workspace. */
export const tellTeam = (slack: Slack, team: string, event: SlackEvent): void => {
	for (const install of slack.state.installs)
		if (install.team === team) tellInstallation(slack, event, { install, shared: false });
};

export const channelType = (channel: Channel): string => {
	if (channel.kind === "im") return "im";
	return channel.kind === "private" ? "group" : "channel";
};

export const eventTs = (slack: Slack): string => {
	const now = slack.clock.now();
	return `${Math.floor(now / 1000)}.${String((now % 1000) * 1000).padStart(6, "0")}`;
};
