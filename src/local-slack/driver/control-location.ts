/**
 * Where a control sits: in a message that the person can see, in an open form, or on their Home.
 */
import { elementsIn, labelOf, type PlacedElement } from "../blocks/elements.ts";
import { asText, type Json } from "../world/json.ts";
import { stackOf } from "../world/modals.ts";
import { findMessage } from "../world/payload-parts.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Channel, Message, User, View } from "../world/state.ts";
import { requireChannel, visibleTo } from "./participants.ts";

export type Spot =
	| { readonly kind: "message"; readonly channel: Channel; readonly message: Message }
	| { readonly kind: "view"; readonly view: View };

export const blocksAt = (spot: Spot): unknown =>
	spot.kind === "message" ? spot.message.blocks : spot.view.body.blocks;

const holds = (blocks: unknown, actionId: string): boolean =>
	elementsIn(blocks).some((placed) => placed.actionId === actionId);

export const requireView = (slack: Slack, user: User, id: string): View => {
	const view = slack.state.views.get(id);
	if (!view || view.user !== user.id)
		throw new DriverRefusal("view_not_found", `${user.real_name} has no form ${id} open.`);
	return view;
};

const homesOf = (slack: Slack, user: User): readonly View[] =>
	[...slack.state.homes.entries()]
		.filter(([key]) => key.endsWith(`:${user.id}`))
		.flatMap(([, id]) => slack.state.views.get(id) ?? []);

/** With nothing said of where, the form on top, then the Home. */
const nearestView = (slack: Slack, user: User, actionId: string): Spot => {
	const views = [...stackOf(slack, user.id).toReversed().slice(0, 1), ...homesOf(slack, user)];
	const view = views.find((one) => holds(one.body.blocks, actionId));
	if (!view)
		throw new DriverRefusal("element_not_found", `Nothing open to them holds "${actionId}".`);
	return { kind: "view", view };
};

const latestMessage = (slack: Slack, channel: Channel, keep: (message: Message) => boolean) =>
	(slack.state.messages.get(channel.id) ?? []).findLast(keep);

const inChannel = (slack: Slack, user: User, body: Json): Spot => {
	const channel = requireChannel(slack, user, body);
	const ts = asText(body.ts);
	const actionId = asText(body.action_id);
	const message = ts
		? findMessage(slack, channel.id, ts)
		: latestMessage(slack, channel, (one) => visibleTo(user, one) && holds(one.blocks, actionId));
	if (!message || !visibleTo(user, message))
		throw new DriverRefusal("message_not_found", `They see no such message in ${channel.id}.`);
	return { kind: "message", channel, message };
};

export const spotOf = (slack: Slack, user: User, body: Json): Spot => {
	const viewId = asText(body.view_id);
	if (viewId) return { kind: "view", view: requireView(slack, user, viewId) };
	if (asText(body.channel)) return inChannel(slack, user, body);
	return nearestView(slack, user, asText(body.action_id));
};

const fitsValue = (placed: PlacedElement, value: unknown): boolean =>
	placed.type !== "button" || value === undefined || placed.element.value === value;

const describe = (placed: readonly PlacedElement[]): string =>
	placed.map(({ blockId, element }) => `${blockId} ${labelOf(element)}`.trim()).join("; ");

export const elementAt = (spot: Spot, body: Json): PlacedElement => {
	const actionId = asText(body.action_id);
	const blockId = asText(body.block_id);
	const named = elementsIn(blocksAt(spot)).filter(
		(placed) => placed.actionId === actionId && (blockId === "" || placed.blockId === blockId),
	);
	const [found, ...others] = named.filter((placed) => fitsValue(placed, body.value));
	if (!found)
		throw new DriverRefusal(
			"element_not_found",
			named.length > 0
				? `"${actionId}" is there, but not with that value.`
				: `Nothing there is called "${actionId}".`,
		);
	if (others.length > 0)
		throw new DriverRefusal(
			"ambiguous_element",
			`Several are called "${actionId}": ${describe(named)}. Say block_id or value.`,
		);
	return found;
};
