import { command, reply } from "../../src/command.ts";
import { boardField, personField } from "../../src/text/fields/names.ts";
import { choiceField } from "../../src/text/fields/words.ts";
import { appointTo } from "../../src/usecases/board/appoint.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { appointed } from "../../src/views/board-done.ts";

export const boardAppoint = command({
	name: "board appoint",
	summary: "Make someone a board's secretary, chair or member",
	example: "/board appoint London Prevent board chair @ctsu-lead",
	who: "the board's secretary or chair, or a workspace administrator",
	fields: {
		board: boardField(),
		role: choiceField({
			label: "Role",
			example: "chair",
			missing: "As what? Secretary, chair or member.",
			of: {
				secretary: ["secretary:", "as secretary"],
				chair: ["as chair"],
				member: ["as member", "as a member"],
			},
		}),
		person: personField({ label: "Person", keywords: [] }),
	},
	form: { title: "Appoint to a board", submit: "Appoint" },
	run: async (input, request) => {
		const outcome = await appointTo(input, request);
		return isRefused(outcome) ? outcome : reply(appointed(input, outcome.value));
	},
});
