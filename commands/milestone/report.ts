import { command } from "../../src/command.ts";
import type { rags } from "../../src/domain/milestone.ts";
import { dateField } from "../../src/text/fields/dates.ts";
import { optional } from "../../src/text/fields/field.ts";
import { itemField } from "../../src/text/fields/item.ts";
import { choiceField, linesField } from "../../src/text/fields/words.ts";
import { reportMilestone } from "../../src/usecases/milestone/report.ts";
import { told } from "../told.ts";

const needs =
	'RAG status is red, amber or green, and needs a reason. Try: LPB-3 amber "venue not confirmed".';

export const milestoneReport = command({
	name: "milestone report",
	summary: "Report a milestone's RAG status and its reason",
	example: '/milestone report LPB-3 amber "venue not confirmed"',
	who: "the board's members, or the milestone's owner",
	deed: "update",
	fields: {
		item: itemField("milestone"),
		rag: choiceField({
			label: "RAG status",
			example: "amber",
			missing: needs,
			of: { red: [], amber: [], green: [] } satisfies Record<(typeof rags)[number], string[]>,
		}),
		reason: linesField({
			label: "Reason",
			example: "Venue not confirmed",
			missing: needs,
			keywords: ["because", "reason"],
		}),
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
		told(await reportMilestone(input, request), request, { fact: "Reported" }),
});
