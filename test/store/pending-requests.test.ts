/** What was asked and has no end yet: held by its process, told once when that is gone, and never when it was recorded. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Instant, minutesAfter } from "../../src/domain/dates/plain-date.ts";
import { backUp, restoreFrom } from "../../src/store/backup/backup.ts";
import { openStore } from "../../src/store/open-store.ts";
import { ToldAsLost } from "../../src/store/pending-requests.ts";
import type { RegisterChange } from "../../src/usecases/ports.ts";
import { startPostgres } from "../build/postgres.ts";
import { person } from "../reminders/world.ts";
import { operator } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-pending-"));
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await (await startPostgres()).stop();
});

let files = 0;
const databases = {
	SQLite: async () => `file:${join(folder, `${++files}.db`)}`,
	Postgres: async () => (await startPostgres()).url(`pending${++files}`),
};

const now = operator.now;
const later = (minutes: number): Instant => minutesAfter(now, minutes);
const asked = { id: "r1", slackId: "U1", content: { door: "command", text: "list" } };

describe.each(Object.entries(databases))("on %s", (_name, urlOf) => {
	let url: string;
	beforeEach(async () => {
		url = await urlOf();
	});
	/** Two processes on one register: the first is taken to die, the second finds what it left. */
	const both = async () => {
		const first = await openStore({ url });
		const second = await openStore({ url });
		const close = async () => {
			await first.close();
			await second.close();
		};
		return { first, second, close };
	};
	const record = (store: Awaited<ReturnType<typeof openStore>>["store"], id = "anyone") =>
		store.change({ ...operator, requestId: "r1" }, (register) => register.save(person(id)));

	it("a request is told by one of many, once, when its process is gone", async () => {
		const { first, second, close } = await both();
		expect(await first.pending.add(asked, now)).toBe(true);
		expect(await second.pending.claimLost(now)).toEqual([]);
		const third = await openStore({ url });
		const claimed = await Promise.all(
			[second, third, second].map(({ pending }) => pending.claimLost(later(1))),
		);
		expect(claimed.flat()).toEqual([asked]);
		await third.close();
		await close();
	});

	it("it is not told while its process lives, nor once it was answered", async () => {
		const { first, second, close } = await both();
		await first.pending.add(asked, now);
		await first.pending.renew(later(1));
		expect(await second.pending.claimLost(later(1))).toEqual([]);
		expect(await first.pending.claimLost(later(60))).toEqual([]);
		await first.pending.remove("r1");
		expect(await second.pending.claimLost(later(60))).toEqual([]);
		await close();
	});

	it("it is never told once it was recorded, and its words are forgotten then", async () => {
		const { first, second, close } = await both();
		await first.pending.add(asked, now);
		await record(first.store);
		const rows = await first.client.pendingRequest.findMany();
		expect(rows.map(({ content }) => content)).toEqual(["{}"]);
		expect(await second.pending.claimLost(later(60))).toEqual([]);
		expect(await first.client.pendingRequest.count()).toBe(0);
		await close();
	});

	it("it is told where what it asked for was refused, undone, or a look", async () => {
		const { first, second, close } = await both();
		await first.pending.add(asked, now);
		const by = { ...operator, requestId: "r1" };
		await first.store.change(by, async () => "refused");
		const failing = first.store.change(by, async (register) => {
			await register.save(person("half"));
			throw new Error("no");
		});
		await expect(failing).rejects.toThrow("no");
		expect(await second.pending.claimLost(later(1))).toEqual([asked]);
		await close();
	});

	it("a process that wakes after its request was told as lost records nothing for it", async () => {
		const { first, second, close } = await both();
		await first.pending.add(asked, now);
		await second.pending.claimLost(later(1));
		await expect(record(first.store)).rejects.toThrow(ToldAsLost);
		const seen = await first.store.as(operator.audience).people();
		expect(seen).toEqual([]);
		await close();
	});

	const code = { id: "l1", boardId: "lpb", personId: "gol", issuedById: "sec" };
	const feed = { id: "f1", personId: "gol", subject: { kind: "person", id: "gol" } } as const;
	const deeds: Record<string, (register: RegisterChange) => Promise<unknown>> = {
		"a code": (register: RegisterChange) =>
			register.links.issue({ ...code, code: "ABCD", expiresAt: later(60) }, now),
		"a calendar's address": (register: RegisterChange) =>
			register.feeds.issue({ ...feed, issuedAt: now }),
	};
	it.each(Object.entries(deeds))("%s is kept with its request, or not at all", async (_, deed) => {
		const { first, second, close } = await both();
		const by = { ...operator, requestId: "r1" };
		const kept = async () => (await first.client.link.count()) + (await first.client.feed.count());
		await first.pending.add(asked, now);
		await second.pending.claimLost(later(1));
		await expect(first.store.change(by, deed)).rejects.toThrow(ToldAsLost);
		expect(await kept()).toBe(0);
		await second.pending.resume({ id: "r1", slackId: "U1" }, later(2));
		await second.store.change(by, deed);
		expect(await kept()).toBe(1);
		expect(await first.pending.claimLost(later(60))).toEqual([]);
		await close();
	});

	it("may record in several steps", async () => {
		const { first, close } = await both();
		await first.pending.add(asked, now);
		await record(first.store, "one");
		await record(first.store, "two");
		expect(await first.store.as(operator.audience).people()).toHaveLength(2);
		await close();
	});

	it("it is taken up by whoever asked, once, for a day; and told again if that is forgotten too", async () => {
		const { first, second, close } = await both();
		await first.pending.add(asked, now);
		await second.pending.claimLost(later(1));
		const mine = { id: "r1", slackId: "U1" };
		expect(await second.pending.resume({ id: "r1", slackId: "U2" }, later(2))).toBeUndefined();
		expect(await second.pending.resume(mine, later(3))).toEqual(asked);
		expect(await second.pending.resume(mine, later(3))).toBeUndefined();
		expect(await first.pending.claimLost(later(4))).toEqual([asked]);
		expect(await second.pending.resume(mine, later(4 + 24 * 60))).toBeUndefined();
		await second.pending.claimLost(later(5 + 24 * 60));
		expect(await first.client.pendingRequest.count()).toBe(0);
		await close();
	});

	it("is in no copy of the register: it was answered long before that is brought back", async () => {
		const { first, close } = await both();
		await first.pending.add(asked, now);
		const copy = join(folder, `${++files}.backup`);
		await backUp(url, copy);
		await close();
		await restoreFrom(url, copy, { force: true });
		const again = await openStore({ url });
		expect(await again.pending.claimLost(later(60))).toEqual([]);
		expect(await again.client.marker.count()).toBeGreaterThan(0);
		await again.close();
	});

	it("what is delivered twice is known; what could not be told is handed out again later", async () => {
		const { first, second, close } = await both();
		const added = [first, first, second].map(({ pending }) => pending.add(asked, now));
		expect((await Promise.all(added)).filter(Boolean)).toHaveLength(1);
		const third = await openStore({ url });
		expect(await third.pending.claimLost(later(1))).toEqual([asked]);
		await third.pending.handBack("r1", later(1));
		expect(await third.pending.claimLost(later(1))).toEqual([]);
		expect(await third.pending.claimLost(later(3))).toEqual([asked]);
		await third.close();
		await close();
	});
});
