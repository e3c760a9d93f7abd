/**
 * A list that the app fills while a person types.
 */
import { asRecord, asText, type Json, records } from "../world/json.ts";
import { channelNameFor, envelopePart, messageJson, viewJson } from "../world/payload-parts.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Choice } from "./choose.ts";
import { elementAt, type Spot, spotOf } from "./control-location.ts";
import { fateOf } from "./outcome.ts";
import { requireActor } from "./participants.ts";

export const containerOf = (spot: Spot): Json => {
	if (spot.kind === "view") return { type: "view", view_id: spot.view.id };
	const { message } = spot;
	return {
		type: "message",
		message_ts: message.ts,
		channel_id: message.channel,
		is_ephemeral: message.ephemeralFor !== undefined,
		...(message.threadTs && { thread_ts: message.threadTs }),
	};
};

/** What Slack says of the place; an ephemeral message is not repeated to the app. */
export const placePart = (slack: Slack, spot: Spot): Json => {
	if (spot.kind === "view") return { view: viewJson(slack, spot.view) };
	const { channel, message } = spot;
	return {
		channel: { id: channel.id, name: channelNameFor(channel) },
		...(message.ephemeralFor === undefined && {
			message: messageJson(slack, message, { metadata: "with" }),
		}),
	};
};

const ask = async (slack: Slack, { user, spot, placed }: Choice, typed: string): Promise<Json> => {
	const outcome = await slack.courier.deliver({
		kind: "interactive",
		payload: {
			type: "block_suggestion",
			...envelopePart(slack, user),
			container: containerOf(spot),
			action_id: placed.actionId,
			block_id: placed.blockId,
			value: typed,
			...placePart(slack, spot),
		},
	});
	if (outcome.kind !== "acknowledged")
		throw new DriverRefusal(fateOf(outcome), "The app did not offer any options.");
	return asRecord(outcome.body);
};

export const suggestionsFor = async (
	slack: Slack,
	choice: Choice,
	typed: string,
): Promise<readonly Json[]> => {
	const answer = await ask(slack, choice, typed);
	const grouped = records(answer.option_groups).flatMap((group) => records(group.options));
	return [...records(answer.options), ...grouped];
};

export const suggest = async (slack: Slack, body: Json): Promise<Json> => {
	const user = requireActor(slack, body);
	const spot = spotOf(slack, user, body);
	const placed = elementAt(spot, { ...body, value: undefined });
	const answer = await ask(slack, { user, spot, placed }, asText(body.value));
	return { ok: true, options: answer.options ?? [], option_groups: answer.option_groups ?? [] };
};
