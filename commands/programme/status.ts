import { command, reply } from "../../src/command.ts";
import { afterField } from "../../src/language/fields/carried.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { showBoard } from "../../src/usecases/board/show.ts";
import { programmeStatus as statusOf } from "../../src/usecases/status.ts";
import { boardMessage } from "../../src/views/boards/board-page.ts";
import { statusMessage } from "../../src/views/boards/status.ts";

export const programmeStatus = command({
	name: "programme status",
	summary: "Say where the programme or one board stands, or answer a question",
	example: "/programme status",
	who: "anyone, for the boards that they may see",
	fields: { board: boardHereField(), after: afterField() },
	takesQuestions: true,
	run: async ({ board, after }, request) =>
		reply(
			board
				? boardMessage(await showBoard(board, request))
				: statusMessage(await statusOf(request), after),
		),
});
