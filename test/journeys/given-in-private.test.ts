/** Whoever is given an action hears of it, whether or not its board has a channel; whoever gives it is told who does. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("an action of a board that has no channel", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
		const secretary = office.as("partnerships-secretary");
		await secretary.types("general", '/board create "Borough Forums board" code BFB');
		await secretary.types("general", "/action add Print the maps for BFB, due Fri 6 March");
	});
	afterAll(() => office?.close());

	const heardBy = async (user: string) =>
		(await office.as(user).sees("@app")).filter(({ bot }) => bot).map(linesOf);

	it("is told in private to whoever it is given to, and the giver is told so", async () => {
		const said = await office
			.as("partnerships-secretary")
			.types("general", "/action reassign BFB-1 to @guidance-lead");
		expect(said).toContain("so only Guidance Lead is told, in private");
		await office.advance("1m");
		const heard = (await heardBy("guidance-lead")).filter((text) => text.includes("BFB-1"));
		expect(heard).toHaveLength(1);
		expect(heard[0]).toContain("Action reassigned: Print the maps BFB-1");
	});

	it("is told to nobody where somebody takes it themselves", async () => {
		const said = await office
			.as("partnerships-secretary")
			.types("general", "/action reassign BFB-1 to @partnerships-secretary");
		expect(said).toContain("so nobody else was told");
		await office.advance("1m");
		expect((await heardBy("partnerships-secretary")).join()).not.toContain("BFB-1");
	});
});
