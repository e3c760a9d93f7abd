/**
 * How fast this process speaks: once a second in one place, and slower where it was asked to. A place that asked for
 * patience holds up nobody else; where several do at once, it is the workspace that wants to be left alone.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { fromMillis, millis } from "../instants.ts";
import { furthestMs } from "./channel-lease.ts";

/** Slack counts a second on its own clock, from arrival to arrival: a little over one is one. */
export const placeMs = 1_020;
/** What is to be said is made ready this long before its turn at most, so that it is not stale when it is said. */
const mostLead = 250;

type Spoken = { readonly began: Instant; readonly ended: Instant };

export type Pacing = {
	/** The first moment at which this place may be spoken in. */
	readonly freeAt: (place: string, now: Instant) => Instant;
	/** Takes the place's turn at that moment. */
	readonly reserve: (place: string, at: Instant) => void;
	/** It was spoken in, which may have been a little after its turn came. */
	readonly spoke: (place: string, spoken: Spoken) => void;
	/** Gives a turn back in which nothing was said: nobody is to notice that there was one. */
	readonly release: (place: string) => void;
	readonly backOff: (place: string, until: Instant) => void;
	/** Slack itself asked a place to wait; answers whether another was asked to, and waits still. */
	readonly limited: (
		place: string,
		limited: { readonly now: Instant; readonly until: Instant },
	) => boolean;
	/** Nothing is posted anywhere before this. */
	readonly hold: (until: Instant, now: Instant) => void;
	/** Until when nothing is posted anywhere; undefined where that may be done. */
	readonly heldUntil: (now: Instant) => Instant | undefined;
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
	let lead = 0;
	let quickest = Number.POSITIVE_INFINITY;
	const later = (place: string, at: number) => free.set(place, Math.max(at, free.get(place) ?? 0));
	return {
		freeAt: (place, now) => {
			const at = millis(now);
			return fromMillis(Math.max(at, free.get(place) ?? at, taken.get(place) ?? at));
		},
		reserve: (place, at) => {
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
		...holding(),
		after: (moment, count) => fromMillis(millis(moment) + count * placeMs),
		lead: () => Math.round(Math.min(lead, mostLead)),
		tookToReady: (took) => {
			// Quick to learn that more is needed, slow to believe that less is.
			lead += (Math.min(took, mostLead) - lead) / (took > lead ? 2 : 16);
		},
	};
};

/** What a clock wrote that was far ahead is not waited for. */
const isAhead = (until: Instant, now: Instant): boolean =>
	until > now && millis(until) <= millis(now) + furthestMs;

/** Whether the workspace as a whole is to be left alone. */
const holding = (): Pick<Pacing, "limited" | "hold" | "heldUntil"> => {
	let limits: readonly { readonly place: string; readonly until: Instant }[] = [];
	let held: Instant | undefined;
	return {
		limited: (place, { now, until }) => {
			limits = [
				...limits.filter((one) => one.place !== place && isAhead(one.until, now)),
				{ place, until },
			];
			return limits.length > 1;
		},
		hold: (until, now) => {
			held = held !== undefined && isAhead(held, now) && held > until ? held : until;
		},
		heldUntil: (now) => (held !== undefined && isAhead(held, now) ? held : undefined),
	};
};

const forget = (free: Map<string, number>, now: number): void => {
	for (const [place, at] of free) if (at <= now) free.delete(place);
};
