/** A work stream from its setting up to its end: by words, form and button, with the rights of its boards. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("a work stream", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	const types = (line: string, who = "partnerships-secretary") =>
		office.as(who).types(who === "guidance-lead" ? "general" : "london-prevent-board", line);

	it("is set up across boards, with its lead and how it is monitored", async () => {
		const said = await types(
			"/programme stream-add Schools and colleges across LPB and MPS Contest board, lead @guidance-lead, monitored by a report at each meeting",
		);
		expect(said).toContain("Set up Schools and colleges");
		expect(said).toContain("Lead: Guidance Lead");
		expect(said).toContain("London Prevent board (LPB), MPS Contest board (MCB)");
		expect(said).toContain("Monitoring: by a report at each meeting.");
		expect(await types("/board show LPB")).toContain("Schools and colleges");
		expect(await types("/board show MCB")).toContain("Schools and colleges");
		expect(
			await office.as("partnerships-secretary").presses("london-prevent-board", "Work streams"),
		).toContain("Schools and colleges");
		expect(await types("/programme stream")).toContain("Schools and colleges");
		expect(await types("/programme stream-add schools AND colleges across LPB")).toContain(
			"in use already",
		);
	});

	it("lists all that is under it, whichever board's channel it is asked in", async () => {
		const here = await types("/action list stream leadership and delivery");
		expect(here).toContain("PDT-14");
		await types("/programme stream leadership and delivery");
		expect(
			await office.as("partnerships-secretary").presses("london-prevent-board", "Milestones"),
		).toContain("PPB-1");
		expect(await types("/action list LPB stream leadership and delivery")).not.toContain("PDT-14");
	});

	it("is one whole name, and says which words it could not read", async () => {
		const before = await office.kept();
		expect(await types("/programme stream-add Sports clubs across LPB and Chess club")).toContain(
			'but not "and Chess club"',
		);
		expect(await types("/programme stream-add across LPB")).not.toContain("Set up");
		expect(await types("/programme stream-report Schools purple it is late")).toContain(
			"RAG status is red, amber or green",
		);
		expect(await types("/programme stream-change Schools lead @nobody-known")).toContain(
			"I can't find a person",
		);
		expect(await types("/programme stream-change Schools")).not.toContain("Changed");
		expect(await office.kept()).toBe(before);
	});

	it("is set up, changed and ended by those who run its boards, and reported on by its lead too", async () => {
		const refusal = "Only a secretary or chair of";
		for (const line of [
			"/programme stream-add Libraries across LPB",
			"/programme stream-change Schools lead me",
			"/programme stream-end Schools",
		])
			expect(await types(line, "guidance-lead"), line).toContain(refusal);
		expect(
			await types('/programme stream-report Schools amber "two posts are vacant"', "guidance-lead"),
		).toContain("Reported Schools and colleges · Amber, Thu 29 January 2009");
		expect(await types("/programme stream Schools")).toContain("two posts are vacant");
		expect(await types("/board show LPB")).toContain("Schools and colleges (amber)");
	});

	it("has actions and milestones put under it, and taken out again", async () => {
		await types(
			"/action add Write to every school for LPB, owner @guidance-lead, due Fri 6 March, work stream Schools",
		);
		const page = await types("/programme stream Schools");
		expect(page).toContain("1 open action");
		const reference = /LPB-\d+/.exec(page)?.[0] ?? "";
		expect(await types(`/programme stream-put ${reference} under none`)).toContain("Taken out");
		expect(await types("/programme stream Schools")).toContain("0 open actions");
		expect(await types(`/programme stream-put ${reference} under Schools`)).toContain(
			`Put under Schools and colleges: ${reference}`,
		);
		expect(await types(`/programme stream-put ${reference} under Schools`)).toContain(
			"is under Schools and colleges already",
		);
		expect(await types("/action list work stream Schools")).toContain("Write to every school");
	});

	it("crosses other boards and gets another name, and goes on answering to the old one", async () => {
		expect(
			await types("/programme stream-change Schools renamed Education, remove MCB, add COG"),
		).toContain("Changed Education");
		expect(await types("/board show MCB")).not.toContain("Education");
		expect(await types("/programme stream Schools and colleges")).toContain("Education");
		expect(await types("/programme stream-change Education remove MCB")).toContain(
			"does not run across MPS Contest board",
		);
		expect(await types("/programme stream-change Education remove LPB and COG")).toContain(
			"would run across no board",
		);
	});

	it("is reported by button and form, each error at its field", async () => {
		await types("/programme stream Education");
		await office.as("partnerships-secretary").presses("london-prevent-board", "Report status");
		const form = await office.as("partnerships-secretary").form();
		expect(form && linesOf(form)).toContain("RAG status");
		const errors = await office.as("partnerships-secretary").submits({ rag: "green" });
		expect(Object.keys(errors)).toEqual(["reason"]);
		await office
			.as("partnerships-secretary")
			.submits({ rag: "green", reason: "Every school has answered" });
		expect(await types("/programme stream Education")).toContain("Every school has answered");
	});

	it("answers in chat by its name, with its lead and its status", async () => {
		const { reply } = await office
			.as("partnerships-secretary")
			.says("general", "@Convenor what about the Education work stream?");
		expect(reply).toContain("Guidance Lead");
		expect(reply).toContain("Every school has answered");
	});

	it("ends, is not offered any more, and goes on answering", async () => {
		expect(
			await types("/programme stream-end Education because its last school has answered"),
		).toContain("Ended Education");
		expect(await types("/board show LPB")).not.toContain("Education");
		expect(await types("/programme stream Education")).toContain("Ended Thu 29 January 2009");
		expect(
			await types(
				"/action add Thank the schools for LPB, owner me, due Fri 6 March, work stream Education",
			),
		).toContain("Education has ended");
		expect(await types("/programme stream-end Education")).toContain("is ended already");
	});
});
