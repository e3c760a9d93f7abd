import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { achieveMilestone } from "../../src/usecases/milestone/achieve.ts";

export const milestoneAchieve = command({
	name: "milestone achieve",
	also: ["done", "complete", "hit", "reach", "met"],
	summary: "Record that a milestone has been achieved",
	example: "/milestone achieve LPB-3",
	who: "the board's secretary or chair, or the milestone's owner",
	deed: "run",
	fields: {
		item: itemField("milestone"),
		on: optional(
			dayField({
				label: "Achieved",
				softKeywords: ["on"],
				lean: "past",
				missing: "",
			}),
		),
	},
	oneClick: true,
	form: { title: "Achieve a milestone", submit: "Record" },
	run: async (input, request) =>
		itemReply(await achieveMilestone(input, request), request, { fact: "Achieved" }),
});
