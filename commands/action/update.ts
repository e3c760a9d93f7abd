import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { filledField, filledIn } from "../../src/language/fields/items/posts.ts";
import { linesField } from "../../src/language/fields/words.ts";
import { updateAction } from "../../src/usecases/action/update.ts";

export const actionUpdate = command({
	name: "action update",
	also: ["progress", "note", "comment", "report"],
	summary: "Post an update on an action: a note, and posts filled",
	example: "/action update MCB-7 2 posts filled, interviews in March",
	who: "the board's members, or the action's owner",
	deed: "update",
	fields: {
		item: itemField("action"),
		filled: optional(filledField()),
		note: optional(
			linesField({
				label: "Update",
				example: "Interviews in March",
				missing: "",
				keywords: ["note"],
			}),
		),
	},
	form: { title: "Update an action", submit: "Update" },
	run: async ({ filled, ...input }, request) => {
		const counted = filled ?? filledIn(input.note, input.item.posts);
		return itemReply(await updateAction({ ...input, filled: counted }, request), request, {
			fact: "Updated",
		});
	},
});
