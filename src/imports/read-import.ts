/** A file's text as lines that could be recorded, and every other line with the reason why it could not. */
import { readCalendar } from "../calendars/read.ts";
import type { Reading } from "../language/reading.ts";
import type {
	Imported,
	ImportKind,
	ImportLine,
	Problem,
	ReadImport,
	Unusable,
} from "../usecases/import/lines.ts";
import { Unreadable } from "./cells.ts";
import { type Columns, columnsOf } from "./columns.ts";
import { partNames } from "./heads.ts";
import { type Cells, readRow } from "./row.ts";
import { type Row, readTable } from "./table.ts";

export type Importing = {
	readonly reading: Reading;
	/** What it holds, where somebody says so. */
	readonly asked?: ImportKind | undefined;
	/** Lets others be served between two lines. */
	readonly pause: () => Promise<void>;
};

const unusable = (says: string): Unusable => ({ is: "unusable", says });

const isCalendar = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
const isProgramme = (text: string): boolean =>
	/^\uFEFF?\s*(?:[{[]|programme:|---\s*\n|%YAML)/.test(text);

const cellsOf =
	({ cells }: Row, { at }: Columns): Cells =>
	(part) => {
		const index = at.get(part);
		return index === undefined ? "" : (cells[index] ?? "");
	};

/** A row is found again by its reference, or by what it says; another one of the same name has a name of its own. */
const nameOf = (
	kind: ImportKind,
	cells: Cells,
	{ what, seen }: { readonly what: Imported; readonly seen: Map<string, readonly string[]> },
): string => {
	const said =
		kind === "members"
			? cells("person")
			: kind === "meetings"
				? `${cells("day")} ${cells("start")} ${cells("title")}`
				: cells("ref") || cells("title");
	const base = `${kind} ${said.toLowerCase()}`;
	const text = JSON.stringify(what);
	const all = new Set([...(seen.get(base) ?? []), text]);
	seen.set(base, [...all]);
	const at = [...all].indexOf(text);
	return at === 0 ? base : `${base} ${at + 1}`;
};

const readOne = (row: Row, columns: Columns, importing: Importing): ImportLine | Problem => {
	try {
		const what = readRow(columns.kind, cellsOf(row, columns), importing.reading);
		return { line: row.line, name: "", what };
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		return { line: row.line, says: error.message.replace(/\.?$/, ".") };
	}
};

/** So many are read before anybody else is served. */
const atOnce = 25;

const readRows = async (columns: Columns, importing: Importing) => {
	const [lines, problems]: [ImportLine[], Problem[]] = [[], []];
	const seen = new Map<string, readonly string[]>();
	for (const [index, row] of columns.rows.entries()) {
		if (index % atOnce === 0) await importing.pause();
		const read = readOne(row, columns, importing);
		if ("says" in read) problems.push(read);
		else
			lines.push({ ...read, name: nameOf(columns.kind, cellsOf(row, columns), { ...read, seen }) });
	}
	return { lines, problems };
};

const headsOf = ({ head, at, rows }: Columns): ReadImport["columns"] => {
	const width = Math.max(head?.cells.length ?? 0, rows[0]?.cells.length ?? 0);
	const parts = new Map([...at].map(([part, index]) => [index, partNames[part]]));
	return Array.from({ length: width }, (_, index) => ({
		head: head?.cells[index] || `Column ${index + 1}`,
		as: parts.get(index),
	})).filter(({ head: name, as }) => as !== undefined || !/^Column \d+$/.test(name));
};

const needed: Readonly<Record<ImportKind, readonly ["title" | "day" | "person", string]>> = {
	actions: ["title", "action"],
	milestones: ["title", "milestone"],
	meetings: ["day", "date"],
	members: ["person", "name"],
};

export const readImport = async (
	text: string,
	importing: Importing,
): Promise<ReadImport | Unusable> => {
	if (isCalendar(text)) return readCalendar(text, importing.reading);
	if (isProgramme(text))
		return unusable(
			"That looks like a programme file. The person who runs me loads it with “convenor load FILE”; here I take a table or a calendar.",
		);
	const rows = readTable(text);
	if ("is" in rows) return rows;
	if (rows.length === 0) return unusable("There’s nothing in it.");
	const columns = columnsOf(rows, importing);
	const [part, named] = needed[columns.kind];
	if (!columns.at.has(part))
		return unusable(
			`I found no column for the ${named}. Put a line of heads first, such as: Action, Owner, Due.`,
		);
	const read = await readRows(columns, importing);
	return { kind: columns.kind, columns: headsOf(columns), ...read };
};
