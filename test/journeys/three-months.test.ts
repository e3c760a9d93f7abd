/** The first weeks of the demonstration, with nobody acting and with everybody: each message says something, and none twice. */
import { describe, expect, it } from "vitest";
import { openOffice } from "./office.ts";
import { couldBeOne, emptyNow, type Living, live, type Said, saysNothing } from "./three-months.ts";

const lived = async (living: Living) => {
	const office = await openOffice({ via: "socket", rates: "none" });
	const { said, presses } = await live(office, living);
	const empty = [...said.filter(saysNothing).map(({ text }) => text), ...(await emptyNow(office))];
	await office.close();
	return { said, presses, empty };
};

describe("the demonstration", () => {
	it("says something in each message, once a day of each thing, with nobody acting", async () => {
		const { said, empty } = await lived({ days: 14, acting: "nobody" });
		expect(said.length).toBeGreaterThan(40);
		expect(empty).toEqual([]);
		expect(couldBeOne(said)).toEqual([]);
	}, 120_000);

	it("does so with everybody acting, and then says less", async () => {
		const { said, presses, empty } = await lived({ days: 7, acting: "everybody" });
		expect(presses).toBeGreaterThan(3);
		expect(said.length).toBeGreaterThan(20);
		expect(empty).toEqual([]);
		expect(couldBeOne(said)).toEqual([]);
	}, 120_000);
});

describe("a message", () => {
	it.each([
		"Nothing left here for you.",
		"Replaced by a newer reminder",
		"Said again on Fri 6 February 2009",
		"",
		"*Today*\n•\n",
		"Said again on Fri 6 February 2009\nLondon Prevent board · last updated Thu 29 January 2009",
	])("that says “%s” says nothing", (text) => {
		expect(saysNothing({ text })).toBe(true);
	});

	it("that names a thing says something", () => {
		expect(saysNothing({ text: "Action due today: Draft risk paper LPB-14" })).toBe(false);
	});

	const said = (text: string, time: string): Said => {
		return { place: "#lpb", day: "2009-02-02", at: `2009-02-02T${time}:00.000Z`, text };
	};

	it("is one too many beside another reminder of that day, or news within two minutes", () => {
		const due = said("Action due today: Draft risk paper LPB-14", "09:00");
		const again = said("Action overdue: Draft risk paper LPB-14", "17:00");
		expect(couldBeOne([due, again])).toHaveLength(1);
		const added = said("Action added: Draft risk paper LPB-14", "10:00");
		const moved = said("Action re-dated: Draft risk paper LPB-14", "10:01");
		expect(couldBeOne([added, moved])).toHaveLength(1);
		expect(couldBeOne([due, added, { ...moved, at: "2009-02-02T10:03:00.000Z" }])).toEqual([]);
	});
});
