/**
 * Settled: every delivery acknowledged, no call in progress, every bot idle, and nothing new meanwhile.
 * A bot without the link cannot say that it is idle, so a short silence stands for it.
 */
import { stopwatch, wait } from "../world/clock.ts";
import type { Slack } from "../world/slack.ts";

const LONGEST_MS = 20_000;
const SILENCE_MS = 60;
const PAUSE_MS = 4;

const quietOnce = async (slack: Slack, left: () => number): Promise<boolean> => {
	while (slack.activity.inFlight() > 0 && left() > 0) await wait(PAUSE_MS);
	const { activity, links } = slack;
	const isLinked = links.connections() > 0;
	// What a bot with the link asks of Slack meanwhile is done by the time that it says it is idle.
	const news = isLinked ? activity.told : activity.begun;
	const before = news();
	if (isLinked) await links.settled(Math.max(left(), 1));
	else await wait(SILENCE_MS);
	return activity.inFlight() === 0 && news() === before;
};

/** True when all is quiet; false when it was not so within twenty seconds. */
export const settle = async (slack: Slack): Promise<boolean> => {
	const elapsed = stopwatch();
	const left = (): number => LONGEST_MS - elapsed();
	while (left() > 0) if (await quietOnce(slack, left)) return true;
	return false;
};
