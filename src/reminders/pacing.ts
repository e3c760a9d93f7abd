/**
 * How fast Convenor speaks: once a second in one place, 300 times a minute in all, and slower where it was asked to.
 * A place that asked for patience holds up nobody else.
 */
import type { Instant } from "../domain/plain-date.ts";
import { fromMillis, millis } from "./instants.ts";

/** Slack counts whole seconds on its own clock: a little over one is one. */
const placeMs = 1_020;
const perMinute = 300;
const minuteMs = 60_000;

export type Pacing = {
	/** The first moment at which this place may be spoken in. */
	readonly freeAt: (place: string, now: Instant) => Instant;
	/** Takes the place's turn, and one of the workspace's. */
	readonly reserve: (place: string, now: Instant) => void;
	/** Gives a turn back in which nothing was said: nobody is to notice that there was one. */
	readonly release: (place: string) => void;
	/** It was spoken in at this moment, which may be a little after its turn was taken. */
	readonly spoke: (place: string, now: Instant) => void;
	readonly backOff: (place: string, until: Instant) => void;
	/** When `count` others wait for the same place, the last of them comes this late. */
	readonly after: (moment: Instant, count: number) => Instant;
};

export const createPacing = (): Pacing => {
	const free = new Map<string, number>();
	const taken = new Map<string, number>();
	let recent: number[] = [];
	return {
		freeAt: (place, now) => {
			const at = millis(now);
			recent = recent.filter((moment) => moment > at - minuteMs);
			const crowded = recent.length >= perMinute ? (recent[0] ?? at) + minuteMs + 1 : at;
			return fromMillis(Math.max(at, crowded, free.get(place) ?? at, taken.get(place) ?? at));
		},
		reserve: (place, now) => {
			recent.push(millis(now));
			taken.set(place, millis(now) + placeMs);
			for (const moments of [taken, free]) if (moments.size > 10_000) forget(moments, millis(now));
		},
		release: (place) => void taken.delete(place),
		spoke: (place, now) => {
			free.set(place, Math.max(millis(now) + placeMs, free.get(place) ?? 0));
		},
		backOff: (place, until) => {
			free.set(place, Math.max(millis(until), free.get(place) ?? 0));
		},
		after: (moment, count) => fromMillis(millis(moment) + count * placeMs),
	};
};

const forget = (free: Map<string, number>, now: number): void => {
	for (const [place, at] of free) if (at <= now) free.delete(place);
};
