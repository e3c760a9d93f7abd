/** What changed after a register was loaded, beside the load itself: told to its end, each once. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { type Demo, openProgramme } from "./demo.ts";
import { manyBoards } from "./many-boards.ts";
import { pagesOf } from "./pages.ts";

const loadedAt = instant("2027-10-11T09:00:00Z");
const changedAt = instant("2027-10-12T08:00:00Z");
const clock = instant("2027-10-12T09:00:00Z");

let demo: Demo;
beforeAll(async () => {
	demo = await openProgramme(manyBoards(), { loadedAt, clock });
	const audience = { kind: "operator" } as const;
	const by = {
		audience,
		now: changedAt,
		author: { name: "Programme Secretary", through: "/board" },
	};
	await demo.store.store.change(by, async (register) => {
		const reaches = (await register.boards()).filter(({ code }) => /^RX/.test(code));
		for (const board of reaches.slice(0, 25))
			await register.save({ ...board, purpose: "Looks after one reach." });
	});
}, 60_000);
afterAll(() => demo.close());

it("says how many were loaded, and tells what was changed since, each once", async () => {
	const read = await pagesOf(demo, "what has changed since last friday?");
	expect(read[0]).toMatch(/\d+ of them by the load of the register on Mon 11 October 2027/);
	expect(read[0]).toContain("… and 5 more.");
	const rows = read.flatMap((page) => page.split("\n").filter((row) => row.startsWith("• ")));
	expect(rows).toHaveLength(25);
	expect(new Set(rows).size).toBe(25);
	expect(rows.join("\n")).not.toContain("added");
});

it("tells nothing of the load once the time begins after it", async () => {
	const [told] = await pagesOf(demo, "what has changed since this morning?");
	expect(told).not.toContain("the load of the register");
});
