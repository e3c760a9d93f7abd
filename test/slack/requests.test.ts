/** What arrives at Slack's address over HTTP and is not Slack's own, fresh and whole word changes nothing. */
import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { readValue } from "../../src/assistant/press.ts";
import { readSettings } from "../../src/config.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { sign } from "../../src/local-slack/transport/http-transport.ts";
import { httpReceiver } from "../../src/slack/http-receiver.ts";
import { isOfSlack } from "../../src/slack/messenger/respond.ts";

const secret = "a-secret-of-this-test";
/** Bolt reads the machine's own clock, so the guard is given that too. */
const machine = { now: () => instant(new Date().toISOString()) };
const seconds = () => Math.floor(Date.parse(machine.now()) / 1_000);

const open: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});

const quiet = {
	...{ debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
	...{ setLevel: () => {}, getLevel: () => "error" as never, setName: () => {} },
};

/** A receiver, and the bodies that it let through. */
const openDoor = async () => {
	const through: unknown[] = [];
	const receiver = httpReceiver({
		...{ signingSecret: secret, host: "127.0.0.1", port: 0, machine, logger: quiet },
		pages: () => false,
		propertiesOf: () => ({}),
	});
	receiver.init({
		processEvent: async ({ body, ack }: { body: unknown; ack: () => Promise<void> }) => {
			through.push(body);
			await ack();
		},
	} as never);
	const port = await receiver.start();
	open.push({ close: () => receiver.stop() });
	return { port, through };
};

type Sent = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

const send = (port: number, { body, headers }: Sent): Promise<number> =>
	new Promise((resolve, reject) => {
		const options = {
			port,
			host: "127.0.0.1",
			path: "/slack/events",
			method: "POST",
			agent: false,
		};
		const form = { "content-type": "application/x-www-form-urlencoded" };
		const asked = request({ ...options, headers: { ...form, ...headers } }, (answer) => {
			answer.resume();
			answer.on("end", () => resolve(answer.statusCode ?? 0));
		});
		asked.on("error", reject);
		asked.end(body);
	});

const command = "command=%2Fboard&text=list&user_id=U1&channel_id=C1";
const signed = (at: number, body = command, by = secret): Sent => ({
	body,
	headers: {
		"x-slack-request-timestamp": String(at),
		"x-slack-signature": sign(by, at, body),
	},
});
const resigned = (sent: Sent, signature: string): Sent => ({
	...sent,
	headers: { ...sent.headers, "x-slack-signature": signature },
});

describe("a request over HTTP", () => {
	it("is let through once, when Slack signed it just now", async () => {
		const { port, through } = await openDoor();
		expect(await send(port, signed(seconds()))).toBe(200);
		expect(through).toHaveLength(1);
	});

	it.each([-302, 302, 31_536_000])("is refused when it is dated %i seconds off", async (off) => {
		const { port, through } = await openDoor();
		expect(await send(port, signed(seconds() + off))).toBe(401);
		expect(through).toEqual([]);
	});

	it.each(["", "=", "=again", " ", ","])(
		"is refused when seen before, with %j after its signature",
		async (more) => {
			const { port, through } = await openDoor();
			const sent = signed(seconds());
			await send(port, sent);
			const again = `${sent.headers["x-slack-signature"]}${more}`;
			expect(await send(port, resigned(sent, again))).toBe(401);
			expect(through).toHaveLength(1);
		},
	);

	it.each([
		["by another secret", (at: number) => signed(at, command, "another")],
		["for other words", (at: number) => ({ ...signed(at), body: `${command}+all` })],
		["in capitals", (at: number) => resigned(signed(at), sign(secret, at, command).toUpperCase())],
		[
			"by nobody",
			(at: number) => ({ body: command, headers: { "x-slack-request-timestamp": String(at) } }),
		],
		[
			"at no time",
			() => ({ body: command, headers: { "x-slack-signature": sign(secret, 0, command) } }),
		],
	] as const)("is refused when it is signed %s", async (_, made) => {
		const { port, through } = await openDoor();
		expect(await send(port, made(seconds()))).toBe(401);
		expect(through).toEqual([]);
	});

	it("is still let through after somebody else tried its signature on other words", async () => {
		const { port, through } = await openDoor();
		const sent = signed(seconds());
		expect(await send(port, { ...sent, body: "text=forged" })).toBe(401);
		expect(await send(port, sent)).toBe(200);
		expect(through).toHaveLength(1);
	});

	it("carries nothing in beside Slack's look at the certificate", async () => {
		const { port, through } = await openDoor();
		for (const body of [
			`ssl_check=1&${command}`,
			`ssl_check=1&payload=${encodeURIComponent("{}")}`,
		])
			expect(await send(port, { body, headers: {} })).toBe(200);
		expect(through).toEqual([]);
	});

	it("is not read to its end when it is huge", async () => {
		const { port, through } = await openDoor();
		const body = `text=${"x".repeat(5_000_000)}`;
		const status = await send(port, signed(seconds(), body)).catch(() => 0);
		expect(status).not.toBe(200);
		expect(through).toEqual([]);
		expect(await send(port, signed(seconds()))).toBe(200);
	});
});

describe("the settings", () => {
	it.each(["", "  "])("do not serve HTTP with the signing secret %j", (empty) => {
		const environment = {
			DATABASE_URL: "file:none.db",
			SLACK_BOT_TOKEN: "xoxb-1-2-abc",
			CONVENOR_TRANSPORT: "http",
			SLACK_SIGNING_SECRET: empty,
		};
		expect(() => readSettings(environment)).toThrow(/SLACK_SIGNING_SECRET/);
	});
});

describe("an answer goes where Slack is", () => {
	const slack = "https://slack.com/api/";
	it.each([
		["https://hooks.slack.com/commands/T1/1/abc", slack],
		["http://127.0.0.1:4000/response/1", "http://127.0.0.1:3999/api/"],
	])("to %s, where calls go to %s", (url, api) => {
		expect(isOfSlack(url, api)).toBe(true);
	});

	it.each([
		"https://example.org/commands",
		"https://hooks.slack.com.example.org/",
		"https://notslack.com/",
		"https://slack.com@example.org/",
		"https://someone:word@hooks.slack.com/",
		"http://hooks.slack.com/",
		"file:///etc/passwd",
		"http://127.0.0.1:9999/",
		"nowhere",
	])("and not to %s", (url) => {
		expect(isOfSlack(url, slack)).toBe(false);
	});
});

describe("a button's record", () => {
	it.each([
		'{"__proto__":{"item":"VET-1"}}',
		'{"__proto__":"x"}',
		'{"item":{"code":"VET"}}',
		'{"item":7}',
		"[]",
		"null",
		"not a record",
	])("holds nothing of %s", (text) => {
		const held = readValue(text);
		expect(held).toEqual({});
		expect(held.item).toBeUndefined();
	});

	it("holds its words", () => {
		expect(readValue('{"item":"LPB-1","constructor":"x"}')).toEqual({
			item: "LPB-1",
			constructor: "x",
		});
	});
});
