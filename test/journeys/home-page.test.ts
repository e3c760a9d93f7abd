/** What is done from somebody's own page is done and told, whether or not Slack shows the page again. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("a person's own page", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
		const joins = (name: string, standing: string) =>
			office.drive("/local/world", { action: "add-user", name, standing });
		await joins("new-member", "member");
		await joins("new-guest", "guest");
	});
	afterAll(() => office?.close());

	it("says of a change what was done, where the page cannot be shown after it", async () => {
		const lead = office.as("guidance-lead");
		await lead.home();
		await lead.chooses("action close", "Confirm each borough's contact for guidance");
		const fault = { kind: "refuse", method: "views.publish", error: "not_enabled", times: 1 };
		await office.drive("/local/fault", fault);
		await lead.submits({ outcome: "All 32 are confirmed" });
		const told = (await lead.sees("@app")).map(linesOf).join("\n");
		expect(told).toContain("Closed PDT-14");
		expect(told).not.toContain("Something went wrong");
		expect(await lead.home()).not.toContain("Confirm each borough's contact for guidance");
	});

	it("lists what an organisation owes whose seat somebody fills, and lets them finish it", async () => {
		const secretary = office.as("partnerships-secretary");
		const channel = "london-prevent-board";
		await secretary.types(channel, "/board seat LPB for NPIA, held by @guidance-lead");
		await secretary.types(
			channel,
			'/action add "Send the training plan" for LPB, owner NPIA, due Fri 6 March 2009',
		);
		const lead = office.as("guidance-lead");
		expect(await lead.home()).toContain("Send the training plan");
		await lead.chooses("action close", "Send the training plan");
		await lead.submits({ outcome: "Sent" });
		expect(await lead.home()).not.toContain("Send the training plan");
		expect(await office.as("engagement-lead").home()).not.toContain("Send the training plan");
	});

	it("lists the milestones that somebody is to achieve, until they are", async () => {
		const lead = office.as("equality-lead");
		const page = await lead.home();
		expect(page).toContain("My milestones (2)");
		expect(page).toContain("MCB-3");
		await lead.chooses("milestone report", "Equality impact assessment (EIA) of Prevent activity");
		await lead.submits({ rag: "green", reason: "Written and sent round" });
		expect(await lead.home()).toContain("green: Written and sent round");
		await lead.types("mps-contest-board", "/milestone achieve MCB-3");
		expect(await lead.home()).toContain("My milestones (1)");
		expect(await office.as("guidance-lead").home()).not.toContain("My milestones");
	});

	it("shows its menus unchosen after a form from one was put away, and each part where it was turned to", async () => {
		const user = "partnerships-secretary";
		const secretary = office.as(user);
		await secretary.types(
			"london-prevent-board",
			"/meeting schedule LPB first Thursday of every month at 10am from April 2009",
		);
		await secretary.home();
		await office.drive("/local/click", { user, action_id: "home:meetings" });
		await office.drive("/local/settle", {});
		const page = await secretary.homeNow();
		expect(page).toContain("[Reply to one] [Back to the first]");
		const named = async () => {
			const { home } = (await office.read(`/local/view?user=${user}`)) as {
				readonly home: { readonly blocks: readonly { readonly block_id: string }[] };
			};
			return home.blocks.map(({ block_id }) => block_id).find((id) => id.startsWith("meetings "));
		};
		const first = await named();
		expect(first).toBeDefined();
		for (const _ of ["once", "and the same again"]) {
			await secretary.chooses("meeting reply", "London Prevent board");
			const form = await secretary.form();
			expect(form && linesOf(form)).toContain("Reply");
			await office.drive("/local/close", { user, view_id: form?.id });
			expect(await secretary.homeNow()).toBe(page);
		}
		expect(await named()).not.toBe(first);
	});

	it("stays where it was turned to when something on it was closed with a form", async () => {
		const user = "partnerships-secretary";
		const secretary = office.as(user);
		for (let number = 1; number <= 12; number += 1)
			await secretary.types(
				"london-prevent-board",
				`/action add "Room ${number} is booked" owner me, due ${number} May 2009`,
			);
		await secretary.home();
		await office.drive("/local/click", { user, action_id: "home:actions" });
		await office.drive("/local/settle", {});
		const seen = await secretary.homeNow();
		expect(seen).toContain("Room 12 is booked");
		expect(seen).not.toContain("Room 2 is booked");
		await secretary.chooses("action close", "Room 12 is booked");
		expect(await secretary.submits({ outcome: "By phone" })).toEqual({});
		const after = await secretary.homeNow();
		expect(after).toContain("[Back to the first]");
		expect(after).not.toMatch(/Room (?:2|12) is booked/);
	}, 60_000);

	it("offers what somebody may begin, and nothing that they would be refused", async () => {
		const offered = async (user: string) => (await office.as(user).home()).split("\n").at(-2);
		expect(await offered("partnerships-secretary")).toBe(
			"[Add an action] [Schedule a meeting] [Import] [Programme status]",
		);
		expect(await offered("guidance-lead")).toBe("[Add an action] [Programme status]");
		expect(await offered("gol-representative")).toBe("[Add an action] [Programme status]");
		expect(await offered("new-member")).toBe("[Set up a board] [Programme status]");
		expect(await offered("new-guest")).toBe("[Programme status]");
		expect(await office.as("new-member").home()).not.toContain("[Reply to one]");
	});

	it("says of one's own actions which board's they are, and of whoever is on no board whose meetings it shows", async () => {
		const own = await office.as("overseas-liaison").home();
		expect(own).toContain("programmes have learnt · MPS Contest board · due Wed 4 February 2009");
		expect(own).not.toContain("owner Overseas Liaison Officer");
		expect(own).toContain("Next meetings (");
		const newcomer = await office.as("new-member").home();
		expect(newcomer).toContain("Next meetings of the programme (");
	});
});
