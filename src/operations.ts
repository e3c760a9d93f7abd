/** What whoever looks after the installation is told, wired to the ledger and the database it is read from. */
import type { Instant } from "./domain/plain-date.ts";
import { type Health, isHealthy } from "./ops/health.ts";
import { startHeartbeat } from "./ops/heartbeat.ts";
import type { Metrics, Standing } from "./ops/metrics.ts";
import { millis } from "./reminders/instants.ts";
import { type Ledger, markers } from "./reminders/ledger.ts";
import type { Log } from "./slack/parts.ts";
import type { Clock } from "./usecases/ports.ts";

/** What is due and how long ago it fell due, and when the ledger was last looked at. */
const standingOf = async (ledger: Ledger, clock: Clock): Promise<Standing> => {
	const now = clock.now();
	const since = (at: string | undefined) =>
		at === undefined ? undefined : (millis(now) - millis(at as Instant)) / 1_000;
	const due = await ledger.overdueUnsettled(now, 1_000);
	const heartbeat = since(await ledger.marker(markers.heartbeat));
	return { due: due.length, oldestUnsent: since(due[0]?.dueAt) ?? 0, heartbeat };
};

export type Watched = {
	readonly ledger: Ledger;
	/** Resolves when the database answers. */
	readonly ping: () => Promise<unknown>;
	readonly clock: Clock;
	readonly metrics: Metrics;
	/** Changed by whoever starts and stops. */
	readonly serving: { readonly isServing: boolean };
};

export const healthOf = ({ ledger, ping, clock, metrics, serving }: Watched): Health => ({
	metrics,
	standing: () => standingOf(ledger, clock),
	reachDatabase: ping,
	isServing: () => serving.isServing,
});

/** Answers how to end it; without an address nobody is told anything. */
export const heartbeatOf = (url: string | undefined, health: Health, log: Log): (() => void) =>
	url === undefined
		? () => undefined
		: startHeartbeat({
				url,
				isHealthy: () => isHealthy(health),
				onFault: (error) => log.warn({ error: String(error) }, "the monitor was not reached"),
			});
