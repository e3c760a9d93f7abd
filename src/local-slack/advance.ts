/**
 * Moves the clock forward as time would have passed: it stops at every moment for which somebody has
 * set an alarm, lets that be dealt with, and only then goes on.
 */
import type { Instant } from "../domain/plain-date.ts";
import { settle } from "./settle.ts";
import type { Slack } from "./slack.ts";

const goTo = async (slack: Slack, moment: number): Promise<void> => {
	slack.clock.moveTo(moment);
	slack.links.tellNow();
	slack.changes.tell({ what: "clock" });
	await settle(slack);
};

/** The next moment to stop at: a bot's alarm that has not been passed over, or an appointment here. */
const nextStop = (slack: Slack, passed: ReadonlySet<number>): number | undefined => {
	const alarms = slack.links.alarms().filter((alarm) => !passed.has(alarm));
	const appointment = slack.clock.nextAppointment();
	const stops = appointment === undefined ? alarms : [...alarms, appointment];
	return stops.length === 0 ? undefined : Math.min(...stops);
};

export const advanceTo = async (slack: Slack, target: number): Promise<Instant> => {
	const passed = new Set<number>();
	for (;;) {
		const stop = nextStop(slack, passed);
		if (stop === undefined || stop > target) break;
		await goTo(slack, Math.max(stop, slack.clock.now()));
		// A bot that was woken and still asks for a moment gone by is stepped over.
		for (const alarm of slack.links.alarms()) if (alarm <= slack.clock.now()) passed.add(alarm);
	}
	await goTo(slack, Math.max(target, slack.clock.now()));
	slack.log.add({ kind: "clock", type: "moved", response: { now: slack.clock.iso() } });
	return slack.clock.iso();
};
