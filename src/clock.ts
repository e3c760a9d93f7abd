/** The sole reader of machine time. Everything else is handed an instant. */
import type { Instant } from "./domain/dates/plain-date.ts";
import type { Clock } from "./usecases/ports.ts";

/** The plain way, as it is asked for more often than anything. */
const instantAt = (milliseconds: number) => new Date(milliseconds).toISOString() as Instant;

export const machineClock: Clock = { now: () => instantAt(Date.now()) };

/** Milliseconds since some fixed moment, for measuring how long things take. */
export const stopwatch = (): number => performance.now();

export type SimulatedClock = Clock & { readonly set: (now: Instant, running: boolean) => void };

/** A clock that somebody else sets: it ticks on from there with machine time when `running`. */
export const simulatedClock = (start: Instant): SimulatedClock => {
	let base = { now: start, setAt: stopwatch(), running: false };
	return {
		set: (now, running) => {
			base = { now, setAt: stopwatch(), running };
		},
		now: () => {
			if (!base.running) return base.now;
			const passed = Math.floor(stopwatch() - base.setAt);
			return instantAt(Date.parse(base.now) + passed);
		},
	};
};

/** Calls once, later, and answers how to call it off. */
export const timers = {
	after: (milliseconds: number, call: () => void) => {
		const timer = setTimeout(call, milliseconds);
		return () => clearTimeout(timer);
	},
};
