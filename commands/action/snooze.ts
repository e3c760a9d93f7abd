import { command, reply } from "../../src/command.ts";
import { untilField, wallOfReminder } from "../../src/language/fields/dates/until.ts";
import { anyItemField } from "../../src/language/fields/items/item.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { snoozeReminder } from "../../src/usecases/reminder/snooze.ts";
import { snoozedMessage } from "../../src/views/reminders/snooze.ts";

export const actionSnooze = command({
	name: "action snooze",
	also: ["mute", "silence", "pause"],
	summary: "Snooze an item’s reminders, in the channel or for yourself",
	example: "/action snooze MCB-7 until Monday",
	who: "for yourself, anyone who may see it; in its board's channel, the board's members and its owner",
	fields: { item: anyItemField(), until: untilField() },
	form: { title: "Snooze a reminder", submit: "Snooze" },
	oneClick: true,
	wall: wallOfReminder,
	run: async (input, request) => {
		const outcome = await snoozeReminder(input, request);
		return isRefused(outcome) ? outcome : reply(snoozedMessage(outcome.value, outcome.board));
	},
});
