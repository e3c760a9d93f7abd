import { describe, expect, it } from "vitest";
import type { Standing } from "../../src/domain/audience/audience.ts";
import { type Deed, isOwner, may } from "../../src/domain/audience/rights.ts";
import type { Owner } from "../../src/domain/people/person.ts";
import { board as anyBoard, person } from "../store/world.ts";

const board = anyBoard({ id: "lpb", secretaryId: "sam", chairId: "jo", memberIds: ["maya"] });

const actor = (id: string, some: { standing?: Standing; administrator?: boolean } = {}) => ({
	viewer: {
		slackId: `U-${id}`,
		personId: id,
		standing: some.standing ?? "member",
		administrator: some.administrator ?? false,
	},
	person: person({ id, organisationId: id === "alex" ? "npia" : undefined }),
});

const deeds: readonly Deed[] = ["run", "setUp", "update"];
const allowed = (who: ReturnType<typeof actor>, owner?: Owner): readonly Deed[] =>
	deeds.filter((deed) => may(deed, board, { actor: who, owner }));

describe("who may do what for a board", () => {
	it("its secretary and its chair may do everything", () => {
		expect(allowed(actor("sam"))).toEqual(deeds);
		expect(allowed(actor("jo"))).toEqual(deeds);
	});
	it("its secretary does nothing from another surface, where people only ask", () => {
		const { viewer, person: secretary } = actor("sam");
		const elsewhere = { viewer: { ...viewer, within: ["lpb"] }, person: secretary };
		const owner = { kind: "person", id: "sam" } as const;
		expect(deeds.filter((deed) => may(deed, board, { actor: elsewhere, owner }))).toEqual([]);
	});
	it("its members update, and neither run it nor set it up", () => {
		expect(allowed(actor("maya"))).toEqual(["update"]);
	});
	it("anyone else may ask, and do nothing", () => {
		expect(allowed(actor("lee"))).toEqual([]);
	});
	it("a workspace administrator sets boards up, and does none of their work", () => {
		expect(allowed(actor("lee", { administrator: true }))).toEqual(["setUp"]);
	});
	it("whoever owns an item may update it and close it, and no more", () => {
		expect(allowed(actor("lee"), { kind: "person", id: "lee" })).toEqual(["run", "update"]);
	});
	it("where an organisation owns it, so may its people", () => {
		expect(allowed(actor("alex"), { kind: "organisation", id: "npia" })).toEqual(["run", "update"]);
	});
	it("where an organisation owns it, so may whoever fills its seat on that board, or stands in there", () => {
		const seats = [{ organisationId: "gol", holderId: "lee", deputyId: "kit" }];
		const owner = { kind: "organisation", id: "gol" } as const;
		const seated = { ...board, seats };
		for (const id of ["lee", "kit"])
			expect(deeds.filter((deed) => may(deed, seated, { actor: actor(id), owner }))).toEqual([
				"run",
				"update",
			]);
		expect(may("run", board, { actor: actor("lee"), owner })).toBe(false);
		expect(may("run", seated, { actor: actor("lee"), owner: { ...owner, id: "mpa" } })).toBe(false);
	});
	it("a guest may do what the board has given them to do", () => {
		expect(allowed(actor("maya", { standing: "guest" }))).toEqual(["update"]);
		expect(allowed(actor("sam", { standing: "external" }))).toEqual(deeds);
	});
	it("nobody whose account is deactivated or unknown may do anything, secretary or administrator", () => {
		for (const standing of ["deactivated", "unknown"] as const) {
			expect(allowed(actor("sam", { standing }))).toEqual([]);
			expect(allowed(actor("lee", { standing, administrator: true }))).toEqual([]);
		}
	});
	it("someone whom the register does not know may do nothing", () => {
		const { viewer } = actor("sam");
		expect(may("update", board, { actor: { viewer } })).toBe(false);
	});
});

describe("owning", () => {
	it("is one person's, or that of everyone in one organisation", () => {
		const alex = person({ id: "alex", organisationId: "npia" });
		expect(isOwner({ kind: "person", id: "alex" }, alex, board)).toBe(true);
		expect(isOwner({ kind: "organisation", id: "npia" }, alex, board)).toBe(true);
		expect(isOwner({ kind: "person", id: "npia" }, alex, board)).toBe(false);
		expect(isOwner(undefined, alex, board)).toBe(false);
		expect(isOwner({ kind: "person", id: "alex" }, undefined, board)).toBe(false);
	});
});
