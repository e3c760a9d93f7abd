/** Reads the tables of a page in Markdown: a row is its cells, as text without the marks of code. */

export type Row = readonly string[];

const cellsOf = (line: string): Row =>
	line
		.trim()
		.replace(/^\||\|$/g, "")
		.split(/(?<!\\)\|/)
		.map((cell) => cell.trim().replaceAll("\\|", "|").replaceAll("`", ""));

/** Every row of every table, the headings and the lines under them left out: a row that a blank line cuts off is none. */
export const tableRows = (page: string): readonly Row[] => {
	const lines = page.split("\n");
	const isRow = (line: string | undefined) => /^\s*\|.*\|\s*$/.test(line ?? "");
	const isRule = (line: string | undefined) => /^\s*\|[\s:|-]+\|\s*$/.test(line ?? "");
	let inTable = false;
	return lines.flatMap((line) => {
		if (isRule(line)) {
			inTable = true;
			return [];
		}
		inTable = inTable && isRow(line);
		return inTable ? [cellsOf(line)] : [];
	});
};
