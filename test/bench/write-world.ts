/** Writes a made-up programme into an empty database: the rows and the history that the store would write, many at a time. */
import type { Entity, EntityKind } from "../../src/domain/register.ts";
import type { Transaction } from "../../src/store/engine/open-database.ts";
import type { OpenStore } from "../../src/store/open-store.ts";
import { emptyHead, type Head, nextRow } from "../../src/store/register/history.ts";
import { type Hanging, layout } from "../../src/store/rows/tables.ts";
import { by, type World } from "./world.ts";

const atOnce = 2_000;

/** In the order in which each may refer to what was written before it. */
const inOrder = (world: World): readonly (readonly Entity[])[] => {
	const { people, organisations, boards, workStreams, items } = world;
	const kinds: readonly EntityKind[] = ["meeting", "action", "milestone", "guidance"];
	const sorted = kinds.map((kind) => items.filter((item) => item.kind === kind));
	return [organisations, people, boards, workStreams, ...sorted];
};

const portionsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
	Array.from({ length: Math.ceil(all.length / atOnce) }, (_, n) =>
		all.slice(n * atOnce, (n + 1) * atOnce),
	);

const linesOf = (id: string, { key, lines }: Hanging): readonly object[] =>
	lines.map((line, place) => ({ ...line, place, [key]: id }));

/** One text for all the rows: one statement, however many there are. */
const insert = async (tx: Transaction, table: string, rows: readonly object[]): Promise<void> => {
	const names = [...new Set(rows.flatMap(Object.keys))];
	if (names.length === 0) return;
	const values = rows.map((row) =>
		names.map((name) => (row as Readonly<Record<string, unknown>>)[name] ?? null),
	);
	const columns = names.map((name) => `"${name}"`).join();
	const parts = names.map((_, at) => `json_extract("value", '$[${at}]')`).join();
	await tx.$executeRawUnsafe(
		`INSERT INTO "${table.charAt(0).toUpperCase()}${table.slice(1)}" (${columns})
		SELECT ${parts} FROM json_each(?)`,
		JSON.stringify(values),
	);
};

const hang = async (tx: Transaction, some: readonly Entity[]): Promise<void> => {
	const lines = new Map<string, object[]>();
	for (const entity of some)
		for (const list of layout(entity.kind).hanging?.(entity) ?? []) {
			const known = lines.get(String(list.table)) ?? [];
			known.push(...linesOf(entity.id, list));
			lines.set(String(list.table), known);
		}
	for (const [table, rows] of lines) await insert(tx, table, rows);
};

const write = async (tx: Transaction, some: readonly Entity[], head: Head): Promise<Head> => {
	const [first] = some;
	if (!first) return head;
	const { table, columns } = layout(first.kind);
	await insert(tx, String(table), some.map(columns));
	await hang(tx, some);
	let last = head;
	const history = some.map((entity) => {
		const row = nextRow(last, { entity, author: by.author, at: by.now });
		last = row;
		return row;
	});
	await insert(tx, "History", history);
	return last;
};

/** Each board's counters stand where the world's numbers end. */
const setCounters = async ({ client }: OpenStore, { items }: World): Promise<void> => {
	const last = new Map<string, { boardId: string; series: string; last: number }>();
	for (const { boardId, kind, number } of items) {
		const series = kind === "meeting" ? "meeting" : "item";
		last.set(`${boardId} ${series}`, { boardId, series, last: number });
	}
	await client.counter.createMany({ data: [...last.values()] });
};

export const writeWorld = async (opened: OpenStore, world: World): Promise<void> => {
	let head: Head = emptyHead;
	for (const all of inOrder(world))
		for (const some of portionsOf(all)) {
			const saved = some.map((entity): Entity => ({ ...entity, version: 1 }));
			const before = head;
			head = await opened.runInTransaction((tx) => write(tx, saved, before));
		}
	await setCounters(opened, world);
};
