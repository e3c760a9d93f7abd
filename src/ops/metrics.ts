/**
 * What is measured, in Prometheus's form. The library is read when somebody first asks: a bot that nobody measures
 * starts without it. No label holds a name, so that a restricted board cannot be learnt of here.
 */
import type { Histogram, Registry } from "prom-client";
import type { Meter } from "../reminders/deliver/delivery-metrics.ts";

/** Read when somebody asks; in seconds and counts. */
export type Standing = {
	readonly due: number;
	/** How long ago the oldest that is due and unsettled fell due. */
	readonly oldestUnsent: number;
	/** How long ago the ledger's heartbeat was. */
	readonly heartbeat: number | undefined;
};

/** The instant that the ledger's own audit names. */
type Audited = Parameters<Meter["audited"]>[1];

export type Metrics = {
	readonly meter: Meter;
	/** How long Slack waited for an acknowledgement, in seconds. */
	readonly acknowledged: (seconds: number) => void;
	/** Without a standing, which the database did not tell, all but that. */
	readonly text: (
		standing: Standing | undefined,
	) => Promise<{ readonly type: string; readonly body: string }>;
	/** What the latest audit found. */
	readonly findings: () => number;
	readonly latestAudit: () => { readonly at: Audited; readonly found: number } | undefined;
	/** How late the latest messages went out, in seconds. */
	readonly latestLags: () => readonly number[];
	/** Whether the latest pass over the ledger went well. */
	readonly isPassing: () => boolean;
};

const ackBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];
const lagBuckets = [1, 2, 5, 15, 60, 300, 900, 3_600, 86_400];
/** Kept until the library is there; more would be for nobody. */
const mostKept = 20_000;

/** As many of the latest messages as say how things are now. */
const mostLatest = 200;

/** Bundled, this package of the older kind has one export alone: the whole of it. */
const loadLibrary = async () => (await import("prom-client")).default;

type Kept = { readonly acks: number[]; readonly lags: number[] };

const counted = {
	convenor_rate_limited_total: "Answers in which Slack asked for patience (429)",
	convenor_delivery_unknown_total: "Posts whose answer was lost, and which were looked for",
	convenor_delivery_refused_total: "Posts that Slack refused",
	convenor_doubles_removed_total: "Second copies of a message that were deleted",
	convenor_failed_passes_total: "Passes over the ledger that failed",
} as const;
type Counted = keyof typeof counted;

const makeHistograms = async (registry: Registry, kept: Kept) => {
	const { Histogram } = await loadLibrary();
	const make = (name: string, help: string, buckets: number[]): Histogram =>
		new Histogram({ name, help, buckets, registers: [registry] });
	const acks = make("convenor_ack_seconds", "From a request to its acknowledgement", ackBuckets);
	const lags = make("convenor_lag_seconds", "How late messages went out", lagBuckets);
	for (const one of kept.acks) acks.observe(one);
	for (const one of kept.lags) lags.observe(one);
	return { acks, lags };
};

type Numbers = {
	readonly counts: ReadonlyMap<Counted, number>;
	readonly sent: ReadonlyMap<string, number>;
	readonly findings: number;
};

const addNumbers = async (registry: Registry, numbers: Numbers, standing: Standing | undefined) => {
	const { Counter, Gauge } = await loadLibrary();
	const registers = [registry];
	for (const [name, help] of Object.entries(counted))
		new Counter({ name, help, registers }).inc(numbers.counts.get(name as Counted) ?? 0);
	const name = "convenor_messages_sent_total";
	const sent = new Counter({ name, help: "Messages sent", labelNames: ["class"], registers });
	for (const [kind, count] of numbers.sent) sent.inc({ class: kind }, count);
	const gauge = (gaugeName: string, help: string, value: number) =>
		new Gauge({ name: gaugeName, help, registers }).set(value);
	gauge("convenor_audit_findings", "Past due by five minutes and unsettled", numbers.findings);
	gauge("convenor_resident_bytes", "Memory of this process", process.memoryUsage.rss());
	if (!standing) return;
	gauge("convenor_due", "Reminders that are due and unsettled", standing.due);
	gauge("convenor_oldest_unsent_seconds", "Age of the oldest of them", standing.oldestUnsent);
	if (standing.heartbeat !== undefined)
		gauge("convenor_heartbeat_age_seconds", "Since the ledger's heartbeat", standing.heartbeat);
};

type Noting = {
	readonly add: (name: Counted) => void;
	readonly lag: (seconds: number) => void;
	readonly found: (count: number, at: Audited) => void;
	readonly passed: (isWell: boolean) => void;
	readonly sent: Map<string, number>;
};

const meterOf = ({ add, lag, found, passed, sent }: Noting): Meter => ({
	sent: (kind, late) => {
		sent.set(kind, (sent.get(kind) ?? 0) + 1);
		lag(Math.max(late, 0));
	},
	rateLimited: () => add("convenor_rate_limited_total"),
	unknown: () => add("convenor_delivery_unknown_total"),
	refused: () => add("convenor_delivery_refused_total"),
	doubleRemoved: () => add("convenor_doubles_removed_total"),
	audited: found,
	passed,
});

/** Kept until the library is there, and handed to it from then on. */
const makeTimes = () => {
	const kept: Kept = { acks: [], lags: [] };
	let ready: { registry: Registry; acks: Histogram; lags: Histogram } | undefined;
	let opening: Promise<Registry> | undefined;
	const open = async (): Promise<Registry> => {
		const library = await loadLibrary();
		const registry = new library.Registry();
		ready = { registry, ...(await makeHistograms(registry, kept)) };
		return registry;
	};
	const note = (which: keyof Kept) => (seconds: number) => {
		if (ready) ready[which].observe(seconds);
		else if (kept[which].length < mostKept) kept[which].push(seconds);
	};
	const registry = () => {
		opening ??= open();
		return opening;
	};
	return { note, registry };
};

const textOf = async (times: Registry, numbers: Numbers, standing: Standing | undefined) => {
	const library = await loadLibrary();
	const now = new library.Registry();
	await addNumbers(now, numbers, standing);
	return { type: now.contentType, body: `${await times.metrics()}${await now.metrics()}` };
};

export const makeMetrics = (): Metrics => {
	const counts = new Map<Counted, number>();
	const sent = new Map<string, number>();
	const times = makeTimes();
	const latestLags: number[] = [];
	let audit: ReturnType<Metrics["latestAudit"]>;
	let isPassing = true;
	const add = (name: Counted) => void counts.set(name, (counts.get(name) ?? 0) + 1);
	const passed = (isWell: boolean) => {
		isPassing = isWell;
		if (!isWell) add("convenor_failed_passes_total");
	};
	const found = (count: number, at: Audited) => {
		audit = { at, found: count };
	};
	const findings = () => audit?.found ?? 0;
	const noteLag = times.note("lags");
	const lag = (seconds: number) => {
		noteLag(seconds);
		latestLags.push(seconds);
		if (latestLags.length > mostLatest) latestLags.shift();
	};
	return {
		meter: meterOf({ add, lag, found, passed, sent }),
		acknowledged: times.note("acks"),
		findings,
		latestAudit: () => audit,
		latestLags: () => latestLags,
		isPassing: () => isPassing,
		text: async (standing) =>
			textOf(await times.registry(), { counts, sent, findings: findings() }, standing),
	};
};
