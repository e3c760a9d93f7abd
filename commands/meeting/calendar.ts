import { command, reply } from "../../src/command.ts";
import { referenceText } from "../../src/domain/register.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { scopeField } from "../../src/language/fields/meetings/change.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { calendarOfMeeting } from "../../src/usecases/meeting/calendar.ts";
import { fileHanded } from "../../src/views/meetings/calendar.ts";

export const meetingCalendar = command({
	name: "meeting calendar",
	also: ["ics"],
	summary: "Take a meeting, or its series, into your own calendar as a file",
	example: "/meeting calendar LPB-M4",
	who: "anyone who may see the board",
	fields: { item: itemField("meeting"), scope: optional(scopeField()) },
	form: { title: "Add to calendar", submit: "Send the file" },
	oneClick: true,
	run: async (input, request) => {
		const outcome = await calendarOfMeeting(input, request);
		if (isRefused(outcome)) return outcome;
		const { value, board } = outcome;
		const file = `${referenceText(input.item, board)}.ics`;
		// Loaded when somebody first asks for a file, not at the start.
		const { calendarText } = await import("../../src/calendars/assemble.ts");
		const told = fileHanded({ file, count: value.meetings.length, board });
		return reply(told, { name: file, content: calendarText(value, "file") });
	},
});
