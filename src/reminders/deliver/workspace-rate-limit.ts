/**
 * The workspace's minute: so many messages in any minute, whichever processes speak. It is one line of text that they
 * share, of which each takes what it needs before it speaks. Where Slack asked everybody to wait, it says until when.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { fromMillis, millis } from "../instants.ts";
import { furthestMs } from "./channel-lease.ts";

/** What Slack takes in a minute from one workspace, in all its channels. */
const messages = 300;
/** It lets messages be changed about fifty times a minute. */
const changes = 40;
const minuteMs = 60_000;
/** Those that are taken within so long are counted together, as if all were taken at the end of it. */
const togetherMs = 2_000;

/** How many were taken at a moment, in milliseconds, earliest first. */
type Slot = readonly [at: number, count: number];
type Minute = { readonly taken: readonly Slot[]; readonly heldUntil: number };

export type MinuteTaken = {
	/** How many messages may be said now. */
	readonly granted: number;
	/** For each of the others, when to ask again. */
	readonly waits: readonly Instant[];
};

const read = (text: string | undefined): Minute =>
	text === undefined ? { taken: [], heldUntil: 0 } : (JSON.parse(text) as Minute);

/** As it stands now; what a clock wrote that was far off counts for nothing. */
const current = (text: string | undefined, now: number): Minute => {
	const { taken, heldUntil } = read(text);
	return {
		taken: taken.filter(([at]) => Math.abs(now - at) < minuteMs),
		heldUntil: heldUntil > now && heldUntil <= now + furthestMs ? heldUntil : 0,
	};
};

const added = (taken: readonly Slot[], count: number, now: number): readonly Slot[] => {
	const at = Math.ceil(now / togetherMs) * togetherMs;
	const others = taken.filter(([when]) => when !== at);
	const there = taken.find(([when]) => when === at)?.[1] ?? 0;
	const slots: readonly Slot[] = [...others, [at, Math.max(there + count, 0)]];
	return [...slots].sort(([one], [other]) => one - other);
};

/** Each of those that are taken is free again after a minute, and then for the next of those that wait. */
const waitsFor = (count: number, taken: readonly Slot[]): readonly Instant[] => {
	const free = taken.flatMap(([at, some]) => Array.from({ length: some }, () => at + minuteMs));
	return Array.from({ length: count }, (_, place) =>
		fromMillis((free[place % free.length] ?? 0) + Math.floor(place / free.length) * minuteMs),
	);
};

type Taken = { readonly text: string; readonly is: MinuteTaken };

const takeOf = (
	text: string | undefined,
	{ wanted, perMinute }: { readonly wanted: number; readonly perMinute: number },
	now: Instant,
): Taken => {
	const at = millis(now);
	const { taken, heldUntil } = current(text, at);
	const spent = taken.reduce((sum, [, count]) => sum + count, 0);
	const granted = heldUntil > 0 ? 0 : Math.max(Math.min(wanted, perMinute - spent), 0);
	const after = granted === 0 ? taken : added(taken, granted, at);
	const held = Array.from({ length: wanted }, () => fromMillis(heldUntil));
	const waits = heldUntil > 0 ? held : waitsFor(wanted - granted, after);
	return { text: JSON.stringify({ taken: after, heldUntil }), is: { granted, waits } };
};

export const takeFrom = (text: string | undefined, wanted: number, now: Instant): Taken =>
	takeOf(text, { wanted, perMinute: messages }, now);

/** One change of a message that is out. */
export const takeChangeFrom = (text: string | undefined, now: Instant): Taken =>
	takeOf(text, { wanted: 1, perMinute: changes }, now);

/** What was taken and not used. */
export const givenBack = (text: string | undefined, count: number, now: Instant): string => {
	const { taken, heldUntil } = current(text, millis(now));
	return JSON.stringify({ taken: added(taken, -count, millis(now)), heldUntil });
};

export const extendPause = (text: string | undefined, until: Instant, now: Instant): string => {
	const minute = current(text, millis(now));
	return JSON.stringify({ ...minute, heldUntil: Math.max(minute.heldUntil, millis(until)) });
};
