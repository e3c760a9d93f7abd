/** What whoever looks after the installation is told, wired to the ledger and the database it is read from. */
import type { Instant } from "./domain/plain-date.ts";
import { type Health, isHealthy } from "./ops/health.ts";
import { startHeartbeat } from "./ops/heartbeat.ts";
import type { Metrics, Standing } from "./ops/metrics.ts";
import { millis } from "./reminders/instants.ts";
import { type Ledger, markers } from "./reminders/ledger.ts";
import type { Log } from "./slack/parts.ts";
import type { DeliveryStanding, Installation } from "./usecases/installation.ts";
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

const lagOf = (lags: readonly number[]): DeliveryStanding["lag"] => {
	const sorted = [...lags].sort((one, other) => one - other);
	const median = sorted[Math.floor(sorted.length / 2)];
	const worst = sorted.at(-1);
	return median === undefined || worst === undefined
		? undefined
		: { messages: sorted.length, median, worst };
};

const historyOf = (scopes: readonly string[] | undefined): Installation["history"] => {
	if (scopes === undefined) return "unknown";
	const isOpen = scopes.includes("channels:history");
	if (scopes.includes("groups:history")) return isOpen ? "everywhere" : "private channels";
	return isOpen ? "public channels" : "nowhere";
};

type Installed = Pick<Installation, "email" | "messengers" | "zoneData"> & {
	readonly scopes: readonly string[] | undefined;
	readonly ledger: Ledger;
	readonly metrics: Metrics;
};

/** What the status says of this installation. */
export const installationOf = ({ scopes, ledger, metrics, ...known }: Installed): Installation => ({
	...known,
	history: historyOf(scopes),
	delivery: async (now) => {
		const due = await ledger.overdueUnsettled(now, 1_000);
		return {
			heartbeat: (await ledger.marker(markers.heartbeat)) as Instant | undefined,
			audit: metrics.latestAudit(),
			due: due.length,
			oldestDue: due[0]?.dueAt,
			lag: lagOf(metrics.latestLags()),
		};
	},
});

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
				onFault: (error) => log.warn({ error: String(error) }, "the monitor was not told"),
			});
