import { WebClient } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { onSlackTime } from "../../src/slack/slack-time.ts";
import { errorOf } from "../local-slack/client.ts";
import { START, stage } from "../local-slack/sample.ts";
import { movableClock } from "../reminders/world.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };

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
