import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { rewordedField } from "../../src/language/fields/items/reworded.ts";
import { rewordItem } from "../../src/usecases/item/reword.ts";

export const milestoneReword = command({
	name: "milestone reword",
	also: ["retitle", "rename", "correct"],
	summary: "Change the words of a milestone; the history keeps both",
	example: "/milestone reword LPB-3 to Survey ready for every borough",
	who: "the board's secretary or chair, or the milestone's owner",
	deed: "run",
	fields: {
		item: itemField("milestone"),
		title: rewordedField("Survey ready for every borough"),
	},
	form: { title: "Reword a milestone", submit: "Reword" },
	run: async (input, request) =>
		itemReply(await rewordItem(input, request), request, {
			fact: "Reworded",
			also: [`It read: “${input.item.title}”.`],
		}),
});
