/** A copy of the register while it is in use, and back again, on both databases. */
import {
	existsSync,
	linkSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backUp, restoreFrom } from "../../src/store/backup/backup.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { startPostgres, type TestPostgres } from "../build/postgres.ts";
import { action, at, board, day, person } from "../reminders/world.ts";

let postgres: TestPostgres;
const folder = mkdtempSync(join(tmpdir(), "convenor-backup-"));
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(async () => {
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
});

const by = {
	audience: { kind: "operator" } as const,
	author: { name: "Secretary", through: "test" },
	now: at("2009-03-01T10:00:00Z"),
};

let count = 0;
const addActions = async ({ store }: OpenStore, most: number): Promise<void> => {
	for (let n = 0; n < most; n++) {
		const number = ++count;
		const made = action(day("2009-03-06"), { id: `a${number}`, number, owner: undefined });
		await store.change(by, async (change) => void (await change.save(made)));
	}
};

const seeded = async (url: string): Promise<OpenStore> => {
	const opened = await openStore({ url });
	await opened.store.change(by, async (change) => {
		await change.save(person("sec", { slackId: "U1" }));
		await change.save(board({ secretaryId: "sec", chairId: undefined, memberIds: [] }));
	});
	await addActions(opened, 20);
	return opened;
};

const entriesOf = async (url: string): Promise<number> => {
	const opened = await openStore({ url });
	const verdict = await opened.verifyHistory();
	const actions = await opened.client.action.count();
	await opened.close();
	if ("brokenAt" in verdict) throw new Error(`broken at ${verdict.brokenAt}`);
	// Two entries for the person and the board, and one for each action: a copy is of one moment.
	expect(verdict.entries).toBe(actions + 2);
	return verdict.entries;
};

const kinds: readonly [string, (name: string) => Promise<string>][] = [
	["SQLite", async (name) => `file:${join(folder, `${name}.db`)}`],
	["Postgres", (name) => postgres.url(name)],
];

describe.each(kinds)("a backup on %s", (kind, urlOf) => {
	const file = (name: string) => join(folder, `${kind}-${name}.backup`);

	it("is one moment of a register that goes on being written to, and comes back whole", async () => {
		const url = await urlOf("busy");
		const opened = await seeded(url);
		const writing = addActions(opened, 60);
		const kept = await backUp(url, file("busy"));
		await writing;
		await opened.close();
		const target = await urlOf("fresh");
		const restored = await restoreFrom(target, file("busy"), { force: false });
		expect(restored).toMatchObject({ is: "restored" });
		expect("entries" in kept && (await entriesOf(target))).toBe("entries" in kept && kept.entries);
		const again = await openStore({ url: target });
		await addActions(again, 1);
		await again.close();
	});

	it("is not put over a register with something in it, nor under a bot that is running", async () => {
		const url = await urlOf("source");
		const opened = await seeded(url);
		await backUp(url, file("source"));
		await addActions(opened, 1);
		const force = { force: true };
		const inUse = await restoreFrom(url, file("source"), force);
		expect(inUse).toMatchObject({ is: "refused", because: expect.stringContaining("in use") });
		await opened.close();
		const full = await restoreFrom(url, file("source"), { force: false });
		expect(full).toMatchObject({ is: "refused", because: expect.stringContaining("not empty") });
		expect(await entriesOf(url)).toBe(23);
		expect(await restoreFrom(url, file("source"), force)).toMatchObject({ entries: 22 });
		expect(await entriesOf(url)).toBe(22);
	});

	it("is refused when it was cut short or changed, and nothing is changed by it", async () => {
		const url = await urlOf("sound");
		const opened = await seeded(url);
		await backUp(url, file("sound"));
		await opened.close();
		const bytes = readFileSync(file("sound"));
		const short = file("short");
		writeFileSync(short, bytes.subarray(0, Math.floor(bytes.length * 0.7)));
		const changed = file("changed");
		const text = bytes.toString("latin1");
		writeFileSync(changed, text.replaceAll("Secretary", "Secretarx"), "latin1");
		const other = file("other");
		writeFileSync(other, "Minutes of the meeting\n");
		for (const bad of [short, changed, other, join(folder, "nowhere.backup")]) {
			const target = await urlOf("untouched");
			expect((await restoreFrom(target, bad, { force: false })).is, bad).toBe("refused");
			const after = await openStore({ url: target });
			expect(await after.client.history.count()).toBe(0);
			await after.close();
			rmSync(join(folder, "untouched.db"), { force: true });
		}
	});
});

