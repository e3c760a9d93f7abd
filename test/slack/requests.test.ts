/** What arrives at Slack's address over HTTP and is not Slack's own, fresh and whole word changes nothing. */
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { LogLevel } from "@slack/bolt";
import { afterEach, describe, expect, it } from "vitest";
import { readValue } from "../../src/assistant/press.ts";
import { readSettings } from "../../src/config.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { sign } from "../../src/local-slack/transport/http-transport.ts";
import { httpReceiver } from "../../src/slack/http-receiver.ts";
import { isOfSlack } from "../../src/slack/messenger/respond.ts";
import { limitConnections, serverLimits } from "../../src/web/server-limits.ts";

const secret = "a-secret-of-this-test";
/** Bolt reads the machine's own clock, so the guard is given that too. */
const machine = { now: () => instant(new Date().toISOString()) };
const seconds = () => Math.floor(Date.parse(machine.now()) / 1_000);

const open: { close: () => Promise<unknown> }[] = [];
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});

/** A guarded receiver, and the bodies that it let through. */
const openDoor = async () => {
	const logged: unknown[] = [];
	const note = (...words: unknown[]) => void logged.push(words);
	const logger = {
		...{ debug: () => {}, info: note, warn: note, error: note, setName: () => {} },
		...{ setLevel: () => {}, getLevel: () => LogLevel.INFO },
	};
	const through: unknown[] = [];
	const receiver = httpReceiver({
		...{ signingSecret: secret, host: "127.0.0.1", port: 0, machine, logger },
		limits: { options: serverLimits, limit: limitConnections },
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
	return { port, through, logged };
};

type Sent = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

const send = (port: number, { body, headers }: Sent, method = "POST"): Promise<number> =>
	new Promise((resolve, reject) => {
		const options = {
			port,
			host: "127.0.0.1",
			path: "/slack/events",
			method,
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
/** Slack looks now and then whether the address has a certificate, and Bolt lets that look pass. */
const lookAt = (body: string): string => `ssl_check=1&${body}`;

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
		["beside Slack's look at the certificate", () => ({ body: lookAt(command), headers: {} })],
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

	it("carries nothing in beside Slack's look at the certificate, by another secret", async () => {
		const { port, through } = await openDoor();
		for (const body of [lookAt(command), lookAt(`payload=${encodeURIComponent("{}")}`)])
			await send(port, signed(seconds(), body, "another"));
		expect(through).toEqual([]);
	});

	it.each(["null", "7", "[]", '"x"', "", "{"])("is no record: %j signed", async (body) => {
		const { port, through } = await openDoor();
		for (const [text, type] of [
			[body, "application/json"],
			[`payload=${encodeURIComponent(body)}`, "application/x-www-form-urlencoded"],
		] as const) {
			const { headers } = signed(seconds(), text);
			const status = await send(port, {
				body: text,
				headers: { ...headers, "content-type": type },
			});
			expect([text, status]).toEqual([text, 400]);
		}
		expect(through).toEqual([]);
	});

	it.each(["GET", "PUT"])("is refused by %s, and breaks nothing", async (method) => {
		const { port, through } = await openDoor();
		expect(await send(port, signed(seconds()), method)).toBe(405);
		expect(through).toEqual([]);
	});

	it("is not read before its signature is well-formed", async () => {
		const { port } = await openDoor();
		const socket = connect(port, "127.0.0.1");
		// Ten bytes are promised, and none is sent.
		socket.write("POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n");
		const [answer] = await once(socket, "data");
		expect(String(answer)).toContain("401");
		socket.destroy();
	});

	it("leaves no line in the log when who sent it goes away, and can be sent again", async () => {
		const { port, through, logged } = await openDoor();
		const { headers, body } = signed(seconds());
		const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
		const socket = connect(port, "127.0.0.1");
		const start = `POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n`;
		socket.write(`${start}${lines.join("")}\r\n${body.slice(0, 5)}`);
		await pause(50);
		socket.destroy();
		await pause(50);
		expect(logged).toEqual([]);
		expect(await send(port, { body, headers })).toBe(200);
		expect(through).toHaveLength(1);
	});

	it("is not read before its signature is well-formed, whatever stands in its place", async () => {
		const { port } = await openDoor();
		for (const signature of [
			"v0=",
			`v0=${"g".repeat(64)}`,
			`v1=${"0".repeat(64)}`,
			"0".repeat(64),
		]) {
			const socket = connect(port, "127.0.0.1");
			const signs = `x-slack-request-timestamp: ${seconds()}\r\nx-slack-signature: ${signature}\r\n`;
			socket.write(`POST /slack/events HTTP/1.1\r\nhost: x\r\n${signs}content-length: 10\r\n\r\n`);
			const [answer] = await once(socket, "data");
			expect(String(answer), signature).toContain("401");
			socket.destroy();
		}
	});

	it("is waited for for ten seconds, in its head and in its body, and leaves no line in the log", async () => {
		const { port, through, logged } = await openDoor();
		const lines = Object.entries(signed(seconds()).headers).map(
			([name, value]) => `${name}: ${value}\r\n`,
		);
		const start = "POST /slack/events HTTP/1.1\r\nhost: x\r\n";
		const heads = [start, `${start}${lines.join("")}content-length: ${command.length}\r\n\r\ncomm`];
		const waits = heads.map(async (head) => {
			const began = performance.now();
			const socket = connect(port, "127.0.0.1");
			socket.on("error", () => {});
			socket.resume();
			socket.write(head);
			await once(socket, "close");
			return performance.now() - began;
		});
		for (const waited of await Promise.all(waits)) expect(waited).toBeGreaterThan(9_500);
		expect([through, logged]).toEqual([[], []]);
	}, 30_000);

	it("is one of two hundred at once, and others are heard once those are gone", async () => {
		const { port, through } = await openDoor();
		const sockets = Array.from({ length: 200 }, () => connect(port, "127.0.0.1"));
		await Promise.all(sockets.map((socket) => once(socket, "connect")));
		const late = connect(port, "127.0.0.1");
		late.on("error", () => {});
		await once(late, "close");
		for (const socket of sockets) socket.destroy();
		await pause(100);
		expect(await send(port, signed(seconds()))).toBe(200);
		expect(through).toHaveLength(1);
	});

	it("is not read to its end when it is huge", async () => {
		const { port, through } = await openDoor();
		const most = `text=${"x".repeat(1_048_576 - "text=".length)}`;
		expect(await send(port, signed(seconds(), most))).toBe(200);
		expect(through.splice(0)).toHaveLength(1);
		const body = `${most}x`;
		const status = await send(port, signed(seconds(), body)).catch(() => 0);
		expect([0, 413]).toContain(status);
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
