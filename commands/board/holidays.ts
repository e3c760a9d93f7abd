import { command, reply } from "../../src/command.ts";
import { regionNamed } from "../../src/language/dates/holidays.ts";
import { slot } from "../../src/language/fields/field.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { keepHolidays } from "../../src/usecases/board/holidays.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { doneMessage } from "../../src/views/items/item-saved.ts";

const region = slot({
	label: "Country or region",
	example: "Scotland",
	typed: { keywords: { soft: ["to", "of", "holidays of"] } },
	missing: "Whose bank holidays does it keep? Try: Scotland.",
	unread: (typed) =>
		`I know no country or region called “${typed}”. Try: Scotland; Ireland; New South Wales.`,
	most: 60,
	read: regionNamed,
});

const also = [
	"Its reminders and working days follow them from now on. Meetings already booked stay on their days.",
];

export const boardHolidays = command({
	name: "board holidays",
	summary: "Say which country's or region's bank holidays a board keeps",
	example: "/board holidays LPB Scotland",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: { board: boardField(), region },
	form: { title: "A board's bank holidays", submit: "Save" },
	run: async (input, request) => {
		const done = await keepHolidays(input, request);
		if (isRefused(done)) return done;
		const { name, code } = done.value;
		const what = [`${name} keeps the bank holidays of ${input.region.name}.`];
		const buttons = [{ label: "Show it", id: "do:board show", value: { board: code } }];
		return reply(doneMessage({ fact: "Changed", what, also, buttons }));
	},
});
