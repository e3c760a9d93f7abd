/**
 * Slack's own time, as the date of each of its answers tells it. Where the machine's clock is off, everything goes by
 * Slack's: a reminder is early or late by the clock that people read it under.
 */
import type { WebClientOptions } from "@slack/web-api";
import { Temporal } from "temporal-polyfill";
import type { Log } from "../assistant/app-context.ts";
import { type Instant, instant } from "../domain/dates/plain-date.ts";
import type { Clock } from "../usecases/ports.ts";

export type Fetch = NonNullable<WebClientOptions["fetch"]>;

export type SlackTime = {
	/** The given clock, put right where it is off. */
	readonly clock: Clock;
	/** To be used for every call, so that the clock is put right before anything is due. */
	readonly fetch: Fetch;
};

/** Answers take a while, and their dates are whole seconds: less than this is no sign of anything. */
const smallest = 30_000;
/** A clock that is further off than this is not wrong, but another world's. */
const largest = 48 * 3_600_000;

const millis = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds;

const offsetOf = (date: string | null, now: number): number | undefined => {
	const told = Date.parse(date ?? "");
	if (Number.isNaN(told)) return undefined;
	const offset = told - now;
	return Math.abs(offset) >= smallest && Math.abs(offset) <= largest ? offset : 0;
};

/** Milliseconds since some fixed moment, whatever is done to the machine's clock. */
type Stopwatch = () => number;

/** A moment by a clock, and what the stopwatch showed then. */
type Reading = { readonly at: number; readonly ran: number };

/** Asked no more often than this, in milliseconds of the stopwatch. */
const askedEvery = 5_000;

/** Any answer of Slack's will do: this one costs nothing, and needs no token. */
const cheapest = (url: string): string | undefined =>
	/^https?:.*\/api\//.exec(url)?.[0].concat("api.test");

/**
 * Notices that the machine's clock was set anew. From then on, until Slack has answered, only the stopwatch is believed,
 * which is never ahead: it may have stood still while the machine slept.
 */
const jumpsOf = (stopwatch: Stopwatch) => {
	let last: Reading | undefined;
	let before: Reading | undefined;
	let askedAt = Number.NEGATIVE_INFINITY;
	return {
		/** The moment by what was right before the jump; undefined where there was none. */
		since: (at: number, offset: number): number | undefined => {
			const ran = stopwatch();
			if (last && !before && Math.abs(at - last.at - (ran - last.ran)) >= smallest)
				before = { at: last.at + offset, ran: last.ran };
			last = { at, ran };
			return before && Math.round(before.at + ran - before.ran);
		},
		isToAsk: (): boolean => {
			if (!before || stopwatch() - askedAt < askedEvery) return false;
			askedAt = stopwatch();
			return true;
		},
		/** Answers whether there had been one. */
		over: (): boolean => {
			const wasJump = before !== undefined;
			before = undefined;
			return wasJump;
		},
	};
};

export const slackTime = (machine: Clock, log: Log, stopwatch?: Stopwatch): SlackTime => {
	let offset = 0;
	let asking: string | undefined;
	const jumps = stopwatch && jumpsOf(stopwatch);
	const note = (date: string | null): void => {
		const wasJump = jumps?.over() === true;
		const found = offsetOf(date, millis(machine.now())) ?? (wasJump ? 0 : undefined);
		if (found === undefined || Math.abs(found - offset) < smallest) return;
		offset = found;
		const seconds = Math.round(offset / 1_000);
		log.warn({ seconds }, "the machine's clock differs from Slack's, which is gone by");
	};
	const call: Fetch = async (url, init) => {
		const answer = await fetch(url, init as RequestInit);
		asking ??= cheapest(String(url));
		note(answer.headers.get("date"));
		return answer;
	};
	const ask = (url: string): void => void call(url, { method: "POST" }).catch(() => undefined);
	const now = (): Instant => {
		const read = machine.now();
		// Before Slack has ever answered there is nobody to ask.
		const sinceJump = asking === undefined ? undefined : jumps?.since(millis(read), offset);
		if (asking !== undefined && jumps?.isToAsk()) ask(asking);
		if (sinceJump !== undefined) return fromMillis(sinceJump);
		return offset === 0 ? read : fromMillis(millis(read) + offset);
	};
	return { clock: { now }, fetch: call };
};

const fromMillis = (milliseconds: number): Instant =>
	instant(Temporal.Instant.fromEpochMilliseconds(milliseconds).toString());

/** Tells each time that Slack asked for patience, whatever it was asked. */
const noting = (call: Fetch | undefined, onLimited: () => void): Fetch => {
	const asked: Fetch = call ?? ((url, init) => fetch(url, init as RequestInit));
	return async (url, init) => {
		const answer = await asked(url, init);
		if (answer.status === 429) onLimited();
		return answer;
	};
};

type Timed = {
	readonly clock: Clock;
	readonly log: Log;
	readonly isLocal?: boolean | undefined;
	readonly fetch?: Fetch | undefined;
	readonly stopwatch?: Stopwatch | undefined;
};

/** A simulation's clock is right by its own account; the machine's is right when Slack agrees. */
export const onSlackTime = <T extends Timed>(given: T, onLimited: () => void): T => {
	const { clock, log, isLocal, stopwatch } = given;
	const timed = isLocal ? given : { ...given, ...slackTime(clock, log, stopwatch) };
	return { ...timed, fetch: noting(timed.fetch, onLimited) };
};
