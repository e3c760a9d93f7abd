/**
 * chat.scheduleMessage, with its trap: given metadata it answers well and never posts.
 */

import { normaliseAppText } from "../blocks/typed-text.ts";
import type { Json } from "../world/json.ts";
import { post } from "../world/post.ts";
import { Refusal } from "../world/refusal.ts";
import { optionalRecord, optionalText, text } from "./arguments.ts";
import { postingPlace } from "./channels.ts";
import type { Call } from "./method.ts";

const HORIZON_SECONDS = 120 * 86_400;

const momentOf = ({ slack, args }: Call): number => {
	const at = Number(text(args, "post_at"));
	const now = slack.clock.now() / 1000;
	if (!Number.isInteger(at)) throw new Refusal("invalid_time");
	if (at <= now) throw new Refusal("time_in_past");
	if (at > now + HORIZON_SECONDS) throw new Refusal("time_too_far");
	return at;
};

export const schedule = (call: Call): Json => {
	const { slack, args, bot } = call;
	const channel = postingPlace(call);
	const at = momentOf(call);
	const words = normaliseAppText(optionalText(args, "text") ?? "");
	const id = slack.ids.next("Q");
	slack.state.scheduled.set(id, { channel: channel.id, post_at: at, text: words });
	const postIt = (): void => {
		const stillThere = !channel.archived && channel.members.has(bot.id);
		if (slack.state.scheduled.delete(id) && stillThere)
			post(slack, { channel, author: bot, text: words });
	};
	if (!optionalRecord(args, "metadata")) slack.clock.after(at * 1000 - slack.clock.now(), postIt);
	return {
		ok: true,
		channel: channel.id,
		scheduled_message_id: id,
		post_at: at,
		message: { type: "message", text: words, user: bot.id, team: bot.team },
	};
};
