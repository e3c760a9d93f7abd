import { recordLines } from "../../src/assistant/meetings/minutes.ts";
import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { minutesLinesField } from "../../src/language/fields/meetings/minutes.ts";
import { wordsField } from "../../src/language/fields/words.ts";

export const meetingAction = command({
	name: "meeting action",
	summary:
		"Make actions of paragraphs of the minutes, or of all that read like one; linked to both",
	example: "/meeting action LPB-M3 2",
	who: "the board's people",
	fields: {
		from: minutesLinesField(),
		// Set by the button that showed the paragraph.
		title: optional({
			...wordsField({
				label: "As it was shown",
				example: "",
				missing: "",
				keywords: ["shown:"],
				keywordOnly: true,
			}),
			unasked: "by a button",
		}),
	},
	form: { title: "Action from minutes", submit: "Record" },
	oneClick: true,
	run: async (input, request) => {
		const message = await recordLines(input, request);
		return "refusal" in message ? message : reply(message);
	},
});
