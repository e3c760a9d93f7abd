/**
 * Moves the clock forward as time would have passed: it stops at every moment for which somebody has
 * set an alarm, lets that be dealt with, and only then goes on.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { settle } from "../transport/settle.ts";
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

/** How often a bot that still asks for a moment gone by is given one second more, before it is stepped over. */
const mostSeconds = 90;
const second = 1_000;

/** Notes who is behind: a bot that paces itself, or was told to wait, needs time to pass rather than a leap. */
const noteLate = (slack: Slack, tries: Map<number, number>, passed: Set<number>): void => {
	for (const alarm of slack.links.alarms()) {
		if (alarm > slack.clock.now()) continue;
		const tried = (tries.get(alarm) ?? 0) + 1;
		tries.set(alarm, tried);
		if (tried > mostSeconds) passed.add(alarm);
	}
};

export const advanceTo = async (slack: Slack, target: number): Promise<Instant> => {
	const passed = new Set<number>();
	const tries = new Map<number, number>();
	// What was asked for before the clock moved is dealt with at the time that it was asked.
	await settle(slack);
	for (;;) {
		const stop = nextStop(slack, passed);
		const now = slack.clock.now();
		const moment = stop === undefined || stop > now || !tries.has(stop) ? stop : now + second;
		if (moment === undefined || moment > target) break;
		await goTo(slack, Math.max(moment, now));
		noteLate(slack, tries, passed);
	}
	await goTo(slack, Math.max(target, slack.clock.now()));
	slack.log.add({ kind: "clock", type: "moved", response: { now: slack.clock.iso() } });
	return slack.clock.iso();
};
