/** A register that `convenor load` filled: nobody in it has a Slack account yet. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rosterOf } from "../../src/channels/roster.ts";
import { demoProgramme } from "../../src/cli/assets.ts";
import { openStandalone, type Standalone } from "../../src/cli/demonstration.ts";
import { readSettings } from "../../src/config.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { readProgrammeFile } from "../../src/language/programme-file/programme-file.ts";
import { openRegister, openTemporaryRegister } from "../../src/main.ts";
import { loadProgramme } from "../../src/usecases/programme/load.ts";
import { readProgramme } from "../../src/wiring/simulation.ts";
import { askingOf, type Line } from "./demonstration.ts";

const now = instant("2009-01-29T10:00:00Z");

const nobody = JSON.stringify({
	programme: { name: "Another programme", zone: "Europe/London" },
	boards: [],
});

/** `knows` is the programme file that says who stands how, which may be another one's. */
const openLoaded = async (knows: string): Promise<Standalone> => {
	const { store, desk, close } = openTemporaryRegister();
	await loadProgramme(demoProgramme(), {
		store,
		ids: randomUUID,
		read: readProgrammeFile,
		calendar: englandAndWales,
		author: { name: "Programme file", through: "programme load" },
		now,
	});
	const roster = rosterOf(readProgramme(knows), store);
	return { store, desk, close, now, roster, hasStandings: true };
};

describe.each([
	["its own programme file", demoProgramme()],
	["another programme file", nobody],
])("a register loaded by hand, beside %s", (_, knows) => {
	let loaded: Standalone;
	let ask: (line: object) => Promise<Line>;
	beforeAll(async () => {
		loaded = await openLoaded(knows);
		ask = askingOf(loaded);
	});
	afterAll(() => loaded.close());

	it("answers its people as the members that they are", async () => {
		const line = await ask({ text: "when does MCB next meet?", asker: "guidance-lead" });
		expect(line.sources).toEqual(["MCB-M2"]);
	});

	it("keeps a restricted board to its members", async () => {
		const text = "when does the vetting panel next meet?";
		expect((await ask({ text, asker: "equality-lead" })).sources).toEqual(["VET-M1"]);
		expect((await ask({ text, asker: "guidance-lead" })).intent).toBe("not-understood");
	});
});

describe("a register loaded by hand, beside its own programme file", () => {
	it.each(["osct-representative", "npia-liaison", "former-programme-officer"])(
		"keeps out %s, who is no member there either",
		async (asker) => {
			const loaded = await openLoaded(demoProgramme());
			const line = await askingOf(loaded)({ text: "when does MCB next meet?", asker });
			expect(line.intent).toBe("not-understood");
			await loaded.close();
		},
	);

	it("knows who reads each channel", async () => {
		const loaded = await openLoaded(demoProgramme());
		const line = { text: "when does MCB next meet?", asker: "guidance-lead", channel: "general" };
		expect((await askingOf(loaded)(line)).sources).toEqual(["MCB-M2"]);
		await loaded.close();
	});
});

describe("a register in a database, with no programme file named", () => {
	const openKept = async (text: string, isOfSlack: boolean) => {
		const folder = mkdtempSync(join(tmpdir(), "convenor-kept-"));
		const settings = readSettings({ DATABASE_URL: `file:${join(folder, "register.db")}` });
		const { store } = await openRegister(settings.databaseUrl);
		await loadProgramme(text, {
			store,
			ids: randomUUID,
			read: readProgrammeFile,
			calendar: englandAndWales,
			author: { name: "Programme file", through: "programme load" },
			now,
			localSlack: isOfSlack,
		});
		await store.close();
		const kept = await openStandalone(settings);
		const close = async () => {
			await kept.close();
			rmSync(folder, { recursive: true });
		};
		return { ...kept, now, close };
	};
	/** Somebody of another programme who is called as the demonstration's guest is, and is none. */
	const another = JSON.stringify({
		programme: { name: "Another programme", zone: "Europe/London" },
		people: [
			{ key: "gol-representative", name: "Harbour Clerk", handle: "harbour-clerk" },
			{ key: "workspace-administrator", name: "Tide Reader", handle: "tide-reader" },
		],
		boards: [{ key: "hb", code: "HB", name: "Harbour board", chair: "workspace-administrator" }],
	});
	const question = { text: "who chairs the Harbour board?", asker: "harbour-clerk" };

	it("knows the demonstration's people, where it is the demonstration's", async () => {
		const kept = await openKept(demoProgramme(), true);
		expect(kept.hasStandings).toBe(true);
		const ask = askingOf(kept);
		const line = { text: "when does MCB next meet?", channel: "general" };
		expect((await ask({ ...line, asker: "guidance-lead" })).sources).toEqual(["MCB-M2"]);
		expect((await ask({ ...line, asker: "osct-representative" })).sources).toEqual([]);
		await kept.close();
	});

	it("takes nobody for somebody of the demonstration who only has their key", async () => {
		const kept = await openKept(another, false);
		expect(kept.hasStandings).toBe(false);
		expect((await askingOf(kept)(question)).text).toMatch(/^Tide Reader chairs/);
		const account = await kept.roster.accountOf("tide-reader");
		expect((await kept.roster.viewer(account ?? "")).administrator).toBe(false);
		expect((await askingOf(kept)({ ...question, channel: "general" })).sources).toEqual([]);
		await kept.close();
	});

	it("answers nobody of whom only Slack could say whether they are a guest", async () => {
		const kept = await openKept(another, true);
		expect(await askingOf(kept)(question)).toMatchObject({
			intent: "refused",
			text: expect.stringContaining("does not list “harbour-clerk”"),
			sources: [],
		});
		await kept.close();
	});
});
