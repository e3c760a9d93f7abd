/** Which column is which: by its head, and where that says nothing, by what stands in it. */
import { readDate } from "../language/dates/dates.ts";
import { matchOwner } from "../language/names/entities.ts";
import type { Reading } from "../language/reading.ts";
import type { ImportKind } from "../usecases/import/lines.ts";
import { heads, type Part, tellTales } from "./heads.ts";
import type { Row } from "./table.ts";

export type Columns = {
	readonly kind: ImportKind;
	/** Where the head stands; undefined where there is none. */
	readonly head?: Row | undefined;
	readonly at: ReadonlyMap<Part, number>;
	readonly rows: readonly Row[];
};

const called = (names: string, head: string): boolean =>
	new RegExp(`^(?:${names})[\\s:?*]*$`, "i").test(head);

const byHeads = (kind: ImportKind, { cells }: Row): ReadonlyMap<Part, number> => {
	const found = new Map<Part, number>();
	for (const [part, names] of heads[kind]) {
		// The names are in the order of how much they say.
		const at = names
			.split("|")
			.map((name) => cells.findIndex((cell, at) => called(name, cell) && !isTaken(found, at)))
			.find((index) => index >= 0);
		if (at !== undefined) found.set(part, at);
	}
	return found;
};

const isTaken = (found: ReadonlyMap<Part, number>, at: number): boolean =>
	[...found.values()].includes(at);

const kinds = Object.keys(heads) as readonly ImportKind[];

/** A table of titles and dates alone is one of actions, unless a head says another thing. */
const kindOf = (row: Row | undefined): ImportKind => {
	const said = kinds.find(
		(kind) => kind !== "actions" && row?.cells.some((cell) => tellTales[kind].test(cell)),
	);
	const isActions = row?.cells.some((cell) => tellTales.actions.test(cell)) === true;
	return isActions ? "actions" : (said ?? "actions");
};

/** Titles of sheets and dates of printing stand above the head: it is the first row that names two columns. */
const headOf = (rows: readonly Row[], asked: ImportKind | undefined): Row | undefined =>
	rows
		.slice(0, 8)
		.find((row) => (asked ? [asked] : kinds).some((kind) => byHeads(kind, row).size >= 2));

type Look = (cell: string) => boolean;

const share = (rows: readonly Row[], at: number, look: Look): number => {
	const cells = rows.slice(0, 40).flatMap(({ cells }) => cells[at] || []);
	return cells.length === 0 ? 0 : cells.filter(look).length / cells.length;
};

const looksFor = (reading: Reading): readonly (readonly [Part, Look])[] => {
	const { today, zone, calendar, lexicon } = reading;
	const isDate: Look = (cell) => {
		const is = readDate(cell.slice(0, 60), { today, zone, calendar, lean: "none" }).is;
		return is === "date" || is === "instant";
	};
	return [
		["due", isDate],
		["day", isDate],
		["owner", (cell) => matchOwner(cell, lexicon).is === "one"],
		["person", (cell) => matchOwner(cell, lexicon).is === "one"],
	];
};

const lengthOf = (rows: readonly Row[], at: number): number =>
	rows.slice(0, 40).reduce((sum, { cells }) => sum + (cells[at]?.length ?? 0), 0);

/** Most of its cells, or it is another thing. */
const enough = 0.6;

const withValues = (
	found: ReadonlyMap<Part, number>,
	{
		kind,
		rows,
		reading,
	}: { readonly kind: ImportKind; readonly rows: readonly Row[]; readonly reading: Reading },
): ReadonlyMap<Part, number> => {
	const all = new Map(found);
	const width = Math.max(0, ...rows.slice(0, 40).map(({ cells }) => cells.length));
	const free = () => Array.from({ length: width }, (_, at) => at).filter((at) => !isTaken(all, at));
	const wanted = new Set(heads[kind].map(([part]) => part));
	for (const [part, look] of looksFor(reading)) {
		if (!wanted.has(part) || all.has(part)) continue;
		const at = free().find((each) => share(rows, each, look) >= enough);
		if (at !== undefined) all.set(part, at);
	}
	if (wanted.has("title") && !all.has("title") && kind !== "meetings") {
		const [longest] = free().toSorted((a, b) => lengthOf(rows, b) - lengthOf(rows, a));
		if (longest !== undefined) all.set("title", longest);
	}
	return all;
};

export const columnsOf = (
	rows: readonly Row[],
	{ asked, reading }: { readonly asked?: ImportKind | undefined; readonly reading: Reading },
): Columns => {
	const head = headOf(rows, asked);
	const kind = asked ?? kindOf(head);
	const below = head ? rows.slice(rows.indexOf(head) + 1) : rows;
	const said = head ? byHeads(kind, head) : new Map<Part, number>();
	return { kind, head, at: withValues(said, { kind, rows: below, reading }), rows: below };
};
