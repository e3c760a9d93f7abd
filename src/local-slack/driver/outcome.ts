/**
 * What a person sees of a delivery: that it was taken, or Slack's word for why not.
 */

import type { Outcome } from "../transport/transport.ts";
import { post } from "../world/post.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel, User } from "../world/state.ts";

type Fate = "acknowledged" | "operation_timeout" | "dispatch_failed";

export const fateOf = (outcome: Outcome): Fate => {
	if (outcome.kind === "acknowledged") return "acknowledged";
	return outcome.kind === "timeout" ? "operation_timeout" : "dispatch_failed";
};

const SLACKBOT = "USLACKBOT";

/** Slack itself, speaking to one person. */
const slackbot = (team: string): User => ({
	id: SLACKBOT,
	team,
	name: "slackbot",
	real_name: "Slackbot",
	title: "",
	tz: "Etc/UTC",
	standing: "member",
	is_admin: false,
	is_bot: false,
	updated: 0,
});

export const tellPrivately = (
	slack: Slack,
	place: { readonly channel: Channel; readonly user: User },
	text: string,
): { readonly ts: string; readonly text: string } => {
	const author = slackbot(place.user.team);
	const { ts } = post(slack, { channel: place.channel, author, text, ephemeralFor: place.user.id });
	return { ts, text };
};
