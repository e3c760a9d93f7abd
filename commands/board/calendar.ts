import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { feedChangeField } from "../../src/language/fields/meetings/feed.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { feedFor } from "../../src/usecases/calendar/feed.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { feedMessage } from "../../src/views/meetings/calendar.ts";

export const boardCalendar = command({
	name: "board calendar",
	summary: "Get a board's meetings as a live calendar of your own",
	example: "/board calendar London Prevent board",
	who: "anyone who may see the board",
	fields: { board: boardField(), change: optional(feedChangeField()) },
	form: { title: "A board's calendar", submit: "Make it" },
	oneClick: true,
	run: async ({ board, change }, request) => {
		const subject = { kind: "board", id: board.id } as const;
		const told = await feedFor({ subject, change }, request);
		if (isRefused(told)) return told;
		const again = { command: "board calendar", record: { board: board.code } };
		return reply(feedMessage(told, { of: board.name, again, zone: board.zone }));
	},
});
