import { command, reply } from "../../src/command.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { showBoard } from "../../src/usecases/board/show.ts";
import { boardMessage } from "../../src/views/boards/board-page.ts";

export const boardShow = command({
	name: "board show",
	also: ["view", "details"],
	summary: "Show a board: roles, seats, meetings and what is open",
	example: "/board show London Prevent board",
	who: "anyone who may see the board",
	fields: { board: boardField({ merged: "itself" }) },
	oneClick: true,
	form: { title: "Show a board", submit: "Show" },
	run: async ({ board }, request) => reply(boardMessage(await showBoard(board, request))),
});
