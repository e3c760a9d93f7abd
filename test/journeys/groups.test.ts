/** A tier of boroughs is named once and then means each of them; a body that was succeeded answers with its successor. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Office } from "./office.ts";
import { openOnEither, transports } from "./two-databases.ts";

const person = (key: string, name: string) => ({ key, name, handle: key });
const borough = (key: string, name: string) => ({ key, name, sort: "borough" });
const programme = JSON.stringify({
	programme: { name: "Lamps", zone: "Europe/London", clock: "2031-02-03T10:00:00Z" },
	organisations: [
		borough("ashby", "Ashby"),
		borough("birch", "Birch"),
		borough("cole", "Cole"),
		{ key: "wardens", name: "Warden forces", members: ["ashby", "birch"] },
		{ key: "old", name: "Harbour Authority", succeeded: { by: "new", on: "2030-04-01" } },
		{ key: "new", name: "Coast Office" },
		{ key: "third", name: "Light Council" },
	],
	people: [person("clerk", "Lamp Clerk"), person("bo", "Bo Keeper")],
	channels: [
		{ key: "lights", name: "lights", kind: "public", members: ["clerk", "bo"], withConvenor: true },
	],
	boards: [
		{
			...{ key: "lb", code: "LB", name: "Lights board", secretary: "clerk", channel: "lights" },
			members: ["bo"],
		},
	],
	actions: [
		{
			...{ key: "a", board: "lb", number: 1, title: "Trim the wicks" },
			due: { words: "April 2031", saidOn: "2031-02-01" },
		},
	],
});

describe.each(transports)("groups of bodies, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOnEither({ via, programme, rates: "none" });
	});
	afterAll(() => office?.close());

	const asks = async (words: string) =>
		(await office.as("bo").says("lights", `@Convenor ${words}`)).reply;
	const types = (who: string, words: string) => office.as(who).types("lights", words);

	it("tell their members, and a body the groups that it is in", async () => {
		expect(await asks("who are the members of Warden forces?")).toContain(
			"They are 2: Ashby, Birch.",
		);
		expect(await asks("which tier is Ashby in?")).toContain("In Warden forces.");
	});

	it("are kept by those who run a board", async () => {
		const keep = "/programme group Inland boroughs stands for Birch and Cole";
		expect(await types("bo", keep)).toContain(
			"Groups and successors are kept by the boards’ secretaries and chairs",
		);
		expect(await types("clerk", keep)).toContain("Inland boroughs stands for Birch, Cole.");
		expect(await types("clerk", "/programme group Inland boroughs stands for none")).toContain(
			"no group now",
		);
		expect(await types("clerk", keep)).toContain("Recorded.");
		const loop = "/programme group Inland boroughs stands for Inland boroughs";
		expect(await types("clerk", loop)).not.toContain("Recorded.");
	});

	it("are taken back by Undo while nothing names them, and can be set up again", async () => {
		const keep = "/programme group Outer boroughs stands for Ashby and Cole";
		const undo = () => office.as("clerk").presses("lights", "Undo");
		expect(await types("clerk", keep)).toContain("[Undo]");
		expect(await undo()).toContain("Undone: /programme group");
		expect(await asks("which tier is Ashby in?")).not.toContain("Outer boroughs");
		const owned = "/action add Mend the nets, owner Outer boroughs, due in May";
		expect(await types("clerk", owned)).not.toContain("LB-2");
		expect(await types("clerk", "/programme group Outer boroughs stands for none")).not.toContain(
			"Recorded",
		);
		expect(await types("clerk", keep)).toContain("Outer boroughs stands for Ashby, Cole.");
		expect(await asks("which tier is Ashby in?")).toContain("Outer boroughs");
		await types("clerk", "/programme group Far boroughs stands for Ashby");
		await types("bo", "/action add Paint the door, owner Far boroughs, due in May");
		expect(await types("clerk", "/programme undo")).toContain("Other records name it by now");
		expect(await types("clerk", "/action show LB-2")).toContain("Far boroughs");
	});

	it("are rolled out over as each of their bodies, and asked of by themselves", async () => {
		await types("clerk", "/action roll-out LB-1 over all the inland boroughs");
		await types("clerk", "/action done-in LB-1 Birch");
		const told = await asks("which inland boroughs haven't done LB-1?");
		expect(told).toContain("Not yet 1 of 2: Cole.");
		const wardens = await asks("which Warden forces haven't done LB-1?");
		expect(wardens).toContain("Done in 1 of 1: Birch");
	});

	it("a body that was succeeded answers with its successor", async () => {
		const told = await asks("who is the Harbour Authority?");
		expect(told).toContain("Succeeded by Coast Office on Mon 1 April 2030.");
		expect(told).toContain("Coast Office · On no board");
		expect(await types("clerk", "/programme succeed Coast Office by Light Council")).toContain(
			"Light Council succeeded Coast Office.",
		);
		expect(await asks("who is the Harbour Authority?")).toContain("Light Council · On no board");
		expect(await types("clerk", "/programme succeed Light Council by Harbour Authority")).toContain(
			"can’t succeed itself",
		);
	});
});
