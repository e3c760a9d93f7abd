import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

const place = "london-prevent-board";

describe("what a secretary types", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());
	const secretary = () => office.as("partnerships-secretary");
	const types = (line: string, where = place) => secretary().types(where, line);

	it("keeps a title without the label that introduced it", async () => {
		const said = await types("/action add Title: Draft the risk paper, due Fri 6 March");
		expect(said).toMatch(/Recorded LPB-\d+ Draft the risk paper ·/);
	});

	it("is not taken for a board's name when it was only said to be kind", async () => {
		expect(await types("/board show please")).toContain("London Prevent board (LPB)");
		expect(await types("/meeting next LPB, please.")).toContain("Next LPB-M4");
	});

	it("is a day and no 3-way meeting, where it begins with its number", async () => {
		expect(await types("/meeting schedule 3 April 2pm")).toContain("Fri 3 April 2009, 14:00");
		expect(await types("/programme why not LPB-5 on 3 February")).toContain("Tue 3 February 2009");
		expect(await types("/meeting next 3-way meeting")).toContain("TWM-M1");
	});

	it("lists what is overdue and whose, in either order, and says of whom", async () => {
		const none = "Overdue actions of Community Engagement Lead: London Prevent board: none";
		expect(await types("/action list overdue, @engagement-lead")).toContain(none);
		expect(await types("/action list @engagement-lead overdue")).toContain(none);
	});

	it("lists what is of a colour, of a state or due in some days, and says of which", async () => {
		expect(await types("/milestone list red PPB")).toContain(
			"Red milestones: Prevent pilot board (1)",
		);
		expect(await types("/milestone list green or amber, PPB")).toContain("none recorded");
		expect(await types("/guidance list outstanding PDT")).toMatch(
			/^Expected guidance: .*\(1\)\n.*PDT-4/,
		);
		expect(await types("/meeting list past")).toMatch(/^Past meetings: London Prevent board \(3\)/);
		expect(await types("/meeting list LPB last month")).toContain(
			"Meetings, Mon 1 December 2008 to Wed 31 December 2008: London Prevent board: none",
		);
		const due = await types("/action list due in late February");
		expect(due).toContain("LPB-5");
		expect(due).not.toContain("LPB-2");
	});

	it("says again what is to be done, or is a row of a table", async () => {
		const booked = "Tue 24 March 2009, 14:00–16:00 · Boardroom";
		const line = "/meeting schedule pls book LPB for 24/3/09 2pm for 2 hrs, Boardroom";
		expect(await types(line)).toContain(booked);
		expect(await types("/action add Draft protocol\tGuidance Lead\t20 Feb 2009")).toMatch(
			/Recorded LPB-\d+ Draft protocol · owner Guidance Lead · due Fri 20 February 2009/,
		);
	});

	it("asks which day of two is meant, where the time stays as it is", async () => {
		const asked = await types("/meeting change LPB-M4 to the 6th, same time");
		expect(asked).toContain("Which day is “the 6th”?");
		expect(await secretary().presses(place, "Fri 6 March 2009")).toContain(
			"→ Fri 6 March 2009, 14:00",
		);
	});

	it("keeps no part of thanks, but a letter of thanks whole", async () => {
		expect(await types("/action add Send the survey, due 6 March, with thanks")).toMatch(
			/Recorded LPB-\d+ Send the survey ·/,
		);
		expect(await types("/action add Due 6 March, write a letter of thanks")).toMatch(
			/Recorded LPB-\d+ write a letter of thanks ·/i,
		);
	});

	it("asks which of two owners, and looks for no board of the second's name", async () => {
		const said = await types(
			"/action add Draft a plan, owner @guidance-lead and @ctsu-lead, due Friday",
			"general",
		);
		expect(said).toContain("are several, and one answers for it. Which?");
		expect(said).not.toContain("find a board");
	});

	it("asks whether a meeting with another board is theirs too, and books it for nobody by then", async () => {
		const asked = await types("/meeting schedule Thu 23 April 2pm with COG, City Hall");
		expect(asked).toContain("A joint meeting with TP Chief Officer Group?");
		expect(await secretary().presses(place, "Jointly with COG")).toMatch(
			/Scheduled LPB-M\d+ London Prevent board · Thu 23 April 2009, 14:00.* · City Hall\n.*Proposed to TP Chief/,
		);
	});

	it("books an extra meeting of a board, however that is said, and says what it was not told of", async () => {
		const said = await types("/meeting schedule extra LPB mtg weds 11 feb 10am, staff room");
		expect(said).toMatch(/Wed 11 February 2009, 10:00–11:00 · staff room\nCalled “extra meeting”/);
		const about = "/meeting schedule LPB Wed 18 Feb 10am, City Hall re the budget";
		expect(await types(about)).toContain('but not "re the budget"');
	});

	it("takes no second command into the first one's words, unless quotation marks hold it", async () => {
		const both = "/action add Order the badges due 6 March /action add Tell partners due 9 March";
		const said = await types(both);
		expect(said).toContain("“/action add Tell partners due 9 March” looks like another command.");
		expect(said).not.toContain("Recorded");
		const one = '/action add "Fix the /action list overdue reply" due 6 March';
		expect(await types(one)).toContain("Fix the /action list overdue reply");
	});

	it("says on which days there were meetings, where one that is over is asked for by another", async () => {
		expect(await types("/meeting agenda LPB 8 January")).toMatch(
			/These were held last:\n\[LPB-M3 Thu 15 January 2009, 14:00\]/,
		);
		expect(await types("/meeting agenda LPB 6 March")).toContain("These are to come:");
	});

	it("says who runs a board that is set up, and what stands above it", async () => {
		const line =
			'/board create "Night Watch panel", chair @ctsu-lead, secretary @guidance-lead, reports to LPB';
		expect(await types(line, "general")).toContain(
			"Secretary Guidance Lead. Chair CTSU Lead. Member Partnerships Secretary. Overseen by London Prevent board.",
		);
	});

	it("asks who may see a board whose name says that it is restricted", async () => {
		const said = await types("/board create restricted case review board", "general");
		expect(said).toContain("anyone in the workspace, or its members only?");
		expect(await secretary().presses("general", "Its members only")).toContain("restricted");
	});

	it("asks before a day that is over is kept, and keeps it from the button", async () => {
		const asked = await types("/action add Collect the old returns, due Tue 6 January");
		expect(asked).toContain("Tue 6 January 2009 is already past. Save it as overdue?");
		expect(await secretary().presses(place, "Save as overdue")).toContain(
			"due Tue 6 January 2009 · overdue",
		);
	});

	it("keeps a day that is over at once when it is said to be overdue", async () => {
		const said = await types("/action add Chase the returns, due 6 January 2009, overdue");
		expect(said).toContain("due Tue 6 January 2009 · overdue");
	});

	it.each(["Thu 26 March 25:00", "Thu 26 March at 25:00", "25:00 on Thu 26 March"])(
		"says that %s names a time that there is not",
		async (when) => {
			expect(await types(`/meeting schedule LPB ${when}`)).toContain('There is no time "25:00".');
		},
	);

	it("says the zone of both ends of a meeting over which the clocks change", async () => {
		expect(await types("/meeting schedule LPB Sun 25 October 2009 01:30, 60 minutes")).toContain(
			"Sun 25 October 2009, 01:30 BST–01:30 GMT",
		);
	});
});

