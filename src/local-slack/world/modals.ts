/**
 * Each person's stack of open forms, at most three deep, and their Home.
 */
import { acceptView } from "../blocks/accept-view.ts";
import { initialValues, keepValues } from "../blocks/form-values.ts";
import { digest } from "./ids.ts";
import { asText, type Json } from "./json.ts";
import { Refusal } from "./refusal.ts";
import type { Slack } from "./slack.ts";
import type { View } from "./state.ts";

const DEEPEST = 3;

export type Owner = { readonly user: string; readonly team: string };

const hashOf = (slack: Slack, id: string, version: number): string =>
	`${Math.floor(slack.clock.now() / 1000)}.${digest(`${id} ${version}`, 8)}`;

const tell = (slack: Slack, view: View): void =>
	slack.changes.tell({ what: view.type === "home" ? "home" : "view", users: [view.user] });

type Claim = { readonly team: string; readonly viewId?: string };

/** No two forms of one workspace share an outside id. */
const checkExternalId = (slack: Slack, body: Json, { team, viewId }: Claim): void => {
	const externalId = asText(body.external_id);
	if (externalId === "") return;
	for (const view of slack.state.views.values())
		if (view.team === team && view.id !== viewId && view.body.external_id === externalId)
			throw new Refusal("duplicate_external_id");
};

type Place = { readonly rootId?: string; readonly previousId?: string };

const createView = (slack: Slack, owner: Owner, wish: { body: Json; place: Place }): View => {
	const type = wish.body.type === "home" ? "home" : "modal";
	checkExternalId(slack, wish.body, { team: owner.team });
	const body = acceptView(slack.ids, wish.body, type);
	const id = slack.ids.next("V");
	const view: View = {
		id,
		type,
		team: owner.team,
		user: owner.user,
		rootId: wish.place.rootId ?? id,
		previousId: wish.place.previousId,
		body,
		hash: hashOf(slack, id, 0),
		values: initialValues(body),
		version: 0,
	};
	slack.state.views.set(id, view);
	return view;
};

export const stackOf = (slack: Slack, user: string): readonly View[] =>
	(slack.state.stacks.get(user) ?? [])
		.map((id) => slack.state.views.get(id))
		.filter((view): view is View => view !== undefined);

const requireModal = (body: Json): void => {
	if (body.type !== "modal")
		throw new Refusal("invalid_arguments", {
			response_metadata: {
				messages: ["[ERROR] must be a modal view [json-pointer:/view/type]"],
			},
		});
};

/** A new form takes the place of whatever was open. */
export const openModal = (slack: Slack, owner: Owner, body: Json): View => {
	requireModal(body);
	const view = createView(slack, owner, { body, place: {} });
	clearStack(slack, owner.user);
	slack.state.stacks.set(owner.user, [view.id]);
	tell(slack, view);
	return view;
};

export const pushModal = (slack: Slack, owner: Owner, body: Json): View => {
	requireModal(body);
	const stack = stackOf(slack, owner.user);
	const top = stack.at(-1);
	if (!top) throw new Refusal("no_open_view");
	if (stack.length >= DEEPEST) throw new Refusal("push_limit_reached");
	const place = { rootId: top.rootId, previousId: top.id };
	const view = createView(slack, owner, { body, place });
	slack.state.stacks.set(owner.user, [...stack.map(({ id }) => id), view.id]);
	tell(slack, view);
	return view;
};

export const replaceBody = (slack: Slack, view: View, body: Json): void => {
	if ((body.type === "home" ? "home" : "modal") !== view.type)
		throw new Refusal("invalid_arguments");
	checkExternalId(slack, body, { team: view.team, viewId: view.id });
	const accepted = acceptView(slack.ids, body, view.type);
	view.values = keepValues(accepted, view.values);
	view.body = accepted;
	view.version += 1;
	view.hash = hashOf(slack, view.id, view.version);
	tell(slack, view);
};

export const publishHome = (slack: Slack, owner: Owner, body: Json): View => {
	if (body.type !== "home")
		throw new Refusal("invalid_arguments", {
			response_metadata: { messages: ["[ERROR] must be a home view [json-pointer:/view/type]"] },
		});
	const key = `${owner.team}:${owner.user}`;
	const current = slack.state.views.get(slack.state.homes.get(key) ?? "");
	if (current) {
		replaceBody(slack, current, body);
		return current;
	}
	const view = createView(slack, owner, { body, place: {} });
	slack.state.homes.set(key, view.id);
	tell(slack, view);
	return view;
};

export const clearStack = (slack: Slack, user: string): void => {
	for (const view of stackOf(slack, user)) {
		slack.state.views.delete(view.id);
		tell(slack, view);
	}
	slack.state.stacks.delete(user);
};

/** Takes this form, and any above it, off the stack. */
export const closeModal = (slack: Slack, view: View): readonly View[] => {
	const stack = stackOf(slack, view.user);
	const at = stack.findIndex(({ id }) => id === view.id);
	const closed = stack.slice(at);
	for (const one of closed) slack.state.views.delete(one.id);
	slack.state.stacks.set(
		view.user,
		stack.slice(0, at).map(({ id }) => id),
	);
	tell(slack, view);
	return closed;
};
