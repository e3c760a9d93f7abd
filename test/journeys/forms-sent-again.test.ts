/** Nothing that was entered in a form, or said before it was opened, is lost. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Member, type Office, openOffice } from "./office.ts";

const here = "london-prevent-board";

/** Records an action and answers its reference. */
const added = async (member: Member, words: string): Promise<string> => {
	await member.types(here, `/action add ${words}`);
	const said = (await member.sees(here)).map(linesOf).join("\n");
	return [...said.matchAll(/LPB-\d+/g)].at(-1)?.[0] ?? "";
};

describe("a form that was refused", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", rates: "none" });
	});
	afterAll(() => office?.close());

	it("is taken as it stands once its sender may do it", async () => {
		const [secretary, chair] = ["partnerships-secretary", "partnerships-chair"].map(office.as);
		await secretary?.types(here, "/meeting schedule");
		const filled = { board: "LPB", when: "Fri 24 April 2pm", place: "City Hall" };
		await chair?.types(here, "/board appoint LPB secretary @guidance-lead");
		expect(await secretary?.submits(filled)).toEqual({
			board: expect.stringContaining("Only London Prevent board's secretary or chair"),
		});
		await chair?.types(here, "/board appoint LPB secretary @partnerships-secretary");
		expect(await secretary?.submits(filled)).toEqual({});
		expect(await secretary?.types(here, "/meeting list LPB")).toContain("Fri 24 April 2009, 14:00");
	});

	it("is taken as it stands once its day has come", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types(here, "/milestone achieve");
		const filled = { item: "LPB-3", on: "Fri 30 January 2009" };
		expect(await secretary.submits(filled)).toEqual({
			on: expect.stringContaining("still to come"),
		});
		await office.advance("16h");
		expect(await secretary.submits(filled)).toEqual({});
		expect(await secretary.types(here, "/milestone list LPB all")).toMatch(/LPB-3.*achieved/is);
	});
});

describe("a form with a board's reminder rules", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", rates: "none" });
	});
	afterAll(() => office?.close());
	const secretary = () => office.as("partnerships-secretary");
	const types = (words: string) => secretary().types(here, `/board reminders LPB ${words}`.trim());
	const formOf = async () => {
		const shown = (await secretary().form())?.blocks ?? [];
		return Object.fromEntries(
			shown.map(({ block_id, element }) => [block_id, element?.initial_value]),
		);
	};

	/** With the rules that few boards change. */
	const opensAll = async () => {
		await secretary().presses(here, "Change them");
		const { id: view_id } = (await secretary().form()) ?? {};
		const more = { user: "partnerships-secretary", view_id, block_id: "more" };
		await office.drive("/local/click", { ...more, action_id: "more:options" });
		await office.drive("/local/settle", {});
	};

	it("begins with the rules as they are when it is opened, and is stopped where they change under it", async () => {
		await types("");
		await types("meetings 14 days before");
		await secretary().types(here, "/board reminders LPB");
		await opensAll();
		expect(await formOf()).toMatchObject({ meetingDaysBefore: "14 days before" });
		await types("meetings 21 days before");
		expect(await secretary().submits({ weeklyDigest: "Friday" })).toEqual({});
		expect(linesOf((await secretary().form()) ?? { flattened: "" })).toContain(
			"Something else is recorded",
		);
		expect(await types("")).toMatch(/Meetings: 21 days before[\s\S]*Weekly digest: Monday/);
	});

	it("sends what is changed in it: a time that was left as it was gives way to quiet hours", async () => {
		await types("");
		await opensAll();
		await secretary().submits({ quiet: "18:00 to 10:15" });
		expect(await types("")).toMatch(/Time of day: 10:15[\s\S]*Quiet hours: 18:00 to 10:15/);
	});

	it("takes an emptied field for none, and asks where there has to be one", async () => {
		await types("");
		await opensAll();
		expect(await secretary().submits({ at: "", weeklyDigest: "", quiet: "" })).toEqual({
			at: 'Time of day: there has to be one. Try "09:00", or "usual".',
		});
		expect(await secretary().submits({ at: "usual" })).toEqual({});
		expect(await types("")).toMatch(
			/Time of day: 09:00[\s\S]*Quiet hours: none[\s\S]*Weekly digest: off/,
		);
	});

	it("takes whoever is taken out of the line of those who hear next for taken out", async () => {
		await types("escalation chair after 15");
		await types("");
		await opensAll();
		const { escalation } = await formOf();
		expect(escalation).toBe(
			"deputy after 2, secretary after 5, chair after 15 working days, nobody else",
		);
		await secretary().submits({ escalation: escalation?.replace("secretary after 5, ", "") ?? "" });
		expect(await types("")).toContain(
			"Escalation: deputy after 2, chair after 15 working days, nobody else",
		);
	});
});

