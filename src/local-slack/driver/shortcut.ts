/**
 * A person uses a shortcut: from a message's menu, or from anywhere.
 */

import { makeResponseUrl } from "../transport/response-urls.ts";
import { eventTs } from "../world/events.ts";
import { asText, type Json } from "../world/json.ts";
import { channelNameFor, envelopePart, findMessage, messageJson } from "../world/payload-parts.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { User } from "../world/state.ts";
import { makeTrigger } from "../world/triggers.ts";
import type { ManifestShortcut } from "../world/world.ts";
import { fateOf } from "./outcome.ts";
import { requireActor, requireMember, visibleTo } from "./participants.ts";

const shortcutNamed = (slack: Slack, callbackId: string): ManifestShortcut => {
	const found = slack.settings.manifest.features?.shortcuts?.find(
		({ callback_id }) => callback_id === callbackId,
	);
	if (!found) throw new DriverRefusal("unknown_shortcut", `There is no shortcut "${callbackId}".`);
	return found;
};

const messagePart = (slack: Slack, user: User, body: Json): Json => {
	const channel = requireMember(slack, user, body);
	const message = findMessage(slack, channel.id, asText(body.ts));
	if (!message || !visibleTo(user, message))
		throw new DriverRefusal("message_not_found", "A message shortcut needs a message.");
	return {
		type: "message_action",
		channel: { id: channel.id, name: channelNameFor(channel) },
		message_ts: message.ts,
		message: messageJson(slack, message, { metadata: "with" }),
		response_url: makeResponseUrl(slack, { channel, user, message }),
	};
};

export const useShortcut = async (slack: Slack, body: Json): Promise<Json> => {
	const user = requireActor(slack, body);
	const shortcut = shortcutNamed(slack, asText(body.callback_id));
	const specific =
		shortcut.type === "message" ? messagePart(slack, user, body) : { type: "shortcut" };
	const { api_app_id: _, ...opening } = envelopePart(slack, user);
	const outcome = await slack.courier.deliver({
		kind: "interactive",
		payload: {
			...opening,
			...specific,
			callback_id: shortcut.callback_id,
			trigger_id: makeTrigger(slack, user),
			action_ts: eventTs(slack),
		},
	});
	if (outcome.kind === "acknowledged") return { ok: true, outcome: "acknowledged" };
	throw new DriverRefusal(fateOf(outcome), `The app did not answer "${shortcut.name}".`);
};
