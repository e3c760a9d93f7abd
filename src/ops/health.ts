/**
 * For whoever looks after the installation: is it alive, is it ready, and its numbers.
 * Ready is no while it drains or cannot reach its database, so that a proxy sends requests elsewhere; and while Slack
 * cannot reach it, or refuses the installation.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Route, WebAnswer, WebRequest } from "../web/route.ts";
import type { Metrics, Standing } from "./metrics.ts";

/** Who may read the numbers: whoever reaches the pages, whoever has the token, or nobody. */
export type MetricsFor = "everybody" | "nobody" | { readonly token: string };

export type Health = {
	readonly metrics: Metrics;
	readonly metricsFor: MetricsFor;
	readonly standing: () => Promise<Standing>;
	/** Resolves when the database answers. */
	readonly reachDatabase: () => Promise<unknown>;
	/** What to say where the register's file is no longer the one that was opened. */
	readonly whyReplaced: () => Error | undefined;
	/** Whether it has started, and is not about to stop. */
	readonly isServing: () => boolean;
	/** Whether its connection to Slack has been gone for a while. */
	readonly isDeaf: () => boolean;
	/** The word by which Slack refuses the installation, while it does. */
	readonly refusedBy: () => Promise<string | undefined>;
};

const patienceMs = 2_000;
/** Whoever scrapes waits for ten seconds as a rule. */
const scrapeMs = 8_000;

/** Undefined where it failed, or took longer than whoever asks will wait. */
const answerInTime = async <T>(
	work: () => Promise<T>,
	milliseconds: number,
): Promise<T | undefined> => {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<undefined>((resolve) => {
		timer = setTimeout(() => resolve(undefined), milliseconds);
	});
	const done = work().catch(() => undefined);
	return Promise.race([done, late]).finally(() => clearTimeout(timer));
};

const inTime = async (work: () => Promise<unknown>): Promise<boolean> =>
	(await answerInTime(async () => work().then(() => true), patienceMs)) ?? false;

const plainly = (status: number, words: string): WebAnswer => ({
	status,
	type: "text/plain; charset=utf-8",
	body: `${words}\n`,
});

const isReady = async (health: Health): Promise<boolean> => {
	const { isServing, isDeaf, refusedBy, reachDatabase } = health;
	return (
		isServing() && !isDeaf() && (await refusedBy()) === undefined && (await inTime(reachDatabase))
	);
};

/** What an outside monitor is told of: ready, passing over the ledger, and nothing past due and unsettled. */
export const isHealthy = async (health: Health): Promise<boolean> =>
	(await isReady(health)) && health.metrics.isPassing() && health.metrics.findings() === 0;

const ready = async (health: Health): Promise<WebAnswer> => {
	if (!health.isServing()) return plainly(503, "not serving: starting, or about to stop");
	const replaced = health.whyReplaced();
	if (replaced) return plainly(503, replaced.message);
	if (health.isDeaf()) return plainly(503, "not connected to Slack: the log says why");
	const word = await answerInTime(health.refusedBy, patienceMs);
	if (word) return plainly(503, `Slack refuses this installation (${word}): install the app again`);
	return (await inTime(health.reachDatabase))
		? plainly(200, "ready")
		: plainly(503, "the database does not answer");
};

/** Compared as hashes: how much of it was right cannot be timed. */
const isToken = (given: string, token: string): boolean => {
	const hash = (text: string) => createHash("sha256").update(text).digest();
	return timingSafeEqual(hash(given), hash(token));
};

/** Why the numbers are not told. */
const notFor = (whom: MetricsFor, { headers }: WebRequest): WebAnswer | undefined => {
	if (whom === "everybody") return undefined;
	if (whom === "nobody") return plainly(404, "There is nothing at this address.");
	const [, given = ""] = /^Bearer (.+)$/.exec(headers.authorization ?? "") ?? [];
	if (isToken(given, whom.token)) return undefined;
	const refused = plainly(401, "The bearer token is missing or wrong.");
	return { ...refused, headers: { "www-authenticate": "Bearer" } };
};

const metricsUnless = async (
	refused: WebAnswer | undefined,
	{ metrics, standing }: Health,
): Promise<WebAnswer> =>
	refused ?? {
		status: 200,
		...(await metrics.text(await answerInTime(standing, scrapeMs))),
	};

export const healthRoutes = (health: Health): readonly Route[] => [
	{ method: "GET", path: "/livez", answer: async () => plainly(200, "alive") },
	{ method: "GET", path: "/readyz", answer: () => ready(health) },
	{
		method: "GET",
		path: "/metrics",
		answer: async (request) => metricsUnless(notFor(health.metricsFor, request), health),
	},
];
