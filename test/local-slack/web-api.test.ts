import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Stage, stage } from "./sample.ts";

const clientFor = (apiUrl: string, token: string) =>
	new WebClient(token, {
		slackApiUrl: apiUrl,
		retryConfig: { retries: 0 },
		rejectRateLimitedCalls: true,
	});

/** The error name that Slack gave, or "fine". */
const errorOf = async (call: Promise<unknown>): Promise<string> => {
	try {
		await call;
		return "fine";
	} catch (error) {
		const { data, code } = error as { data?: { error?: string }; code?: string };
		return data?.error ?? code ?? String(error);
	}
};

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

	it("names the scope that is missing, and those that there are", async () => {
		const call = client.conversations.history({ channel: "C2" });
		await expect(call).rejects.toMatchObject({
			data: {
				error: "missing_scope",
				needed: "groups:history",
				provided: expect.stringContaining("chat:write"),
			},
		});
		expect(await errorOf(client.team.info())).toBe("missing_scope");
		expect(await errorOf(client.users.lookupByEmail({ email: "a@b.c" }))).toBe("missing_scope");
	});

	it("tells people and places as they are", async () => {
		const info = await client.conversations.info({ channel: "C3" });
		expect(info.channel).toMatchObject({ is_ext_shared: true, is_member: true, is_private: false });
		const hidden = client.conversations.info({ channel: "C6" });
		expect(await errorOf(hidden)).toBe("channel_not_found");
		const { user } = await client.users.info({ user: "U3" });
		expect(user).toMatchObject({ is_restricted: true, tz: "Europe/London", tz_offset: 0 });
		expect((await client.users.info({ user: "U5" })).user).toMatchObject({ deleted: true });
		expect((await client.users.info({ user: "U4" })).user).toMatchObject({ team_id: "T2" });
		expect(await errorOf(client.users.info({ user: "U6" }))).toBe("user_not_found");
	});

	it("pages through long lists", async () => {
		const seen: string[] = [];
		for await (const page of client.paginate("conversations.members", { channel: "C1", limit: 2 }))
			seen.push(...((page as { members?: string[] }).members ?? []));
		expect(seen).toEqual([there.slack.botUserId, "U1", "U2", "U3"]);
		const list = await client.conversations.list({ types: "public_channel,private_channel" });
		expect(list.channels?.map(({ name }) => name)).toEqual([
			"london-board",
			"vetting",
			"partners",
			"old-board",
			"elsewhere",
		]);
	});

	it("keeps two workspaces apart", async () => {
		const other = clientFor(there.slack.apiUrl, there.slack.tokens().T2 ?? "");
		expect(await other.auth.test()).toMatchObject({ team_id: "T2", bot_id: "B0LOCALBOT2" });
		expect(await errorOf(other.chat.postMessage({ channel: "C1", text: "x" }))).toBe(
			"channel_not_found",
		);
		expect(await errorOf(other.chat.postMessage({ channel: "C6", text: "x" }))).toBe("fine");
		expect(await errorOf(client.chat.postMessage({ channel: "C6", text: "x" }))).toBe(
			"channel_not_found",
		);
	});

	it("takes files in three steps and gives them back to a good token only", async () => {
		await client.filesUploadV2({
			channel_id: "C1",
			filename: "minutes.txt",
			file: Buffer.from("Present: all"),
			initial_comment: "The minutes",
		});
		const { messages } = await there.hand.get("transcript", { user: "maya", channel: "C1" });
		const [message] = messages as { files: { id: string; url_private: string }[] }[];
		const file = message?.files[0];
		const info = await client.files.info({ file: file?.id ?? "" });
		expect(info.file).toMatchObject({ name: "minutes.txt", size: 12, mimetype: "text/plain" });
		const fetchIt = (token: string) =>
			fetch(file?.url_private ?? "", { headers: { authorization: `Bearer ${token}` } });
		expect(await (await fetchIt(there.slack.botToken)).text()).toBe("Present: all");
		expect(await (await fetchIt("xoxb-local-nobody")).text()).toContain("Sign in");
	});

	it("schedules a message, and, given metadata, never posts it", async () => {
		const post_at = Date.parse("2009-01-30T09:00:00Z") / 1000;
		const metadata = { event_type: "reminder", event_payload: {} };
		await client.chat.scheduleMessage({ channel: "C1", text: "Morning", post_at });
		await client.chat.scheduleMessage({ channel: "C1", text: "Lost", post_at, metadata } as never);
		const past = client.chat.scheduleMessage({ channel: "C1", text: "x", post_at: 5 });
		expect(await errorOf(past)).toBe("time_in_past");
		await there.hand.post("clock", { advance: "2d" });
		expect(await there.hand.lines("maya", "C1")).toEqual(["Convenor: Morning"]);
	});

	it("escapes what an app left bare, and reads JSON bodies too", async () => {
		const response = await fetch(`${there.slack.apiUrl}chat.postMessage`, {
			method: "POST",
			headers: {
				authorization: `Bearer ${there.slack.botToken}`,
				"content-type": "application/json; charset=utf-8",
			},
			body: JSON.stringify({ channel: "C1", text: "Fish & chips < 5, <@U1>" }),
		});
		const answer = (await response.json()) as { message: { text: string } };
		expect(answer.message.text).toBe("Fish &amp; chips &lt; 5, <@U1>");
		expect(await there.hand.lines("maya", "C1")).toEqual([
			"Convenor: Fish & chips < 5, @Maya Patel",
		]);
	});

	it("exchanges an OAuth code for a token, once", async () => {
		const { slack } = there;
		const query = new URLSearchParams({
			client_id: slack.clientId,
			redirect_uri: "http://127.0.0.1:9/back",
			state: "s",
			team: "T2",
		});
		const page = await fetch(`${slack.url}/oauth/v2/authorize?${query}`, { redirect: "manual" });
		const code = new URL(page.headers.get("location") ?? "").searchParams.get("code") ?? "";
		const exchange = {
			client_id: slack.clientId,
			client_secret: slack.clientSecret,
			code,
		};
		const answer = await client.oauth.v2.access(exchange);
		expect(answer).toMatchObject({ ok: true, team: { id: "T2" }, token_type: "bot" });
		expect(await errorOf(client.oauth.v2.access(exchange))).toBe("invalid_code");
	});
});

describe("Slack's pace", () => {
	it("takes a short burst in a channel, then one message a second", async () => {
		const { slack, hand, end } = await stage();
		const client = clientFor(slack.apiUrl, slack.botToken);
		const post = (channel: string) => errorOf(client.chat.postMessage({ channel, text: "x" }));
		for (let n = 0; n < 5; n += 1) expect(await post("C1")).toBe("fine");
		expect(await post("C1")).toBe("slack_webapi_rate_limited_error");
		expect(await post("C3")).toBe("fine");
		await hand.post("clock", { advance: "1s" });
		expect(await post("C1")).toBe("fine");
		await end();
	});
});
