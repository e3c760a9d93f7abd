/**
 * Delivers what the ledger says is due: looks for lost posts, claims, sends in batches, sweeps, and says when it
 * wants to be woken. It never sleeps: every wait is a moment kept in the ledger, so a virtual clock may drive it.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { millis } from "../instants.ts";
import { nextWake } from "../ledger/audit.ts";
import { type Desk, usualTimings } from "./delivery-context.ts";
import { createPacing } from "./pacing.ts";
import { type Pass, passOnce } from "./pass.ts";

export type DeliveryOptions = Omit<Desk, "pacing" | "failpoint" | "timings"> & {
	/** Told whenever the moment changes at which delivery wants to be woken. */
	readonly onNextDue: (at: Instant | undefined) => void;
	/** This process, as the ledger and the log name it. */
	readonly worker: string;
	readonly failpoint?: Desk["failpoint"] | undefined;
	readonly timings?: Desk["timings"] | undefined;
};

export type Delivery = {
	/** After a commit, and whenever a clock was moved: something may be due. */
	readonly kick: () => void;
	/** Everything that is due now, done. */
	readonly tick: () => Promise<void>;
	/** When nothing is in hand. */
	readonly idle: () => Promise<void>;
	readonly nextDue: () => Instant | undefined;
	/** Stops claiming, finishes what is in hand, hands back the rest. */
	readonly stop: () => Promise<void>;
};

/** Other processes write to the ledger too, and tell nobody: look at least this often. */
const lookEveryMs = 2_000;

export const startDelivery = (options: DeliveryOptions): Delivery => {
	const desk: Desk = {
		...options,
		pacing: createPacing(),
		failpoint: options.failpoint ?? (() => {}),
		timings: options.timings ?? usualTimings,
	};
	const pass: Pass = {
		worker: options.worker,
		isStopping: false,
		hasReadZones: false,
		hasCaughtUp: false,
	};
	const alarm = makeAlarm(options, () => turns.kick());
	const turns = makeTurns(async () => {
		if (pass.isStopping) return;
		const isWell = await passOnce(desk, pass).then(
			() => true,
			complain(desk, "a pass over the reminders failed"),
		);
		desk.meter?.passed(isWell === true);
		const next = await nextWake(desk).catch(complain(desk, "the ledger cannot be read"));
		if (!pass.isStopping) alarm.set(next);
	});
	const stop = async (): Promise<void> => {
		pass.isStopping = true;
		alarm.cancel();
		await turns.idle();
	};
	return { ...turns, nextDue: alarm.at, stop };
};

type Turns = Pick<Delivery, "kick" | "tick" | "idle">;

/** One turn at a time; what is asked for during a turn is another turn after it. */
const makeTurns = (turn: () => Promise<void>): Turns => {
	let running: Promise<void> | undefined;
	let isWanted = false;
	const runWhileWanted = async (): Promise<void> => {
		while (isWanted) {
			isWanted = false;
			await turn();
		}
	};
	const tick = (): Promise<void> => {
		isWanted = true;
		running ??= runWhileWanted().finally(() => {
			running = undefined;
		});
		return running;
	};
	const idle = async (): Promise<void> => {
		while (running !== undefined) await running;
	};
	return { tick, idle, kick: () => void tick() };
};

type Alarm = {
	readonly set: (at: Instant | undefined) => void;
	readonly cancel: () => void;
	readonly at: () => Instant | undefined;
};

/** Wakes at the moment that is asked for, and from time to time whatever is asked for. */
const makeAlarm = (
	{ timers, clock, onNextDue }: Pick<DeliveryOptions, "timers" | "clock" | "onNextDue">,
	wake: () => void,
): Alarm => {
	let next: Instant | undefined;
	let cancel = () => {};
	return {
		set: (at) => {
			const isNew = at !== next;
			if (isNew) onNextDue(at);
			next = at;
			cancel();
			cancel = timers.after(untilNext({ next, isNew }, clock.now()), wake);
		},
		cancel: () => cancel(),
		at: () => next,
	};
};

const complain =
	({ log }: Desk, words: string) =>
	(error: unknown): undefined => {
		log.error({ error }, words);
	};

/** What is due after one pass as after the one before could not be done in it: it is tried again, but not at once. */
const afterFailureMs = 1_000;

type Next = { readonly next: Instant | undefined; readonly isNew: boolean };

/** What fell due while the pass lasted is done at once: a channel's turn does not wait. */
const untilNext = ({ next, isNew }: Next, now: Instant): number => {
	if (next === undefined) return lookEveryMs;
	const wait = millis(next) - millis(now);
	if (wait > 0) return Math.min(wait, lookEveryMs);
	return isNew ? 0 : afterFailureMs;
};
