import { command, reply } from "../../src/command.ts";
import { boardField, personField } from "../../src/language/fields/names/names.ts";
import { unlinkPerson } from "../../src/usecases/board/link.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { unlinked } from "../../src/views/boards/link.ts";

export const boardUnlink = command({
	name: "board unlink",
	summary: "Stop someone asking about a board outside Slack",
	example: "/board unlink London Prevent board @engagement-lead",
	who: "the board's secretary or chair",
	fields: {
		board: boardField(),
		person: personField({ label: "Person" }),
	},
	form: { title: "Unlink outside Slack", submit: "Unlink" },
	run: async (input, request) => {
		const outcome = await unlinkPerson(input, request);
		return isRefused(outcome) ? outcome : reply(unlinked(outcome.count, input));
	},
});