describe("a form that its verb opened", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http", rates: "none" });
	});
	afterAll(() => office?.close());

	it("moves a date the way that the verb says", async () => {
		const secretary = office.as("partnerships-secretary");
		const reference = await added(secretary, "Count the chairs, due Fri 20 March");
		await secretary.types(here, `/action bring-forward ${reference}`);
		expect(await secretary.submits({ due: "by a week" })).toEqual({});
		expect(await secretary.types(here, `/action show ${reference}`)).toContain("Fri 13 March 2009");
		await secretary.types(here, `/action postpone ${reference}`);
		expect(await secretary.submits({ due: "Fri 6 March" })).toHaveProperty("due");
		expect(await secretary.submits({ due: "two weeks" })).toEqual({});
		expect(await secretary.types(here, `/action show ${reference}`)).toContain("Fri 27 March 2009");
	});

	it("shows what it was said to be moved from, which can be taken back", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types(here, "/meeting change LPB-M4 from 12 October");
		expect(await secretary.submits({ to: "Thu 14 May 3pm" })).toEqual({
			to: expect.stringContaining('not "12 October"'),
		});
		expect(await secretary.submits({ was: "", to: "Thu 14 May 3pm" })).toEqual({});
	});

	it.each([
		["/action re-date LPB-2 from 12 October", "12 October", "due"],
		["/action reassign LPB-2 from @ctsu-lead", "@ctsu-lead", "owner"],
		["/milestone re-date LPB-3 from end of June", "end of June", "forecast"],
	])("asks what it becomes where only what it was is said: %s", async (line, was, field) => {
		const secretary = office.as("partnerships-secretary");
		// News of what was changed before is told first.
		await office.advance("1m");
		expect(await secretary.types(here, line)).toBe("");
		const shown = (await secretary.form())?.blocks ?? [];
		const holds = (name: string) => shown.find(({ block_id }) => block_id === name)?.element;
		const from = holds("was");
		expect(from?.initial_value ?? from?.initial_option?.value).toBe(was);
		expect(holds(field)).not.toHaveProperty("initial_value");
	});

	it("is offered with all that was typed, where much was typed and refused", async () => {
		const secretary = office.as("partnerships-secretary");
		const reference = await added(secretary, "Count the stages, due Fri 20 March");
		const words = "The stages were counted twice, by different people. ".repeat(5).trim();
		const stranger = office.as("engagement-lead");
		const said = await stranger.types(here, `/action close ${reference} because ${words}`);
		expect(said).toContain("Only London Prevent board's secretary or chair");
		expect(said).toContain(`You typed: /action close ${reference} because ${words}`);
		await secretary.types(here, "/board appoint LPB chair @engagement-lead");
		await stranger.presses(here, "Fix it in a form");
		expect(await stranger.submits({})).toEqual({});
		expect(await secretary.types(here, `/action show ${reference}`)).toContain(words);
		await secretary.types(here, "/board appoint LPB chair @partnerships-chair");
	});

	it("is opened later with what was said, where Slack did not open it", async () => {
		const secretary = office.as("partnerships-secretary");
		const fault = { kind: "refuse", method: "views.open", error: "expired_trigger_id" };
		await office.drive("/local/fault", fault);
		const said = await secretary.types(here, "/action add Count the lecterns, owner @ctsu-lead");
		expect(said).toContain("Slack did not open the form");
		await secretary.presses(here, "Open the form");
		expect(await secretary.submits({ due: "Fri 6 March" })).toEqual({});
		expect(await secretary.types(here, "/action list LPB")).toMatch(
			/Count the lecterns.*CTSU Lead/s,
		);
	});

	it("stays open where its board has ended meanwhile, and says so", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types(here, "/action add Count the banners");
		await office.as("partnerships-chair").types(here, "/board end LPB because its pilot is over");
		const errors = await secretary.submits({ due: "Fri 6 March" });
		expect(Object.values(errors).join()).toContain("ended");
		expect(await secretary.form()).toBeDefined();
	});
});
