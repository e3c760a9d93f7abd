/** One answers for an action and others help: they are reminded and listed, and what stays undone goes up past them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const person = (key: string, name: string) => ({ key, name, handle: key });
const programme = JSON.stringify({
	programme: { name: "Lamps", zone: "Europe/London", clock: "2031-02-03T10:00:00Z" },
	people: [
		person("clerk", "Lamp Clerk"),
		person("ann", "Ann Lead"),
		person("bo", "Bo Helper"),
		person("cy", "Cy Helper"),
	],
	channels: [
		{
			key: "lights",
			name: "lights",
			kind: "public",
			members: ["clerk", "ann", "bo", "cy"],
			withConvenor: true,
		},
	],
	boards: [{ key: "lb", code: "LB", name: "Lights board", secretary: "clerk", channel: "lights" }],
	actions: [
		{
			...{ key: "shared", board: "lb", number: 9, title: "Clean the glass", owner: "ann" },
			...{ helpers: ["bo"], due: { words: "3 March 2031", saidOn: "2031-02-01" } },
		},
	],
});

describe.each(["socket", "http"] as const)("several owners, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via, programme, rates: "none" });
	});
	afterAll(() => office?.close());

	const types = (line: string) => office.as("clerk").types("lights", line);
	const privately = async (who: string) =>
		(await office.as(who).sees("@app")).flatMap(({ flattened }) => flattened).join("\n");

	it("are said at once, one to answer and the others to help", async () => {
		const added = await types(
			"/action add Trim the wicks, owner @ann with @bo, @cy, due Fri 7 February 2031",
		);
		expect(added).toContain("owner Ann Lead with Bo Helper, Cy Helper");
		expect(await office.as("cy").types("lights", "/action list mine")).toContain("Trim the wicks");
	});

	it("are asked apart where nobody is said to answer", async () => {
		const asked = await types("/action add Fill the oil, owner @ann and @bo, due 14 February 2031");
		expect(asked).toContain("one answers for it. Which? The others help.");
		expect(await office.as("clerk").presses("lights", "Bo Helper")).toContain(
			"owner Bo Helper with Ann Lead",
		);
	});

	it("change, and help no more", async () => {
		expect(await types("/action reassign LB-9 to @ann with @cy")).toContain(
			"owner Ann Lead with Cy Helper",
		);
		expect(await types("/action reassign LB-9 to @clerk")).toContain(
			"owner Lamp Clerk with Cy Helper",
		);
		const alone = await types("/action reassign LB-9 to @ann with nobody");
		expect(alone).toContain("owner Ann Lead");
		expect(alone).not.toContain("Cy Helper");
	});

	it("lets a helper say how it stands, and close nothing", async () => {
		const bo = office.as("bo");
		expect(await bo.types("lights", "/action update LB-10 half are trimmed")).toContain("LB-10");
		expect(await bo.types("lights", "/action close LB-10")).toContain("Only");
	});

	it("reminds all of them, and escalates past the one", async () => {
		await office.advance("4d");
		expect(await privately("ann")).toContain("Trim the wicks");
		expect(await privately("ann")).toContain("You're helping Bo Helper with this.");
		expect(await privately("cy")).toContain("You're helping Ann Lead with this.");
		expect(await privately("cy")).not.toContain("[Done]");
		await office.advance("14d");
		expect(await privately("clerk")).toMatch(/Escalated|as the board's secretary|working days/);
		expect(await privately("cy")).not.toMatch(/working days gone by/);
	});
});
