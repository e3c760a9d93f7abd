/** B4: claiming the 50 reminders that are due, with a thousand, a hundred thousand or more in the ledger. */
import { join } from "node:path";
import type { Instant } from "../../src/domain/dates/plain-date.ts";
import type { Ledger } from "../../src/reminders/ledger/ledger.ts";
import { ledgerIn } from "../../src/store/ledger/ledger.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { startPostgres } from "../build/postgres.ts";
import { folder } from "./children.ts";
import { type Case, type Figure, median, timed } from "./figures.ts";
import { now } from "./world.ts";

const due = 50;
const scans = 40;
const past = "2009-01-29T09:00:00Z" as Instant;
const future = "2009-02-20T09:00:00Z" as Instant;
const leaseUntil = "2009-01-29T10:01:00Z" as Instant;

export type Filling = { readonly stored: number; readonly due: number };

/** As many as are stored by one statement: it must end before the client gives up on it. */
const atOnce = 50_000;

/** So many due; of the others a third are planned for later, and the rest were sent long ago. */
export const fillLedger = async (opened: OpenStore, filling: Filling): Promise<void> => {
	for (let from = 0; from < filling.stored; from += atOnce) await fillPart(opened, filling, from);
};

const fillPart = ({ client }: OpenStore, { stored, due: most }: Filling, from: number) =>
	client.$executeRaw`
		WITH RECURSIVE line (n) AS (SELECT CAST(${from} AS INTEGER) UNION ALL
			SELECT n + 1 FROM line WHERE n < CAST(${Math.min(from + atOnce, stored) - 1} AS INTEGER)),
		timed (n, state, at) AS (
			SELECT n,
				CASE WHEN n < CAST(${most} AS INTEGER) OR n % 3 = 0 THEN 'planned' ELSE 'sent' END,
				CASE WHEN n >= CAST(${most} AS INTEGER) AND n % 3 = 0 THEN CAST(${future} AS TEXT) ELSE CAST(${past} AS TEXT) END
			FROM line
		)
		INSERT INTO "Occurrence" (id, "boardId", "itemKind", "itemId", rule, "localAt", zone, "zoneData",
			"dueAt", destination, cause, state, "notBefore", "updatedAt")
		SELECT 'o' || n, 'board ' || (n % 50), 'action', 'action ' || n, 'due:day', at, 'Europe/London', '2025a',
			at, 'channel:C' || (n % 50), 'bench', state, at, CAST(${now} AS TEXT)
		FROM timed`;

type Kind = "SQLite" | "Postgres";

type Stored = {
	readonly kind: Kind;
	readonly stored: number;
	readonly opened: OpenStore;
	readonly ledger: Ledger;
	readonly took: number[];
	readonly unindexed: number[];
};

const fill = async (kind: Kind, url: string, stored: number): Promise<Stored> => {
	const opened = await openStore({ url });
	await fillLedger(opened, { stored, due });
	// What a database's own housekeeping does within minutes.
	await opened.client.$executeRaw`ANALYZE "Occurrence"`;
	return { kind, stored, opened, ledger: ledgerIn({ ...opened, url }), took: [], unindexed: [] };
};

const scan = async ({ ledger, took }: Stored): Promise<void> => {
	const claim = { worker: "bench", now, leaseUntil, limit: due, state: "planned" } as const;
	let claimed: Awaited<ReturnType<Ledger["claim"]>> = [];
	took.push(await timed(async () => (claimed = await ledger.claim(claim))));
	if (claimed.length !== due) throw new Error(`${claimed.length} were claimed, not ${due}`);
	await ledger.handBack(
		claimed.map((row) => ({ ...row, notBefore: past })),
		now,
	);
};

/** The same question of a table whose index is left aside. */
const scanUnindexed = async ({ kind, opened, unindexed }: Stored): Promise<void> => {
	if (kind === "Postgres") return;
	unindexed.push(
		await timed(
			() => opened.client.$queryRaw`SELECT id FROM "Occurrence" NOT INDEXED
				WHERE +state = 'planned' AND +"notBefore" <= ${now}
				AND ("leaseUntil" IS NULL OR "leaseUntil" <= ${now}) ORDER BY +"notBefore" LIMIT ${due}`,
		),
	);
};

const sizes = [1_000, 10_000, 100_000, 1_000_000];

const scanAll = async (kind: Kind, ledgers: readonly Stored[]): Promise<readonly Figure[]> => {
	for (let round = 0; round < scans; round += 1)
		for (const stored of ledgers) {
			await scan(stored);
			if (round % 8 === 0) await scanUnindexed(stored);
		}
	for (const { opened } of ledgers) await opened.close();
	const [least, ...more] = ledgers.map(({ stored, took, unindexed }) => ({
		stored,
		indexed: median(took.slice(5)),
		unindexed: unindexed.length > 0 ? median(unindexed) : undefined,
	}));
	if (!least) return [];
	return more.flatMap(({ stored, indexed, unindexed }): readonly Figure[] => [
		{
			of: "B4",
			what: `due scan on ${kind}, ${stored} stored beside 1000`,
			unit: "ms",
			ours: indexed,
			peer: least.indexed,
			beside: "1000 stored",
			target: "≤ 1.2×",
			met: indexed <= 1.2 * least.indexed,
		},
		...(unindexed === undefined
			? []
			: [
					{
						of: "B4",
						what: `the same with no index, ${stored} stored`,
						unit: "ms",
						ours: indexed,
						peer: unindexed,
						beside: "no index",
					},
				]),
	]);
};

/** Up to a million on demand: making so many takes minutes. */
export const dueScan = (most: 100_000 | 1_000_000): Case => ({
	name: "B4",
	run: async (): Promise<readonly Figure[]> => {
		const wanted = sizes.filter((size) => size <= most);
		const here: Stored[] = [];
		for (const size of wanted)
			here.push(await fill("SQLite", `file:${join(folder(), `ledger-${size}.db`)}`, size));
		const figures = [...(await scanAll("SQLite", here))];
		const postgres = await startPostgres();
		const there: Stored[] = [];
		for (const size of wanted)
			there.push(await fill("Postgres", await postgres.url("ledger"), size));
		figures.push(...(await scanAll("Postgres", there)));
		await postgres.stop();
		return figures;
	},
});
