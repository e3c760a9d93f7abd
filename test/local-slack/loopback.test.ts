import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuseBesideRealTokens } from "../../src/local-slack/index.ts";
import { manifest, type Stage, stage } from "./sample.ts";

describe("the simulation keeps to itself", () => {
	let there: Stage;
	beforeAll(async () => {
		there = await stage({
			pageFiles: (path) =>
				path === "/index.html" ? { type: "text/html", body: "<p>Page" } : undefined,
		});
	});
	afterAll(() => there.end());

	const statusOf = (
		path: string,
		headers: Record<string, string>,
		method = "POST",
	): Promise<number> =>
		new Promise((resolve, reject) => {
			const { port } = new URL(there.slack.url);
			const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
				response.resume();
				resolve(response.statusCode ?? 0);
			});
			sent.on("error", reject);
			sent.end();
		});

	it("answers to loopback names only, so that no rebound name reaches it", async () => {
		expect(await statusOf("/local/settle", { host: "evil.example" })).toBe(403);
		expect(await statusOf("/local/settle", { host: "localhost:1" })).toBe(200);
	});

	it("turns away another site's page", async () => {
		const origin = "https://evil.example";
		expect(await statusOf("/local/reset-log", { origin })).toBe(403);
		expect(await statusOf("/api/api.test", { origin: "null" })).toBe(403);
		expect(await statusOf("/local/reset-log", { origin: there.slack.url })).toBe(200);
	});

	it("outlives an address that cannot be read, from a stranger's page or its own", async () => {
		const { port, host } = new URL(there.slack.url);
		const upgraded = (path: string, headers: Record<string, string>) =>
			new Promise<string>((resolve, reject) => {
				const socket = connect(Number(port), "127.0.0.1");
				const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
				socket.write(
					`GET ${path} HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${lines.join("")}\r\n`,
				);
				socket.once("data", (data) => resolve(String(data).split("\r\n")[0] ?? ""));
				socket.once("error", reject);
			});
		const forbidden = "HTTP/1.1 403 Forbidden";
		const stranger = { host, origin: "https://evil.example" };
		for (const path of ["//", "//[", "/%", "/local/link"])
			expect(await upgraded(path, stranger)).toBe(forbidden);
		for (const path of ["//", "//[", "/%"])
			expect(await upgraded(path, { host, origin: there.slack.url })).toBe(forbidden);
		expect(await statusOf("//", { host }, "GET")).toBe(404);
		expect(await statusOf("/%E0%A4%A", { host }, "GET")).toBe(400);
		expect(await statusOf("//[", { host: "evil.example" }, "GET")).toBe(403);
		expect(await statusOf("/local/settle", { host })).toBe(200);
	});

	it("answers no GET that another site's page makes, with its token or not", async () => {
		const { host } = new URL(there.slack.url);
		const token = there.slack.botToken;
		for (const site of ["cross-site", "same-site"])
			for (const path of [`/api/users.list?token=${token}`, "/local/state", "/local/stream"])
				expect(await statusOf(path, { host, "sec-fetch-site": site }, "GET")).toBe(403);
		const followed = { host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
		expect(await statusOf("/", followed, "GET")).toBe(200);
		expect(await statusOf(`/api/users.list?token=${token}`, followed, "GET")).toBe(403);
		const own = { host, "sec-fetch-site": "same-origin" };
		expect(await statusOf(`/api/users.list?token=${token}`, own, "GET")).toBe(200);
	});

	it("serves the page that it is given, and nothing else", async () => {
		expect(await (await fetch(there.slack.url)).text()).toBe("<p>Page");
		expect((await fetch(`${there.slack.url}/etc/passwd`)).status).toBe(404);
	});

	it("will not start beside a real token, or in production", () => {
		const real = ["xoxb", "1234", "abc"].join("-");
		const guard =
			(tokens: (string | undefined)[], production = false) =>
			() =>
				refuseBesideRealTokens({ tokens, production });
		expect(guard([real])).toThrow("beside a real Slack token");
		expect(guard([], true)).toThrow("in production");
		expect(guard([undefined, "", there.slack.botToken, there.slack.appToken])).not.toThrow();
	});

	it("refuses a manifest that Slack would refuse", async () => {
		const scopes = { bot: ["commands", "app_mentions:read"] };
		const attempt = stage({ manifest: { ...manifest, oauth_config: { scopes } } });
		await expect(attempt).rejects.toThrow("the event message.im needs the scope im:history");
	});

	it("tells the page what has changed, as a stream", async () => {
		const stream = await fetch(`${there.slack.url}/local/stream?user=maya`);
		const reader = stream.body?.getReader();
		await there.hand.post("message", { user: "maya", channel: "C1", text: "hello" });
		let text = "";
		while (!text.includes('"what":"message"'))
			text += new TextDecoder().decode((await reader?.read())?.value);
		expect(text).toContain('event: change\ndata: {"what":"message","channel":"C1"}');
		await reader?.cancel();
	});
});

describe("what each person sees", () => {
	it("guests and externals see their own channels, and nobody's private ones", async () => {
		const { hand, end } = await stage();
		const channels = async (user: string) => {
			const state = await hand.get("state", { user });
			return (state.channels as { name: string }[]).map(({ name }) => name);
		};
		expect(await channels("maya")).toEqual([
			"london-board",
			"vetting",
			"partners",
			"old-board",
			"elsewhere",
			"Convenor",
		]);
		expect(await channels("gail")).toEqual(["london-board", "Convenor"]);
		expect(await channels("xena")).toEqual(["partners", "Convenor"]);
		const peek = await hand.get("transcript", { user: "sam.okoro", channel: "vetting" });
		expect(peek).toMatchObject({ ok: false, error: "not_in_channel" });
		const gone = await hand.post("message", { user: "dan", channel: "C1", text: "x" });
		expect(gone).toMatchObject({ ok: false, error: "user_is_deactivated" });
		await end();
	});
});
