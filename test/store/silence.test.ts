/** A Postgres that falls silent in the middle of a transaction. */
import { DriverAdapterError, type Transaction } from "@prisma/driver-adapter-utils";
import { describe, expect, it } from "vitest";
import { watched } from "../../src/store/engine/postgres-adapter.ts";

const asked = { sql: "SELECT 1", args: [], argTypes: [] };

/** What befalls each statement in turn; then how its connection ended. */
const transactionWith = (falls: readonly (Error | undefined)[]) => {
	const said: string[] = [];
	const next = [...falls];
	const answer = async () => {
		said.push("asked");
		const failure = next.shift();
		if (failure) throw failure;
	};
	const end = async () => void said.push("given back");
	const tx = {
		provider: "postgres",
		adapterName: "fake",
		options: { usePhantomQuery: false },
		queryRaw: async () => {
			await answer();
			return { columnNames: [], columnTypes: [], rows: [] };
		},
		executeRaw: async () => {
			await answer();
			return 0;
		},
		commit: end,
		rollback: end,
		client: { release: (destroy: boolean) => said.push(destroy ? "destroyed" : "released") },
	};
	return { tx: watched(tx as Transaction), said };
};

const refusal = new DriverAdapterError({
	kind: "UniqueConstraintViolation",
	originalCode: "23505",
	originalMessage: "duplicate key",
});

describe("a transaction on Postgres", () => {
	it("gives its connection back when the server has answered, if only to refuse", async () => {
		const { tx, said } = transactionWith([refusal, undefined]);
		await expect(tx.queryRaw(asked)).rejects.toBe(refusal);
		await tx.executeRaw(asked);
		await tx.rollback();
		expect(said).toEqual(["asked", "asked", "given back"]);
	});
	it("asks nothing more of a server that has fallen silent, and lets nobody have that connection", async () => {
		const silence = new Error("Query read timeout");
		const { tx, said } = transactionWith([undefined, silence]);
		await tx.executeRaw(asked);
		await expect(tx.executeRaw(asked)).rejects.toBe(silence);
		await expect(tx.executeRaw({ ...asked, sql: "ROLLBACK" })).rejects.toBe(silence);
		await tx.rollback();
		expect(said).toEqual(["asked", "asked", "destroyed"]);
	});
	it("sends one statement at a time, as a connection allows", async () => {
		const { tx, said } = transactionWith([]);
		await Promise.all([tx.queryRaw(asked), tx.queryRaw(asked), tx.executeRaw(asked)]);
		expect(said).toHaveLength(3);
	});
});
