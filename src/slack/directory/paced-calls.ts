/**
 * How Slack is asked about people and places. Reminders keep to a share of what Slack allows each minute, and never
 * wait for it: they are told when to come back. Somebody who waits for an answer is served from the rest, with patience.
 */

import { WebAPIPlatformError } from "@slack/web-api";
import type { Meaning, Refused } from "../../reminders/deliver/messenger.ts";
import type { Clock } from "../../usecases/ports.ts";
import { asksToWait, classified, NotAsked, patiently } from "../messenger/calls.ts";
import { millis } from "./ttl-cache.ts";

/** Reminders ask only while it was asked less often than this in the last minute; Slack allows 20, 50 or 100. */
const shares = {
	"users.info": 60,
	"users.list": 15,
	"users.conversations": 30,
	"conversations.info": 35,
	"conversations.members": 90,
	"conversations.open": 40,
} as const;

type Method = keyof typeof shares;

export type Asking = {
	/**
	 * Throws `NotAsked` where Slack could not be asked, and what Slack refused as it came. Nobody waits for what is
	 * known from a moment ago.
	 */
	readonly ask: <T>(method: Method, call: () => Promise<T>, isKnown?: boolean) => Promise<T>;
	/** How often it was asked in the last minute, for whomever. */
	readonly asked: (method: Method) => number;
};

const minuteMs = 60_000;
/** In seconds: where Slack does not say how long, and the longest that is believed. */
const usualWait = 30;
const longestWait = 300;
/** Each of many that are too many is told a moment of its own. */
const isQueued = (method: Method) => method.startsWith("conversations.");

type Window = { times: number[]; promised: number[] };

/** The last minute of each method, and the moments that were promised. */
const paceOf = (clock: Clock) => {
	const windows = new Map<Method, Window>();
	const windowOf = (method: Method): Window => {
		const now = millis(clock);
		const { times, promised } = windows.get(method) ?? { times: [], promised: [] };
		const window = {
			times: times.filter((at) => Math.abs(now - at) < minuteMs),
			promised: promised.filter((at) => at > now && at < now + 10 * minuteMs),
		};
		windows.set(method, window);
		return window;
	};
	return {
		asked: (method: Method) => windowOf(method).times.length,
		count: (method: Method) => void windowOf(method).times.push(millis(clock)),
		/** In how many milliseconds there is room; zero where there is. */
		wait: (method: Method): number => {
			const { times, promised } = windowOf(method);
			const share = shares[method];
			if (times.length < share) return 0;
			const next = ([...times, ...promised].at(-share) ?? 0) + minuteMs;
			if (isQueued(method)) promised.push(next);
			return Math.max(next - millis(clock), 1);
		},
	};
};

/** These say nothing of the person or place that was asked about: it is asked about again. */
const saysNothing: readonly Meaning[] = ["wait", "installation", "unknown"];

/** While Slack answers nobody it is asked again after as long as it has been silent, within these, in seconds. */
const soonest = 15;
const latest = 120;

/** Once it is silent for so long it is asked by one at a time, so often: a call may take ten seconds to fail. */
const surelySilentMs = 10_000;
const probedEveryMs = 5_000;

const silenceOf = (clock: Clock) => {
	let silence: { readonly since: number; readonly last: number } | undefined;
	const wait = (since: number): number =>
		Math.min(Math.max((millis(clock) - since) / 1_000, soonest), latest);
	return {
		answered: () => {
			silence = undefined;
		},
		/** In seconds; undefined for the first that is not answered, which may be so for a reason of its own. */
		unanswered: (): number | undefined => {
			const known = silence;
			silence = { since: known?.since ?? millis(clock), last: millis(clock) };
			return known && wait(known.since);
		},
		/** In seconds, while there is no use in asking; zero otherwise. */
		waitUnasked: (): number => {
			if (silence === undefined) return 0;
			const { since, last } = silence;
			const now = millis(clock);
			return now - since >= surelySilentMs && now - last < probedEveryMs ? wait(since) : 0;
		},
	};
};

/** What an answer, or the lack of one, says; and until when each method is to be left alone. */
const answersOf = (clock: Clock) => {
	const silence = silenceOf(clock);
	const held = new Map<Method, number>();
	const limited = (method: Method, retryAfter: number | undefined): NotAsked => {
		const seconds = Math.min(Math.max(retryAfter || usualWait, 1), longestWait);
		held.set(method, millis(clock) + seconds * 1_000);
		silence.answered();
		return new NotAsked(asksToWait("ratelimited"), seconds);
	};
	const unanswered = (refused: Refused, thrown: unknown): unknown => {
		const wait = silence.unanswered() ?? (refused.isForAll ? soonest : undefined);
		return wait === undefined ? thrown : new NotAsked(refused, wait);
	};
	const meaning = (method: Method, thrown: unknown): unknown => {
		const failed = classified(thrown);
		if (failed.is === "unknown") return unanswered(asksToWait(failed.reason), thrown);
		if (/rate_?limited/.test(failed.reason)) return limited(method, failed.retryAfter);
		if (failed.isForAll || failed.retryAfter !== undefined) return unanswered(failed, thrown);
		silence.answered();
		return saysNothing.includes(failed.means) ? new NotAsked(failed, usualWait) : thrown;
	};
	return {
		settle: async <T>(method: Method, asked: Promise<T>): Promise<T> => {
			const value = await asked.catch((thrown) => {
				throw meaning(method, thrown);
			});
			silence.answered();
			return value;
		},
		waitUnasked: silence.waitUnasked,
		/** In milliseconds; a clock that was moved waits for nothing. */
		heldFor: (method: Method): number => {
			const left = (held.get(method) ?? 0) - millis(clock);
			return left > 0 && left <= longestWait * 1_000 ? left : 0;
		},
	};
};

type AskingSlack = {
	/** For reminders: refused at once where it would be too often. */
	readonly sparing: Asking;
	/** For somebody who waits. */
	readonly patient: Asking;
};

export const askingSlack = (clock: Clock): AskingSlack => {
	const { asked, count, wait } = paceOf(clock);
	const answers = answersOf(clock);
	return {
		sparing: {
			asked,
			ask: async (method, call) => {
				const silent = answers.waitUnasked();
				if (silent > 0) throw new NotAsked(asksToWait("no answer"), silent);
				const wanted = answers.heldFor(method) || wait(method);
				if (wanted > 0) throw new NotAsked(asksToWait("ratelimited"), wanted / 1_000);
				count(method);
				return answers.settle(method, call());
			},
		},
		patient: {
			asked,
			ask: (method, call, isKnown = false) => {
				const counted = () => {
					count(method);
					return call();
				};
				return answers.settle(method, isKnown ? counted() : patiently(counted));
			},
		},
	};
};

/** Slack answered, and said no: the channel is gone, or the bot is not in it any more. */
export const isRefusal = (error: unknown): boolean => error instanceof WebAPIPlatformError;
