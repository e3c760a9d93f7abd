import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Instant } from "../../src/domain/dates/plain-date.ts";
import { connectLink, type Link } from "../../src/local-slack/transport/link.ts";
import { START, type Stage, stage } from "./sample.ts";

const at = (text: string) => `${text}.000Z` as Instant;

describe("the clock and the line to the bot", () => {
	let there: Stage;
	const links: Link[] = [];

	beforeEach(async () => {
		there = await stage();
	});
	afterEach(async () => {
		for (const link of links.splice(0)) link.close();
		await there.end();
	});

	/** A bot that keeps a list of moments, posts at each as it passes, and sleeps until the next. */
	const reminding = async (moments: readonly Instant[], pauseMs = 0) => {
		const client = new WebClient(there.slack.botToken, { slackApiUrl: there.slack.apiUrl });
		let waiting = [...moments];
		let work: Promise<unknown> = Promise.resolve();
		const heard: Instant[] = [];
		const remind = async (now: Instant): Promise<void> => {
			const due = waiting.filter((moment) => moment <= now);
			waiting = waiting.filter((moment) => moment > now);
			await new Promise((resolve) => setTimeout(resolve, pauseMs));
			for (const moment of due)
				await client.chat.postMessage({ channel: "C1", text: `${moment} at ${now}` });
			link?.setAlarm(waiting[0]);
		};
		let link: Link | undefined;
		link = await connectLink({
			url: there.slack.url,
			onNow: (now) => {
				heard.push(now);
				work = work.then(() => remind(now));
			},
			settled: async () => {
				await work;
			},
		});
		links.push(link);
		link.setAlarm(waiting[0]);
		await there.hand.post("settle");
		return { heard };
	};

	it("stands still until it is moved, and never goes back", async () => {
		expect(await there.hand.get("clock")).toEqual({ ok: true, now: START, running: false });
		const moved = await there.hand.post("clock", { advance: "1d 2h" });
		expect(moved.now).toBe("2009-01-30T12:00:00.000Z");
		const back = await there.hand.post("clock", { now: "2009-01-01T00:00:00Z" });
		expect(back).toMatchObject({ ok: false, error: "time_in_past" });
		const odd = await there.hand.post("clock", { advance: "soon" });
		expect(odd).toMatchObject({ ok: false, error: "invalid_time" });
		for (const far of [{ advance: "99999w" }, { now: "9999-01-01T00:00:00Z" }])
			expect(await there.hand.post("clock", far)).toMatchObject({
				ok: false,
				error: "time_too_far",
			});
		const seconds = await there.hand.post("clock", { advance: 90 });
		expect(seconds.now).toBe("2009-01-30T12:01:30.000Z");
	});

	it("a running clock ticks with the machine's", async () => {
		const running = await stage({ running: true });
		await new Promise((resolve) => setTimeout(resolve, 30));
		const { now } = await running.hand.get("clock");
		expect(Date.parse(String(now))).toBeGreaterThanOrEqual(Date.parse(START) + 25);
		await running.end();
	});

	it("a month forward passes every alarm at its own moment, in order", async () => {
		const moments = ["2009-01-30T09:00:00", "2009-02-05T09:00:00", "2009-02-05T09:00:30"].map(at);
		await reminding(moments, 15);
		await there.hand.post("clock", { advance: "30d" });
		const { messages } = await there.hand.get("transcript", { user: "maya", channel: "C1" });
		const seen = messages as { ts: string; text: string }[];
		expect(seen.map(({ text }) => text)).toEqual(moments.map((moment) => `${moment} at ${moment}`));
		expect(seen.map(({ ts }) => Math.floor(Number(ts)))).toEqual(
			moments.map((moment) => Date.parse(moment) / 1000),
		);
		expect(await there.hand.get("clock")).toMatchObject({ now: "2009-02-28T10:00:00.000Z" });
	});

	it("an alarm that does not move is stepped over, and does not hide another bot's", async () => {
		const stuck = await connectLink({
			url: there.slack.url,
			onNow: () => undefined,
			settled: async () => undefined,
		});
		links.push(stuck);
		stuck.setAlarm(at("2009-01-29T11:00:00"));
		await reminding([at("2009-01-29T12:00:00")]);
		await there.hand.post("clock", { advance: "1d" });
		expect(await there.hand.lines("maya", "C1")).toEqual([
			"Convenor: 2009-01-29T12:00:00.000Z at 2009-01-29T12:00:00.000Z",
		]);
	});

	it("a line that broke comes back with its alarm", async () => {
		const url = there.slack.url;
		const { heard } = await reminding([at("2009-01-30T09:00:00")]);
		await there.end();
		const port = Number(new URL(url).port);
		there = await stage({ port });
		await expect.poll(() => heard.length, { timeout: 3000 }).toBeGreaterThan(1);
		await there.hand.post("clock", { advance: "2d" });
		expect(await there.hand.lines("maya", "C1")).toHaveLength(1);
	});

	it("without a line to any bot the clock just jumps", async () => {
		const moved = await there.hand.post("clock", { now: "2009-06-01T09:00:00+01:00" });
		expect(moved.now).toBe("2009-06-01T08:00:00.000Z");
	});
});
