import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { withdrawGuidance } from "../../src/usecases/guidance/withdraw.ts";

export const guidanceWithdraw = command({
	name: "guidance withdraw",
	also: ["cancel", "rescind"],
	summary: "Record that guidance was withdrawn, or is expected no more",
	example: "/guidance withdraw PDT-1 on 22 January",
	who: "the board's members, or the watcher",
	deed: "update",
	fields: {
		item: itemField("guidance"),
		when: optional(
			dateField({
				label: "Withdrawn",
				keywords: ["withdrawn"],
				softKeywords: ["on", "in"],
				lean: "past",
				missing: "",
			}),
		),
	},
	form: { title: "Withdraw guidance", submit: "Record" },
	run: async (input, request) =>
		itemReply(await withdrawGuidance(input, request), request, {
			fact: "Withdrawn",
			also: ["Nobody is asked about it any more."],
		}),
});
