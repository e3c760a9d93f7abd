/** Arithmetic on instants: seconds and days later, as ISO text. */
import type { Instant } from "../domain/dates/plain-date.ts";

export const millis = (at: Instant): number => Date.parse(at);

/** Written as every instant is, to the millisecond; the plain way, as this is asked for more often than anything. */
export const fromMillis = (milliseconds: number): Instant =>
	new Date(milliseconds).toISOString() as Instant;

export const secondsLater = (at: Instant, seconds: number): Instant =>
	fromMillis(millis(at) + Math.round(seconds * 1_000));

export const minutesLater = (at: Instant, minutes: number): Instant =>
	secondsLater(at, minutes * 60);

export const daysLater = (at: Instant, days: number): Instant => secondsLater(at, days * 86_400);

export const earliest = (...moments: readonly (Instant | undefined)[]): Instant | undefined =>
	moments
		.filter((at): at is Instant => at !== undefined)
		.reduce<Instant | undefined>(
			(first, at) => (first === undefined || at < first ? at : first),
			undefined,
		);
