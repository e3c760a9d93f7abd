/** Many boards due at one moment, in a Slack that keeps to its own limits: each hears, once, as soon as it may. */
import { afterEach, describe, expect, it } from "vitest";
import { slackDirectory } from "../../src/slack/directory/directory.ts";
import { askingSlack } from "../../src/slack/directory/paced-calls.ts";
import { slackMessenger } from "../../src/slack/messenger/messenger.ts";
import { clientFor } from "../local-slack/client.ts";
import { type Stage, stage, world } from "../local-slack/sample.ts";
import { openOffice } from "../reminders/office.ts";
import { action, board, day, person } from "../reminders/world.ts";

const nine = "2009-02-27T09:00:00.000Z";
const at = (seconds: number) => new Date(Date.parse(nine) + seconds * 1_000).toISOString();

let there: Stage | undefined;
afterEach(() => there?.end());

/** Each has a channel of its own, with so many people of the workspace in it. */
const opened = async (boards: number, people: number) => {
	const numbers = Array.from({ length: boards }, (_, index) => index);
	const everybody = Array.from({ length: people }, (_, index) => ({
		...{ id: `U1${index}`, team: "T1", name: `p${index}`, real_name: `Person ${index}` },
		...{ title: "", tz: "Europe/London", standing: "member" as const },
	}));
	const members = ["@app", ...everybody.map(({ id }) => id)];
	const channels = numbers.map((number) => ({
		...{ id: `CB${number}`, name: `board-${number}`, kind: "private" as const, members },
	}));
	there = await stage({
		world: { ...world, users: [...world.users, ...everybody], channels },
		start: at(-60),
	});
	const { slack, hand } = there;
	const client = clientFor(slack.apiUrl, slack.botToken);
	const office = await openOffice(undefined, "channel", ({ clock }) => {
		const asking = askingSlack(clock).sparing;
		return { messenger: slackMessenger({ posting: client, reading: client, asking }) };
	});
	const { clock, store, directory } = office;
	const { teamId, botUserId } = slack;
	const slacks = slackDirectory({ client, clock, store, teamId, botUserId });
	Object.assign(directory, slacks.forReminders);
	await office.save(person("p0", { slackId: "U10" }));
	for (const number of numbers) {
		const id = `b${number}`;
		const channelId = `CB${number}`;
		await office.save(board({ id, code: `B${number}`, name: `Board ${number}`, channelId }));
		await office.save(action(day("2009-03-06"), { id: `a${number}`, boardId: id, number: 1 }));
	}
	/** Slack's clock goes with ours. */
	const until = async (seconds: number) => {
		await hand.post("clock", { now: at(seconds) });
		await office.until(at(seconds));
	};
	const calls = async (method: string) =>
		(await hand.log("api")).filter(({ type }) => type === method);
	const sent = () => office.ledger.all().filter(({ state }) => state === "sent");
	const limited = async () =>
		(await hand.log("api")).filter(({ response }) => response.error === "ratelimited");
	const fault = (body: object) => hand.post("fault", body);
	const endFaults = () => fetch(`${slack.url}/local/fault`, { method: "DELETE" });
	return { until, calls, sent, limited, fault, endFaults, ledger: office.ledger };
};

describe("at nine", () => {
	it("sixty boards are reminded, in channels of more people than can be asked about one by one", async () => {
		const { until, calls, sent, limited } = await opened(60, 180);
		await until(0);
		expect(sent()).toHaveLength(60);
		expect(await calls("chat.postMessage")).toHaveLength(60);
		expect(await calls("users.info")).toEqual([]);
		expect(await limited()).toEqual([]);
	}, 60_000);

	it("more than can be asked about in a minute are all reminded, the others in the minutes after", async () => {
		const { until, calls, sent, limited } = await opened(200, 1);
		await until(0);
		expect(sent().length).toBeGreaterThanOrEqual(80);
		for (let seconds = 10; seconds <= 150; seconds += 10) await until(seconds);
		expect(sent()).toHaveLength(200);
		expect(await calls("chat.postMessage")).toHaveLength(200);
		expect(await limited()).toEqual([]);
	}, 60_000);

	it.each([
		["fails whatever it is asked", { kind: "server-error" }],
		["accepts no token", { kind: "revoke-token", error: "account_inactive" }],
		[
			"knows no patience but its own",
			{ kind: "rate-limit", method: "conversations.members", seconds: 40 },
		],
	])(
		"boards hear as soon as Slack is itself again, where for a quarter of an hour it %s",
		async (_what, kind) => {
			const { until, sent, fault, endFaults, ledger } = await opened(3, 2);
			await fault({ ...kind, times: 100_000 });
			for (let seconds = 0; seconds <= 900; seconds += 60) await until(seconds);
			expect(sent()).toEqual([]);
			await endFaults();
			for (let seconds = 960; seconds <= 1_020; seconds += 30) await until(seconds);
			const states = ledger.all().filter(({ dueAt }) => dueAt <= at(0));
			expect(states.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
			expect(states.every(({ attempts }) => attempts <= 1)).toBe(true);
			expect(ledger.all().some(({ rule }) => rule.startsWith("told:due"))).toBe(false);
		},
		60_000,
	);
});
