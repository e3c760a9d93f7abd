import { rollOutCommand } from "../../src/deeds/item-commands.ts";

export const actionRollOut = rollOutCommand({
	name: "action roll-out",
	kind: "action",
	summary: "Roll an action out over many bodies, and count it in each",
	example: "/action roll-out MCB-7 over all boroughs",
	who: "the board's members, or the action's owner",
	title: "Roll an action out",
});
