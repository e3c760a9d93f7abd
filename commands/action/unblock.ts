import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { unblockAction } from "../../src/usecases/action/block.ts";

export const actionUnblock = command({
	name: "action unblock",
	summary: "Mark an action as no longer blocked",
	example: "/action unblock MCB-7",
	who: "the board's members, or the action's owner",
	fields: { item: itemField("action") },
	oneClick: true,
	form: { title: "Blocked no more", submit: "Record" },
	run: async (input, request) =>
		itemReply(await unblockAction(input, request), request, { fact: "Blocked no more" }),
});
