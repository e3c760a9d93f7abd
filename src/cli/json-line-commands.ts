/** Commands that read JSON lines and write one JSON line for each. */
import { linesIn } from "../store/text-lines.ts";

/** Whoever reads the answers may have had enough: `convenor ask | head -1`. */
const isReadNoMore = (error: unknown): boolean =>
	error instanceof Error && "code" in error && error.code === "EPIPE";

export const answerLines = async (
	/** `number` is the line's, from 1, for saying which one was wrong. */
	answer: (line: string, number: number) => string | Promise<string>,
): Promise<void> => {
	let [number, isRead] = [0, true];
	process.stdout.on("error", (error) => {
		if (!isReadNoMore(error)) throw error;
		isRead = false;
	});
	for await (const line of linesIn(process.stdin)) {
		if (!isRead) return;
		number += 1;
		// A file that was saved elsewhere may begin with the mark of its encoding.
		const bare = number === 1 ? line.replace(/^\uFEFF/, "") : line;
		if (bare.trim()) process.stdout.write(`${await answer(bare, number)}\n`);
	}
};
