import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { ownerField } from "../../src/language/fields/names/owner.ts";
import { linesField } from "../../src/language/fields/words.ts";
import { handBackAction } from "../../src/usecases/action/hand-back.ts";

export const actionHandBack = command({
	name: "action hand-back",
	also: ["return", "not-mine", "give-back"],
	summary: "Say that an action is not yours: it goes to the board's secretary, or to whom you name",
	example: "/action hand-back MCB-7 because recruitment is not my desk's",
	who: "the board's members, or the action's owner",
	deed: "update",
	fields: {
		item: itemField("action"),
		owner: optional(
			ownerField({
				label: "Whose is it, if you know",
				keywords: ["owner"],
				softKeywords: [
					"to",
					"try",
					"ask",
					"it is for",
					"it's for",
					"give it to",
					"should be with",
					"should go to",
				],
				beside: "note",
			}),
		),
		note: optional(
			linesField({
				label: "Note",
				example: "Recruitment is not my desk's",
				missing: "",
				keywords: ["because", "note"],
			}),
		),
	},
	form: { title: "Not mine", submit: "Hand back" },
	run: async (input, request) =>
		itemReply(await handBackAction(input, request), request, { fact: "Handed back" }),
});
