import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { rewordedField } from "../../src/language/fields/items/reworded.ts";
import { rewordItem } from "../../src/usecases/item/reword.ts";

export const guidanceReword = command({
	name: "guidance reword",
	also: ["retitle", "rename", "correct"],
	summary: "Change the words of guidance; the history keeps both",
	example: "/guidance reword PDT-4 to Further guidance for boroughs",
	who: "the board's secretary or chair, or the watcher",
	deed: "run",
	fields: {
		item: itemField("guidance"),
		title: rewordedField("Further guidance for boroughs"),
	},
	form: { title: "Reword guidance", submit: "Reword" },
	run: async (input, request) =>
		itemReply(await rewordItem(input, request), request, {
			fact: "Reworded",
			also: [`It read: “${input.item.title}”.`],
		}),
});
