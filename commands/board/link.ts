import { command, reply } from "../../src/command.ts";
import { boardField, personField } from "../../src/language/fields/names/names.ts";
import { linkPerson } from "../../src/usecases/board/link.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { linkIssued } from "../../src/views/boards/link.ts";

export const boardLink = command({
	name: "board link",
	summary: "Let one of a board's people ask about it outside Slack",
	example: "/board link London Prevent board @engagement-lead",
	who: "the board's secretary or chair",
	fields: {
		board: boardField(),
		person: personField({ label: "Person" }),
	},
	form: { title: "Link outside Slack", submit: "Make a code" },
	run: async (input, request) => {
		const outcome = await linkPerson(input, request);
		return isRefused(outcome) ? outcome : reply(linkIssued(outcome, input));
	},
});
