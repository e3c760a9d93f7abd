import { command, reply } from "../../src/command.ts";
import { optional, retyped } from "../../src/language/fields/field.ts";
import { sureField } from "../../src/language/fields/meetings/change.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { choiceField } from "../../src/language/fields/words.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { unmerge } from "../../src/usecases/merge/unmerge.ts";
import { unmergeMessage } from "../../src/views/boards/unmerge.ts";

export const boardUnmerge = command({
	name: "board unmerge",
	summary: "Undo a merge of boards within 14 days, or call off one that is planned",
	example: "/board unmerge SO Programme board",
	who: "whoever is secretary or chair of both boards, or a workspace administrator",
	fields: {
		board: boardField({ named: true, merged: "itself" }),
		visibility: optional({
			...retyped(
				choiceField({
					label: "Seen by",
					example: "open",
					missing: "Say open, if the board that was restricted by the merge is to be open again.",
					of: { open: [], restricted: [] },
					keywords: ["visibility"],
				}),
				{ loose: "never" },
			),
			unasked: "in words",
		}),
		sure: optional(sureField()),
	},
	form: { title: "Undo a merge", submit: "Preview" },
	oneClick: true,
	run: async (input, request) => {
		const outcome = await unmerge(input, request);
		return isRefused(outcome) ? outcome : reply(unmergeMessage(outcome));
	},
});
