import type { App } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Stage, stage, startBolt, type Transport } from "./sample.ts";

describe("answers that do not come", () => {
	it("a command that nobody takes fails in the typist's sight", async () => {
		const { hand, end } = await stage();
		const answer = await hand.post("command", {
			user: "maya",
			channel: "C1",
			command: "/meeting",
			text: "schedule",
		});
		expect(answer.outcome).toBe("dispatch_failed");
		expect(await hand.lines("maya", "C1")).toEqual([
			'Slackbot (only you): /meeting failed with the error "dispatch_failed"',
		]);
		const unknown = await hand.post("command", { user: "maya", channel: "C1", command: "/remind" });
		expect(unknown).toMatchObject({ ok: false, error: "unknown_command" });
		await end();
	});

	it.each<Transport>(["socket", "http"])(
		"a command answered after three seconds has failed, over %s",
		{ timeout: 10_000 },
		async (transport) => {
			const there = await stage();
			let late: unknown;
			const app = await startBolt(there.slack, transport, (bolt) => {
				bolt.error(async (error) => {
					late = error;
				});
				bolt.command("/meeting", async ({ ack }) => {
					await new Promise((resolve) => setTimeout(resolve, 3300));
					await ack("Too late").catch((error: unknown) => {
						late = error;
					});
				});
			});
			const answer = await there.hand.post("command", {
				user: "maya",
				channel: "C1",
				command: "/meeting",
				text: "",
			});
			expect(answer.outcome).toBe("operation_timeout");
			await new Promise((resolve) => setTimeout(resolve, 600));
			expect(await there.hand.lines("maya", "C1")).toEqual([
				'Slackbot (only you): /meeting failed with the error "operation_timeout"',
			]);
			if (transport === "http") expect(late).toBeDefined();
			await app.stop();
			await there.end();
		},
	);

	it("an event over HTTP that fails carries Slack's retry headers when it comes again", async () => {
		const there = await stage();
		const retries: [number | undefined, string | undefined][] = [];
		const { createServer } = await import("node:http");
		const server = createServer((request, response) => {
			const { "x-slack-retry-num": num, "x-slack-retry-reason": reason } = request.headers;
			retries.push([num === undefined ? undefined : Number(num), reason?.toString()]);
			request.resume();
			response.writeHead(retries.length < 2 ? 500 : 200).end();
		});
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const address = server.address();
		there.slack.deliverTo(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`);
		await there.hand.post("message", { user: "maya", channel: "C1", text: "@Convenor hello" });
		await there.hand.post("settle");
		expect(retries).toEqual([
			[undefined, undefined],
			[1, "http_error"],
		]);
		server.close();
		await there.end();
	});
});

describe("response addresses", () => {
	let there: Stage;
	let app: App;
	let url: string;

	beforeEach(async () => {
		there = await stage();
		app = await startBolt(there.slack, "socket", (bolt) => {
			bolt.command(/.*/, async ({ ack, command }) => {
				await ack();
				url = command.response_url;
			});
		});
		await there.hand.post("command", {
			user: "maya",
			channel: "C1",
			command: "/meeting",
			text: "",
		});
	});
	afterEach(async () => {
		await app.stop();
		await there.end();
	});

	const respond = async (body: object) => {
		const response = await fetch(url, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		});
		return `${response.status} ${await response.text()}`;
	};

	it("take five answers and no sixth", async () => {
		for (let n = 1; n <= 5; n += 1) expect(await respond({ text: `Answer ${n}` })).toBe("200 ok");
		expect(await respond({ text: "Sixth" })).toContain("404");
		expect(await there.hand.lines("maya", "C1")).toHaveLength(5);
	});

	it("last half an hour, and refuse blocks that Slack refuses", async () => {
		expect(await respond({ text: "x", blocks: [{ type: "gallery" }] })).toContain("invalid_blocks");
		await there.hand.post("clock", { advance: "31m" });
		expect(await respond({ text: "Late" })).toContain("expired_url");
	});
});

describe("people from elsewhere", () => {
	it("a partner's click carries the partner's workspace, and the app's own beside it", async () => {
		const there = await stage();
		const bodies: Record<string, unknown>[] = [];
		const app = await startBolt(there.slack, "socket", (bolt) => {
			bolt.action("agree", async ({ ack, body, respond }) => {
				await ack();
				bodies.push(body as unknown as Record<string, unknown>);
				await respond("Noted");
			});
		});
		const text = { type: "plain_text" as const, text: "Agree" };
		await app.client.chat.postMessage({
			channel: "C3",
			text: "Agree?",
			blocks: [{ type: "actions", elements: [{ type: "button", action_id: "agree", text }] }],
		});
		await there.hand.post("click", { user: "xena", channel: "partners", action_id: "agree" });
		await there.hand.post("settle");
		expect(bodies[0]).toMatchObject({
			team: { id: "T2", domain: "borough-council" },
			user: { id: "U4", team_id: "T2" },
			message: { team: "T1" },
		});
		expect((await there.hand.lines("xena", "C3")).at(-1)).toBe("Convenor (only you): Noted");
		expect(await there.hand.lines("maya", "C3")).toEqual(["Convenor: [Agree]"]);
		const hidden = await there.hand.post("click", {
			user: "xena",
			channel: "C1",
			action_id: "agree",
		});
		expect(hidden).toMatchObject({ ok: false, error: "not_in_channel" });
		await app.stop();
		await there.end();
	});
});
