import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import { optional, retyped } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { withdrawGuidance } from "../../src/usecases/guidance/withdraw.ts";

export const guidanceSupersede = command({
	name: "guidance supersede",
	also: ["replace", "superseded"],
	summary: "Record that other guidance has taken the place of this",
	example: "/guidance supersede PDT-1 by PDT-2",
	who: "the board's members, or the watcher",
	deed: "update",
	fields: {
		item: itemField("guidance"),
		by: {
			...retyped(itemField("guidance"), { keywords: { hard: ["by", "with"] } }),
			label: "By",
			example: "PDT-2",
		},
		when: optional(
			dateField({
				label: "Since",
				keywords: ["since", "from"],
				softKeywords: ["on", "in"],
				lean: "past",
				missing: "",
			}),
		),
	},
	form: { title: "Supersede guidance", submit: "Record" },
	run: async (input, request) =>
		itemReply(await withdrawGuidance(input, request), request, {
			fact: "Superseded",
			also: [`“${input.by.title}” takes its place. Nobody is asked about the old one any more.`],
		}),
});
