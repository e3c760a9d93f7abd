/** One contract for every ledger: in memory, on SQLite and on Postgres. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Taking, Turn } from "../../src/reminders/deliver/channel-lease.ts";
import { secondsLater } from "../../src/reminders/instants.ts";
import type { Fresh, Ledger, Occurrence } from "../../src/reminders/ledger/ledger.ts";
import { hushedDetail } from "../../src/reminders/ledger/ledger.ts";
import type { LocalTime } from "../../src/reminders/plan/planned-reminder.ts";
import { ledgerIn } from "../../src/store/ledger/ledger.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { startPostgres, type TestPostgres } from "../build/postgres.ts";
import { memoryLedger } from "./memory-ledger.ts";
import { at } from "./world.ts";

const nine = at("2009-02-27T09:00:00Z");
const later = (seconds: number) => secondsLater(nine, seconds);

const fresh = (id: string, more: Partial<Fresh> = {}): Fresh & { state: "planned" } => ({
	id,
	boardId: "lpb",
	itemKind: "action",
	itemId: `item of ${id}`,
	rule: "due:7-days-before",
	localAt: "2009-02-27T09:00" as LocalTime,
	zone: "Europe/London",
	destination: "channel:C1",
	zoneData: "2026a",
	dueAt: nine,
	notBefore: nine,
	cause: "saved",
	state: "planned",
	...more,
});

type Opened = { readonly ledger: Ledger; readonly close: () => Promise<void> };

const onStore = async (url: string, store: OpenStore): Promise<Opened> => {
	await store.client.occurrence.deleteMany();
	await store.client.marker.deleteMany();
	return { ledger: ledgerIn({ ...store, url }), close: async () => {} };
};

let postgres: TestPostgres;
const folder = mkdtempSync(join(tmpdir(), "convenor-ledger-"));
const stores = new Map<string, Promise<OpenStore>>();
const stored = (url: string): Promise<OpenStore> => {
	const store = stores.get(url) ?? openStore({ url });
	stores.set(url, store);
	return store;
};
let postgresUrl: Promise<string> | undefined;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(async () => {
	for (const store of stores.values()) await (await store).close();
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
});

const kinds: readonly [string, () => Promise<Opened>][] = [
	["in memory", async () => ({ ledger: memoryLedger(), close: async () => {} })],
	[
		"on SQLite",
		async () => {
			const url = `file:${join(folder, "ledger.db")}`;
			return onStore(url, await stored(url));
		},
	],
	[
		"on Postgres",
		async () => {
			postgresUrl ??= postgres.url("ledger");
			const url = await postgresUrl;
			return onStore(url, await stored(url));
		},
	],
];

describe.each(kinds)("the ledger %s", (_name, open) => {
	let ledger: Ledger;
	beforeEach(async () => {
		({ ledger } = await open());
	});
	const insert = (...rows: (Fresh & { state: "planned" })[]) =>
		ledger.apply({ insert: rows, renew: [], drop: [] }, nine);
	const claim = (now = nine, worker = "one", state: "planned" | "sending" = "planned") =>
		ledger.claim({
			worker,
			now,
			leaseUntil: secondsLater(now, 60),
			limit: 100,
			state,
		});
	const intend = async (id: string, deliveryId = "d1") => {
		const [row] = await claim();
		const holds = [{ id, fence: row?.fence ?? 0 }];
		await ledger.intend({ holds, deliveryId, channelId: "C1", now: nine, enoughUntil: later(15) });
		return holds;
	};

	it("knows of which boards something is still to be said to somebody", async () => {
		const to = { destination: "person:own" } as const;
		await ledger.apply(
			{
				insert: [
					fresh("1", to),
					fresh("2", to),
					fresh("3", { ...to, boardId: "sob" }),
					fresh("4", { boardId: "mcb" }),
				],
				renew: [],
				drop: [],
			},
			nine,
		);
		await ledger.apply(
			{ insert: [], renew: [], drop: [{ id: "3", state: "cancelled", detail: "closed" }] },
			nine,
		);
		expect(await ledger.boardsOf("person:own")).toEqual(["lpb"]);
	});

	it("keeps one row for a reminder, however often it is planned", async () => {
		await insert(fresh("a"));
		await insert(fresh("b", { itemId: "item of a" }));
		expect((await ledger.ofItem("item of a")).map(({ id }) => id)).toEqual(["a"]);
	});

	it("gives back what it was given", async () => {
		await insert(fresh("a"));
		expect(await ledger.byId("a")).toEqual({
			...fresh("a"),
			fence: 0,
			attempts: 0,
			absences: 0,
			isRepeat: false,
			updatedAt: nine,
		});
	});

	it("never gives a row before its time", async () => {
		await insert(fresh("a"));
		expect(await claim(later(-1))).toEqual([]);
		expect(await claim(nine)).toHaveLength(1);
	});

	it("gives a claimed row to nobody else until the lease has run out", async () => {
		await insert(fresh("a"));
		expect(await claim()).toMatchObject([{ fence: 1, worker: "one" }]);
		expect(await claim(later(59), "two")).toEqual([]);
		expect(await claim(later(60), "two")).toMatchObject([{ fence: 2, worker: "two" }]);
	});

	it("divides rows between workers that claim at the same moment", async () => {
		await insert(...Array.from({ length: 60 }, (_, n) => fresh(`r${n}`)));
		const shares = await Promise.all(
			["one", "two", "three", "four"].map((worker) =>
				ledger.claim({ worker, now: nine, leaseUntil: later(60), limit: 20, state: "planned" }),
			),
		);
		const ids = shares.flat().map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it("does not let a worker that lost its lease intend or settle anything", async () => {
		await insert(fresh("a"));
		await claim();
		await claim(later(60), "two");
		const old = [{ id: "a", fence: 1 }];
		const intent = {
			holds: old,
			deliveryId: "d",
			channelId: "C1",
			now: later(61),
			enoughUntil: later(70),
		};
		expect(await ledger.intend(intent)).toEqual([]);
		const sent = { is: "sent", channelId: "C1", messageTs: "1.1" } as const;
		expect(await ledger.settle(old, sent, later(61))).toEqual([]);
		expect(await ledger.settle([{ id: "a", fence: 2 }], sent, later(61))).toEqual(["a"]);
	});

	it("does not take an intent whose lease would not outlast the post", async () => {
		await insert(fresh("a"));
		const [row] = await claim();
		const holds = [{ id: "a", fence: row?.fence ?? 0 }];
		const intent = { holds, deliveryId: "d", channelId: "C1", now: later(50) };
		expect(await ledger.intend({ ...intent, enoughUntil: later(65) })).toEqual([]);
	});

	it("does not take an intent for what was dropped meanwhile", async () => {
		await insert(fresh("a"));
		await claim();
		const drop = [{ id: "a", state: "cancelled", detail: "closed" } as const];
		await ledger.apply({ insert: [], renew: [], drop }, nine);
		const intent = { deliveryId: "d", channelId: "C1", now: nine, enoughUntil: later(15) };
		expect(await ledger.intend({ ...intent, holds: [{ id: "a", fence: 1 }] })).toEqual([]);
		expect(await ledger.byId("a")).toMatchObject({ state: "cancelled", detail: "closed" });
	});

	it("drops nothing that may be out already", async () => {
		await insert(fresh("a"));
		await intend("a");
		const drop = [{ id: "a", state: "cancelled", detail: "closed" } as const];
		await ledger.apply({ insert: [], renew: [], drop }, nine);
		expect(await ledger.byId("a")).toMatchObject({ state: "sending", deliveryId: "d1" });
	});

	it("takes what is planned anew from whoever holds it", async () => {
		await insert(fresh("a"));
		const [held] = await claim();
		const holds = held ? [held] : [];
		const renewed = { id: "a", dueAt: later(30), zone: "Europe/London", zoneData: "2026b" };
		await ledger.apply({ insert: [], renew: [renewed], drop: [] }, nine);
		const intent = { holds, deliveryId: "d1", channelId: "C1", now: nine, enoughUntil: later(15) };
		expect(await ledger.intend(intent)).toEqual([]);
		expect(await ledger.nextDue()).toBe(later(30));
		expect(await claim(later(30), "another")).toMatchObject([{ id: "a", worker: "another" }]);
	});

	it("takes up again what was dropped, when it is wanted again", async () => {
		await insert(fresh("a"));
		const drop = [{ id: "a", state: "superseded", detail: "moved" } as const];
		await ledger.apply({ insert: [], renew: [], drop }, nine);
		const renew = [{ id: "a", dueAt: later(10), zone: "Europe/Paris", zoneData: "2026b" }];
		await ledger.apply({ insert: [], renew, drop: [] }, nine);
		expect(await ledger.byId("a")).toMatchObject({
			state: "planned",
			dueAt: later(10),
			zone: "Europe/Paris",
		});
		expect((await ledger.byId("a"))?.detail).toBeUndefined();
	});

	it("keeps how a delivery ended", async () => {
		await insert(fresh("a"));
		const holds = await intend("a");
		await ledger.settle(
			holds,
			{ is: "sent", channelId: "C1", messageTs: "1.1", sweepAt: later(120) },
			later(1),
		);
		expect(await ledger.byId("a")).toMatchObject({
			state: "sent",
			messageTs: "1.1",
			updatedAt: later(1),
		});
		expect((await ledger.ofDelivery("d1")).map(({ id }) => id)).toEqual(["a"]);
		expect(await ledger.toSweep(later(119), 10)).toEqual([]);
		expect(await ledger.toSweep(later(120), 10)).toHaveLength(1);
		await ledger.swept("d1", { detail: "1 later copies deleted", messageTs: "1.0" }, later(121));
		expect(await ledger.toSweep(later(999), 10)).toEqual([]);
		expect(await ledger.byId("a")).toMatchObject({
			messageTs: "1.0",
			detail: "1 later copies deleted",
		});
		await ledger.sweepAgain("d1", later(300));
		expect(await ledger.toSweep(later(299), 10)).toEqual([]);
		expect((await ledger.toSweep(later(300), 10)).map(({ id }) => id)).toEqual(["a"]);
	});

	it("finds what one message said, and the latest that was said in a place", async () => {
		await insert(fresh("a"), fresh("b", { destination: "channel:C2" }));
		const holds = (await claim()).map(({ id, fence }) => ({ id, fence }));
		const sent = { is: "sent" as const, channelId: "C1", messageTs: "1.1" };
		await ledger.settle(holds, sent, nine);
		await insert(fresh("c", { dueAt: later(60), notBefore: later(60) }));
		const [row] = await claim(later(60));
		await ledger.settle(
			[row].flatMap((one) => one ?? []),
			{ ...sent, messageTs: "1.2" },
			later(60),
		);
		const said = async (messageTs?: string, destinations = ["channel:C1"]) =>
			(await ledger.saidIn({ destinations, channelId: "C1", messageTs })).map(({ id }) => id);
		expect(await said("1.1")).toEqual(["a"]);
		expect(await said("1.1", ["channel:C1", "channel:C2"])).toEqual(["a", "b"]);
		expect(await said()).toEqual(["c"]);
		expect(await said("1.3")).toEqual([]);
		expect(await said(undefined, ["channel:C3"])).toEqual([]);
	});

	it("gives a lost post to whoever looks for it, not before its time, and only when nobody holds it", async () => {
		await insert(fresh("a"));
		const holds = await intend("a");
		expect(await claim(later(59), "two", "sending")).toEqual([]);
		await ledger.settle(
			holds,
			{ is: "unknown", notBefore: later(15), detail: "reset", absences: 0 },
			later(1),
		);
		expect(await claim(later(14), "two", "sending")).toEqual([]);
		expect(await claim(later(15), "two", "sending")).toMatchObject([
			{ id: "a", deliveryId: "d1", absences: 0 },
		]);
	});

	it("counts tries that did not get there, and keeps or forgets the delivery id as it is told", async () => {
		await insert(fresh("a"));
		const holds = await intend("a");
		const again = { is: "again", notBefore: later(5), detail: "ratelimited" } as const;
		await ledger.settle(holds, again, later(1));
		expect(await ledger.byId("a")).toMatchObject({
			state: "planned",
			attempts: 1,
			notBefore: later(5),
		});
		expect((await ledger.byId("a"))?.deliveryId).toBeUndefined();
		const [row] = await claim(later(5));
		await ledger.settle(
			[{ id: "a", fence: row?.fence ?? 0 }],
			{ ...again, deliveryId: "d1" },
			later(6),
		);
		expect(await ledger.byId("a")).toMatchObject({ attempts: 2, deliveryId: "d1" });
	});

	it("marks a repeat as one", async () => {
		await insert(fresh("a"));
		const holds = await intend("a");
		await ledger.settle(holds, { is: "repost", isRepeat: true, detail: "unreadable" }, later(600));
		expect(await ledger.byId("a")).toMatchObject({
			state: "planned",
			isRepeat: true,
			notBefore: later(600),
			deliveryId: "d1",
		});
	});

	it("writes the telling in the same step as the giving up", async () => {
		await insert(fresh("a"));
		const holds = await intend("a");
		const told = fresh("t", { rule: "told:due:7-days-before", destination: "person:sec" });
		await ledger.settle(holds, { is: "undeliverable", detail: "archived", told }, later(1));
		expect(await ledger.byId("a")).toMatchObject({ state: "undeliverable", toldId: "t" });
		expect(await ledger.byId("t")).toMatchObject({ state: "planned", destination: "person:sec" });
	});

	it("records a post that succeeded after its worker lost the row, once", async () => {
		await insert(fresh("a"));
		await intend("a");
		await ledger.confirm("d1", { channelId: "C1", messageTs: "1.1" }, later(90));
		await ledger.confirm("d1", { channelId: "C1", messageTs: "1.2" }, later(91));
		expect(await ledger.byId("a")).toMatchObject({ state: "sent", messageTs: "1.1" });
	});

	const until = (rows: readonly Occurrence[], seconds: number) =>
		rows.map((row) => ({ ...row, notBefore: later(seconds) }));

	it("hands back what was claimed and not used", async () => {
		await insert(fresh("a"));
		const rows = await claim();
		await ledger.handBack(until(rows, 1), nine);
		expect(await claim(nine, "two")).toEqual([]);
		expect(await claim(later(1), "two")).toHaveLength(1);
	});

	const turn = (id: string, more: Partial<Turn> = {}): Turn => ({
		...{ queue: "channel:C1", destination: "channel:C1", dueAt: nine, id, from: nine },
		...more,
	});
	const taking = (worker: string, now = nine): Taking => ({
		...{ worker, now, lead: 0, gap: 1_000, restricted: ["secret"] },
	});

	it("gives the turn in a place to one worker alone, and the next a second later", async () => {
		await insert(fresh("a"));
		await ledger.mark("horizon", nine);
		const both = await Promise.all([
			ledger.takeTurns([turn("a")], taking("one")),
			ledger.takeTurns([turn("a")], taking("two")),
		]);
		expect(both.flat().filter(({ is }) => is === "speak")).toHaveLength(1);
		const next = [turn("a", { from: later(0.9) })];
		const waits = { queue: "channel:C1", is: "wait", at: later(1.1) };
		expect(await ledger.takeTurns(next, taking("two", later(0.9)))).toEqual([waits]);
		const ahead = { ...taking("two", later(0.9)), lead: 200 };
		expect(await ledger.takeTurns(next, ahead)).toEqual([
			{ queue: "channel:C1", is: "speak", at: later(1) },
		]);
	});

	it("gives nobody the turn in a place that was closed, unless by a clock beyond belief", async () => {
		await ledger.closeQueue("channel:C1", later(30));
		const asked = [turn("a"), turn("a", { queue: "channel:C1 secret", behind: "channel:C1" })];
		const answers = await ledger.takeTurns(asked, taking("one"));
		expect(answers.map(({ is, at: when }) => [is, when])).toEqual([
			["wait", later(30)],
			["wait", later(30)],
		]);
		await ledger.closeQueue("channel:C1", later(86_400));
		const [answer] = await ledger.takeTurns([turn("a")], taking("one"));
		expect(answer).toEqual({ queue: "channel:C1", is: "speak", at: nine });
	});

	it("grants all workers together what the workspace takes in a minute, and no more", async () => {
		const both = await Promise.all([
			ledger.takeMinute(200, nine),
			ledger.takeMinute(200, later(0.5)),
		]);
		expect(both.reduce((sum, { granted }) => sum + granted, 0)).toBe(300);
		const waits = both.flatMap((one) => one.waits);
		expect(waits).toHaveLength(100);
		for (const wait of waits) expect(wait >= later(60) && wait <= later(62)).toBe(true);
		expect(await ledger.takeMinute(1, later(59))).toMatchObject({ granted: 0 });
		expect(await ledger.takeMinute(301, later(62))).toMatchObject({
			...{ granted: 300, waits: [later(122)] },
		});
	});

	it("grants again what was given back, and nothing while the workspace is to be left alone", async () => {
		expect(await ledger.takeMinute(300, nine)).toEqual({ granted: 300, waits: [] });
		await ledger.giveMinuteBack(2, nine);
		await ledger.holdMinute(later(30), nine);
		await ledger.holdMinute(later(20), nine);
		const held = { granted: 0, waits: [later(30)] };
		expect(await ledger.takeMinute(1, later(29))).toEqual(held);
		expect(await ledger.takeMinute(3, later(30))).toMatchObject({ granted: 2 });
	});

	it("lets forty messages be changed in a minute by all workers together, and none while Slack asks for patience", async () => {
		for (let count = 0; count < 40; count++) expect(await ledger.takeChange(nine)).toBeUndefined();
		expect(await ledger.takeChange(later(1))).toBe(later(60));
		expect(await ledger.takeMinute(1, nine)).toMatchObject({ granted: 1 });
		await ledger.holdChanges(later(90), later(61));
		expect(await ledger.takeChange(later(61))).toBe(later(90));
		expect(await ledger.takeChange(later(90))).toBeUndefined();
	});

	it("believes no clock that is far off about the workspace's minute", async () => {
		await ledger.takeMinute(300, later(3_600));
		await ledger.holdMinute(later(7_200), nine);
		expect(await ledger.takeMinute(300, nine)).toMatchObject({ granted: 300 });
	});

	const asks = async (more: Partial<Turn> = {}) =>
		(await ledger.takeTurns([turn("b", { dueAt: later(1), ...more })], taking("two", later(2))))[0]
			?.is;

	it("lets nothing be said in a place before what fell due there earlier", async () => {
		await insert(fresh("a"), fresh("b", { dueAt: later(1), notBefore: later(1) }));
		expect(await asks()).toBe("wait");
		const rows = await claim(nine, "one");
		expect(await asks()).toBe("wait");
		await ledger.settle(rows, { is: "again", notBefore: later(2), detail: "ratelimited" }, nine);
		expect(await asks()).toBe("wait");
		expect(await asks({ queue: "channel:C2", destination: "channel:C2" })).toBe("speak");
	});

	it("lets what waits for another reason than its turn hold nothing up", async () => {
		await insert(fresh("a"), fresh("b", { dueAt: later(1), notBefore: later(1) }));
		const rows = await claim(nine, "one");
		await ledger.settle(rows, { is: "again", notBefore: later(60), detail: "unclear" }, nine);
		expect(await asks()).toBe("speak");
	});

	it.each([
		["was refused before", "ratelimited"],
		["was kept for the morning before", undefined],
	])("lets nothing be said before what waits for its turn and %s", async (_, refused) => {
		await insert(fresh("a"), fresh("b", { dueAt: later(1), notBefore: later(1) }));
		const first = await claim(nine, "one");
		if (refused)
			await ledger.settle(first, { is: "again", notBefore: later(1), detail: refused }, nine);
		else await ledger.handBack(until(first, 1), nine, "kept for the morning");
		await ledger.handBack(until(await claim(later(1), "one"), 3), later(1));
		expect(await asks()).toBe("wait");
	});

	it("lets what is kept for the morning hold nothing up", async () => {
		await insert(fresh("a"), fresh("b", { dueAt: later(1), notBefore: later(1) }));
		const rows = await claim(nine, "one");
		await ledger.handBack(until(rows, 3_600), nine, "kept for the morning");
		expect(await asks()).toBe("speak");
	});

	it("lets a restricted board hold up its own alone", async () => {
		await insert(fresh("a", { boardId: "secret" }), fresh("b", { dueAt: later(1) }));
		expect(await asks()).toBe("speak");
		expect(await asks({ queue: "channel:C1 other", boardId: "other" })).toBe("speak");
		expect(await asks({ queue: "channel:C1 secret", boardId: "secret" })).toBe("wait");
	});

	it("knows when it next wants attention", async () => {
		expect(await ledger.nextDue()).toBeUndefined();
		await insert(fresh("a"), fresh("b", { dueAt: later(30), notBefore: later(30) }));
		expect(await ledger.nextDue()).toBe(nine);
		await claim();
		expect(await ledger.nextDue()).toBe(later(30));
	});

	it("wants attention again when the lease of what is held ends, and gives it to nobody before", async () => {
		await insert(fresh("a"), fresh("b", { dueAt: later(7_200), notBefore: later(7_200) }));
		const [row] = await claim();
		const end = row?.leaseUntil ?? nine;
		expect(end).toBe(later(60));
		expect(await ledger.nextDue()).toBe(end);
		expect(await claim(later(59), "another")).toEqual([]);
		expect(await claim(end, "another")).toMatchObject([{ id: "a", worker: "another" }]);
	});

	it("shows the audit what is past due and unsettled, and what was read with other zone data", async () => {
		await insert(
			fresh("a"),
			fresh("b", { dueAt: later(30), notBefore: later(30), zoneData: "2025z" }),
		);
		expect((await ledger.overdueUnsettled(later(10), 10)).map(({ id }) => id)).toEqual(["a"]);
		expect((await ledger.withOtherZoneData("2026a", 10)).map(({ id }) => id)).toEqual(["b"]);
	});

	it("does not show the audit what is late on purpose, until it is past that too", async () => {
		await insert(fresh("a"), fresh("b"));
		const [a] = await claim();
		if (!a) throw new Error("nothing was claimed");
		await ledger.handBack([{ id: a.id, fence: a.fence, notBefore: later(60) }], nine, hushedDetail);
		const stuck = async (minutes: number) =>
			(await ledger.overdueUnsettled(later(minutes), 10)).map(({ id }) => id).sort();
		expect(await stuck(10)).not.toContain(a.id);
		expect(await stuck(60)).toEqual(["a", "b"]);
	});

	it("keeps named markers", async () => {
		expect(await ledger.marker("horizon")).toBeUndefined();
		await ledger.mark("horizon", "one");
		await ledger.mark("horizon", "two");
		expect(await ledger.marker("horizon")).toBe("two");
	});

	it("shows again what stands of an item, once for each time that it is asked", async () => {
		const { ledger } = await open();
		const item = { itemId: "shared item" };
		await ledger.apply(
			{
				insert: [fresh("o1", item), fresh("o2", { ...item, rule: "due:0-days-before" })],
				renew: [],
				drop: [],
			},
			nine,
		);
		const leaseUntil = secondsLater(nine, 60);
		const rows = await ledger.claim({
			worker: "w",
			now: nine,
			leaseUntil,
			limit: 10,
			state: "planned",
		});
		for (const [index, { id, fence }] of rows.entries()) {
			const holds = [{ id, fence }];
			const now = secondsLater(nine, index);
			const post = { deliveryId: `d-${id}`, channelId: "C1", saidAs: "reminders" };
			await ledger.intend({ holds, ...post, now, enoughUntil: secondsLater(nine, 15) });
			await ledger.settle(holds, { is: "sent", channelId: "C1", messageTs: id }, now);
		}
		const claim = { now: secondsLater(nine, 5), leaseUntil: secondsLater(nine, 65), limit: 10 };
		// The first was replaced by the second in its place.
		const [first, ...others] = await ledger.claimShowing(claim);
		expect([first?.messageTs, others]).toEqual([rows[0]?.id, []]);
		expect(await ledger.claimShowing(claim)).toEqual([]);
		const id = rows[0]?.id ?? "";
		const end = { id, became: "Replaced", finalAt: claim.now };
		expect(await ledger.shown([end], { leaseUntil: nine, now: claim.now })).toBe(0);
		expect(await ledger.shown([end], { leaseUntil: claim.leaseUntil, now: claim.now })).toBe(1);
		expect(await ledger.byId(id)).toMatchObject({ became: "Replaced", finalAt: claim.now });

		// What is at its end stays so; what stands is shown.
		await ledger.showAgain(item.itemId, claim.now);
		expect(await ledger.nextDue()).toBe(claim.now);
		const again = await ledger.claimShowing({ ...claim, leaseUntil: secondsLater(nine, 70) });
		expect(again.map(({ messageTs }) => messageTs)).toEqual([rows[1]?.id]);
		const later = { leaseUntil: secondsLater(nine, 70), at: secondsLater(nine, 80) };
		await ledger.showLater([rows[1]?.id ?? ""], { ...later, because: "failed" });
		expect(await ledger.byId(rows[1]?.id ?? "")).toMatchObject({
			refreshTries: 1,
			refreshAt: later.at,
		});
		await ledger.showDelivery(`d-${id}`, claim.now);
		expect((await ledger.claimShowing(claim)).map((row) => row.id)).toEqual([id]);
	});

	it("shows again what reads otherwise by itself then, and all that was said of a board", async () => {
		const { ledger } = await open();
		await ledger.apply({ insert: [fresh("s1"), fresh("s2")], renew: [], drop: [] }, nine);
		const at = (seconds: number) => secondsLater(nine, seconds);
		const claiming = { now: nine, leaseUntil: at(60), limit: 10 };
		const [first, second] = await ledger.claim({ ...claiming, worker: "w", state: "planned" });
		if (!first || !second) return expect.unreachable();
		for (const [row, refreshAt] of [
			[first, at(100)],
			[second, undefined],
		] as const) {
			const post = { deliveryId: `d-${row.id}`, channelId: "C1", saidAs: "reminders", now: nine };
			await ledger.intend({ holds: [row], ...post, enoughUntil: at(15) });
			const sent = { is: "sent", channelId: "C1", messageTs: row.id, refreshAt } as const;
			await ledger.settle([row], sent, nine);
		}
		const claimed = async (now: number, leaseUntil = now + 1_000) => {
			const rows = await ledger.claimShowing({
				now: at(now),
				leaseUntil: at(leaseUntil),
				limit: 10,
			});
			return rows.map(({ id }) => id).sort();
		};
		expect(await claimed(99)).toEqual([]);
		expect(await ledger.nextDue()).toBe(at(100));
		expect(await claimed(100, 160)).toEqual([first.id]);
		const lease = { leaseUntil: at(160), now: at(101) };
		await ledger.shown([{ id: first.id, nextAt: at(200) }], lease);
		expect(await claimed(199)).toEqual([]);
		expect(await claimed(200, 260)).toEqual([first.id]);
		const end = { id: first.id, became: "Done", finalAt: at(201) };
		await ledger.shown([end], { leaseUntil: at(260), now: at(201) });

		await ledger.showBoards(["cog"], { now: at(300), except: [] });
		await ledger.showBoards(["lpb"], { now: at(300), except: ["channel:C1"] });
		expect(await claimed(300)).toEqual([]);
		await ledger.showBoards(["cog", "lpb"], { now: at(300), except: ["person:own"] });
		expect(await claimed(300)).toEqual([first.id, second.id].sort());
	});

	it("shows again, as soon as it is out, what was under way when that was asked, and not before", async () => {
		const { ledger } = await open();
		const ids = ["w1", "w2", "w3"];
		await ledger.apply({ insert: ids.map((id) => fresh(id)), renew: [], drop: [] }, nine);
		const claiming = { now: nine, leaseUntil: later(60), limit: 10 };
		const rows = await ledger.claim({ ...claiming, worker: "w", state: "planned" });
		for (const row of rows) {
			const post = { deliveryId: `d-${row.id}`, channelId: "C1", saidAs: "reminders", now: nine };
			await ledger.intend({ holds: [row], ...post, enoughUntil: later(15) });
		}
		await ledger.showBoards(["lpb"], { now: later(1), except: [] });
		await ledger.showAgain("item of w2", later(2));
		const showing = { now: later(10), leaseUntil: later(70), limit: 10 };
		expect(await ledger.claimShowing(showing)).toEqual([]);
		expect(await ledger.nextDue()).toBe(later(60));
		const held = (id: string) => rows.filter((row) => row.id === id);
		const sent = (messageTs: string, refreshAt = later(3_000)) =>
			({ is: "sent", channelId: "C1", messageTs, refreshAt }) as const;
		await ledger.settle(held("w1"), sent("1"), later(5));
		await ledger.settle(held("w2"), { ...sent("2"), refreshAt: undefined }, later(5));
		expect((await ledger.byId("w1"))?.refreshAt).toBe(later(1));
		expect((await ledger.byId("w2"))?.refreshAt).toBe(later(2));
		await ledger.confirm("d-w3", { channelId: "C1", messageTs: "3" }, later(5));
		expect((await ledger.claimShowing(showing)).map(({ id }) => id).sort()).toEqual(ids);
	});
});
