import { describe, expect, it } from "vitest";
import { groupsWith, membersOf, standsFor } from "../../src/domain/people/groups.ts";
import type { Organisation } from "../../src/domain/people/person.ts";

const body = (id: string, more: Partial<Organisation> = {}): Organisation => ({
	kind: "organisation",
	id,
	version: 1,
	name: id,
	aliases: [],
	sort: "borough",
	...more,
});

const barnet = body("Barnet");
const camden = body("Camden");
const npia = body("NPIA", { sort: "organisation" });
const every = body("All boroughs", { sort: "organisation" });
const priority = body("Priority", { sort: "organisation", memberIds: ["Barnet"] });
const asked = body("Asked", { sort: "organisation", memberIds: ["Priority", "NPIA"] });
const all = [barnet, camden, npia, every, priority, asked];

describe("groups of bodies", () => {
	it("a group stands for its members, and for those of a group within it", () => {
		expect(standsFor(priority, all)).toEqual([barnet]);
		expect(standsFor(asked, all)).toEqual([npia, barnet]);
	});

	it("all boroughs, kept as one body, stand for each borough", () => {
		expect(standsFor(every, all)).toEqual([barnet, camden]);
	});

	it("a body that is no group is rolled out over by itself", () => {
		expect(membersOf(npia, all)).toEqual([npia]);
		expect(membersOf(every, all)).toEqual([every]);
		expect(membersOf(asked, all)).toEqual([npia, barnet]);
	});

	it("a body is in the groups that stand for it", () => {
		expect(groupsWith(barnet, all)).toEqual([priority, asked]);
		expect(groupsWith(camden, all)).toEqual([]);
	});

	it("groups that hold each other come to an end", () => {
		const one = body("One", { memberIds: ["Two", "Barnet"] });
		const two = body("Two", { memberIds: ["One"] });
		expect(standsFor(one, [one, two, barnet])).toEqual([barnet]);
	});
});
