import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { loosePeopleField } from "../../src/language/fields/names/people.ts";
import { choiceField } from "../../src/language/fields/words.ts";
import { removeFromBoard } from "../../src/usecases/board/remove.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { removed } from "../../src/views/boards/board-saved.ts";

export const boardRemove = command({
	name: "board remove",
	also: [
		"take-off",
		{ verb: "remove-member", says: { role: "member" } },
		{ verb: "remove-chair", says: { role: "chair" } },
		{ verb: "remove-secretary", says: { role: "secretary" } },
	],
	summary: "Remove someone from a board, or take one role from them",
	example: "/board remove London Prevent board @ctsu-lead",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: {
		board: boardField(),
		role: {
			...optional(
				choiceField({
					label: "Only the role of",
					example: "chair",
					missing: "Which role? Secretary, chair or member.",
					of: {
						secretary: ["as secretary"],
						chair: ["as chair"],
						member: ["members", "as member", "as a member"],
					},
				}),
			),
			sayIfMissing: false,
		},
		people: loosePeopleField({
			label: "Person",
			missing: "Who? Try @guidance-lead.",
		}),
	},
	form: { title: "Remove from a board", submit: "Remove" },
	run: async (input, request) => {
		const done = await removeFromBoard(input, request);
		return isRefused(done) ? done : reply(removed(input, done.value));
	},
});
