/** What a surface did not deliver itself is never read: tried at the address that it would use, with no surface's own packages. */
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Door, type Doors, openDoors } from "../../src/channels/bottender/door.ts";
import { carriesSecret, isSigned } from "../../src/channels/bottender/genuine.ts";

const secret = "a-secret-for-the-webhook";
const body = JSON.stringify({ text: "when does LPB next meet?" });
const signatureOf = (text: string, by = secret) =>
	createHmac("sha256", by).update(text).digest("base64");

const taken: unknown[] = [];
const take = async (json: unknown) => void taken.push(json);
const surfaces: readonly Door[] = [
	{ path: "/telegram", isGenuine: (delivered) => carriesSecret(delivered, secret), take },
	{ path: "/line", isGenuine: (delivered) => isSigned(delivered, secret), take },
];

let doors: Doors;
beforeAll(async () => {
	doors = await openDoors(surfaces, { host: "127.0.0.1", port: 0 }, () => {});
});
beforeEach(() => {
	taken.length = 0;
});
afterAll(() => doors.close());

const deliver = async (path: string, headers: Readonly<Record<string, string>>, what = body) => {
	const url = `http://127.0.0.1:${doors.port}${path}`;
	return (await fetch(url, { method: "POST", headers, body: what })).status;
};
const byTelegram = (given: string) => ({ "x-telegram-bot-api-secret-token": given });
const byLine = (given: string) => ({ "x-line-signature": given });

describe("what is delivered at Telegram's address", () => {
	it("is read with the secret that the webhook was set with", async () => {
		expect(await deliver("/telegram", byTelegram(secret))).toBe(200);
		expect(taken).toEqual([JSON.parse(body)]);
	});

	it.each([
		["none", {}],
		["an empty one", byTelegram("")],
		["another", byTelegram("another")],
		["more than it", byTelegram(`${secret}x`)],
		["less than it", byTelegram(secret.slice(1))],
		["LINE's signature", byLine(signatureOf(body))],
	])("is refused with no such secret: %s", async (_, headers) => {
		expect(await deliver("/telegram", headers as Record<string, string>)).toBe(401);
		expect(taken).toEqual([]);
	});
});

describe("what is delivered at LINE's address", () => {
	it("is read when it is signed as it stands", async () => {
		expect(await deliver("/line", byLine(signatureOf(body)))).toBe(200);
		expect(taken).toEqual([JSON.parse(body)]);
	});

	it.each([
		["none", {}],
		["an empty one", byLine("")],
		["a short one", byLine("AAAA")],
		["of other words", byLine(signatureOf(`${body} `))],
		["by another secret", byLine(signatureOf(body, "another"))],
		["none that can be read", byLine("not base64 at all")],
		["Telegram's secret", byTelegram(secret)],
	])("is refused with no such signature: %s", async (_, headers) => {
		expect(await deliver("/line", headers as Record<string, string>)).toBe(401);
		expect(taken).toEqual([]);
	});

	it("is refused when it was changed on its way", async () => {
		const changed = body.replace("LPB", "VET");
		expect(await deliver("/line", byLine(signatureOf(body)), changed)).toBe(401);
		expect(taken).toEqual([]);
	});
});

it("nothing is delivered anywhere else", async () => {
	const all = { ...byTelegram(secret), ...byLine(signatureOf(body)) };
	for (const path of ["/", "/slack", "/telegram/", "/line?x"])
		expect(await deliver(path, all)).toBe(404);
	expect(taken).toEqual([]);
});
