/** Convenor's own pages: what they are asked, what nobody serves, and what gives nothing away. */
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWebDoor, type WebDoor } from "../../src/web/door.ts";
import type { Route } from "../../src/web/route.ts";
import { serveRoutes } from "../../src/web/serve.ts";
import { type Office, openOffice } from "../journeys/office.ts";

const faults: unknown[] = [];
const say = (body: string) => ({ status: 200, type: "text/plain; charset=utf-8", body });
const routes: readonly Route[] = [
	{
		method: "GET",
		path: "/calendar/:secret.ics",
		answer: async ({ parameters, query }) => say(`${parameters.secret} ${query.from ?? ""}`),
	},
	{ method: "POST", path: "/answer/:code", answer: async ({ form }) => say(form.reply ?? "none") },
	{
		method: "GET",
		path: "/broken",
		answer: async () => {
			throw new Error("the secret is 1234");
		},
	},
];

let door: WebDoor;
beforeAll(async () => {
	const listener = serveRoutes({ routes, onFault: (error) => faults.push(error) });
	door = await openWebDoor(listener, { host: "127.0.0.1", port: 0, isChosen: true });
});
afterAll(() => door.stop());

const ask = (path: string, init?: RequestInit) =>
	fetch(`http://127.0.0.1:${door.port}${path}`, init);
const sendForm = (fields: Record<string, string>) =>
	ask("/answer/abc", { method: "POST", body: new URLSearchParams(fields) });

/** As it stands on the wire, for what a client would tidy up. */
const askExactly = (line: string): Promise<string> =>
	new Promise((resolve, reject) => {
		const socket = connect(door.port, "127.0.0.1", () =>
			socket.write(`${line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
		);
		let heard = "";
		socket.on("data", (data) => {
			heard += data;
		});
		socket.on("end", () => resolve(heard));
		socket.on("error", reject);
	});

describe("a page of Convenor's own", () => {
	it("is given what stands in its address and after the question mark", async () => {
		const answer = await ask("/calendar/a%20b.ics?from=May");
		expect(await answer.text()).toBe("a b May");
		expect(answer.headers.get("cache-control")).toBe("no-store");
	});

	it("is given the fields of a form", async () => {
		expect(await (await sendForm({ reply: "I will come & bring papers" })).text()).toBe(
			"I will come & bring papers",
		);
	});

	it("answers a HEAD without its words", async () => {
		const answer = await ask("/calendar/x.ics", { method: "HEAD" });
		expect([answer.status, await answer.text()]).toEqual([200, ""]);
	});

	it("refuses a form that is too large, or is no form, without reading on", async () => {
		expect((await sendForm({ reply: "x".repeat(70_000) })).status).toBe(413);
		const json = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
		expect((await ask("/answer/abc", json)).status).toBe(415);
	});

	it("says how it is asked when it is asked in another way", async () => {
		const answer = await ask("/answer/abc");
		expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
	});

	it("says the same for every address where nothing is, however it is written", async () => {
		for (const path of ["/", "/calendar/", "/calendar/a/b.ics", "/../etc/passwd"])
			expect((await ask(path)).status, path).toBe(404);
		for (const path of ["/calendar/%E0%A4%A.ics", "//", "http://[bad/", "/calendar/%.ics?a=%"])
			expect(await askExactly(`GET ${path}`), path).toMatch(/^HTTP\/1\.1 404 /);
	});

	it("keeps to itself what went wrong", async () => {
		const answer = await ask("/broken");
		expect(answer.status).toBe(500);
		expect(await answer.text()).toBe("Something went wrong on my side. Nothing was changed.\n");
		expect(faults.map(String)).toEqual(["Error: the secret is 1234"]);
	});
});

describe.each(["socket", "http"] as const)("over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via });
	});
	afterAll(() => office.close());

	it("the pages are on the bot's own port, and nothing else is", async () => {
		const answer = await fetch(`http://127.0.0.1:${office.port}/nowhere`);
		expect([answer.status, await answer.text()]).toEqual([
			404,
			"There is nothing at this address.\n",
		]);
	});

	it("the numbers are told to this machine alone, and never beside Slack's address", async () => {
		const { status } = await fetch(`http://127.0.0.1:${office.port}/metrics`);
		expect(status).toBe(via === "http" ? 404 : 200);
	});

	it("Slack is still heard", async () => {
		const said = await office.as("contest-secretary").types("contest-london", "/programme help");
		expect(said).toContain("/board");
	});
});

describe("a server of ours", () => {
	it("has two hundred connections and no more, and others again once those are gone", async () => {
		const sockets = Array.from({ length: 200 }, () => connect(door.port, "127.0.0.1"));
		await Promise.all(sockets.map((socket) => once(socket, "connect")));
		const late = connect(door.port, "127.0.0.1");
		late.on("error", () => {});
		await once(late, "close");
		for (const socket of sockets) socket.destroy();
		await pause(100);
		expect((await ask("/calendar/a.ics")).status).toBe(200);
	});

	it("waits ten seconds for a head, and for a form", async () => {
		const type = "content-type: application/x-www-form-urlencoded";
		const form = `POST /answer/abc HTTP/1.1\r\nhost: x\r\n${type}\r\ncontent-length: 99\r\n\r\nre`;
		const before = faults.length;
		const waits = ["GET /calendar/a.ics HTTP/1.1\r\nhost: x\r\n", form].map(async (start) => {
			const began = performance.now();
			const socket = connect(door.port, "127.0.0.1");
			socket.on("error", () => {});
			socket.resume();
			socket.write(start);
			await once(socket, "close");
			return performance.now() - began;
		});
		for (const waited of await Promise.all(waits)) expect(waited).toBeGreaterThan(9_500);
		expect(faults.length).toBe(before);
	}, 30_000);

	it("says nothing of those who go away in the middle", async () => {
		const before = faults.length;
		const socket = connect(door.port, "127.0.0.1");
		const type = "content-type: application/x-www-form-urlencoded";
		socket.write(`POST /answer/abc HTTP/1.1\r\nhost: x\r\n${type}\r\ncontent-length: 99\r\n\r\nre`);
		await pause(50);
		socket.destroy();
		await pause(50);
		expect(faults.length).toBe(before);
	});
});
