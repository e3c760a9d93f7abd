/** How much a change asks of the database: what is known is not asked again. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { instant, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { PlanChange } from "../../src/reminders/ledger/ledger.ts";
import { localTime } from "../../src/reminders/plan/planned-reminder.ts";
import { makeHeld } from "../../src/store/cache/register-cache.ts";
import { makeChangeQueue } from "../../src/store/engine/change-queue.ts";
import { migrateSqlite } from "../../src/store/engine/migrate.ts";
import type { Transaction } from "../../src/store/engine/open-database.ts";
import { sqliteAdapter } from "../../src/store/engine/sqlite/adapter.ts";
import {
	type OpenDriver,
	openBestDriver,
	type SqlValue,
} from "../../src/store/engine/sqlite/driver.ts";
import { openConnections } from "../../src/store/engine/sqlite/open.ts";
import { feedWritesIn } from "../../src/store/feeds.ts";
import { PrismaClient } from "../../src/store/generated/sqlite/client.ts";
import { ledgerIn, planLedgerIn } from "../../src/store/ledger/ledger.ts";
import { linkWritesIn } from "../../src/store/links.ts";
import { carryOut, type Planner, remindNobody } from "../../src/store/register/register-change.ts";
import { writableShelves } from "../../src/store/register/sql-writes.ts";
import type { RegisterChange } from "../../src/usecases/ports.ts";
import {
	action,
	board,
	guidance,
	meeting,
	now,
	operator,
	organisation,
	person,
	today,
} from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-statements-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** A database, and what was said to it: each statement's first words, as far as the table. */
const listenedTo = async (planner: Planner<Transaction> = remindNobody()) => {
	const said: string[] = [];
	const whole: string[] = [];
	const listening: OpenDriver = async (path) => {
		const driver = await openBestDriver(path);
		const heard =
			<T>(ask: (sql: string, values: readonly SqlValue[]) => Promise<T>) =>
			(sql: string, values: readonly SqlValue[]): Promise<T> => {
				whole.push(sql);
				const plain = sql.replaceAll("`main`.", "").replaceAll("`", '"');
				said.push(/[A-Z]+(?: INTO "\w+")?/.exec(plain)?.[0] ?? sql);
				return ask(sql, values);
			};
		const exec = heard((sql) => driver.exec(sql));
		return {
			...driver,
			all: heard(driver.all),
			run: heard(driver.run),
			exec: (sql) => exec(sql, []),
		};
	};
	const path = join(folder, `${++files}.db`);
	await migrateSqlite(openBestDriver, path);
	const open = () => openConnections(listening, path);
	const client = new PrismaClient({ adapter: sqliteAdapter(open, open) });
	const queue = makeChangeQueue({ kind: "sqlite", client });
	const held = makeHeld(client);
	const change = <T>(work: (register: RegisterChange) => Promise<T>): Promise<T> =>
		queue(async (tx, chain) => {
			const shelves = writableShelves(tx, chain, await held.inside(tx, chain));
			const keeping = { links: linkWritesIn(tx), feeds: feedWritesIn(tx) };
			return carryOut({ tx, shelves, planner, ...keeping }, operator, work);
		});
	await change(async (register) => {
		await register.save(person({ id: "maya" }));
		await register.save(board({ id: "lpb" }));
	});
	return { change, said, whole, client, close: () => client.$disconnect() };
};

const added = (n: number) => async (register: RegisterChange) =>
	register.save(action({ id: `a${n}`, number: await register.nextNumber("lpb", "item") }));

describe("changes that wait together", () => {
	it("share one transaction, ask once where the history ends, and write to it once", async () => {
		const { change, said, client, close } = await listenedTo();
		await change(added(0));
		said.length = 0;
		await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => change(added(n))));
		const each = ['INSERT INTO "Counter"', 'INSERT INTO "Action"'];
		expect(said).toEqual([
			"BEGIN",
			...["SELECT", "SELECT"],
			...Array.from({ length: 8 }, () => each).flat(),
			'INSERT INTO "History"',
			"COMMIT",
		]);
		expect(await client.action.count()).toBe(9);
		expect(await client.counter.findMany()).toMatchObject([{ last: 9 }]);
		await close();
	});
	it("write many new items in one statement, and their numbers in another", async () => {
		const { change, said, close } = await listenedTo();
		said.length = 0;
		await change(async (register) => {
			const last = await register.nextNumber("lpb", "item", 40);
			const made = Array.from({ length: last }, (_, n) => action({ id: `a${n}`, number: n + 1 }));
			await register.saveNew(made);
		});
		expect(said).toEqual([
			"BEGIN",
			...["SELECT", "SELECT"],
			...['INSERT INTO "Counter"', 'INSERT INTO "Action"', 'INSERT INTO "History"'],
			"COMMIT",
		]);
		await close();
	});
	it("put in what is referred to before what refers to it, whatever comes between", async () => {
		const { change, client, close } = await listenedTo();
		await change(async (register) => {
			await register.save(action({ id: "a", number: 1 }));
			await register.save(meeting({ id: "m", number: 1 }));
			await register.save(action({ id: "b", number: 2, meetingId: "m" }));
			await register.save(organisation({ id: "home-office", aliases: ["HO", "Home Office"] }));
			await register.save(guidance({ id: "g", number: 3, issuerId: "home-office" }));
		});
		expect(await client.action.count()).toBe(2);
		expect(await client.organisationAlias.findMany({ orderBy: { place: "asc" } })).toMatchObject([
			{ name: "HO", place: 0 },
			{ name: "Home Office", place: 1 },
		]);
		await close();
	});
});

