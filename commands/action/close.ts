import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { linesField } from "../../src/language/fields/words.ts";
import { closeAction } from "../../src/usecases/action/close.ts";

export const actionClose = command({
	name: "action close",
	also: ["done", "complete", "finish", "close-off", "close-out", "tick-off", "mark-done"],
	summary: "Close an action that is done",
	example: "/action close MCB-7 all four are in post",
	who: "the board's secretary or chair, or the action's owner",
	deed: "run",
	fields: {
		item: itemField("action"),
		outcome: optional(
			linesField({
				label: "Outcome",
				example: "All four are in post",
				missing: "What came of it?",
				keywords: ["because", "outcome"],
				ofOne: true,
			}),
		),
	},
	oneClick: true,
	form: { title: "Close an action", submit: "Close" },
	run: async (input, request) =>
		itemReply(await closeAction(input, request), request, { fact: "Closed" }),
});
