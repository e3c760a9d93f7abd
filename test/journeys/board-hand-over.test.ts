/** Seats and duties pass from one person to another; the role stays, and what the last holder owns is offered on. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("seats and duties", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	const types = (line: string, who = "partnerships-secretary") =>
		office.as(who).types("london-prevent-board", line);

	it("gives a seat a holder and a term, and takes the holder away again", async () => {
		expect(
			await types(
				"/board seat LPB for NPIA, held by @guidance-lead, from 1 February 2009, until 31 March 2010",
			),
		).toContain("held by Guidance Lead, from Sun 1 February 2009, until Wed 31 March 2010");
		expect(await types("/board show LPB")).toContain("until Wed 31 March 2010");
		expect(await types("/board seat LPB for NPIA until 1 January 2009")).toContain(
			"The end of the term would be on Thu 1 January 2009",
		);
		expect(await types("/board seat LPB for NPIA from 1 June 2010")).toContain(
			"The end of the term would be on Wed 31 March 2010, before Tue 1 June 2010",
		);
		expect(
			await types("/board seat LPB for NPIA, held by @ctsu-lead, until 31 January 2009"),
		).toContain("until Sat 31 January 2009");
		expect(await types("/board seat LPB for NPIA vacant")).toContain("vacant now");
		expect(await types("/board show LPB")).toContain(
			"National Policing Improvement Agency: vacant",
		);
		expect(await types("/board seat LPB for NPIA vacant")).toContain("vacant already");
		expect(await types("/board seat LPB for NPIA removed")).toContain("removed");
		expect(await types("/board seat LPB for NPIA removed")).toContain("has no such seat");
	});

	it("records who represents us outside, lists it and answers from it", async () => {
		expect(
			await types(
				'/board represent "Regional Liaison board" by @guidance-lead, for NPIA, until 31 March 2010',
			),
		).toContain("we are represented by Guidance Lead, until Wed 31 March 2010");
		expect(await types("/board list outside")).toContain("Regional Liaison board");
		expect(await types('/board represent "London Prevent board" by @guidance-lead')).toContain(
			"is a board of the programme's own",
		);
		const asked = await office
			.as("partnerships-secretary")
			.says("general", "@Convenor who represents us on the Regional Liaison board?");
		expect(asked.reply).toContain("Guidance Lead");
	});

	it("passes a role on, and shows what its last holder still owns", async () => {
		await types(
			"/action add Number the seats for LPB, owner @partnerships-secretary, due Fri 6 March",
		);
		expect(await types("/board hand-over LPB chair from @ctsu-lead to @engagement-lead")).toContain(
			"does not have that duty",
		);
		expect(await types("/board hand-over LPB secretary to @nobody-known")).toContain("can't find");
		const said = await types("/board hand-over LPB secretary to @engagement-lead");
		expect(said).toContain("Handed over");
		expect(said).toContain("Number the seats");
		expect(said).toMatch(/Give LPB-\d+ to/);
		expect(await types("/board hand-over LPB secretary to @guidance-lead")).toContain("Only");
		await office.advance("1m");
		const channel = (await office.as("engagement-lead").sees("london-prevent-board")).map(linesOf);
		expect(channel.filter((text) => text.includes("A duty has passed on"))).toHaveLength(1);
		expect(await types("/board terms LPB quorum 3", "engagement-lead")).toContain("Quorum 3");
	});

	it("tells both of it in private, once each", async () => {
		for (const who of ["engagement-lead", "partnerships-secretary"]) {
			const seen = (await office.as(who).sees("@app")).map(linesOf);
			const told = seen.filter((text) => text.includes("A duty has passed on"));
			expect(told, who).toHaveLength(1);
			expect(told.join()).toContain(
				"secretary: Community Engagement Lead, in place of Partnerships Secretary",
			);
		}
	});

	it("tells it again when it passes back and on again on one day", async () => {
		await types("/board hand-over LPB secretary to @partnerships-secretary", "engagement-lead");
		await office.advance("1m");
		await types("/board hand-over LPB secretary to @engagement-lead");
		await office.advance("1m");
		const seen = (await office.as("engagement-lead").sees("@app")).map(linesOf);
		expect(seen).toHaveLength(3);
		expect(seen.filter((text) => text.includes("Said again on"))).toHaveLength(2);
		expect(seen.at(-1)).toContain(
			"secretary: Community Engagement Lead, in place of Partnerships Secretary",
		);
	});
});

describe("a duty that passes on a later day", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	const types = (line: string, who = "partnerships-secretary") =>
		office.as(who).types("london-prevent-board", line);

	it("stays where it is until then, and the board's page and channel say that it is coming", async () => {
		const said = await types(
			"/board hand-over LPB secretary to @engagement-lead on Thu 5 February 2009",
		);
		expect(said).toContain(
			"Planned. From Thu 5 February 2009 Community Engagement Lead is secretary",
		);
		expect(said).toContain("A duty is to pass on");
		const page = await types("/board show LPB");
		expect(page).toContain("Secretary Partnerships Secretary");
		expect(page).toContain(
			"from Thu 5 February 2009 Community Engagement Lead is secretary in place of",
		);
		expect(await types("/board terms LPB quorum 3", "engagement-lead")).toContain("Only");
	});

	it("is not planned for a day that has gone by, nor for a day that cannot be read", async () => {
		const before = await office.kept();
		expect(await types("/board hand-over LPB chair to @guidance-lead on 5 January 2009")).toContain(
			"in the past",
		);
		expect(
			await types("/board hand-over LPB chair to @guidance-lead on the 31st of June"),
		).not.toMatch(/Planned|Handed over/);
		await types("/board hand-over LPB chair on 1 April 2009");
		expect(await office.as("partnerships-secretary").submits({})).toEqual({
			to: "This is needed.",
		});
		expect(await office.kept()).toBe(before);
	});

	it("can be called off by word and by button, and planned again", async () => {
		expect(await types("/board hand-over LPB secretary called off")).toContain("Called off.");
		expect(await types("/board show LPB")).not.toContain("Coming");
		expect(await types("/board hand-over LPB secretary called off")).toContain(
			"No hand-over of that duty on London Prevent board is planned",
		);
		await types("/board hand-over LPB secretary to @engagement-lead on Thu 5 February 2009");
		expect(
			await office.as("partnerships-secretary").presses("london-prevent-board", "Call it off"),
		).toContain("Called off.");
		await types("/board hand-over LPB secretary to @engagement-lead on Fri 6 February 2009");
		// A later plan for the same duty takes the earlier one's place.
		await types("/board hand-over LPB secretary to @engagement-lead on Thu 5 February 2009");
		expect((await types("/board show LPB")).match(/is secretary in place of/g)).toHaveLength(1);
	});

	it("passes on its day with its rights, and both are told that morning", async () => {
		await office.advance("6d");
		expect(await types("/board show LPB")).toContain("Secretary Partnerships Secretary");
		await office.advance("1d");
		const page = await types("/board show LPB");
		expect(page).toContain("Secretary Community Engagement Lead");
		expect(page).not.toContain("Coming");
		expect(await types("/board terms LPB quorum 3", "engagement-lead")).toContain("Quorum 3");
		for (const who of ["engagement-lead", "partnerships-secretary"]) {
			const seen = (await office.as(who).sees("@app")).map(linesOf).join("\n");
			expect(seen, who).toContain(
				"secretary: Community Engagement Lead, in place of Partnerships Secretary",
			);
			expect(seen.match(/secretary: Community Engagement Lead/g), who).toHaveLength(1);
		}
		const channel = (await office.as("engagement-lead").sees("london-prevent-board")).map(linesOf);
		expect(channel.filter((text) => text.includes("A duty has passed on"))).toHaveLength(1);
	});

	it("lets whoever keeps a restricted board pass it on, who sees it no more then", async () => {
		const secretary = office.as("personnel-secretary");
		expect(
			await secretary.types("general", "/board hand-over VET secretary to @oversight-chair"),
		).toContain("Handed over. Oversight Chair is secretary of Vetting panel");
		expect(await secretary.types("general", "/board show VET")).toContain("can't find a board");
		expect(await office.as("oversight-chair").types("general", "/board show VET")).toContain(
			"Vetting panel",
		);
	});

	it("passes on all that somebody has of it, themselves too", async () => {
		const chair = office.as("oversight-chair");
		await chair.types(
			"general",
			"/action add Number the rooms for VET, owner @oversight-chair, due Fri 6 March",
		);
		const said = await chair.types(
			"general",
			"/programme hand-over @oversight-chair accept VET to @guidance-lead",
		);
		expect(said).toContain("VET secretary to Guidance Lead");
		expect(said).toMatch(/VET-\d+ to Guidance Lead/);
		expect(await chair.types("general", "/board show VET")).toContain("can't find a board");
	});
});
