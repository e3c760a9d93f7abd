/**
 * The simulation's clock: the date that the workspace believes in, and the time that has gone by.
 * `now` can be moved forward; `uptime` counts both machine time and those moves, so that a limit
 * such as "three seconds" runs out whether one waits or moves the clock.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";

type Appointment = { readonly due: number; readonly run: () => void };

export type SimClock = {
	readonly running: boolean;
	/** Milliseconds since 1970 in the simulated world. */
	readonly now: () => number;
	readonly iso: () => Instant;
	/** Milliseconds since the start, moves of the clock included. */
	readonly uptime: () => number;
	readonly moveTo: (moment: number) => void;
	/** Runs once that much time has gone by. */
	readonly after: (ms: number, run: () => void) => void;
	/** When the next appointment falls, in simulated time. */
	readonly nextAppointment: () => number | undefined;
	readonly stop: () => void;
};

/** Signatures are checked against the receiver's own clock, so they carry machine time. */
export const machineSeconds = (): number => Math.floor(Date.now() / 1000);

/** For measuring how long an answer took. */
export const stopwatch = (): (() => number) => {
	const begun = performance.now();
	return () => Math.round((performance.now() - begun) * 10) / 10;
};

export const wait = (ms: number): Promise<void> =>
	new Promise((resolve) => {
		setTimeout(resolve, ms).unref();
	});

type Dial = { date: number; moved: number };

const createAppointments = (uptime: () => number) => {
	let pending: Appointment[] = [];
	let timer: NodeJS.Timeout | undefined;
	const runDue = (): void => {
		const due = pending.filter((appointment) => appointment.due <= uptime());
		pending = pending.filter((appointment) => !due.includes(appointment));
		for (const appointment of due.sort((a, b) => a.due - b.due)) appointment.run();
		wake();
	};
	const earliest = (): number | undefined =>
		pending.length === 0 ? undefined : Math.min(...pending.map(({ due }) => due));
	const wake = (): void => {
		clearTimeout(timer);
		const due = earliest();
		if (due === undefined) return;
		timer = setTimeout(runDue, Math.min(Math.max(due - uptime(), 1), 2 ** 31 - 1));
		timer.unref();
	};
	const add = (appointment: Appointment): void => {
		pending.push(appointment);
		wake();
	};
	const clear = (): void => {
		clearTimeout(timer);
		pending = [];
	};
	return { add, runDue, earliest, clear };
};

export const createClock = (start: string, running: boolean): SimClock => {
	const born = performance.now();
	const dial: Dial = { date: Date.parse(start), moved: 0 };
	const lived = (): number => performance.now() - born;
	const now = (): number => Math.floor(dial.date + dial.moved + (running ? lived() : 0));
	const uptime = (): number => lived() + dial.moved;
	const appointments = createAppointments(uptime);
	return {
		running,
		now,
		iso: () => new Date(now()).toISOString() as Instant,
		uptime,
		moveTo: (moment) => {
			dial.moved += Math.max(0, moment - now());
			appointments.runDue();
		},
		after: (ms, run) => appointments.add({ due: uptime() + ms, run }),
		nextAppointment: () => {
			const due = appointments.earliest();
			return due === undefined ? undefined : Math.ceil(now() + Math.max(0, due - uptime()));
		},
		stop: appointments.clear,
	};
};
