import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { byWords, dateField } from "../../src/language/fields/dates/dates.ts";
import { asksIfPast } from "../../src/language/fields/dates/past-date.ts";
import { optional } from "../../src/language/fields/field.ts";
import { planField } from "../../src/language/fields/names/named.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { ownerField, ownerWords } from "../../src/language/fields/names/owner.ts";
import { runningStreamField } from "../../src/language/fields/names/streams.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { addMilestone } from "../../src/usecases/milestone/add.ts";

export const milestoneAdd = command({
	name: "milestone add",
	also: ["create", "new", "record"],
	summary: "Record a milestone with its planned date",
	example: "/milestone add Survey ready for boroughs for London Prevent board, due end of June",
	who: "the board's members",
	deed: "update",
	fields: {
		title: wordsField({
			label: "Milestone",
			example: "Survey ready for boroughs",
			missing: "Which milestone? Try: Survey ready for boroughs.",
		}),
		board: boardField({ loose: "after a stop" }),
		due: asksIfPast(
			dateField({
				label: "Planned date",
				keywords: ["due", "baseline", "planned", "target"],
				...byWords,
				hangs: true,
				beforeTitle: true,
				missing: 'When is it planned for? Try "end of June" or "in Q1".',
			}),
		),
		owner: optional(ownerField({ label: "Owner", ...ownerWords, beside: "title", isHelped: true })),
		workStream: optional(runningStreamField()),
		plan: optional(
			planField({
				label: "Plan",
				keywords: ["plan", "part of plan", "in plan"],
				keywordOnly: true,
			}),
		),
	},
	form: { title: "Add a milestone", submit: "Add", rare: ["workStream", "plan"] },
	run: async (input, request) =>
		itemReply(await addMilestone(input, request), request, {
			fact: "Recorded",
			also: ({ owner }) => [input.owner && `Owner: ${owner(input.owner)}.`],
			next: { "Report status": "milestone report" },
		}),
});
