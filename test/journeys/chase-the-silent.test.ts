/** Guidance is sent to bodies; who is silent is asked, in Slack or by email, and acknowledges it there and then. */
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const said = (words: string) => ({ words, saidOn: "2031-01-06" });
const body = (key: string, name: string) => ({ key, name, sort: "borough" });
const person = (key: string, name: string, more: object = {}) => ({
	...{ key, name, handle: key },
	...more,
});

const programme = JSON.stringify({
	programme: { name: "Lighthouses", zone: "Europe/London", clock: "2031-02-03T10:00:00Z" },
	organisations: [
		{ key: "trinity", name: "Lamp Office" },
		body("north", "North shore"),
		body("south", "South shore"),
		body("islands", "The islands"),
		body("marsh", "Marsh lights"),
	],
	people: [
		person("clerk", "Light Clerk"),
		person("keeper", "North Keeper", { organisation: "north" }),
		person("warden", "South Warden", { organisation: "south" }),
		person("pilot", "Island Pilot", {
			organisation: "islands",
			email: "pilot@islands.example",
			standing: "none",
		}),
	],
	channels: [
		{ key: "lights", name: "lights", kind: "public", members: ["clerk"], withConvenor: true },
	],
	boards: [
		{
			...{ key: "lb", code: "LB", name: "Lights board", secretary: "clerk", members: ["pilot"] },
			channel: "lights",
		},
	],
	guidance: [
		{
			...{ key: "g", board: "lb", title: "Rules of lamp oil", issuer: "trinity" },
			released: said("20 January 2031"),
		},
	],
});

describe("guidance that bodies have not acknowledged", () => {
	let office: Office;
	let post: SMTPServer;
	const emails: { to: string; text: string }[] = [];
	beforeAll(async () => {
		post = new SMTPServer({
			authOptional: true,
			disabledCommands: ["STARTTLS"],
			onData: (stream, session, done) => {
				let text = "";
				stream.on("data", (chunk) => (text += String(chunk)));
				stream.on("end", () => {
					const to = session.envelope.rcptTo.map(({ address }) => address).join();
					emails.push({ to, text: text.replaceAll("=\r\n", "").replaceAll("=3D", "=") });
					done();
				});
			},
		});
		await new Promise<void>((resolve) => post.listen(0, "127.0.0.1", resolve));
		const { port } = post.server.address() as AddressInfo;
		office = await openOffice({
			via: "socket",
			programme,
			rates: "none",
			settings: {
				SMTP_URL: `smtp://127.0.0.1:${port}`,
				SMTP_FROM: "Convenor <convenor@lights.example>",
				CONVENOR_LINK_SECRET: "SecretThatNobodyCanGuess0123",
			},
		});
	});
	afterAll(async () => {
		await office?.close();
		await new Promise<void>((resolve) => post.close(resolve));
	});

	const clerk = (line: string) => office.as("clerk").types("lights", line);
	const private_ = async (who: string) =>
		(await office.as(who).sees("@app"))
			.filter(({ bot }) => bot)
			.map(({ flattened }) => [flattened].flat().join("\n"));

	it("is sent out, and a rehearsal says who will be asked, and when", async () => {
		expect(await clerk("/guidance circulate LB-1 to all boroughs")).toContain("0 of 4");
		const rehearsed = await clerk("/programme rehearse LB February 2031");
		expect(rehearsed).toMatch(/North Keeper/);
		expect(rehearsed).toMatch(/has not acknowledged it, asked once/);
	});

	it("is acknowledged in Slack by the button on the reminder, which then says so", async () => {
		await office.advance("7d");
		const [asked = ""] = await private_("keeper");
		expect(asked).toContain("Not acknowledged yet");
		expect(asked).toContain("you speak for North shore");
		expect(asked).toContain("[Acknowledge for North shore]");
		expect(asked).not.toMatch(/South shore|\d of \d/);
		expect(await office.as("keeper").presses("@app", "Acknowledge for North shore")).toContain(
			"Acknowledged",
		);
		expect((await private_("keeper"))[0]).toContain("Acknowledged for North shore by North Keeper");
		expect(await clerk("/guidance show LB-1")).toContain("Acknowledged (1): North shore");
	});

	it("is acknowledged by email, on a page that asks first", async () => {
		const mine = emails.filter(({ to }) => to === "pilot@islands.example");
		const [, path = ""] = /https?:\/\/[^/\s"]+(\/mail\/[\w.-]+)/.exec(mine[0]?.text ?? "") ?? [];
		const url = `http://127.0.0.1:${office.port}${path}`;
		const page = await (await fetch(url)).text();
		expect(page).toContain("Do you have it?");
		expect(page).toContain("for The islands");
		expect(await clerk("/guidance show LB-1")).not.toMatch(/Acknowledged \(\d\): .*islands/);
		const done = await (await fetch(url, { method: "POST" })).text();
		expect(done).toContain("recorded that you have it");
		expect(await clerk("/guidance show LB-1")).toContain("The islands");
		expect(await clerk("/guidance acknowledge LB-1 for The islands")).toContain(
			"acknowledged already for The islands",
		);
	});

	it("is asked of the silent alone from then on, and why is answered", async () => {
		await office.advance("7d");
		expect(await private_("keeper")).toHaveLength(2);
		expect((await private_("warden")).at(-1)).toContain("[Acknowledge for South shore]");
		expect(emails).toHaveLength(1);
		expect(await office.as("warden").presses("@app", "Why this?")).toContain(
			"has not acknowledged it, asked a second time",
		);
		expect(await office.as("warden").types("@app", "/action snooze LB-1 until Monday")).toContain(
			"Mon 24 February 2031",
		);
	});

	it("is told to the secretary once, with who is silent still and whom nobody speaks for", async () => {
		await office.advance("21d");
		const told = (await private_("clerk")).filter((text) => text.includes("still silent"));
		expect(told).toHaveLength(1);
		expect(told[0]).toContain("2 of 4 have not acknowledged it");
		expect(told[0]).toMatch(/Marsh lights[\s\S]*South shore/);
		expect(told[0]).toContain("speaks for Marsh lights: /board seat names who does");
		expect(await private_("keeper")).toHaveLength(2);
	});

	it("begins anew with the next edition, and the rules are the board's own", async () => {
		expect(
			await clerk("/board reminders LB acknowledgements 2 and 4 working days after"),
		).toContain("2 and 4 working days after");
		expect(await clerk("/guidance release LB-1 edition 2")).toContain("Released");
		expect(await clerk("/guidance circulate LB-1 to North shore")).toContain("0 of 1");
		await office.advance("3d");
		expect((await private_("keeper")).at(-1)).toContain("[Acknowledge for North shore]");
		expect(await clerk("/programme why not LB-1 today")).toContain("the nearest are on");
	});

	it("is acknowledged by a reply as well, for one's own body alone", async () => {
		expect((await office.as("keeper").says("@app", "we have it, thanks")).reply).toMatch(
			/Acknowledged LB-1[\s\S]*For North shore/,
		);
		expect(await clerk("/guidance circulate LB-1 to South shore and Marsh lights")).toContain(
			"1 of 3",
		);
		expect(await office.as("warden").types("@app", "/guidance acknowledge LB-1")).toContain(
			"For South shore.",
		);
		await office.as("keeper").types("@app", "/guidance acknowledge LB-1");
		expect(JSON.stringify((await office.as("keeper").form())?.flattened)).toContain(
			"Please add: for.",
		);
	});
});
