import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebClient } from "@slack/web-api";
import { describe, expect, it, vi } from "vitest";
import { onSlackTime, slackTime } from "../../src/slack/slack-time.ts";
import { errorOf } from "../local-slack/client.ts";
import { START, stage } from "../local-slack/sample.ts";
import { movableClock } from "../reminders/world.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };

/** A Slack that answers anything, with the date that it is given, and counts what it was asked. */
const dated = async () => {
	const asked: string[] = [];
	const slack = { says: new Date(START) };
	const server = createServer((request, response) => {
		asked.push(String(request.url));
		response.setHeader("date", slack.says.toUTCString()).end("{}");
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const { port } = server.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}/api/`;
	return { asked, slack, url, end: () => server.close() };
};

describe("a machine's clock that is set anew while nothing is asked of Slack", () => {
	const later = (seconds: number) => new Date(Date.parse(START) + seconds * 1_000).toISOString();
	/** The machine is off by so many seconds, and the stopwatch runs. */
	const opened = async (off: number) => {
		const { asked, slack, url, end } = await dated();
		const machine = movableClock(later(off));
		let ran = 1_000;
		const time = slackTime(machine, log, () => ran);
		await time.fetch(`${url}auth.test`, { method: "POST" });
		const pass = (seconds: number, now: number) => {
			ran += seconds * 1_000;
			machine.set(later(now));
		};
		const shown = () => (Date.parse(time.clock.now()) - Date.parse(START)) / 1_000;
		return { asked, slack, end, pass, shown };
	};

	it.each([
		["put right", 600, 10],
		["put wrong", 0, 3_610],
	])(
		"is noticed when it is %s: no moment is early or late, and Slack is asked",
		async (_, off, then) => {
			const { asked, slack, end, pass, shown } = await opened(off);
			expect(shown()).toBe(0);
			pass(10, then);
			slack.says = new Date(later(10));
			expect(shown()).toBe(10);
			await vi.waitFor(() => expect(asked).toEqual(["/api/auth.test", "/api/api.test"]));
			pass(10, then + 10);
			await vi.waitFor(() => expect(shown()).toBe(20));
			expect(asked).toHaveLength(2);
			end();
		},
	);

	it("is no jump where it was Slack's time that the machine slept through", async () => {
		const { slack, end, pass, shown } = await opened(600);
		expect(shown()).toBe(0);
		pass(1, 600 + 7_200);
		slack.says = new Date(later(7_200));
		// Rather late than early, until Slack has answered.
		expect(shown()).toBe(1);
		await vi.waitFor(() => expect(shown()).toBe(7_200));
		end();
	});
});

describe("each time that Slack asks for patience", () => {
	it.each([true, false])("is counted, whatever it was asked (simulated: %s)", async (isLocal) => {
		const { slack, hand, end } = await stage();
		let count = 0;
		const given = { clock: movableClock(START), log, isLocal, fetch: undefined };
		const { fetch } = onSlackTime(given, () => {
			count += 1;
		});
		const client = new WebClient(slack.botToken, {
			...(fetch ? { fetch } : {}),
			...{ slackApiUrl: slack.apiUrl, rejectRateLimitedCalls: true },
		});
		await client.users.info({ user: "U1" });
		for (const method of ["users.info", "chat.postMessage"])
			await hand.post("fault", { kind: "rate-limit", method });
		expect([
			await errorOf(client.users.info({ user: "U1" })),
			await errorOf(client.chat.postMessage({ channel: "C1", text: "words" })),
		]).toEqual(["slack_webapi_rate_limited_error", "slack_webapi_rate_limited_error"]);
		expect(count).toBe(2);
		await end();
	});
});