it("a backup never takes the place of the register itself, by whatever name", async () => {
	const path = join(folder, "itself.db");
	const url = `file:${path}`;
	const opened = await seeded(url);
	const [linked, second] = [join(folder, "linked.db"), join(folder, "second.db")];
	symlinkSync(path, linked);
	linkSync(path, second);
	const names = [path, `${folder}/./itself.db`, linked, second, `${path}-wal`, `${path}-shm`];
	for (const name of names)
		expect(await backUp(url, name), name).toMatchObject({
			because: expect.stringContaining("is the register itself, or part of it"),
		});
	await addActions(opened, 1);
	await opened.close();
	expect(await entriesOf(url)).toBe(23);
	const restored = await restoreFrom(url, path, { force: true });
	expect(restored).toMatchObject({ because: expect.stringContaining("is the register itself") });
});

describe.each([
	["no database any more", () => Buffer.from("Minutes of the meeting\n".repeat(400))],
	[
		"a database whose pages do not fit",
		(whole: Buffer) => Buffer.concat([whole.subarray(0, 100), Buffer.alloc(whole.length - 100, 7)]),
	],
])("a register that is %s", (_name, damage) => {
	it("is told to be damaged, gives way to a backup by force, and is kept beside it", async () => {
		const path = join(mkdtempSync(join(folder, "damaged-")), "register.db");
		const url = `file:${path}`;
		await (await seeded(url)).close();
		const backup = `${path}.backup`;
		await backUp(url, backup);
		const damaged = damage(readFileSync(path));
		writeFileSync(path, damaged);
		expect(await restoreFrom(url, backup, { force: false })).toMatchObject({
			because: expect.stringMatching(/is damaged and cannot be read. Give --force/),
		});
		expect(readFileSync(path).equals(damaged)).toBe(true);
		expect(await restoreFrom(url, backup, { force: true })).toMatchObject({ entries: 22 });
		expect(await entriesOf(url)).toBe(22);
		expect(readFileSync(`${path}.damaged`).equals(damaged)).toBe(true);
		writeFileSync(path, damaged);
		await restoreFrom(url, backup, { force: true });
		expect(existsSync(`${path}.damaged-2`)).toBe(true);
	});
});

it("a Postgres register in use is known by its lock, whatever its connections are called", async () => {
	const url = await postgres.url("named");
	const named = `${url}?application_name=quay`;
	const opened = await seeded(named);
	const file = join(folder, "named.backup");
	await backUp(url, file);
	const inUse = await restoreFrom(url, file, { force: true });
	expect(inUse).toMatchObject({ because: expect.stringContaining("in use") });
	await opened.client.$queryRawUnsafe(
		`SELECT pg_terminate_backend(pid)::text FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()`,
	);
	await new Promise((resolve) => setTimeout(resolve, 3_000));
	const again = await restoreFrom(url, file, { force: true });
	expect(again).toMatchObject({ because: expect.stringContaining("in use") });
	await opened.close();
	expect(await restoreFrom(url, file, { force: true })).toMatchObject({ is: "restored" });
});

it("a Postgres backup is a line for each row, whatever is written in it", async () => {
	const url = await postgres.url("lines");
	const opened = await seeded(url);
	const written = "First\u2028second\u2029third\u0085fourth";
	const odd = action(day("2009-03-06"), { id: "odd", number: 900, owner: undefined });
	await opened.store.change(by, async (change) => {
		await change.save({ ...odd, title: written });
	});
	await opened.close();
	const file = join(folder, "lines.backup");
	await backUp(url, file);
	const text = readFileSync(file, "utf8");
	expect(text).not.toMatch(/[\u2028\u2029]/);
	const target = await postgres.url("lines_back");
	expect(await restoreFrom(target, file, { force: false })).toMatchObject({ is: "restored" });
	const back = await openStore({ url: target });
	expect((await back.client.action.findFirst({ where: { id: "odd" } }))?.title).toBe(written);
	await back.close();
});

it("a backup that has nowhere to go is refused in words", async () => {
	const url = `file:${join(folder, "nowhere.db")}`;
	const opened = await seeded(url);
	await opened.close();
	expect(await backUp(url, join(folder, "missing", "kept.backup"))).toEqual({
		is: "refused",
		because: `There is no folder ${join(folder, "missing")}.`,
	});
	expect(await backUp(url, folder)).toEqual({
		is: "refused",
		because: `${folder} is a folder: name a file in it.`,
	});
});

it("a backup of the other kind of database is refused in words", async () => {
	const url = `file:${join(folder, "kinds.db")}`;
	await (await seeded(url)).close();
	await backUp(url, join(folder, "kinds.backup"));
	const said = await restoreFrom(await postgres.url("kinds"), join(folder, "kinds.backup"), {
		force: false,
	});
	expect(said).toMatchObject({ because: expect.stringContaining("SQLite register") });
});
