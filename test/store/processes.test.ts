/** Several processes on one database, and the sudden death of one. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { startPostgres } from "../build/postgres.ts";
import { operator, settle } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-processes-"));
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await (await startPostgres()).stop();
});

const script = fileURLToPath(new URL("child.ts", import.meta.url));

type Child = {
	readonly process: ChildProcess;
	/** What it has said so far, line by line. */
	readonly said: () => readonly string[];
	readonly ended: Promise<void>;
};

const start = (url: string, prefix: string, count: number): Child => {
	const child = spawn(process.execPath, ["--import", "tsx", script, url, prefix, `${count}`], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	let told = "";
	child.stdout?.on("data", (chunk) => {
		told += chunk;
	});
	return {
		process: child,
		said: () => told.split("\n").slice(0, -1),
		ended: new Promise((resolve) => child.once("close", () => resolve())),
	};
};

const until = async (holds: () => boolean): Promise<void> => {
	for (let waited = 0; !holds(); waited++) {
		if (waited > 3_000) throw new Error("It did not come.");
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
};

const seeded = async (url: string): Promise<void> => {
	const { store, close } = await openStore({ url });
	await settle(store);
	await close();
};

const state = async (url: string) => {
	const { store, close, verifyHistory } = await openStore({ url });
	const actions = await store.as(operator.audience).actions();
	const verdict = await verifyHistory();
	await close();
	return { actions, verdict };
};

const databases = {
	SQLite: async () => `file:${join(folder, "shared.db")}`,
	Postgres: async () => (await startPostgres()).url("shared"),
};

describe.each(Object.entries(databases))("on %s", (_name, urlOf) => {
	it("two processes give out numbers without a gap or a double, and write one chain", async () => {
		const url = await urlOf();
		await seeded(url);
		const children = ["a", "b"].map((prefix) => start(url, prefix, 100));
		await Promise.all(children.map((child) => child.ended));
		const { actions, verdict } = await state(url);
		const expected = Array.from({ length: 200 }, (_, n) => n + 1);
		expect(actions.map(({ number }) => number)).toEqual(expected);
		expect(verdict).toMatchObject({ entries: 206 });
	}, 120_000);
});

describe("a process that is killed", () => {
	it("has kept every write that it acknowledged, with a whole history", async () => {
		const url = `file:${join(folder, "killed.db")}`;
		await seeded(url);
		const acknowledged: string[] = [];
		for (const [round, enough] of [3, 20, 57].entries()) {
			const child = start(url, `r${round}`, 100_000);
			await until(() => child.said().length > enough);
			child.process.kill("SIGKILL");
			await child.ended;
			acknowledged.push(...child.said().filter((line) => line !== "ready"));
			const { actions, verdict } = await state(url);
			const kept = new Set(actions.map(({ id }) => id));
			expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
			expect(verdict).toMatchObject({ entries: 6 + actions.length });
		}
	}, 120_000);
});
