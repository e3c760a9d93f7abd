/** Closing says what is recorded, and invents nothing: what is not done is asked about, and stays as it was. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe.each(["http", "socket"] as const)("closing an action that counts, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via, rates: "none" });
	});
	afterAll(() => office?.close());

	const contest = "mps-contest-board";
	const secretary = () => office.as("contest-secretary");
	const adds = async (words: string) => {
		const said = await secretary().types(contest, `/action add ${words}`);
		const title = words.split(",")[0];
		return new RegExp(`(MCB-\\d+) ${title}`).exec(said)?.[1] ?? said;
	};

	it("asks how, where two of four posts are filled, and leaves it as it is until it is said", async () => {
		const it = await adds("Four officers in post, due in April, 4 posts");
		await secretary().types(contest, `/action update ${it} 2 posts filled`);
		expect(await secretary().types(contest, `/action close ${it}`)).toMatch(
			/isn't complete: 2 of 4 posts filled.*\[Close it, all four filled\].*\[Close it as it stands\].*\[Not yet\]/s,
		);
		expect(await secretary().presses(contest, "Not yet")).toContain("stays open");
		expect(await secretary().types(contest, `/action show ${it}`)).toContain("2 of 4 filled");
	});

	it("closes it as it stands, and says what stays undone", async () => {
		const it = await adds("Four desks staffed, due in April, 4 posts");
		await secretary().types(contest, `/action update ${it} 2 posts filled`);
		await secretary().types(contest, `/action close ${it}`);
		expect(await secretary().presses(contest, "Close it as it stands")).toMatch(
			/Closed .*2 of 4 filled.*Closed as it stands: 2 of 4 posts filled\./s,
		);
		expect(await secretary().types(contest, `/action show ${it}`)).toMatch(
			/closed .*2 of 4 filled/,
		);
	});

	it("closes it as filled where that is pressed, typed or said of all", async () => {
		const pressed = await adds("Four analysts in post, due in April, 4 posts");
		await secretary().types(contest, `/action close ${pressed}`);
		expect(await secretary().presses(contest, "Close it, all four filled")).toContain(
			"4 of 4 filled",
		);
		const typed = await adds("Four clerks in post, due in April, 4 posts");
		expect(await secretary().types(contest, `/action close ${typed} all filled`)).toContain(
			"4 of 4 filled",
		);
		const said = await adds("Four drivers in post, due in April, 4 posts");
		expect(
			await secretary().types(contest, `/action close ${said} all four are in post`),
		).toContain("4 of 4 filled");
	});

	it("asks it of places too, and in words", async () => {
		const it = await adds("Brief the elected members, due in April");
		await secretary().types(contest, `/action roll-out ${it} over all boroughs`);
		await secretary().types(contest, `/action done-in ${it} Camden and Hackney`);
		const { reply } = await secretary().says(contest, `@Convenor mark ${it} done`);
		const asked = reply.includes("isn't complete")
			? reply
			: await secretary().types(contest, `/action close ${it}`);
		expect(asked).toMatch(/done in 2 of 33 places/);
		expect(await secretary().presses(contest, "Close it as it stands")).toContain(
			"Closed as it stands: done in 2 of 33 places.",
		);
	});

	it("asks nothing where all is done", async () => {
		const it = await adds("One officer in post, due in April, 1 posts");
		await secretary().types(contest, `/action update ${it} 1 post filled`);
		expect(await secretary().types(contest, `/action close ${it}`)).toContain("Closed");
	});
});
