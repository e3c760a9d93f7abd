/**
 * The reason for the gate, kept as a proof that it bites: on one connection, what others write while a transaction is
 * open lies inside that transaction, and goes when it goes.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Gate, makeGate } from "../../src/store/engine/gate.ts";
import { migrateSqlite } from "../../src/store/engine/migrate.ts";
import { sqliteAdapter } from "../../src/store/engine/sqlite/adapter.ts";
import { openBestDriver } from "../../src/store/engine/sqlite/driver.ts";
import { openConnections } from "../../src/store/engine/sqlite/open.ts";
import { PrismaClient } from "../../src/store/generated/sqlite/client.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-gate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const standsOpen: Gate = { enter: async () => () => {} };

const clientBehind = async (gate: Gate, name: string): Promise<PrismaClient> => {
	const path = join(folder, `${name}.db`);
	await migrateSqlite(openBestDriver, path);
	const open = async () => ({
		...(await openConnections(openBestDriver, path)),
		reader: undefined,
		gate,
	});
	return new PrismaClient({ adapter: sqliteAdapter(open, open) });
};

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

/** A request that changes its mind while 200 others write; gives how many of the 200 were told yes, and were lost. */
const lostWith = async (
	gate: Gate,
	name: string,
): Promise<{ acknowledged: number; lost: number }> => {
	const client = await clientBehind(gate, name);
	const changesItsMind = client
		.$transaction(
			async (tx) => {
				await tx.marker.create({ data: { name: "mine", value: "" } });
				await aMoment();
				throw new Error("changed my mind");
			},
			{ timeout: 20_000 },
		)
		.catch(() => {});
	await new Promise((resolve) => setTimeout(resolve, 50));
	const others = Array.from({ length: 200 }, (_, n) =>
		client.marker.create({ data: { name: `other-${n}`, value: "" } }).then(
			() => 1 as number,
			() => 0,
		),
	);
	const acknowledged = (await Promise.all(others)).reduce((sum, one) => sum + one, 0);
	await changesItsMind;
	const kept = await client.marker.count();
	await client.$disconnect();
	return { acknowledged, lost: acknowledged - kept };
};

describe("the gate", () => {
	it("loses no acknowledged write when another's transaction is rolled back", async () => {
		expect(await lostWith(makeGate(), "gated")).toEqual({ acknowledged: 200, lost: 0 });
	});
	it("is needed: without it, acknowledged writes are lost", async () => {
		const { acknowledged, lost } = await lostWith(standsOpen, "naive");
		expect(acknowledged).toBeGreaterThan(0);
		expect(lost).toBeGreaterThan(0);
	});
});
