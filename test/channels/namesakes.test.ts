/** Two people of one name are told apart wherever one of them has to be chosen, and choosing one settles it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTerminal, type Terminal } from "../../src/channels/terminal.ts";
import { beSomebody } from "../../src/channels/terminal-settings.ts";
import { openDemonstration, type Standalone } from "../../src/cli/demonstration.ts";
import { simulatedClock } from "../../src/clock.ts";
import { readSettings } from "../../src/config.ts";
import { partsWithoutSlack } from "../../src/main.ts";

const programme = {
	programme: { name: "Works", zone: "Europe/London", clock: "2026-03-05T10:00:00Z" },
	people: [
		{ key: "sec", name: "Works Secretary", handle: "sec" },
		{ key: "sec2", name: "Works Secretary", handle: "sec2" },
		{ key: "eng", name: "Engineer", handle: "eng" },
	],
	boards: [
		{ key: "wb", code: "WB", name: "Works board", secretary: "sec", members: ["sec2", "eng"] },
	],
	actions: [
		{ key: "oil", board: "wb", title: "Oil the press", owner: "sec2", due: "Fri 27 March 2026" },
	],
};

const folder = mkdtempSync(join(tmpdir(), "convenor-namesakes-"));
let practice: Standalone;
let me: Terminal;
beforeAll(async () => {
	const file = join(folder, "works.json");
	writeFileSync(file, JSON.stringify(programme));
	practice = await openDemonstration(readSettings({ CONVENOR_PROGRAMME: file }));
	const { store, desk, roster, now } = practice;
	const place = await beSomebody("sec", roster);
	if (!place) throw new Error("nobody is called sec");
	const log = { info: () => {}, warn: () => {}, error: () => {} };
	const clock = simulatedClock(now);
	const parts = partsWithoutSlack({ store, desk, directory: roster, clock, log });
	me = openTerminal({ parts, roster, moveClock: async () => {} }, place);
});
afterAll(async () => {
	await practice.close();
	rmSync(folder, { recursive: true });
});

const says = async (line: string) => ((await me.hear(line)) ?? []).join("\n");

it("in a question", async () => {
	expect(await says("what does the Works Secretary own?")).toContain(
		"[1] Works Secretary (@sec)\n  [2] Works Secretary (@sec2)",
	);
	expect(await says("2")).toContain("WB-1 Oil the press");
	expect(await says("who owns WB-1?")).toContain("Owner Works Secretary.");
});

it("in a command, and in its form", async () => {
	const line = "/action add Grease the press for WB, owner Works Secretary, due Fri 20 March";
	expect(await says(line)).toContain("[1] Works Secretary (@sec)\n  [2] Works Secretary (@sec2)\n");
	expect(await says("1")).toMatch(/^Recorded WB-2 Grease the press · owner Works Secretary/);
	expect(await says("/action list @sec2")).not.toContain("WB-2");
	expect(await says("/action add")).toContain("Works Secretary (@sec), Works Secretary (@sec2)");
	expect(await says("/meeting attendance")).not.toContain("Engineer (@eng)");
});
