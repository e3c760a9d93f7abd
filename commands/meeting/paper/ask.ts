import { command, reply } from "../../../src/command.ts";
import { dayField } from "../../../src/language/fields/dates/dates.ts";
import { optional } from "../../../src/language/fields/field.ts";
import { numberedField, workingDaysField } from "../../../src/language/fields/meetings/records.ts";
import { personField } from "../../../src/language/fields/names/names.ts";
import { wordsField } from "../../../src/language/fields/words.ts";
import { isRefused } from "../../../src/usecases/change-item.ts";
import { askPaper } from "../../../src/usecases/paper/ask.ts";
import { paperAskedMessage } from "../../../src/views/meetings/paper.ts";

export const meetingPaperAsk = command({
	name: "meeting paper-ask",
	also: ["ask-paper", "request-paper", "paper-request"],
	summary: "Ask someone for a paper on an agenda item, some working days before the meeting",
	example: "/meeting paper-ask LPB-A1 from @guidance-lead, 5 working days before",
	who: "the board's secretary or chair",
	fields: {
		item: numberedField("agendaItem", "Agenda item"),
		owner: personField({ label: "Author", keywords: ["from", "author"], softKeywords: ["of"] }),
		workingDays: optional(workingDaysField()),
		by: {
			...optional(dayField({ label: "By", keywords: ["due"], softKeywords: ["by"], missing: "" })),
			unasked: "in words",
		},
		title: optional(
			wordsField({
				label: "Title, if not the item's",
				example: "Options for non-pilot boroughs",
				missing: "What is the paper called?",
				keywords: ["titled", "called"],
				keywordOnly: true,
			}),
		),
	},
	form: { title: "Ask for a paper", submit: "Ask" },
	run: async (input, request) => {
		const asked = await askPaper(input, request);
		return isRefused(asked) ? asked : reply(paperAskedMessage(asked.value, asked.board));
	},
});
