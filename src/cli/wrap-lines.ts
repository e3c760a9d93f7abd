/** Lines that end between words where the terminal ends, which would break them anywhere. */
import wrapAnsi from "wrap-ansi";

/** Narrower than this nothing can be read, wherever it is broken. */
const narrowest = 20;

/** "  quit    leave; nothing is kept": what is typed, and beside it what that does. */
const besideEachOther = /^(\s+[^\s•[](?:.*?\S)?)\s{2,}(\S.*)$/;

const wrappedLine = (line: string, columns: number): string => {
	const [indent = ""] = /^\s*/.exec(line) ?? [];
	const width = Math.max(columns - indent.length, narrowest);
	const lines = wrapAnsi(line.slice(indent.length), width, { hard: true });
	return lines.replace(/^/gm, indent);
};

/** Where there is no room beside each other, the second stands below the first. */
const wrappedBeside = (line: string, columns: number): string => {
	const [, typed, does] = line.length > columns ? (besideEachOther.exec(line) ?? []) : [];
	if (typed === undefined || does === undefined) return wrappedLine(line, columns);
	return [typed, `      ${does}`].map((each) => wrappedLine(each, columns)).join("\n");
};

/** What is indented stays so on each of its lines; `columns` are none where nobody looks on. */
export const wrapped = (text: string, columns: number | undefined): string =>
	columns === undefined || columns < narrowest
		? text
		: text
				.split("\n")
				.map((line) => wrappedBeside(line, columns))
				.join("\n");
