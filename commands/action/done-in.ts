import { doneInCommand } from "../../src/deeds/item-commands.ts";

export const actionDoneIn = doneInCommand({
	name: "action done-in",
	kind: "action",
	summary: "Record where an action that is rolled out is done, or is not after all",
	example: "/action done-in MCB-7 Barnet and Camden",
	who: "the board's members, the action's owner, and the body's own people",
	title: "Done in a body",
});
