/** How long the desk keeps things. */
import { Temporal } from "temporal-polyfill";
import { type Instant, instant } from "../domain/plain-date.ts";

export const hoursBefore = (now: Instant, hours: number): Instant =>
	instant(Temporal.Instant.from(now).subtract({ hours }).toString());
