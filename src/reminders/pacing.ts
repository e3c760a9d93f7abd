/**
 * How fast this process speaks: once a second in one place, 300 times a minute in all, and slower where it was asked to.
 * A place that asked for patience holds up nobody else.
 */
import type { Instant } from "../domain/plain-date.ts";
import { fromMillis, millis } from "./instants.ts";

/** Slack counts a second on its own clock, from arrival to arrival: a little over one is one. */
export const placeMs = 1_020;
const perMinute = 300;
const minuteMs = 60_000;
/** What is to be said is made ready this long before its turn at most, so that it is not stale when it is said. */
const mostLead = 250;

type Spoken = { readonly began: Instant; readonly ended: Instant };

export type Pacing = {
	/** The first moment at which this place may be spoken in. */
	readonly freeAt: (place: string, now: Instant) => Instant;
	/** Takes the place's turn at that moment, and one of the workspace's. */
	readonly reserve: (place: string, at: Instant) => void;
	/** It was spoken in, which may have been a little after its turn came. */
	readonly spoke: (place: string, spoken: Spoken) => void;
	/** Gives a turn back in which nothing was said: nobody is to notice that there was one. */
	readonly release: (place: string) => void;
	readonly backOff: (place: string, until: Instant) => void;
	/** When `count` others wait for the same place, the last of them comes this late. */
	readonly after: (moment: Instant, count: number) => Instant;
	/** How long before its turn, in milliseconds, a message is taken up so that it is ready when its turn comes. */
	readonly lead: () => number;
	/** A message was ready to be posted so long after it was taken up. */
	readonly tookToReady: (milliseconds: number) => void;
};

export const createPacing = (): Pacing => {
	const free = new Map<string, number>();
	const taken = new Map<string, number>();
	let recent: number[] = [];
	let lead = 0;
	let quickest = Number.POSITIVE_INFINITY;
	const later = (place: string, at: number) => free.set(place, Math.max(at, free.get(place) ?? 0));
	return {
		freeAt: (place, now) => {
			const at = millis(now);
			recent = recent.filter((moment) => moment > at - minuteMs);
			const crowded = recent.length >= perMinute ? (recent[0] ?? at) + minuteMs + 1 : at;
			return fromMillis(Math.max(at, crowded, free.get(place) ?? at, taken.get(place) ?? at));
		},
		reserve: (place, at) => {
			recent.push(millis(at));
			taken.set(place, millis(at) + placeMs);
			for (const moments of [taken, free]) if (moments.size > 10_000) forget(moments, millis(at));
		},
		release: (place) => void taken.delete(place),
		spoke: (place, { began, ended }) => {
			const took = millis(ended) - millis(began);
			quickest = Math.min(quickest, took);
			// One that was answered late may have arrived late, and its second began then.
			later(place, millis(began) + placeMs + Math.min(took - quickest, placeMs));
		},
		backOff: (place, until) => later(place, millis(until)),
		after: (moment, count) => fromMillis(millis(moment) + count * placeMs),
		lead: () => Math.round(Math.min(lead, mostLead)),
		tookToReady: (took) => {
			// Quick to learn that more is needed, slow to believe that less is.
			lead += (Math.min(took, mostLead) - lead) / (took > lead ? 2 : 16);
		},
	};
};

const forget = (free: Map<string, number>, now: number): void => {
	for (const [place, at] of free) if (at <= now) free.delete(place);
};
