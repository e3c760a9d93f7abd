import { recordLine } from "../../src/assistant/minutes.ts";
import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { minutesLineField } from "../../src/language/fields/meetings/minutes.ts";
import { wordsField } from "../../src/language/fields/words.ts";

export const meetingAction = command({
	name: "meeting action",
	summary: "Make an action of a paragraph of the minutes, linked to both",
	example: "/meeting action LPB-M3 2",
	who: "the board's people",
	fields: {
		from: minutesLineField(),
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
		const message = await recordLine(input, request);
		return "refusal" in message ? message : reply(message);
	},
});
