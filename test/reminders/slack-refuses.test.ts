/** Reminders over the local Slack, which refuses for a while: they are late, arrive once, and nobody is blamed. */
import { LogLevel, WebClient } from "@slack/web-api";
import { afterEach, describe, expect, it } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/index.ts";
import { minutesLater } from "../../src/reminders/instants.ts";
import { askingSlack } from "../../src/slack/directory/paced-calls.ts";
import { slackMessenger } from "../../src/slack/messenger/messenger.ts";
import { manifest, world } from "../local-slack/sample.ts";
import { type Office, openOffice } from "./office.ts";
import { action, board, day } from "./world.ts";

const account = (id: string) => ({
	...{ id, team: "T1", name: id.toLowerCase(), real_name: id, title: "", tz: "Europe/London" },
	standing: "member" as const,
});
const users = ["U_sec", "U_chair", "U_own", "U_admin"].map(account);
const channel = { id: "C_LPB", name: "lpb", kind: "public" as const, members: ["@app", "U_sec"] };

const clientOf = (slack: LocalSlack) =>
	new WebClient(slack.botToken, {
		slackApiUrl: slack.apiUrl,
		retryConfig: { retries: 0 },
		rejectRateLimitedCalls: true,
		logLevel: LogLevel.ERROR,
	});

let slack: LocalSlack;
afterEach(() => slack.close());

/** One action, whose first reminder is due at nine on 27 February; nothing but the register is made up. */
const opened = async (): Promise<Office> => {
	const start = "2009-01-29T10:00:00Z";
	const there = { ...world, users, channels: [channel] };
	slack = await startLocalSlack({ world: there, manifest, start, rates: "none" });
	const office = await openOffice(start, "channel", ({ clock }) => ({
		messenger: slackMessenger({
			...{ posting: clientOf(slack), reading: clientOf(slack) },
			asking: askingSlack(clock).sparing,
		}),
	}));
	await office.save(board(), action(day("2009-03-06")));
	return office;
};

/** By steps of ten minutes: a step ends where an alarm is raised for at once. */
const through = async (office: Office, to: string) => {
	await office.until("2009-02-27T09:00:00.000Z");
	while (office.clock.now() < to) await office.until(minutesLater(office.clock.now(), 10));
};
const fault = async (kind: string, more: object = {}) => {
	const answer = await fetch(`${slack.url}/local/fault`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ kind, ...more }),
	});
	expect(await answer.json()).toMatchObject({ ok: true });
};
const refusePosts = (error: string) =>
	fault("refuse", { method: "chat.postMessage", error, times: 1_000_000 });
const lift = () => fetch(`${slack.url}/local/fault`, { method: "DELETE" });
const said = async (user: string, where: string): Promise<readonly string[]> => {
	const query = new URLSearchParams({ user, channel: where, peek: "1" });
	const answer = await fetch(`${slack.url}/local/transcript?${query}`);
	const { messages } = (await answer.json()) as { messages: { text: string; bot: boolean }[] };
	return messages.filter(({ bot }) => bot).map(({ text }) => text);
};
const posted = () => said("U_sec", "C_LPB");
const rowOf = ({ ledger }: Office) => ledger.all().find(({ rule }) => rule === "due:7-days-before");

describe("what Slack refuses for a while", () => {
	it.each(["message_limit_exceeded", "team_added_to_org", "missing_scope", "brand_new_word"])(
		"arrives later, exactly once, and nobody is blamed: %s",
		async (word) => {
			const office = await opened();
			await refusePosts(word);
			await through(office, "2009-02-27T12:00:00.000Z");
			expect(await posted()).toEqual([]);
			expect(rowOf(office)).toMatchObject({ state: "planned", attempts: 0 });
			await lift();
			await through(office, "2009-02-27T12:20:00.000Z");
			expect(await posted()).toHaveLength(1);
			await through(office, "2009-02-28T12:00:00.000Z");
			expect(await posted()).toHaveLength(1);
			expect(rowOf(office)).toMatchObject({ state: "sent" });
			expect(await said("U_sec", "@app")).toEqual([]);
		},
	);

	it("in a word that nobody knows, for a day, is told to the secretary as unknown", async () => {
		const office = await opened();
		await fault("refuse", { channel: "C_LPB", error: "brand_new_word", times: 1_000_000 });
		await through(office, "2009-02-28T08:50:00.000Z");
		expect(rowOf(office)).toMatchObject({ state: "planned", attempts: 0 });
		await through(office, "2009-02-28T10:00:00.000Z");
		expect(rowOf(office)).toMatchObject({ state: "undeliverable" });
		expect(await posted()).toEqual([]);
		const [told] = await said("U_sec", "@app");
		expect(told).toContain("Slack answered “brand_new_word”, and I don't know what that means");
		expect(told).not.toMatch(/bind|reassign/);
	});

	it("because its token was revoked pauses, says so in the log, and goes on once that is mended", async () => {
		const office = await opened();
		await fault("revoke-token");
		await through(office, "2009-02-27T15:00:00.000Z");
		expect(await posted()).toEqual([]);
		expect(rowOf(office)).toMatchObject({ state: "planned", attempts: 0 });
		const refusals = office.logged.filter(({ words }) => words.includes("this installation"));
		expect(refusals[0]).toMatchObject({ level: "error", facts: { reason: "token_revoked" } });
		await lift();
		await through(office, "2009-02-27T15:20:00.000Z");
		expect(await posted()).toHaveLength(1);
		expect(rowOf(office)).toMatchObject({ state: "sent" });
	});
});
