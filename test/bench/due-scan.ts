/** B4: claiming the 50 reminders that are due, with a thousand, a hundred thousand or more in the ledger. */
import { join } from "node:path";
import type { Instant } from "../../src/domain/plain-date.ts";
import type { Ledger } from "../../src/reminders/ledger.ts";
import { ledgerIn } from "../../src/store/ledger.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { folder } from "./children.ts";
import { type Case, type Figure, median, timed } from "./figures.ts";
import { now } from "./world.ts";

const due = 50;
const scans = 40;
const past = "2009-01-29T09:00:00Z" as Instant;
const future = "2009-02-20T09:00:00Z" as Instant;
const leaseUntil = "2009-01-29T10:01:00Z" as Instant;

/** Fifty due; of the others a third are planned for later, and the rest were sent long ago. */
const fillWith = ({ client }: OpenStore, stored: number) =>
	client.$executeRaw`
		WITH RECURSIVE row (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM row WHERE n < ${stored - 1}),
		timed (n, state, at) AS (
			SELECT n,
				CASE WHEN n < ${due} OR n % 3 = 0 THEN 'planned' ELSE 'sent' END,
				CASE WHEN n >= ${due} AND n % 3 = 0 THEN ${future} ELSE ${past} END
			FROM row
		)
		INSERT INTO "Occurrence" (id, "boardId", "itemKind", "itemId", rule, "localAt", zone, "zoneData",
			"dueAt", destination, cause, state, "notBefore", "updatedAt")
		SELECT 'o' || n, 'board ' || n % 50, 'action', 'action ' || n, 'due:day', at, 'Europe/London', '2025a',
			at, 'channel:C' || n % 50, 'bench', state, at, ${now}
		FROM timed`;

type Stored = {
	readonly stored: number;
	readonly opened: OpenStore;
	readonly ledger: Ledger;
	readonly took: number[];
	readonly unindexed: number[];
};

const fill = async (stored: number): Promise<Stored> => {
	const url = `file:${join(folder(), `ledger-${stored}.db`)}`;
	const opened = await openStore({ url });
	await fillWith(opened, stored);
	return { stored, opened, ledger: ledgerIn({ ...opened, url }), took: [], unindexed: [] };
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
const scanUnindexed = async ({ opened, unindexed }: Stored): Promise<void> => {
	unindexed.push(
		await timed(
			() => opened.client.$queryRaw`SELECT id FROM "Occurrence" NOT INDEXED
				WHERE +state = 'planned' AND +"notBefore" <= ${now} ORDER BY +"notBefore" LIMIT ${due}`,
		),
	);
};

/** Up to a million on demand: making so many takes minutes. */
export const dueScan = (most: 100_000 | 1_000_000): Case => ({
	name: "B4",
	run: async (): Promise<readonly Figure[]> => {
		const ledgers: Stored[] = [];
		for (const stored of [1_000, 10_000, 100_000, 1_000_000].filter((count) => count <= most))
			ledgers.push(await fill(stored));
		for (let round = 0; round < scans; round += 1)
			for (const stored of ledgers) {
				await scan(stored);
				if (round % 8 === 0) await scanUnindexed(stored);
			}
		for (const { opened } of ledgers) await opened.close();
		const [least, ...more] = ledgers.map((stored) => ({
			stored: stored.stored,
			indexed: median(stored.took.slice(5)),
			unindexed: median(stored.unindexed),
		}));
		if (!least) return [];
		return more.flatMap(({ stored, indexed, unindexed }) => [
			{
				of: "B4",
				what: `due scan, ${stored} stored beside 1000`,
				unit: "ms",
				ours: indexed,
				peer: least.indexed,
				beside: "1000 stored",
				target: "≤ 1.2×",
				met: indexed <= 1.2 * least.indexed,
			},
			{
				of: "B4",
				what: `the same with no index, ${stored} stored`,
				unit: "ms",
				ours: indexed,
				peer: unindexed,
				beside: "no index",
			},
		]);
	},
});
