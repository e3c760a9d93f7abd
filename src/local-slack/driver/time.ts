/**
 * Reading and moving the clock, and waiting until nothing is in flight.
 */

import { memoizeByObject } from "../../domain/memoize.ts";
import { settle } from "../transport/settle.ts";
import { advanceTo } from "../world/advance.ts";
import type { Json } from "../world/json.ts";
import { DriverRefusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";

const UNITS: Readonly<Record<string, number>> = {
	s: 1_000,
	m: 60_000,
	h: 3_600_000,
	d: 86_400_000,
	w: 604_800_000,
};

/** Further, and every alarm of a lifetime would ring on the way. */
const mostYears = 5;
const longestMove = mostYears * 366 * (UNITS.d ?? 0);

const durationOf = (advance: unknown): number | undefined => {
	if (typeof advance === "number") return advance * 1_000;
	const parts = [...String(advance).matchAll(/(\d+(?:\.\d+)?)\s*([smhdw])/g)];
	const whole = /^\s*(?:\d+(?:\.\d+)?\s*[smhdw]\s*)+$/.test(String(advance));
	if (!whole) return undefined;
	return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ""] ?? 0), 0);
};

const targetOf = (slack: Slack, body: Json): number => {
	const duration = body.advance === undefined ? undefined : durationOf(body.advance);
	const target =
		duration === undefined ? Date.parse(String(body.now)) : slack.clock.now() + duration;
	if (!Number.isFinite(target))
		throw new DriverRefusal(
			"invalid_time",
			'Say {"advance": "3d"} or {"now": "2009-03-01T10:00Z"}.',
		);
	if (target < slack.clock.now())
		throw new DriverRefusal("time_in_past", "The clock only moves forward.");
	if (target > slack.clock.now() + longestMove)
		throw new DriverRefusal(
			"time_too_far",
			`The clock moves ${mostYears} years at most at a time.`,
		);
	return target;
};

export const readClock = (slack: Slack): Json => ({
	ok: true,
	now: slack.clock.iso(),
	running: slack.clock.running,
});

const movesOf = memoizeByObject((_: Slack): { last: Promise<unknown> } => ({
	last: Promise.resolve(),
}));

/** One move at a time: the next waits until the last has passed all its alarms. */
export const moveClock = async (slack: Slack, body: Json): Promise<Json> => {
	const target = targetOf(slack, body);
	const moves = movesOf(slack);
	const move = moves.last.then(() => advanceTo(slack, Math.max(target, slack.clock.now())));
	moves.last = move.catch(() => undefined);
	await move;
	return readClock(slack);
};

export const settleNow = async (slack: Slack): Promise<Json> => {
	const quiet = await settle(slack);
	if (!quiet) throw new DriverRefusal("not_settled", "Still busy after twenty seconds.");
	return { ok: true, now: slack.clock.iso() };
};
