/**
 * Slack's own time, as the date of each of its answers tells it. Where the machine's clock is off, everything goes by
 * Slack's: a reminder is early or late by the clock that people read it under.
 */
import type { WebClientOptions } from "@slack/web-api";
import { Temporal } from "temporal-polyfill";
import { type Instant, instant } from "../domain/plain-date.ts";
import type { Clock } from "../usecases/ports.ts";
import type { Log } from "./parts.ts";

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

export const slackTime = (machine: Clock, log: Log): SlackTime => {
	let offset = 0;
	const note = (date: string | null): void => {
		const found = offsetOf(date, millis(machine.now()));
		if (found === undefined || Math.abs(found - offset) < smallest) return;
		offset = found;
		const seconds = Math.round(offset / 1_000);
		log.warn({ seconds }, "the machine's clock differs from Slack's, which is gone by");
	};
	const now = (): Instant =>
		offset === 0
			? machine.now()
			: instant(Temporal.Instant.from(machine.now()).add({ milliseconds: offset }).toString());
	const call: Fetch = async (url, init) => {
		const answer = await fetch(url, init as RequestInit);
		note(answer.headers.get("date"));
		return answer;
	};
	return { clock: { now }, fetch: call };
};

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
};

/** A simulation's clock is right by its own account; the machine's is right when Slack agrees. */
export const onSlackTime = <T extends Timed>(given: T, onLimited: () => void): T => {
	const { clock, log, isLocal } = given;
	const timed = isLocal ? given : { ...given, ...slackTime(clock, log) };
	return { ...timed, fetch: noting(timed.fetch, onLimited) };
};
