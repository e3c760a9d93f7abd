/** A worker of the real thing in a process of its own, which may be killed at any step of the protocol. */
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { LogLevel, WebClient } from "@slack/web-api";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import { startDelivery } from "../../src/reminders/deliver/delivery.ts";
import type { Failpoint } from "../../src/reminders/deliver/delivery-context.ts";
import { fromMillis, millis } from "../../src/reminders/instants.ts";
import { defaultRules } from "../../src/reminders/plan/rules.ts";
import { slackDirectory } from "../../src/slack/directory/directory.ts";
import { slackMessenger } from "../../src/slack/messenger/messenger.ts";
import { slackTime } from "../../src/slack/slack-time.ts";
import { ledgerIn } from "../../src/store/ledger/ledger.ts";
import { openStore } from "../../src/store/open-store.ts";
import { reminderLetters } from "../../src/views/reminders/messages.ts";
import { at } from "../reminders/world.ts";
import { hurried, type Moment, type Orders } from "./orders.ts";

const orders = JSON.parse(process.argv[2] ?? "{}") as Orders;

const timings = { ...hurried, ...orders.timings };

/** Time that was leapt over while this worker lived. */
let leapt = 0;
const machine = {
	now: () =>
		fromMillis(
			millis(at(orders.start)) +
				(Date.now() - orders.epoch) +
				leapt +
				(orders.clockOff ?? 0) * 1_000,
		),
};

/** Does it to this process, the time that it is ordered for. */
const atMoment = (
	order: Moment | undefined,
	signal: NodeJS.Signals,
): ((reached: string) => void) => {
	let left = order?.time ?? 0;
	return (reached) => {
		if (reached !== order?.at) return;
		left -= 1;
		if (left === 0) process.kill(process.pid, signal);
	};
};
const die = atMoment(orders.dies, "SIGKILL");
const stop = atMoment(orders.stops, "SIGSTOP");
const failpoint: Failpoint = (moment) => {
	die(moment);
	stop(moment);
};

const client = () =>
	new WebClient(orders.token, {
		fetch,
		slackApiUrl: orders.apiUrl,
		retryConfig: { retries: 0 },
		timeout: timings.postTimeout * 1_000,
		rejectRateLimitedCalls: true,
		logLevel: LogLevel.ERROR,
	});

const say = (level: string) => (facts: Readonly<Record<string, unknown>>, words: string) =>
	process.stdout.write(
		`${JSON.stringify({ level, words, ...facts, error: String(facts.error ?? "") })}\n`,
	);

const { clock, fetch: call } = slackTime(machine, {
	info: () => {},
	warn: (facts, words) => say("warn")({ ...facts }, words),
	error: (facts, words) => say("error")({ ...facts }, words),
});
const fetch: typeof call = (url, init) => {
	if (String(url).endsWith("chat.postMessage")) {
		die("posting");
		stop("posting");
	}
	return call(url, init);
};

const register = await openStore({ url: orders.databaseUrl });
const directory = slackDirectory({
	client: client(),
	clock,
	store: register.store,
	teamId: orders.teamId,
	botUserId: orders.botUserId,
});
const delivery = startDelivery({
	ledger: ledgerIn({ ...register, url: orders.databaseUrl }),
	store: register.store,
	directory: directory.forReminders,
	messenger: slackMessenger({ posting: client(), reading: client(), asking: directory.asking }),
	letters: reminderLetters,
	clock,
	ids: randomUUID,
	log: { info: () => {}, warn: say("warn"), error: say("error") },
	planning: {
		calendar: weekendsOnly,
		rules: () => defaultRules,
		ids: randomUUID,
		zoneData: orders.zoneData ?? "2026a",
	},
	timers: {
		// Nobody tells this process of another's writes: it looks four times a second.
		after: (milliseconds, call) => {
			const timer = setTimeout(call, Math.min(milliseconds, 250));
			return () => clearTimeout(timer);
		},
	},
	onNextDue: () => {},
	worker: orders.name,
	failpoint,
	timings,
});
// Slack is asked something before anything is due, as the whole program does: by that it knows the time.
await client()
	.auth.test()
	.catch(() => undefined);
createInterface({ input: process.stdin }).on("line", (line) => {
	leapt += Number(line);
	delivery.kick();
});
process.once("SIGTERM", () => {
	void delivery
		.stop()
		.then(() => register.close())
		.catch(() => undefined)
		.then(() => process.exit(0));
});
delivery.kick();
process.stdout.write("ready\n");
