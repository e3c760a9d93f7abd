import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { rewordedField } from "../../src/language/fields/items/reworded.ts";
import { rewordItem } from "../../src/usecases/item/reword.ts";

export const actionReword = command({
	name: "action reword",
	also: ["retitle", "rename", "correct"],
	summary: "Change the words of an action; the history keeps both",
	example: "/action reword MCB-7 to Four co-ordinators in post",
	who: "the board's secretary or chair, or the action's owner",
	deed: "run",
	fields: {
		item: itemField("action"),
		title: rewordedField("Four co-ordinators in post"),
	},
	form: { title: "Reword an action", submit: "Reword" },
	run: async (input, request) =>
		itemReply(await rewordItem(input, request), request, {
			fact: "Reworded",
			also: [`It read: “${input.item.title}”.`],
		}),
});