describe("a meeting that is to be cancelled", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());
	const types = (where: string, line: string) =>
		office.as("partnerships-secretary").types(where, line);

	it("is shown beside the day that it is on, when another day was named", async () => {
		const said = await types(
			place,
			"/meeting cancel London Prevent board 12 March because of snow",
		);
		expect(said).toContain("I can't find a meeting of London Prevent board");
		expect(said).toContain("LPB-M4 Thu 5 March 2009, 14:00");
	});

	it("needs its board where the channel is no board's own", async () => {
		expect(await types("general", "/meeting cancel 5 March because of snow")).toContain(
			"Which board's meeting?",
		);
	});

	it("is found by its board and its day, and asks for its reason in the form", async () => {
		await types(place, "/meeting cancel London Prevent board 5 March");
		const secretary = office.as("partnerships-secretary");
		const form = await secretary.form();
		expect(form && linesOf(form)).toContain("Please add: reason.");
		const errors = await secretary.submits({
			item: "London Prevent board 5 March",
			reason: "The room flooded",
		});
		expect(errors).toEqual({});
		expect((await secretary.sees(place)).map(linesOf).join("\n")).toContain("The room flooded");
	});

	it("is not found by somebody who may not see its board", async () => {
		const said = await office
			.as("guidance-lead")
			.types("general", "/meeting cancel Vetting panel 12 February because of snow");
		const none = await office
			.as("guidance-lead")
			.types("general", "/meeting cancel Drainage panel 12 February because of snow");
		expect(said.replaceAll("Vetting", "Drainage")).toBe(none);
	});
});

