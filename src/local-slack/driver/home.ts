/**
 * A person opens the app: its Home, or their own conversation with it.
 */

import { settle } from "../transport/settle.ts";
import { eventTs, tellInstallation } from "../world/events.ts";
import { asText, type Json } from "../world/json.ts";
import { viewJson } from "../world/payload-parts.ts";
import { installationFor, openDm } from "../world/places.ts";
import type { Slack } from "../world/slack.ts";
import type { View } from "../world/state.ts";
import { requireActor } from "./participants.ts";
import { describeView } from "./views.ts";

const homeOf = (slack: Slack, team: string, user: string): View | undefined =>
	slack.state.views.get(slack.state.homes.get(`${team}:${user}`) ?? "");

export const openHome = async (slack: Slack, body: Json): Promise<Json> => {
	const user = requireActor(slack, body);
	const install = installationFor(slack, user);
	const isHome = asText(body.tab) !== "messages";
	const current = isHome ? homeOf(slack, install.team, user.id) : undefined;
	const event = {
		type: "app_home_opened",
		user: user.id,
		channel: openDm(slack, install, user.id).id,
		tab: isHome ? "home" : "messages",
		event_ts: eventTs(slack),
		...(current && { view: viewJson(slack, current) }),
	};
	tellInstallation(slack, event, { install, shared: false });
	await settle(slack);
	const home = homeOf(slack, install.team, user.id);
	return { ok: true, view: home ? describeView(slack, home) : null };
};
