/** Rows as a CSV file that a spreadsheet opens, with nothing in it that a spreadsheet would carry out. */

/** A cell that begins so is a formula to a spreadsheet, whoever wrote it. */
const risky = /^[=+\-@\t\r]/;

const cellOf = (value: string): string => {
	const plain = risky.test(value) ? `'${value}` : value;
	return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** With the mark by which Excel knows that it is UTF-8. */
export const csv = (
	heads: readonly string[],
	rows: readonly (readonly (string | undefined)[])[],
): string =>
	`\uFEFF${[heads, ...rows].map((row) => row.map((cell) => cellOf(cell ?? "")).join(",")).join("\r\n")}\r\n`;
