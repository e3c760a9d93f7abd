/** What whoever looks after the installation is told, wired to the ledger and the database it is read from. */

import type { Log } from "../assistant/app-context.ts";
import type { WebSettings } from "../config.ts";
import type { Instant } from "../domain/dates/plain-date.ts";
import { type Health, isHealthy, type MetricsFor } from "../ops/health.ts";
import { startHeartbeat } from "../ops/heartbeat.ts";
import type { Metrics, Standing } from "../ops/metrics.ts";
import { millis } from "../reminders/instants.ts";
import { type Ledger, markers } from "../reminders/ledger/ledger.ts";
import type { DeliveryStanding, Installation } from "../usecases/installation.ts";
import type { Clock } from "../usecases/ports.ts";

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

const isLoopback = (host = "127.0.0.1"): boolean => /^(?:localhost|127\.|\[?::1\]?$)/.test(host);

type Asked = {
	readonly slack: { readonly via: { readonly is: "socket" | "http" } };
	readonly web: Pick<WebSettings, "metricsToken" | "host" | "publicUrl">;
};

/** Without a token they are told where only this machine can ask, and never at the address that Slack has. */
export const metricsFor = ({ slack, web }: Asked): MetricsFor => {
	const { metricsToken, host, publicUrl } = web;
	if (metricsToken) return { token: metricsToken };
	const isOurs = slack.via.is === "socket" && isLoopback(host) && publicUrl === undefined;
	return isOurs ? "everybody" : "nobody";
};

export type Watched = {
	readonly ledger: Ledger;
	/** Resolves when the database answers. */
	readonly register: {
		readonly ping: () => Promise<unknown>;
		readonly whyReplaced: Health["whyReplaced"];
	};
	readonly clock: Clock;
	readonly metrics: Metrics;
	readonly metricsFor: MetricsFor;
	/** Changed by whoever starts and stops. */
	readonly serving: { readonly isServing: boolean; readonly isDeaf: () => boolean };
	readonly refusedBy: Health["refusedBy"];
};

export const healthOf = ({
	ledger,
	register,
	clock,
	serving,
	refusedBy,
	...known
}: Watched): Health => ({
	metrics: known.metrics,
	metricsFor: known.metricsFor,
	standing: () => standingOf(ledger, clock),
	reachDatabase: register.ping,
	isServing: () => serving.isServing,
	isDeaf: () => serving.isDeaf(),
	whyReplaced: register.whyReplaced,
	refusedBy,
});

type Head = { readonly sequence: number; readonly hash: string };

const dayMs = 24 * 60 * 60 * 1_000;

/** Outside the database, so that whoever could write the whole history anew cannot write this anew too. */
const noteHead = async ({ register, log }: Reporting): Promise<void> => {
	try {
		const found = await register.historyHead();
		if (found) log.info({ head: `${found.sequence}:${found.hash}` }, "the head of the history");
	} catch (error) {
		log.warn({ error: String(error) }, "the head of the history could not be read");
	}
};

const noteHeadDaily = (reporting: Reporting): (() => void) => {
	void noteHead(reporting);
	const timer = setInterval(() => void noteHead(reporting), dayMs).unref();
	return () => clearInterval(timer);
};

type Reporting = {
	/** Without an address no monitor is told anything. */
	readonly web: { readonly heartbeatUrl?: string | undefined };
	readonly register: { readonly historyHead: () => Promise<Head | undefined> };
	readonly log: Log;
};

const lookAtFileMs = 2_000;

/** Answers how to end it. */
export const reportOf = (reporting: Reporting, health: Health): (() => void) => {
	const endHeads = noteHeadDaily(reporting);
	const endHeartbeat = heartbeatOf(reporting.web.heartbeatUrl, health, reporting.log);
	const watching = setInterval(() => {
		const replaced = health.whyReplaced();
		// Nobody catches it: the last resort says it, and ends the process.
		if (replaced) throw replaced;
	}, lookAtFileMs);
	watching.unref();
	return () => {
		clearInterval(watching);
		endHeads();
		endHeartbeat();
	};
};

const heartbeatOf = (url: string | undefined, health: Health, log: Log): (() => void) =>
	url === undefined
		? () => undefined
		: startHeartbeat({
				url,
				isHealthy: () => isHealthy(health),
				onFault: (error) => log.warn({ error: String(error) }, "the monitor was not told"),
			});
