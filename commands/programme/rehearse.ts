import { command } from "../../src/command.ts";
import { afterField, markedField } from "../../src/language/fields/carried.ts";
import { periodField } from "../../src/language/fields/dates/period.ts";
import { optional } from "../../src/language/fields/field.ts";
import { namedBoardField, personField } from "../../src/language/fields/names/names.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { rehearseDays } from "../../src/usecases/reminder/rehearse.ts";
import { rehearsalMessage } from "../../src/views/reminders/rehearsal.ts";
import { rehearsalFile } from "../../src/views/reminders/rehearsal-file.ts";

export const programmeRehearse = command({
	name: "programme rehearse",
	summary: "Show every message that some days to come would send, to whom and why",
	example: "/programme rehearse March 2009",
	who: "anyone, for the boards that they may see",
	fields: {
		period: periodField({
			label: "Days",
			softKeywords: ["in", "for", "over"],
			partOfWords: ["over"],
			missing: 'Which days? Try "March", "next week" or "until Easter".',
		}),
		board: namedBoardField(),
		person: optional(
			personField({ label: "Person", keywords: ["person"], softKeywords: ["to", "for"] }),
		),
		after: afterField(),
		part: afterField(),
		who: markedField(),
	},
	oneClick: true,
	form: { title: "Rehearse reminders", submit: "Rehearse" },
	run: async ({ after, part, who, ...asked }, request, raw) => {
		const rehearsal = await rehearseDays({ ...asked, person: who ?? asked.person }, request);
		if (isRefused(rehearsal)) return rehearsal;
		const { days, all } = rehearsal;
		// A part of what was shown already, whose file is there.
		const hasFile = all.length > 0 && !after && !part && !who;
		const name = `rehearsal-${days.first}-to-${days.last}.csv`;
		return {
			is: "reply",
			message: rehearsalMessage(rehearsal, { raw, after, hasFile }),
			...(hasFile ? { file: { name, content: rehearsalFile(rehearsal) } } : {}),
		};
	},
});
