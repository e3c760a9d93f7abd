import { doneInCommand } from "../../src/deeds/item-commands.ts";

export const milestoneDoneIn = doneInCommand({
	name: "milestone done-in",
	kind: "milestone",
	summary: "Record where a milestone that is rolled out is done, or is not after all",
	example: "/milestone done-in LPB-3 Barnet and Camden",
	who: "the board's members, the milestone's owner, and the body's own people",
	title: "Done in a body",
});
