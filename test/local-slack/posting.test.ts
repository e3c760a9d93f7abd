import type { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientFor, errorOf } from "./client.ts";
import { type Stage, stage } from "./sample.ts";

const nowhere = { channel: "C999", text: "hello" };

describe("the Web API, driven by Slack's own client", () => {
	let there: Stage;
	let client: WebClient;

	beforeEach(async () => {
		there = await stage({ installedIn: ["T2"] });
		client = clientFor(there.slack.apiUrl, there.slack.botToken);
	});
	afterEach(() => there.end());

	it("says who the app is", async () => {
		const answer = await client.auth.test();
		expect(answer).toMatchObject({
			ok: true,
			team_id: "T1",
			user_id: there.slack.botUserId,
			bot_id: "B0LOCALBOT1",
		});
		expect(answer.response_metadata?.scopes).toContain("chat:write");
	});

	it("refuses unknown methods, wrong tokens and tokens of the wrong sort", async () => {
		expect(await errorOf(client.apiCall("boards.list"))).toBe("unknown_method");
		const stranger = clientFor(there.slack.apiUrl, "xoxb-local-nobody");
		expect(await errorOf(stranger.auth.test())).toBe("invalid_auth");
		expect(await errorOf(client.apps.connections.open())).toBe("not_allowed_token_type");
		const nobody = await fetch(`${there.slack.apiUrl}auth.test`, { method: "POST" });
		expect(await nobody.json()).toEqual({ ok: false, error: "not_authed" });
	});

	it("posts only where the app is, and to channels that are alive", async () => {
		expect(await errorOf(client.chat.postMessage({ channel: "C1", text: "hello" }))).toBe("fine");
		expect(await errorOf(client.chat.postMessage({ channel: "C5", text: "x" }))).toBe(
			"not_in_channel",
		);
		expect(await errorOf(client.chat.postMessage({ channel: "C4", text: "x" }))).toBe(
			"is_archived",
		);
		expect(await errorOf(client.chat.postMessage(nowhere))).toBe("channel_not_found");
		expect(await errorOf(client.chat.postMessage({ channel: "C1", text: "" }))).toBe("no_text");
		const long = "x".repeat(40_001);
		expect(await errorOf(client.chat.postMessage({ channel: "C1", text: long }))).toBe(
			"msg_too_long",
		);
	});

	it("opens a direct message for a person's id, but not for someone who left", async () => {
		const sent = await client.chat.postMessage({ channel: "U1", text: "A word in private" });
		expect(sent.channel).toMatch(/^D/);
		expect(await there.hand.lines("maya", "@app")).toEqual(["Convenor: A word in private"]);
		const again = await client.conversations.open({ users: "U1" });
		expect(again.channel?.id).toBe(sent.channel);
		expect(await errorOf(client.chat.postMessage({ channel: "U5", text: "x" }))).toBe(
			"user_disabled",
		);
	});

	it("shows an ephemeral message to its reader alone, and keeps it out of history", async () => {
		await client.chat.postEphemeral({ channel: "C1", user: "U1", text: "Only you" });
		expect(await there.hand.lines("maya", "C1")).toEqual(["Convenor (only you): Only you"]);
		expect(await there.hand.lines("sam.okoro", "C1")).toEqual([]);
		expect((await client.conversations.history({ channel: "C1" })).messages).toEqual([]);
		const outside = client.chat.postEphemeral({ channel: "C1", user: "U4", text: "x" });
		expect(await errorOf(outside)).toBe("user_not_in_channel");
	});

	it("returns metadata only when asked for it", async () => {
		const metadata = { event_type: "reminder", event_payload: { delivery: "d-1" } };
		const { ts } = await client.chat.postMessage({ channel: "C1", text: "Due", metadata });
		const plain = await client.conversations.history({ channel: "C1" });
		expect(plain.messages?.[0]).not.toHaveProperty("metadata");
		const full = await client.conversations.history({ channel: "C1", include_all_metadata: true });
		expect(full.messages?.[0]).toMatchObject({ ts, metadata });
	});

	it("keeps threads apart from the channel, save for what is broadcast", async () => {
		const root = await client.chat.postMessage({ channel: "C1", text: "Root" });
		const thread_ts = root.ts ?? "";
		await client.chat.postMessage({ channel: "C1", text: "Quiet reply", thread_ts });
		await client.chat.postMessage({
			channel: "C1",
			text: "Loud",
			thread_ts,
			reply_broadcast: true,
		});
		const history = await client.conversations.history({ channel: "C1" });
		expect(history.messages?.map(({ text }) => text)).toEqual(["Loud", "Root"]);
		const replies = await client.conversations.replies({ channel: "C1", ts: thread_ts });
		expect(replies.messages?.map(({ text }) => text)).toEqual(["Root", "Quiet reply", "Loud"]);
		expect(replies.messages?.[0]).toMatchObject({ reply_count: 2 });
		const lost = client.chat.postMessage({ channel: "C1", text: "x", thread_ts: "1.000001" });
		expect(await errorOf(lost)).toBe("thread_not_found");
	});

	it("edits and deletes its own messages and nobody else's", async () => {
		const { ts = "" } = await client.chat.postMessage({ channel: "C1", text: "Frist" });
		await client.chat.update({ channel: "C1", ts, text: "First" });
		const { ts: theirs } = await there.hand.post("message", {
			user: "maya",
			channel: "C1",
			text: "Mine",
		});
		const others = { channel: "C1", ts: String(theirs) };
		expect(await errorOf(client.chat.update({ ...others, text: "x" }))).toBe("cant_update_message");
		expect(await errorOf(client.chat.delete(others))).toBe("cant_delete_message");
		expect(await there.hand.lines("maya", "C1")).toEqual(["Convenor: First", "Maya Patel: Mine"]);
		await client.chat.delete({ channel: "C1", ts });
		expect(await there.hand.lines("maya", "C1")).toEqual(["Maya Patel: Mine"]);
		expect(await errorOf(client.chat.delete({ channel: "C1", ts }))).toBe("message_not_found");
	});

	it("reads bodies in all three encodings", async () => {
		const send = async (body: FormData | URLSearchParams) => {
			const headers = { authorization: `Bearer ${there.slack.botToken}` };
			const url = `${there.slack.apiUrl}chat.postMessage`;
			const answer = await (await fetch(url, { method: "POST", headers, body })).json();
			return (answer as { ok: boolean }).ok;
		};
		const multipart = new FormData();
		multipart.set("channel", "C1");
		multipart.set("text", "By parts");
		expect(await send(multipart)).toBe(true);
		expect(await send(new URLSearchParams({ channel: "C1", text: "By form" }))).toBe(true);
		expect(await there.hand.lines("maya", "C1")).toEqual([
			"Convenor: By parts",
			"Convenor: By form",
		]);
	});
});
