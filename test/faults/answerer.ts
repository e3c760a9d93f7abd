/** The whole of Convenor beside a local Slack, in a process of its own that may be killed as it answers. */
import { openSimulated, startBeside } from "../../src/wiring/local-slack.ts";

export type Moment = "heard" | "recording" | "recorded" | "begun" | "done";

export type AnswererOrders = {
	readonly databaseUrl: string;
	readonly url: string;
	readonly apiUrl: string;
	readonly botToken: string;
	readonly appToken: string;
	/** Ends itself by kill -9 there. */
	readonly dies?: Moment | undefined;
};

const orders = JSON.parse(process.argv[2] ?? "{}") as AnswererOrders;
const { databaseUrl, url, apiUrl, botToken, appToken } = orders;

const die = (moment: Moment): void => {
	if (orders.dies === moment) process.kill(process.pid, "SIGKILL");
};

const register = await openSimulated(databaseUrl);
const { store, desk } = register;
const dying: typeof register = {
	...register,
	desk: {
		...desk,
		isFirst: async (key, now) => {
			const isFirst = await desk.isFirst(key, now);
			if (key.startsWith("event ")) die("heard");
			if (key.startsWith("begun form ")) die("begun");
			if (key.startsWith("done form ")) die("done");
			return isFirst;
		},
	},
	store: {
		...store,
		change: async (by, work) => {
			if (by.requestId !== undefined) die("recording");
			const done = await store.change(by, work);
			if (by.requestId !== undefined) die("recorded");
			return done;
		},
	},
};
const say = (level: string) => (facts: object, words: string) =>
	process.stderr.write(`${JSON.stringify({ level, words, ...facts })}\n`);
await startBeside({
	url,
	slack: { botToken, apiUrl, via: { is: "socket", appToken } },
	web: { host: "127.0.0.1", port: 0, isChosen: false, drainSeconds: 0 },
	register: dying,
	allowance: 100_000,
	log: { info: () => {}, warn: say("warn"), error: say("error") },
});
process.stdout.write("ready\n");
