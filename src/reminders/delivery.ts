/**
 * Delivers what the ledger says is due: looks for lost posts, claims, sends in batches, sweeps, and says when it
 * wants to be woken. It never sleeps: every wait is a moment kept in the ledger, so a virtual clock may drive it.
 */
import type { Instant } from "../domain/plain-date.ts";
import type { Desk, Timers } from "./desk.ts";
import { millis } from "./instants.ts";
import { createPacing } from "./pacing.ts";
import { type Pass, passOnce } from "./pass.ts";
import { nextWake } from "./watch.ts";

export type DeliveryOptions = Omit<Desk, "pacing" | "failpoint"> & {
	readonly timers: Timers;
	/** Told whenever the moment changes at which delivery wants to be woken. */
	readonly onNextDue: (at: Instant | undefined) => void;
	/** This process, as the ledger and the log name it. */
	readonly worker: string;
	readonly failpoint?: Desk["failpoint"] | undefined;
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
	const { worker, timers, onNextDue } = options;
	const desk: Desk = {
		...options,
		pacing: createPacing(),
		failpoint: options.failpoint ?? (() => {}),
	};
	const pass: Pass = { worker, isStopping: false, hasReadZones: false };
	let next: Instant | undefined;
	let running: Promise<void> | undefined;
	let isWanted = false;
	let cancelTimer = () => {};

	const wake = async (): Promise<void> => {
		const at = await nextWake(desk);
		if (at !== next) onNextDue(at);
		next = at;
		if (pass.isStopping) return;
		cancelTimer();
		cancelTimer = timers.after(untilNext(next, desk), kick);
	};
	const runWhileWanted = async (): Promise<void> => {
		while (isWanted && !pass.isStopping) {
			isWanted = false;
			await passOnce(desk, pass).catch(complain(desk, "a pass over the reminders failed"));
			await wake().catch(complain(desk, "the ledger cannot be read"));
		}
	};
	const tick = (): Promise<void> => {
		isWanted = true;
		running ??= runWhileWanted().finally(() => {
			running = undefined;
		});
		return running;
	};
	const kick = (): void => void tick();
	const idle = async (): Promise<void> => {
		while (running !== undefined) await running;
	};
	const stop = async (): Promise<void> => {
		pass.isStopping = true;
		cancelTimer();
		await idle();
	};
	return { kick, tick, idle, nextDue: () => next, stop };
};

const complain =
	({ log }: Desk, words: string) =>
	(error: unknown): void =>
		log.error({ error }, words);

const untilNext = (next: Instant | undefined, { clock }: Desk): number => {
	if (next === undefined) return lookEveryMs;
	return Math.min(Math.max(millis(next) - millis(clock.now()), 5), lookEveryMs);
};
