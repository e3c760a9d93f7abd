import { command, reply } from "../../src/command.ts";
import { retyped } from "../../src/language/fields/field.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { codeField } from "../../src/language/fields/names/new-board.ts";
import { recodeBoard } from "../../src/usecases/board/recode.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { recoded } from "../../src/views/boards/board-saved.ts";

export const boardCode = command({
	name: "board code",
	also: ["re-code", "change-code"],
	summary: "Give a board another code, until its first item is recorded",
	example: "/board code CCSM to CCS",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: {
		board: boardField(),
		code: retyped(codeField(), {
			keywords: { soft: ["to", "code", "new code"] },
			loose: undefined,
		}),
	},
	form: { title: "Change a board’s code", submit: "Change" },
	run: async (input, request) => {
		const done = await recodeBoard(input, request);
		return isRefused(done) ? done : reply(recoded(done.value.recoded, done.value.was));
	},
});
