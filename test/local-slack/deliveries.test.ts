import type { App } from "@slack/bolt";
import { SocketModeClient } from "@slack/socket-mode";
import { LogLevel, WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Stage, stage, startBolt, type Transport } from "./sample.ts";

type Delivered = {
	readonly ack: (answer?: object) => Promise<void>;
	readonly body: { readonly event_id?: string; readonly event?: Record<string, unknown> };
	readonly retry_num?: number;
	readonly retry_reason?: string;
};

describe("events over Slack's own socket client", () => {
	let there: Stage;
	let socket: SocketModeClient;
	let heard: Delivered[];
	let answering: boolean;

	beforeEach(async () => {
		[heard, answering] = [[], true];
		there = await stage();
		socket = new SocketModeClient({
			appToken: there.slack.appToken,
			logLevel: LogLevel.ERROR,
			clientPingTimeout: 300,
			clientOptions: { slackApiUrl: there.slack.apiUrl },
		});
		socket.on("slack_event", async (delivered: Delivered) => {
			heard.push(delivered);
			if (answering) await delivered.ack();
		});
		await socket.start();
	});
	afterEach(async () => {
		await socket.disconnect();
		await there.end();
	});

	const say = (text: string) => there.hand.post("message", { user: "maya", channel: "C1", text });
	const types = () => heard.map(({ body }) => body.event?.type);
	const events = () => heard.map(({ body }) => body.event ?? {});

	it("come only for what the manifest subscribes to, and only where the app is", async () => {
		await say("nothing for the app");
		await say("@Convenor hello");
		await there.hand.post("message", { user: "maya", channel: "C5", text: "@Convenor hello" });
		await there.hand.post("settle");
		expect(types()).toEqual(["app_mention"]);
		expect(events()[0]).toMatchObject({
			channel: "C1",
			user: "U1",
			text: `<@${there.slack.botUserId}> hello`,
		});
		expect((await there.hand.lines("maya", "C5")).at(-1)).toContain("they're not in this channel");
	});

	it("tell of people and places as they change", async () => {
		const change = (action: string, more: object) => there.hand.post("world", { action, ...more });
		await change("invite", { channel: "C5", user: "@app", by: "maya" });
		await change("invite", { channel: "C5", user: "gail" });
		await change("rename", { channel: "C5", name: "renamed" });
		await change("deactivate", { user: "sam.okoro" });
		await change("add-user", { name: "newcomer", tz: "Europe/Paris" });
		await change("archive", { channel: "C5" });
		await there.hand.post("settle");
		expect(types()).toEqual([
			"member_joined_channel",
			"member_joined_channel",
			"channel_rename",
			"user_change",
			"team_join",
			"channel_archive",
		]);
		expect(events()[0]).toMatchObject({ user: there.slack.botUserId, inviter: "U1" });
		expect(events()[3]).toMatchObject({ user: { id: "U2", deleted: true } });
		const after = await there.hand.post("message", { user: "maya", channel: "C5", text: "x" });
		expect(after).toMatchObject({ ok: false, error: "is_archived" });
	});

	it("come again at once, after a minute and after five, when nobody answers", async () => {
		await say("@Convenor hello");
		await there.hand.post("settle");
		expect(heard[0]).toMatchObject({ retry_num: 0, retry_reason: "" });
		answering = false;
		await there.hand.post("fault", { kind: "drop-socket" });
		await say("@Convenor are you there?");
		await there.hand.post("settle");
		const log = await there.hand.log("delivery");
		expect(log.map(({ response }) => response.kind)).toEqual([
			"acknowledged",
			"unreachable",
			"unreachable",
		]);
		await expect
			.poll(async () => (await there.hand.log("socket")).at(-1)?.type, { timeout: 4000 })
			.toBe("connected");
		answering = true;
		await there.hand.post("clock", { advance: "61s" });
		expect(heard.at(-1)).toMatchObject({ retry_num: 2, retry_reason: "connection_failed" });
	});

	it("can be doubled, late, lost or out of order", async () => {
		const ids = () => heard.map(({ body }) => body.event_id);
		await there.hand.post("fault", { kind: "double-event" });
		await say("@Convenor twice");
		await there.hand.post("settle");
		expect(new Set(ids()).size).toBe(1);
		expect(ids()).toHaveLength(2);
		await there.hand.post("fault", { kind: "lost-event" });
		await say("@Convenor never");
		await there.hand.post("fault", { kind: "out-of-order" });
		await say("@Convenor first");
		await say("@Convenor second");
		await there.hand.post("fault", { kind: "late-event", seconds: 60 });
		await say("@Convenor late");
		await there.hand.post("settle");
		const words = () => events().map(({ text }) => String(text).split(" ")[1]);
		expect(words()).toEqual(["twice", "twice", "second", "first"]);
		await there.hand.post("clock", { advance: "2m" });
		expect(words().at(-1)).toBe("late");
	});

	it("a socket address serves once", async () => {
		const client = new WebClient(there.slack.appToken, { slackApiUrl: there.slack.apiUrl });
		const { url = "" } = await client.apps.connections.open();
		const { WebSocket } = await import("ws");
		const connect = () =>
			new Promise<string>((resolve) => {
				const ws = new WebSocket(url);
				ws.on("message", (data) => {
					resolve(JSON.parse(String(data)).type);
					ws.close();
				});
				ws.on("error", () => resolve("refused"));
			});
		expect(await connect()).toBe("hello");
		expect(await connect()).toBe("refused");
	});
});

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
