import { minutesReply } from "../../src/assistant/meetings/minutes.ts";
import { command, reply } from "../../src/command.ts";
import { meetingMinutesField } from "../../src/language/fields/meetings/minutes.ts";
import { linesField } from "../../src/language/fields/words.ts";
import { amendMinutes } from "../../src/usecases/minutes/settle.ts";

export const meetingAmend = command({
	name: "meeting amend",
	summary: "Amend minutes after they’re circulated; the first words are kept",
	example: "/meeting amend LPB-M3 paragraph 3: for March read April",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		item: meetingMinutesField(),
		says: linesField({
			label: "Amendment",
			example: "Paragraph 3: for March read April",
			missing: "What is put right? Try: paragraph 3: for March read April.",
		}),
	},
	form: { title: "Amend minutes", submit: "Amend" },
	run: async ({ item, says }, request) => {
		const outcome = await amendMinutes({ item: item.meeting, says }, request);
		const message = await minutesReply({ item, outcome, fact: "Amended" }, request);
		return "refusal" in message ? message : reply(message);
	},
});