const reminderFor = (id: string): PlanChange["insert"][number] => ({
	id,
	boardId: "lpb",
	itemKind: "action",
	itemId: "a",
	rule: "due:7-days-before",
	localAt: localTime(today, wallTime("09:00")),
	zone: "Europe/London",
	zoneData: "2025a",
	dueAt: now,
	notBefore: now,
	destination: `person:${id}`,
	cause: "test",
	state: "planned",
});

describe("a change that does not wait for its own saving", () => {
	it("is refused what comes after the commit, and not told that it is kept", async () => {
		const { change, client, close } = await listenedTo();
		let saveLate: (() => Promise<void>) | undefined;
		await change(async (register) => {
			saveLate = () => register.save(action({ id: "late", number: 2 }));
			await register.save(action({ id: "a", number: 1 }));
		});
		await expect(saveLate?.()).rejects.toThrow();
		expect(await client.action.count()).toBe(1);
		await close();
	});
});

describe("a message", () => {
	it("takes one statement for its intent, and one for its outcome where it replaces nothing", async () => {
		const { said, client, close } = await listenedTo();
		const run = <T>(work: (tx: Transaction) => Promise<T>) => client.$transaction(work);
		const ledger = ledgerIn({ client, url: "file:", runInTransaction: run });
		const insert = ["a", "b"].map(reminderFor);
		await ledger.apply({ insert, renew: [], drop: [] }, now);
		const leaseUntil = instant("2009-01-29T10:01:00Z");
		const held = await ledger.claim({ worker: "w", now, leaseUntil, limit: 9, state: "planned" });
		const holds = held.map(({ id, fence }) => ({ id, fence }));
		said.length = 0;
		const intent = { holds, deliveryId: "d", channelId: "C1", now, enoughUntil: now };
		expect([...(await ledger.intend(intent))].sort()).toEqual(["a", "b"]);
		expect(said).toEqual(["UPDATE"]);
		said.length = 0;
		const settled = await ledger.settle(
			holds,
			{ is: "sent", channelId: "C1", messageTs: "1.0" },
			now,
		);
		expect([...settled].sort()).toEqual(["a", "b"]);
		expect(said).toEqual(["BEGIN", "UPDATE", "COMMIT"]);
		await close();
	});
});

describe("a change of something that has reminders", () => {
	it("finds them by the item, and reads no other's", async () => {
		const { whole, client, close } = await listenedTo();
		const ledger = planLedgerIn(client as never);
		whole.length = 0;
		await ledger.ofItem("a");
		await ledger.showAgain("a", now);
		const asked = whole.filter((sql) => sql.includes("Occurrence"));
		expect(asked).toHaveLength(2);
		for (const sql of asked) {
			const blanks = sql.split("?").length - 1;
			const steps = await client.$queryRawUnsafe<{ detail: string }[]>(
				`EXPLAIN QUERY PLAN ${sql}`,
				...Array.from({ length: blanks }, () => "a"),
			);
			expect(steps.map(({ detail }) => detail).join(), sql).toContain("itemId=?");
		}
		await close();
	});
});

describe("what is known already", () => {
	it("is not read again for planning, though the change has written something else", async () => {
		const planner: Planner<Transaction> = {
			...remindNobody(),
			onSaved: async (_, { register }) => void (await register.people()),
		};
		const { change, said, close } = await listenedTo(planner);
		await change(added(0));
		said.length = 0;
		await change(added(1));
		// Where the history ends, and what is new in it.
		expect(said.filter((words) => words === "SELECT")).toHaveLength(2);
		await close();
	});
});
