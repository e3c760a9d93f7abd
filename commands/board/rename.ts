import { command, reply } from "../../src/command.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { renameBoard } from "../../src/usecases/board/rename.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { renamed } from "../../src/views/boards/board-saved.ts";

export const boardRename = command({
	name: "board rename",
	summary: "Rename a board; its code stays and its old name keeps working",
	example: "/board rename LPB to London Partnership board",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: {
		board: boardField(),
		name: wordsField({
			label: "New name",
			example: "London Partnership board",
			missing: "What is it called now? Try: London Partnership board.",
			keywords: ["to", "as", "new name"],
			most: 80,
		}),
	},
	form: { title: "Rename a board", submit: "Rename" },
	run: async (input, request) => {
		const done = await renameBoard(input, request);
		return isRefused(done) ? done : reply(renamed(done.value.renamed, done.value.was));
	},
});
