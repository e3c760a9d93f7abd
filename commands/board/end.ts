import { command, reply } from "../../src/command.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { reasonField } from "../../src/language/fields/items/reasons.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { endBoard } from "../../src/usecases/board/end.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { boardEnded } from "../../src/views/boards/board-saved.ts";

export const boardEnd = command({
	name: "board end",
	also: ["close", "wind-up", "wind-down", "dissolve", "disband"],
	summary: "End a board; its record and its names stay",
	example: "/board end Prevent pilot board because its pilot is over",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: {
		board: boardField({ named: true }),
		on: optional(
			dayField({
				label: "Ended on",
				softKeywords: ["on"],
				lean: "past",
				missing: "",
			}),
		),
		// Nothing takes an end back: whoever types the name alone is asked first, in the form.
		reason: reasonField({ example: "Its pilot is over", missing: "Why does it end?" }),
	},
	form: { title: "End a board", submit: "End it" },
	run: async (input, request) => {
		const outcome = await endBoard(input, request);
		return isRefused(outcome) ? outcome : reply(boardEnded(outcome.value));
	},
});
