/** How long the desk keeps things, and what is asked. */
import { Temporal } from "temporal-polyfill";
import { type Instant, instant } from "../domain/dates/plain-date.ts";

/** Slack's date passes for five minutes either way, and the clocks of two replicas may differ: longer than both together. */
const signedFor = { minutes: 15 };

export const signedBefore = (now: Instant): Instant =>
	instant(Temporal.Instant.from(now).subtract(signedFor).toString());

export const hoursBefore = (now: Instant, hours: number): Instant =>
	instant(Temporal.Instant.from(now).subtract({ hours }).toString());

export const secondsAfter = (now: Instant, seconds: number): Instant =>
	instant(Temporal.Instant.from(now).add({ seconds }).toString());
