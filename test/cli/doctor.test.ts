/** `convenor doctor` over a local Slack: whatever is amiss is named, with what to do about it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { linesOf } from "../../src/cli/doctor.ts";
import { simulatedClock } from "../../src/clock.ts";
import type { Settings } from "../../src/config.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { openRegister } from "../../src/main.ts";
import { type Examining, examine } from "../../src/wiring/doctor.ts";
import { manifest, START, type Stage, stage } from "../local-slack/sample.ts";
import { at, board, person } from "../reminders/world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-doctor-"));
const databaseUrl = `file:${join(folder, "register.db")}`;
afterAll(() => rmSync(folder, { recursive: true }));

const boards: readonly Board[] = [
	board({ channelId: "C1" }),
	board({ id: "cog", code: "COG", name: "Chief Officer Group", channelId: "C2" }),
	board({ id: "old", code: "OLD", name: "Old board", channelId: "C4" }),
	board({ id: "els", code: "ELS", name: "Elsewhere board", channelId: "C5" }),
	board({ id: "hid", code: "HID", name: "Hidden board", channelId: "C99" }),
	board({ id: "mut", code: "MUT", name: "Silent board", channelId: undefined }),
];

beforeAll(async () => {
	const register = await openRegister(databaseUrl);
	const by = {
		audience: { kind: "operator" },
		author: { name: "Test", through: "test" },
		now: at("2009-01-29T10:00:00Z"),
	} as const;
	await register.store.change(by, async (tx) => {
		for (const one of [person("sec"), person("chair"), person("own")]) await tx.save(one);
		for (const one of boards) await tx.save(one);
	});
	await register.close();
});

let there: Stage;
beforeEach(async () => {
	there = await stage();
});
afterEach(() => there.end());

const { bot = [] } = manifest.oauth_config?.scopes ?? {};

const slackWith = (botToken: string, appToken: string): Settings["slack"] => ({
	...{ botToken, apiUrl: there.slack.apiUrl, via: { is: "socket", appToken } },
});

const report = async (
	settings: Partial<Examining["settings"]> = {},
	more: Partial<Examining> = {},
): Promise<string> => {
	const findings = await examine({
		settings: {
			databaseUrl,
			slack: slackWith(there.slack.botToken, there.slack.appToken),
			...settings,
		},
		scopes: { bot, optional: [] },
		clock: simulatedClock(at(START)),
		explain: String,
		...more,
	});
	return findings.flatMap(linesOf).join("\n");
};

describe("convenor doctor", () => {
	it("finds the tokens, scopes, database and clock of a sound installation in order", async () => {
		const said = await report();
		expect(said).toContain("ok   Token: The bot token works.");
		expect(said).toContain("ok   Token: The app-level token opens a Socket Mode connection.");
		expect(said).toContain(`ok   Scopes: All ${bot.length} are granted.`);
		expect(said).toMatch(/ok {3}Database: It answers; [1-9]\d* entries in its history\./);
		expect(said).toContain("ok   Clock: Within 30 seconds of Slack's.");
		expect(said).toContain("-    Mail: Not set up");
	});

	it("says of each board's channel what stands in the way of its reminders", async () => {
		const said = await report();
		expect(said).toContain("ok   Channels: 2 boards post in channels that I'm in.");
		expect(said).toContain("FIX  Channels: #old-board of Old board is archived.");
		expect(said).toContain("FIX  Channels: I'm not in #elsewhere, where Elsewhere board posts.");
		expect(said).toContain("In #elsewhere: /invite @Convenor");
		expect(said).toContain(
			"FIX  Channels: I can't see the channel of Hidden board (C99: channel_not_found).",
		);
		expect(said).toContain("-    Channels: Silent board has no channel");
	});

	it("says which token is wrong, and where the right one is", async () => {
		expect(await report({ slack: slackWith("xoxb-wrong", "xapp-1") })).toContain(
			"Set SLACK_BOT_TOKEN",
		);
		const half = await report({ slack: slackWith(there.slack.botToken, "xapp-wrong") });
		expect(half).toContain("FIX  Token: Socket Mode can't be used.");
		expect(half).toContain("Set SLACK_APP_TOKEN");
		expect(await report({ slack: undefined })).toContain("FIX  Token: SLACK_BOT_TOKEN isn't set.");
	});

	it("names the scopes that are missing, and lets optional ones be", async () => {
		const wanted = { bot: [...bot, "im:shout", "groups:history"], optional: ["groups:history"] };
		const said = await report({}, { scopes: wanted });
		expect(said).toContain("FIX  Scopes: Missing: im:shout.");
		expect(said).toContain("reinstall the app");
		const declined = await report({}, { scopes: { ...wanted, bot: [...bot, "groups:history"] } });
		expect(declined).toContain("ok   Scopes: All that's needed is granted");
	});

	it("says how far the clock is off, and which way", async () => {
		const ahead = new Date(Date.parse(START) + 120_000).toISOString();
		const said = await report({}, { clock: simulatedClock(at(ahead)) });
		expect(said).toMatch(/FIX {2}Clock: This machine is 1[12]\d seconds ahead of Slack\./);
		expect(said).toContain("NTP");
	});

	it("says where the database can't be opened, and makes none where there is none", async () => {
		const none = join(folder, "none.db");
		expect(await report({ databaseUrl: `file:${none}` })).toContain("The first start makes it.");
		const said = await report({ databaseUrl: "postgresql://nobody@127.0.0.1:1/none" });
		expect(said).toContain("FIX  Database: It can't be opened.");
	});

	it("greets the mail server without sending anything", async () => {
		let mails = 0;
		const server = new SMTPServer({
			...{ authOptional: true, disabledCommands: ["STARTTLS"] },
			onData: () => {
				mails += 1;
			},
		});
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const { port } = server.server.address() as { port: number };
		const mail = { url: `smtp://127.0.0.1:${port}`, from: "convenor@example.org" };
		expect(await report({ mail })).toContain("ok   Mail: The mail server accepts us.");
		await new Promise<void>((resolve) => server.close(() => resolve()));
		expect(await report({ mail })).toContain(
			"FIX  Mail: The mail server didn't accept us (ECONNREFUSED).",
		);
		expect(mails).toBe(0);
	});
});
