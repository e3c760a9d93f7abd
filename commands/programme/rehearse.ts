import { command } from "../../src/command.ts";
import { dateField } from "../../src/text/fields/dates.ts";
import { namedBoardField } from "../../src/text/fields/names.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { rehearseDays } from "../../src/usecases/reminder/rehearse.ts";
import { rehearsalFile, rehearsalMessage } from "../../src/views/rehearsal.ts";

export const programmeRehearse = command({
	name: "programme rehearse",
	summary: "Show every message that some days to come would send, to whom and why",
	example: "/programme rehearse March 2009",
	who: "anyone, for the boards that they may see",
	fields: {
		period: dateField({
			label: "Days",
			keywords: [],
			softKeywords: ["in", "for", "over"],
			missing: 'Which days? Try "March 2009" or "next week".',
		}),
		board: namedBoardField(),
	},
	form: { title: "Rehearse reminders", submit: "Rehearse" },
	run: async (input, request) => {
		const rehearsal = await rehearseDays(input, request);
		if (isRefused(rehearsal)) return rehearsal;
		const { days, messages } = rehearsal;
		const file = {
			name: `rehearsal-${days.first}-to-${days.last}.csv`,
			content: rehearsalFile(rehearsal),
		};
		return {
			is: "reply",
			message: rehearsalMessage(rehearsal),
			...(messages.length > 0 ? { file } : {}),
		};
	},
});
