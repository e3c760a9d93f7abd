/** Anybody on the internet may post to Slack's address: what is refused is told of, and never fills the log. */
import { createHmac } from "node:crypto";
import { LogLevel } from "@slack/bolt";
import { expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { httpReceiver } from "../../src/slack/http-receiver.ts";

it("says once a minute how many requests were refused for a false signature", async () => {
	const said: string[] = [];
	const clock = { now: instant("2026-01-29T10:00:00Z") };
	const receiver = httpReceiver({
		signingSecret: "right",
		port: 0,
		host: "127.0.0.1",
		limits: { options: {}, limit: (server) => server },
		pages: () => false,
		machine: { now: () => clock.now },
		propertiesOf: () => ({}),
		logger: {
			debug: () => undefined,
			info: () => undefined,
			warn: (...words) => void said.push(words.join(" ")),
			error: (...words) => void said.push(words.join(" ")),
			setLevel: () => undefined,
			getLevel: () => LogLevel.WARN,
			setName: () => undefined,
		},
	});
	const port = await receiver.start();
	const post = async (body: string) => {
		const at = String(Date.parse(clock.now) / 1_000);
		const signature = createHmac("sha256", "wrong").update(`v0:${at}:${body}`).digest("hex");
		const headers = { "x-slack-signature": `v0=${signature}`, "x-slack-request-timestamp": at };
		return (await fetch(`http://127.0.0.1:${port}/slack/events`, { method: "POST", body, headers }))
			.status;
	};
	for (let number = 0; number < 30; number += 1) expect(await post(`a=${number}`)).toBe(401);
	expect(said).toHaveLength(1);
	clock.now = instant("2026-01-29T10:01:01Z");
	await post("a=later");
	expect(said).toHaveLength(2);
	expect(said[1]).toContain("30 requests were refused");
	await receiver.stop();
});
