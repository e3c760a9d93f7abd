/** Somebody's account is closed: whoever keeps their boards is told that day, looks at the list, and passes it on. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

const list = "/programme hand-over @partnerships-secretary";

describe("the day somebody leaves", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());
	const inPrivate = async (user: string) =>
		(await office.as(user).sees("@app")).map(linesOf).join("\n");

	it("shows what somebody has who is still here, without a word of a board that the asker may not see", async () => {
		const said = await office
			.as("guidance-lead")
			.types("general", "/programme hand-over @equality-lead");
		expect(said).toContain("MPS Contest board (MCB)");
		expect(said).not.toContain("Vetting");
		expect(said).toContain("secretary or chair, or a workspace administrator, passes it on");
	});

	it("tells whoever keeps each board once, with what waits and who is proposed", async () => {
		await office.drive("/local/world", {
			action: "deactivate",
			user: "partnerships-secretary",
		});
		await office.advance("1m");
		const chair = await inPrivate("partnerships-chair");
		expect(chair).toContain("Partnerships Secretary has left");
		expect(chair).toContain("LPB secretary · proposed: Partnerships Chair");
		expect(chair).toContain("LPB-5 Send partners the papers for 5 March");
		expect(chair.match(/has left/g)).toHaveLength(1);
		expect(await inPrivate("tp-prevent-lead")).toContain(
			"BPF secretary · proposed: TP Prevent Lead",
		);
	});

	it("opens the list from there, where one is passed on by its button", async () => {
		const chair = office.as("partnerships-chair");
		const shown = await chair.presses("@app", "Hand-over list: Partnerships Secretary");
		expect(shown).toContain("Left on Thu 29 January 2009");
		expect(shown).toContain("minutes to take: LPB-M4");
		const given = await chair.presses("@app", "Give LPB-5 to Partnerships Chair");
		expect(given).toContain("Passed on. LPB-5 to Partnerships Chair.");
		expect(await chair.types("general", "/action show LPB-5")).toContain("Partnerships Chair");
	});

	it("passes all of it on for an administrator, unless it has changed since it was looked at", async () => {
		const admin = office.as("workspace-administrator");
		expect(await admin.types("general", list)).toContain("Accept all 2");
		await office.as("partnerships-chair").types("general", `${list} accept LPB secretary`);
		expect(await admin.presses("general", "Accept all 2")).toContain(
			"has changed since you looked",
		);
		expect(await admin.types("general", `${list} accept all`)).toContain(
			"Passed on. BPF secretary to TP Prevent Lead.",
		);
		expect(await admin.types("general", "/board show LPB")).toContain(
			"Secretary Partnerships Chair",
		);
	});

	it("gives what nobody is proposed for to whom is named", async () => {
		const admin = office.as("workspace-administrator");
		expect(await admin.types("general", list)).toContain("nobody to propose");
		expect(await admin.types("general", `${list} accept TWM to @ctset-lead`)).toContain(
			"TWM secretary to CTSET Lead, TWM-1 to CTSET Lead",
		);
		expect(await admin.types("general", list)).toContain("has no duty, and nothing open");
		await admin.types("general", `${list} to @ctset-lead`);
		expect((await admin.form())?.flattened).toContain("Please add: accept.");
	});

	it("tells each keeper of their own board, and nothing of one that only its members see", async () => {
		await office
			.as("personnel-secretary")
			.types("@app", "/action reassign VET-1 to @equality-lead");
		await office.drive("/local/world", { action: "deactivate", user: "equality-lead" });
		await office.advance("1m");
		const told = await inPrivate("contest-secretary");
		expect(told).toContain("Equality Lead has left");
		expect(told).toContain("MCB-3");
		expect(told).not.toContain("VET");
		expect(await inPrivate("personnel-secretary")).toContain("VET-1");
	});

	it("is refused to whoever does not keep the board", async () => {
		const said = await office
			.as("guidance-lead")
			.types("general", "/programme hand-over @ctset-lead accept LPB-4");
		expect(said).toContain("Only London Prevent board's secretary or chair");
	});
});
