/** A register that `convenor load` filled: nobody in it has a Slack account yet. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rosterOf } from "../../src/channels/roster.ts";
import { demoProgramme } from "../../src/cli/assets.ts";
import type { Standalone } from "../../src/cli/demonstration.ts";
import { instant } from "../../src/domain/plain-date.ts";
import { openTemporaryRegister } from "../../src/main.ts";
import { readProgramme } from "../../src/simulation.ts";
import { englandAndWales } from "../../src/text/holidays.ts";
import { readProgrammeFile } from "../../src/text/programme-file.ts";
import { loadProgramme } from "../../src/usecases/programme/load.ts";
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
	return { store, desk, close, now, roster: rosterOf(readProgramme(knows), store) };
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
		expect((await ask({ text, asker: "guidance-lead" })).intent).toBe("not-recorded");
	});
});

describe("a register loaded by hand, beside its own programme file", () => {
	it.each(["osct-representative", "npia-liaison", "former-programme-officer"])(
		"keeps out %s, who is no member there either",
		async (asker) => {
			const loaded = await openLoaded(demoProgramme());
			const line = await askingOf(loaded)({ text: "when does MCB next meet?", asker });
			expect(line.intent).toBe("not-recorded");
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
