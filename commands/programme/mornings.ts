import { command, reply } from "../../src/command.ts";
import { hoursFields } from "../../src/language/fields/dates/hours.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { changeHours } from "../../src/usecases/person/hours.ts";
import { hoursMessage } from "../../src/views/reminders/snooze.ts";

export const programmeMornings = command({
	name: "programme mornings",
	summary: "Show or choose when your own reminders come, and when you work",
	example: "/programme mornings at 8:15, quiet 18:00 to 8:00",
	who: "anyone, for themselves",
	fields: hoursFields,
	form: { title: "Your reminders", submit: "Choose" },
	oneClick: true,
	run: async (input, request) => {
		const isAsking = Object.values(input).every((value) => value === undefined);
		if (isAsking && request.me) return reply(hoursMessage(request.me, "now"));
		const person = await changeHours(input, request);
		return isRefused(person) ? person : reply(hoursMessage(person, "changed"));
	},
});
