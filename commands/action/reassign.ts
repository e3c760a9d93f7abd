import { command } from "../../src/command.ts";
import { itemField } from "../../src/text/fields/item.ts";
import { ownerField } from "../../src/text/fields/names.ts";
import { reassignAction } from "../../src/usecases/action/reassign.ts";
import { told } from "../told.ts";

export const actionReassign = command({
	name: "action reassign",
	summary: "Give an action to another owner",
	example: "/action reassign MCB-7 to @ctsu-lead",
	who: "the board's members, or the action's owner",
	deed: "update",
	fields: {
		item: itemField("action"),
		owner: ownerField({ label: "New owner", keywords: ["owner"], softKeywords: ["to"] }),
	},
	form: { title: "Change the owner", submit: "Change" },
	run: async (input, request) =>
		told(await reassignAction(input, request), request, { fact: "Reassigned" }),
});
