import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { reopenAction } from "../../src/usecases/action/reopen.ts";

export const actionReopen = command({
	name: "action reopen",
	also: ["open-again", "re-open", "unclose", "not-done"],
	summary: "Reopen an action that was closed",
	example: "/action reopen MCB-7",
	who: "the board's secretary or chair, or the action's owner",
	deed: "run",
	fields: { item: itemField("action") },
	oneClick: true,
	form: { title: "Reopen an action", submit: "Reopen" },
	several: { of: "item", verb: "Reopen", fact: "Reopened", change: reopenAction },
	run: async (input, request) =>
		itemReply(await reopenAction(input, request), request, {
			fact: "Reopened",
			also: ["Its reminders are back."],
		}),
});
