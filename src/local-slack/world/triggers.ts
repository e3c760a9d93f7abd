/**
 * A trigger opens one form, once, within three seconds of what the person did.
 */
import { Refusal } from "./refusal.ts";
import type { Slack } from "./slack.ts";
import type { Trigger, User } from "./state.ts";

const TRIGGER_LASTS_MS = 3_000;

export const makeTrigger = (slack: Slack, user: User, viewId?: string): string => {
	const id = `${slack.state.triggers.size + 1}.${Math.floor(slack.clock.now())}.${slack.ids.secret()}`;
	slack.state.triggers.set(id, {
		id,
		user: user.id,
		team: user.team,
		madeAt: slack.clock.uptime(),
		viewId,
		used: false,
	});
	return id;
};

export const useTrigger = (slack: Slack, id: string): Trigger => {
	const trigger = slack.state.triggers.get(id);
	if (!trigger) throw new Refusal("invalid_trigger_id");
	if (trigger.used) throw new Refusal("exchanged_trigger_id");
	if (slack.clock.uptime() - trigger.madeAt > TRIGGER_LASTS_MS)
		throw new Refusal("expired_trigger_id");
	trigger.used = true;
	return trigger;
};
