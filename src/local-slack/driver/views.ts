/**
 * The forms and the Home that a person has open, with their words flattened.
 */
import { flatten } from "../blocks/flatten.ts";
import type { Json } from "../world/json.ts";
import { stackOf } from "../world/modals.ts";
import { titleOf, viewJson } from "../world/payload-parts.ts";
import { installationFor } from "../world/places.ts";
import type { Slack } from "../world/slack.ts";
import type { View } from "../world/state.ts";
import { requireUser } from "./participants.ts";

export const describeView = (slack: Slack, view: View): Json => ({
	...viewJson(slack, view),
	title_text: titleOf(view),
	flattened: flatten(slack, view.body.blocks, view.values),
});

export const readViews = (slack: Slack, query: Json): Json => {
	const user = requireUser(slack, query);
	const { team } = installationFor(slack, user);
	const home = slack.state.views.get(slack.state.homes.get(`${team}:${user.id}`) ?? "");
	return {
		ok: true,
		modals: stackOf(slack, user.id).map((view) => describeView(slack, view)),
		home: home ? describeView(slack, home) : null,
	};
};
