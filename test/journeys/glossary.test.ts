/** What short forms stand for: learnt from names that spell them out, kept by a secretary, and told only where it may be. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Office } from "./office.ts";
import { openOnEither, transports } from "./two-databases.ts";

const said = { words: "April 2031", saidOn: "2031-02-01" };
const person = (key: string, name: string) => ({ key, name, handle: key });
const programme = JSON.stringify({
	programme: { name: "Lamps", zone: "Europe/London", clock: "2031-02-03T10:00:00Z" },
	people: [person("clerk", "Lamp Clerk"), person("bo", "Bo Keeper")],
	channels: [
		{ key: "lights", name: "lights", kind: "public", members: ["clerk", "bo"], withConvenor: true },
	],
	boards: [
		{ key: "lb", code: "LB", name: "Lights board", secretary: "clerk", channel: "lights" },
		{
			...{ key: "sb", code: "SB", name: "Secret board", secretary: "clerk" },
			visibility: "restricted",
		},
	],
	terms: [{ key: "nlb", term: "NLB", meaning: "Northern Lighthouse Board" }],
	actions: [
		{
			...{ key: "a", board: "lb", number: 1, due: said },
			title: "Roll out lamp oil and care (LOC) training",
		},
		{ key: "b", board: "sb", number: 1, title: "Hidden Reef Survey (HRS)", due: said },
	],
});

describe.each(transports)("the glossary, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOnEither({ via, programme, rates: "none" });
	});
	afterAll(() => office?.close());

	const asks = async (who: string, words: string) =>
		(await office.as(who).says("lights", `@Convenor ${words}`)).reply;

	it("is told from the programme file, and from names", async () => {
		expect(await asks("bo", "what does NLB stand for?")).toContain(
			"NLB stands for Northern Lighthouse Board.",
		);
		const learnt = await asks("bo", "what's LOC short for?");
		expect(learnt).toContain("LOC stands for lamp oil and care.");
		expect(learnt).toContain("From LB-1");
	});

	it("is kept by those who run a board", async () => {
		const keep = "/programme term LOC means Lamp Oil Course";
		expect(await office.as("bo").types("lights", keep)).toContain(
			"The glossary is kept by the boards’ secretaries and chairs",
		);
		expect(await office.as("clerk").types("lights", keep)).toContain(
			"Recorded. LOC stands for Lamp Oil Course.",
		);
		expect(await asks("bo", "what does LOC mean")).toContain("LOC stands for Lamp Oil Course.");
		expect(await office.as("bo").types("lights", "/programme term LOC")).toContain(
			"LOC stands for Lamp Oil Course.",
		);
	});

	it("takes back what was kept by mistake, by Undo and at any time", async () => {
		const clerk = office.as("clerk");
		await clerk.types("lights", "/programme term FOG means Friends of Gulls");
		expect(await clerk.presses("lights", "Undo")).toContain("Undone: /programme term");
		expect(await asks("bo", "what does FOG stand for?")).not.toContain("Gulls");
		await clerk.types("lights", "/programme term FOG means Friends of Geese");
		expect(await office.as("bo").types("lights", "/programme term-remove FOG")).toContain(
			"The glossary is kept by the boards’ secretaries and chairs",
		);
		expect(await clerk.types("lights", "/programme term-remove fog")).toContain(
			"FOG isn’t in the glossary any more.",
		);
		expect(await asks("bo", "what does FOG stand for?")).not.toContain("Geese");
		expect(await clerk.types("lights", "/programme term-remove FOG")).toContain(
			"“FOG” isn’t in the glossary",
		);
		expect(await clerk.presses("lights", "Undo")).toContain("Undone: /programme term-remove");
		expect(await asks("bo", "what does FOG stand for?")).toContain("Friends of Geese");
	});

	it("tells nobody what only a restricted board has written", async () => {
		expect(await asks("clerk", "what does HRS stand for?")).not.toContain("Hidden Reef");
		expect(await asks("bo", "what does HRS stand for?")).not.toContain("Hidden Reef");
		expect(await office.as("bo").types("lights", "/programme term HRS")).not.toContain("Hidden");
	});
});
