/** A table's rows, each with its line in the file, whatever stands between its cells. */
import { CsvError, parse } from "csv-parse/sync";
import type { Unusable } from "../usecases/import/lines.ts";

export type Row = { readonly line: number; readonly cells: readonly string[] };

const delimiters = ["\t", ";", "|", ","] as const;

const mostRows = 5_000;

/** The one that the first lines have most of, and as many in each. */
const delimiterOf = (text: string): string => {
	const lines = text.split(/\r?\n/, 12).filter((line) => line.trim() !== "");
	const score = (delimiter: string) => {
		const counts = lines.map((line) => line.replace(/"[^"]*"/g, "").split(delimiter).length - 1);
		const least = Math.min(...counts);
		return least * 100 + counts.reduce((sum, count) => sum + count, 0);
	};
	return delimiters.reduce((best, each) => (score(each) > score(best) ? each : best), ",");
};

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

const clean = (cell: string): string => cell.replace(/[\u00a0\s]+/g, " ").trim();

export const readTable = (text: string): readonly Row[] | Unusable => {
	try {
		const found = parse(text, {
			bom: true,
			delimiter: delimiterOf(text),
			info: true,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			max_record_size: 20_000,
		}) as unknown as readonly Parsed[];
		const rows = found.map(({ record, info }) => ({ line: info.lines, cells: record.map(clean) }));
		const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
		return filled.length > mostRows + 5
			? { is: "unusable", says: `That’s ${filled.length} lines. I take ${mostRows} at a time.` }
			: filled;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = "lines" in error ? `Line ${String(error.lines)}: ` : "";
		const isQuote = error.code === "CSV_QUOTE_NOT_CLOSED";
		return {
			is: "unusable",
			says: isQuote
				? `${line}a quotation mark is opened and not closed. Nothing was read.`
				: `${line}I couldn’t read that as a table. Nothing was read.`,
		};
	}
};
