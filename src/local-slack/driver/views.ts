/**
 * The forms and the Home that a person has open, with their words flattened.
 */
import { flatten } from "../flatten.ts";
import type { Json } from "../json.ts";
import { stackOf } from "../modals.ts";
import { titleOf, viewJson } from "../payload-parts.ts";
import { installationFor } from "../places.ts";
import type { Slack } from "../slack.ts";
import type { View } from "../state.ts";
import { requireUser } from "./who.ts";

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
