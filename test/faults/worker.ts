/** A worker of the real thing in a process of its own, which may be killed at any step of the protocol. */
import { randomUUID } from "node:crypto";
import { LogLevel, WebClient } from "@slack/web-api";
import { weekendsOnly } from "../../src/domain/working-days.ts";
import { startDelivery } from "../../src/reminders/delivery.ts";
import type { Failpoint } from "../../src/reminders/desk.ts";
import { fromMillis, millis } from "../../src/reminders/instants.ts";
import { defaultRules } from "../../src/reminders/rules.ts";
import { slackDirectory } from "../../src/slack/directory.ts";
import { slackMessenger } from "../../src/slack/messenger.ts";
import { ledgerIn } from "../../src/store/ledger.ts";
import { openStore } from "../../src/store/open-store.ts";
import { reminderLetters } from "../../src/views/reminder-letters.ts";
import { at } from "../reminders/world.ts";
import { hurried, type Orders } from "./orders.ts";

const orders = JSON.parse(process.argv[2] ?? "{}") as Orders;

const clock = { now: () => fromMillis(millis(at(orders.start)) + (Date.now() - orders.epoch)) };

const die: Failpoint = (() => {
	let left = orders.dies?.time ?? 0;
	return (moment) => {
		if (moment !== orders.dies?.at) return;
		left -= 1;
		if (left <= 0) process.kill(process.pid, "SIGKILL");
	};
})();

const client = () =>
	new WebClient(orders.token, {
		slackApiUrl: orders.apiUrl,
		retryConfig: { retries: 0 },
		timeout: hurried.postTimeout * 1_000,
		rejectRateLimitedCalls: true,
		logLevel: LogLevel.ERROR,
	});

const say = (level: string) => (facts: Readonly<Record<string, unknown>>, words: string) =>
	process.stdout.write(
		`${JSON.stringify({ level, words, ...facts, error: String(facts.error ?? "") })}\n`,
	);

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
	directory,
	messenger: slackMessenger({ posting: client(), reading: client() }),
	letters: reminderLetters,
	clock,
	ids: randomUUID,
	log: { info: () => {}, warn: say("warn"), error: say("error") },
	planning: {
		calendar: weekendsOnly,
		rules: () => defaultRules,
		ids: randomUUID,
		zoneData: "2026a",
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
	failpoint: die,
	timings: hurried,
});
delivery.kick();
process.stdout.write("ready\n");
process.once("SIGTERM", () => {
	void delivery
		.stop()
		.then(() => register.close())
		.then(() => process.exit(0));
});