describe("a line in a hurry", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());
	const types = (line: string, where = place) =>
		office.as("partnerships-secretary").types(where, line);

	it.each([
		["Review the March 2009 plan due 3 April", "Review the March 2009 plan · no owner"],
		["Due diligence report due in May", "Due diligence report · no owner · due in May 2009"],
		["By-election note by 6 March", "By-election note · no owner · due Fri 6 March"],
		["Draft options paper by Friday pls", "Draft options paper · no owner · due Fri 30 January"],
		["Risk paper — owner @ctsu-lead — due 6 March", "Risk paper · owner CTSU Lead"],
		["• Risk paper • owner: @ctsu-lead • due: 6 March", "Risk paper · owner CTSU Lead"],
		["@ctsu-lead to draft the plan by 6 March", "draft the plan · owner CTSU Lead"],
		["Risk paper, @ctsu-lead, 6 March", "Risk paper · owner CTSU Lead · due Fri 6 March 2009"],
		["Recruit a process owner, due 6 March", "Recruit a process owner · no owner"],
		["Meet on 5 March, due 10 March", "Meet on 5 March · no owner · due Tue 10 March"],
		["Decide whether or not by 6 March", "Decide whether or not · no owner · due Fri 6 March"],
	])("keeps of “%s” what was meant", async (line, kept) => {
		expect(await types(`/action add ${line}`)).toContain(kept);
	});

	it.each([
		["Draft it, due not before 6 March", 'but not "not"'],
		["Draft it not before 6 March", 'but not "not"'],
		["Draft it probably by 6 March", 'but not "probably by"'],
		["Draft it due 6 March, high priority", 'but not "high priority"'],
		["Draft it due 6 March owner", 'but not "owner"'],
		["Draft it due 6 March ✅", 'but not "✅"'],
	])("keeps nothing of “%s”, and names the words", async (line, says) => {
		const before = await office.kept();
		expect(await types(`/action add ${line}`)).toContain(says);
		expect(await office.kept()).toBe(before);
	});

	it("does not take words left over for a board, where none is known", async () => {
		const said = await types("/action add Draft it due 6 March, high priority", "general");
		expect(said).toContain('but not "high priority"');
		expect(said).not.toContain("find a board");
	});

	it.each([
		["City Hall, 14 May, 2 pm, 1 hour", "Thu 14 May 2009, 14:00–15:00 · City Hall"],
		["16 June 2pm at 12 Victoria Street", "Tue 16 June 2009, 14:00–15:00 · 12 Victoria Street"],
		["17 June 2pm Teams link", "Wed 17 June 2009, 14:00–15:00 · Teams link"],
		["18 June 2pm crime suite", "Thu 18 June 2009, 14:00–15:00 · crime suite"],
		["first Tuesday of the month 10am from September", "first Tuesday of every month, 10:00"],
	])("books “%s”", async (line, kept) => {
		expect(await types(`/meeting schedule ${line}`)).toContain(kept);
	});

	it.each([
		["2 June 2pm probably", 'but not "probably"'],
		["30 June 2pm for LPB and POB", 'but not "and POB"'],
		["2 June or 3 June 2pm", "Which of the two?"],
	])("books nothing for “%s”, and says what is in doubt", async (line, says) => {
		const before = await office.kept();
		expect(await types(`/meeting schedule ${line}`)).toContain(says);
		expect(await office.kept()).toBe(before);
	});
});
