import { SocketModeClient } from "@slack/socket-mode";
import { LogLevel, WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Stage, stage } from "./sample.ts";

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
