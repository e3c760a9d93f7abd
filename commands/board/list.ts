import { command, reply } from "../../src/command.ts";
import { afterField } from "../../src/language/fields/carried.ts";
import { optional } from "../../src/language/fields/field.ts";
import { choiceField } from "../../src/language/fields/words.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { boardsMessage } from "../../src/views/kit/lists.ts";

export const boardList = command({
	name: "board list",
	summary: "List the boards that you may see",
	example: "/board list forming",
	who: "anyone",
	fields: {
		state: optional(
			choiceField({
				label: "State",
				example: "forming",
				missing: "A board is forming, active, ended or outside.",
				of: { forming: [], active: [], ended: [], outside: [], all: [] },
			}),
		),
		after: afterField(),
	},
	run: async ({ state }, request, raw) => {
		const boards = await request.register.boards();
		const wanted = boards.filter((board) => {
			if (state === "outside") return board.outside === true;
			return !state || state === "all" || board.state.is === state;
		});
		return reply(boardsMessage(wanted, { names: await namesFor(request.register), raw }));
	},
});
