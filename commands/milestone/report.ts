import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { rags } from "../../src/domain/items/milestone.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { anotherColour, ragField, reasonField } from "../../src/language/fields/items/reasons.ts";
import { reportMilestone } from "../../src/usecases/milestone/report.ts";

const needs =
	'RAG status is red, amber or green, and needs a reason. Try: LPB-3 amber "venue not confirmed".';

export const milestoneReport = command({
	name: "milestone report",
	also: [
		...["rag", "update", "status"],
		...rags.map((rag) => ({ verb: rag, says: { rag }, unless: anotherColour })),
	],
	summary: "Report a milestone's RAG status and its reason",
	example: '/milestone report LPB-3 amber "venue not confirmed"',
	who: "the board's members, or the milestone's owner",
	deed: "update",
	fields: {
		item: itemField("milestone"),
		rag: ragField(needs),
		reason: reasonField({ example: "Venue not confirmed", missing: needs }),
		forecast: optional(
			dateField({
				label: "New forecast",
				keywords: ["forecast", "now expected"],
				missing: "",
			}),
		),
	},
	form: { title: "Report a milestone", submit: "Report" },
	run: async (input, request) =>
		itemReply(await reportMilestone(input, request), request, { fact: "Reported" }),
});
