import { describe, expect, it } from "vitest";
import { isReached } from "../../src/domain/people/person.ts";
import { knowingOf } from "../../src/domain/people/reachability.ts";
import { board, person } from "../store/world.ts";

describe("everybody, as a board reaches them", () => {
	it("is reached on another surface for the boards alone that let them in there", () => {
		const linked = {
			...person({ id: "pat" }),
			slackId: undefined,
			email: undefined,
			organisationId: "north",
			linkedFor: ["lpb"],
		};
		const reached = (boardId: string) => {
			const { person: found, peopleOf } = knowingOf(board({ id: boardId }), [linked]);
			return [found("pat"), ...peopleOf("north")].map(isReached);
		};
		expect(reached("lpb")).toEqual([true, true]);
		expect(reached("cog")).toEqual([false, false]);
	});
});
