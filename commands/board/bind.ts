import { command, type Field, reply } from "../../src/command.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { optional, retyped } from "../../src/language/fields/field.ts";
import { sureField } from "../../src/language/fields/meetings/change.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { channelField } from "../../src/language/fields/names/new-board.ts";
import { bindBoard, crowdIn } from "../../src/usecases/board/bind.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { asksToBind } from "../../src/views/boards/board-created.ts";
import { boundTo } from "../../src/views/boards/board-saved.ts";

const named = boardField({ named: true });

/** "Here" is the channel, and no board. */
const board: Field<Board> = retyped(named, {
	lead: (words, reading) =>
		/^(?:here|this channel)(?![\p{L}\p{N}])/iu.test(words)
			? undefined
			: named.typed.lead?.(words, reading),
});

export const boardBind = command({
	name: "board bind",
	summary: "Choose the channel where a board's reminders are posted",
	example: "/board bind London Prevent board here",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: { board, channel: channelField(), sure: optional(sureField()) },
	form: { title: "Bind a channel", submit: "Bind" },
	run: async ({ sure, ...input }, request) => {
		const isKnown = sure === "now" || input.board.channelId === input.channel;
		const crowd = isKnown ? undefined : await crowdIn(input.channel, request);
		if (crowd) return { ...reply(asksToBind({ ...input, crowd })), replaces: true };
		const outcome = await bindBoard(input, request);
		return isRefused(outcome) ? outcome : reply(boundTo(outcome.value));
	},
});
