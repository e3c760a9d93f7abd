import { command, reply } from "../../src/command.ts";
import { boardField } from "../../src/text/fields/names.ts";
import { overseeBoard } from "../../src/usecases/board/oversee.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { overseen } from "../../src/views/board-seats.ts";

export const boardOversee = command({
	name: "board oversee",
	summary: "Record which board oversees another",
	example: "/board oversee Prevent pilot board by MPS Contest board",
	who: "the overseen board's secretary or chair, or a workspace administrator",
	fields: {
		board: boardField({ named: true }),
		by: boardField({ label: "Overseen by", keywords: ["by", "under"], keywordOnly: true }),
	},
	form: { title: "Oversee a board", submit: "Record" },
	run: async (input, request) => {
		const outcome = await overseeBoard(input, request);
		return isRefused(outcome) ? outcome : reply(overseen(outcome.value, input.by));
	},
});
