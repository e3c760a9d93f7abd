import { command, reply } from "../../src/command.ts";
import { optional, retyped } from "../../src/language/fields/field.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { callBoard } from "../../src/usecases/board/alias.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { called } from "../../src/views/boards/board-saved.ts";

const nameField = (label: string, keywords: readonly string[]) =>
	optional(
		wordsField({
			label,
			example: "the pilots",
			missing: "",
			keywords,
			keywordOnly: true,
			most: 80,
		}),
	);

export const boardAlias = command({
	name: "board alias",
	summary: "Add or remove a name that a board answers to",
	example: '/board alias London Prevent board add "the capital board"',
	who: "anyone who may see the board; its secretary or chair changes them",
	fields: {
		board: boardField(),
		add: retyped(
			nameField("Add", [
				...["add", "as", "called", "also called", "known as", "also known as", "aka", "alias"],
			]),
			{ loose: "if quoted" },
		),
		remove: nameField("Remove", ["remove", "drop"]),
	},
	form: { title: "Names of a board", submit: "Change" },
	run: async ({ board, ...change }, request) => {
		if (!change.add && !change.remove) return reply(called({ board, alsoCalled: [] }));
		const outcome = await callBoard({ board, ...change }, request);
		return isRefused(outcome) ? outcome : reply(called(outcome.value));
	},
});
