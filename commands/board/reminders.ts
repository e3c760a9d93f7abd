import { fillRules } from "../../src/assistant/forms/form-prefill.ts";
import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { reminderFields } from "../../src/language/fields/items/reminders.ts";
import { seriesOfField } from "../../src/language/fields/meetings/meeting.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { changeRules, isNothing, rulesNow } from "../../src/usecases/board/reminders.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { rulesChanged, rulesMessage } from "../../src/views/reminders/rules.ts";

export const boardReminders = command({
	name: "board reminders",
	summary: "Show or change when a board is reminded of what",
	example: "/board reminders London Prevent board meetings 14 7 1 days before",
	who: "anyone who may see the board; its secretary or chair changes them",
	deed: "run",
	fields: { board: boardField(), meeting: optional(seriesOfField()), ...reminderFields },
	form: {
		title: "Reminder rules",
		submit: "Change",
		rare: [
			"milestoneDaysBefore",
			"guidanceDaysBefore",
			"silentWorkingDays",
			"papersDueWorkingDays",
			"papersDaysBefore",
			"seatTermDaysBefore",
			"dateWantedEveryDays",
			"escalation",
			"days",
			"inPerson",
			"quiet",
			"weeklyDigest",
		],
	},
	fill: fillRules,
	run: async ({ board, meeting, ...changes }, request) => {
		if (isNothing(changes)) return reply(rulesMessage(await rulesNow({ board, meeting }, request)));
		const outcome = await changeRules({ board, changes, meeting }, request);
		return isRefused(outcome) ? outcome : reply(rulesChanged(outcome.value));
	},
});
