import type { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientFor, errorOf } from "./client.ts";
import { type Stage, stage } from "./sample.ts";

describe("scopes, places and files over the Web API", () => {
	let there: Stage;
	let client: WebClient;

	beforeEach(async () => {
		there = await stage({ installedIn: ["T2"] });
		client = clientFor(there.slack.apiUrl, there.slack.botToken);
	});
	afterEach(() => there.end());

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
