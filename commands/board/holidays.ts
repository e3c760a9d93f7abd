import { command, reply } from "../../src/command.ts";
import { regionField } from "../../src/language/fields/dates/region.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { keepHolidays } from "../../src/usecases/board/holidays.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { holidaysKept } from "../../src/views/boards/board-saved.ts";

export const boardHolidays = command({
	name: "board holidays",
	summary: "Say which country's or region's bank holidays a board keeps",
	example: "/board holidays LPB Scotland",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: { board: boardField(), region: regionField() },
	form: { title: "A board's bank holidays", submit: "Save" },
	run: async (input, request) => {
		const done = await keepHolidays(input, request);
		return isRefused(done) ? done : reply(holidaysKept(done.value));
	},
});
