import { command, reply } from "../../src/command.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { upperField } from "../../src/language/fields/names/new-board.ts";
import { placeUnder } from "../../src/usecases/board/oversee.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { parentChanged } from "../../src/views/boards/seats.ts";

export const boardParent = command({
	name: "board parent",
	summary: "Record which board another is a part of",
	example: "/board parent Prevent pilot board under London Prevent board",
	who: "the board's secretary or chair, or a workspace administrator",
	fields: {
		board: boardField(),
		under: upperField({
			label: "Part of",
			keywords: ["part of", "under", "below", "within"],
			missing: "Which board is it a part of? Give its name or code, or: none.",
		}),
	},
	form: { title: "Parent board", submit: "Record" },
	run: async (input, request) => {
		const outcome = await placeUnder(
			{ board: input.board, upper: input.under, line: "parentId" },
			request,
		);
		return isRefused(outcome)
			? outcome
			: reply(parentChanged(outcome.value, input.under, "parentId"));
	},
});
