import { command, reply } from "../../src/command.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { upperField } from "../../src/language/fields/names/new-board.ts";
import { placeUnder } from "../../src/usecases/board/oversee.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { parentChanged } from "../../src/views/boards/seats.ts";

export const boardOversee = command({
	name: "board oversee",
	summary: "Record which board oversees another",
	example: "/board oversee Prevent pilot board by MPS Contest board",
	who: "the overseen board's secretary or chair, or a workspace administrator",
	fields: {
		board: boardField(),
		by: upperField({
			label: "Overseen by",
			keywords: ["by", "under"],
			missing: "Which board oversees it? Give its name or code, or: none.",
		}),
	},
	form: { title: "Oversee a board", submit: "Record" },
	run: async (input, request) => {
		const outcome = await placeUnder(
			{ board: input.board, upper: input.by, line: "overseenById" },
			request,
		);
		return isRefused(outcome)
			? outcome
			: reply(parentChanged(outcome.value, input.by, "overseenById"));
	},
});
