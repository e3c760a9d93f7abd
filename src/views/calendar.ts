/** What somebody is told who takes meetings into their own calendar. */
import type { Board } from "../domain/board.ts";
import { line, message, note } from "./blocks.ts";
import type { Message } from "./message.ts";

export const fileHanded = (view: {
	readonly file: string;
	readonly count: number;
	readonly board: Board;
}): Message => {
	const { file, count, board } = view;
	const many = count === 1 ? "one meeting" : `${count} meetings`;
	return message(
		line({ code: file }, ` (${many}) is in your own conversation with me: open it to add it.`),
		note(
			`A later file takes the place of this one, and nothing is shown twice. To have changes by themselves: /board calendar ${board.code}`,
		),
	);
};
