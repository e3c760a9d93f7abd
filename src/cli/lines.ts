/** Commands that read JSON lines and write one JSON line for each. */
import { createInterface } from "node:readline";

export const answerLines = async (
	answer: (line: string) => string | Promise<string>,
): Promise<void> => {
	for await (const line of createInterface({
		input: process.stdin,
		crlfDelay: Number.POSITIVE_INFINITY,
	})) {
		if (line.trim()) process.stdout.write(`${await answer(line)}\n`);
	}
};
