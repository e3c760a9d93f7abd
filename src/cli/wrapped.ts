/** Lines that end between words where the terminal ends, which would break them anywhere. */
import wrapAnsi from "wrap-ansi";

/** Narrower than this nothing can be read, wherever it is broken. */
const narrowest = 20;

/** What is indented stays so on each of its lines; `columns` are none where nobody looks on. */
export const wrapped = (text: string, columns: number | undefined): string => {
	if (columns === undefined || columns < narrowest) return text;
	return text
		.split("\n")
		.map((line) => {
			const [indent = ""] = /^\s*/.exec(line) ?? [];
			const width = Math.max(columns - indent.length, narrowest);
			const lines = wrapAnsi(line.slice(indent.length), width, { hard: true });
			return lines.replace(/^/gm, indent);
		})
		.join("\n");
};
