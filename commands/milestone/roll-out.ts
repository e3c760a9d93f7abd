import { rollOutCommand } from "../../src/deeds/item-commands.ts";

export const milestoneRollOut = rollOutCommand({
	name: "milestone roll-out",
	kind: "milestone",
	summary: "Roll a milestone out over many bodies, and count it in each",
	example: "/milestone roll-out LPB-3 over all boroughs",
	who: "the board's members, or the milestone's owner",
	title: "Roll a milestone out",
});
