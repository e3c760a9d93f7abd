/** A board's terms, its place among the others, and its names: recorded, shown, asked for, and refused when wrong. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("what a board is", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	const secretary = () => office.as("partnerships-secretary");
	const types = (line: string) => secretary().types("london-prevent-board", line);
	const asks = async (text: string) =>
		(await secretary().says("general", `@Convenor ${text}`)).reply;

	it("has terms of reference, in whatever order they are said", async () => {
		const said = await types(
			"/board terms LPB quorum one third, meets monthly, agreed 5 January 2009, remit Oversees Prevent in London",
		);
		expect(said).toContain("Remit Oversees Prevent in London");
		expect(said).toContain("Meets monthly");
		expect(said).toMatch(/Quorum one third of its places: \d+ of \d+ now/);
		expect(said).toContain("agreed Mon 5 January 2009");
		expect(await types("/board show LPB")).toContain("Oversees Prevent in London");
		expect(await asks("what is the quorum of the London Prevent board?")).toMatch(
			/\d+ make a quorum/,
		);
	});

	it("counts its quorum where a meeting says who comes", async () => {
		await types("/board terms LPB quorum 2");
		expect(await types("/meeting show LPB-M4")).toMatch(/quorum 2/);
	});

	it("records nothing where its form is sent as it was", async () => {
		await types("/board terms LPB");
		await secretary().presses("london-prevent-board", "Change them");
		const before = await office.kept();
		expect(Object.values(await secretary().submits({}))).toEqual([
			"London Prevent board has those terms already. Nothing was changed.",
		]);
		expect(await office.kept()).toBe(before);
	});

	it("keeps nothing of terms that make no sense", async () => {
		const before = await office.kept();
		expect(await types("/board terms LPB quorum lots")).toContain(
			"The quorum is a number or a part of the members",
		);
		expect(await types("/board terms LPB quorum 4/3")).toContain("The quorum is a number");
		expect(
			await types("/board terms LPB agreed 5 January 2009, review by 4 January 2009"),
		).toContain("The review would be on Sun 4 January 2009, before Mon 5 January 2009");
		expect(await types("/board terms MCB quorum 2")).toContain("Only");
		expect(await office.kept()).toBe(before);
	});

	it("is part of another, and no board is part of itself", async () => {
		const admin = office.as("workspace-administrator");
		const say = (line: string) => admin.types("general", line);
		expect(await say("/board parent Prevent pilot board under London Prevent board")).toContain(
			"Prevent pilot board is a part of London Prevent board",
		);
		expect(await say("/board parent LPB under Prevent pilot board")).toMatch(
			/would be a part of itself/,
		);
		expect(await say("/board oversee LPB by Prevent pilot board")).toMatch(/would oversee itself/);
		expect(await types("/board show LPB")).toContain("Its parts Prevent pilot board");
		expect(await asks("what boards are under the London Prevent board?")).toContain(
			"Prevent pilot board",
		);
		expect(await asks("who does the Prevent pilot board report to?")).toContain(
			"Part of London Prevent board",
		);
		expect(await say("/board parent Prevent pilot board under none")).toContain(
			"is a part of no other board",
		);
		expect(await say("/board parent Prevent pilot board under the moon")).toContain(
			"I can't find a board",
		);
	});

	it("answers to the names that it is given, and to no longer once they are taken away", async () => {
		expect(await types('/board alias LPB add "the capital board"')).toContain(
			"“the capital board”",
		);
		expect(await asks("when does the capital board next meet?")).toContain("London Prevent board");
		expect(await types('/board alias LPB add "the capital board"')).toContain("is also called");
		expect(await types('/board alias LPB remove "the capital board"')).not.toContain(
			"“the capital board”",
		);
		expect(await types('/board alias LPB remove "the capital board"')).toContain(
			"is not one of the further names",
		);
	});

	it("asks which, where two boards share a name", async () => {
		const shared = await office
			.as("workspace-administrator")
			.types("general", '/board alias Prevent pilot board add "the common board"');
		expect(shared).toContain("“the common board”");
		expect(await types('/board alias LPB add "the common board"')).toContain(
			"So does Prevent pilot board",
		);
		expect(await types("/board show the common board")).toContain("Which board");
	});

	it("asks which, where a name is another board's code, and finds what has that code in its reference", async () => {
		expect(await types('/board alias add "MCB" for LPB')).toContain(
			"So does MPS Contest board: people who say it are asked which is meant.",
		);
		expect(await types("/board show MCB")).toContain("Which board");
		expect(await types("/action show MCB-7")).toContain("Four Channel co-ordinators in post");
		expect(await types("/board alias LPB remove MCB")).not.toContain("MCB");
	});
});
