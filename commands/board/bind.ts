import { command, reply } from "../../src/command.ts";
import { channelField } from "../../src/text/fields/channel.ts";
import { boardField } from "../../src/text/fields/names.ts";
import { bindBoard } from "../../src/usecases/board/bind.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import { boundTo } from "../../src/views/board-done.ts";

export const boardBind = command({
	name: "board bind",
	summary: "Choose the channel where a board's reminders are posted",
	example: "/board bind London Prevent board here",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: { board: boardField({ named: true }), channel: channelField() },
	form: { title: "Bind a channel", submit: "Bind" },
	run: async (input, request) => {
		const outcome = await bindBoard(input, request);
		return isRefused(outcome) ? outcome : reply(boundTo(outcome.value));
	},
});
