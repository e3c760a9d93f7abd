/** Everything that is saved is read back as it was, and found by what it is asked by. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import { isRecordKind } from "../../src/domain/meetings/records.ts";
import type { Entity, Item } from "../../src/domain/register.ts";
import { anyEntity } from "./any-entity.ts";
import type { Subject } from "./contract.ts";
import {
	action,
	asPerson,
	board,
	guidance,
	inApril,
	meeting,
	milestone,
	onDay,
	operator,
	organisation,
	person,
	soon,
} from "./world.ts";

const stored = async (subject: Subject, entity: Entity): Promise<Entity | undefined> => {
	const all = subject.open.store.as(operator.audience);
	switch (entity.kind) {
		case "board":
			return (await all.boards()).find(({ id }) => id === entity.id);
		case "person":
			return (await all.people()).find(({ id }) => id === entity.id);
		case "organisation":
			return (await all.organisations()).find(({ id }) => id === entity.id);
		case "term":
			return (await all.terms()).find(({ id }) => id === entity.id);
		case "plan":
			return (await all.plans()).find(({ id }) => id === entity.id);
		case "workStream":
			return (await all.workStreams()).find(({ id }) => id === entity.id);
		case "series":
			return (await all.series()).find(({ id }) => id === entity.id);
		case "merge":
			return (await all.merges()).find(({ id }) => id === entity.id);
		default:
			return isRecordKind(entity.kind)
				? all.recordById(entity.kind, entity.id)
				: all.itemById(entity.kind as Item["kind"], entity.id);
	}
};

/** Absent and undefined are the same to the domain. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const saveThenChange = async (subject: Subject, first: Entity, then: Entity): Promise<void> => {
	const { store } = subject.open;
	await store.change(operator, (register) => register.save(first));
	expect(plain(await stored(subject, first))).toEqual(plain({ ...first, version: 1 }));
	const second = { ...then, id: first.id, version: 1 } as Entity;
	await store.change(operator, (register) => register.save(second));
	expect(plain(await stored(subject, second))).toEqual(plain({ ...second, version: 2 }));
	expect(
		plain((await store.as(operator.audience).changesOf(first.kind, first.id)).at(-1)?.entity),
	).toEqual(plain({ ...second, version: 2 }));
};

const keepsWhatItIsGiven = (subject: Subject): void => {
	it("gives every value back as it was saved, and as it was changed", async () => {
		const pairs = anyEntity.chain((first) =>
			fc.tuple(
				fc.constant(first),
				anyEntity.filter((then) => then.kind === first.kind),
			),
		);
		const samples = fc.sample(pairs, { numRuns: 60, seed: 29012009 });
		for (const [index, [first, then]] of samples.entries()) {
			const named = (entity: Entity, suffix: string): Entity => ({
				...entity,
				id: `any-${index}`,
				key: entity.key === undefined ? undefined : `key-${index}${suffix}`,
				...(entity.kind === "board" ? { code: `B${index}${suffix}` } : {}),
				...(entity.kind === "person" && entity.slackId ? { slackId: `U${index}` } : {}),
				...("number" in entity ? { number: 1000 + index } : {}),
			});
			await saveThenChange(subject, named(first, ""), named(then, "X"));
		}
	});
	it.each([
		[undefined, { boardId: "sob", turnedDown: { reason: "the room is too small" } }],
		[{ boardId: "sob" }, undefined],
		[{ boardId: "sob" }, { boardId: "sob", turnedDown: {} }],
	])(
		"keeps what another board is asked of a meeting, and what it said: %j, %j",
		async (first, then) => {
			const asking = (proposal: Meeting["proposal"]) =>
				meeting({ id: "asking", number: 9, proposal });
			await saveThenChange(subject, asking(first), asking(then));
		},
	);
};

const findsItems = (subject: Subject): void => {
	const references = async () => {
		const { store } = subject.open;
		await store.change(operator, async (register) => {
			await register.save(action({ id: "a1", number: 14 }));
			await register.save(meeting({ id: "m1", number: 4 }));
			await register.save(milestone({ id: "ms", number: 15 }));
			await register.save(guidance({ id: "g1", number: 16 }));
		});
		return store.as(operator.audience);
	};
	it("finds an item by its reference, meetings in a series of their own", async () => {
		const all = await references();
		const found = async (series: "item" | "meeting", number: number) =>
			(await all.item({ code: "LPB", series, number }))?.id;
		expect(await found("item", 14)).toBe("a1");
		expect(await found("item", 15)).toBe("ms");
		expect(await found("item", 16)).toBe("g1");
		expect(await found("meeting", 4)).toBe("m1");
		expect(await found("meeting", 14)).toBeUndefined();
		expect(await all.item({ code: "XYZ", series: "item", number: 14 })).toBeUndefined();
	});
	it("finds an item by its kind and id, and under no other kind", async () => {
		const all = await references();
		expect((await all.itemById("action", "a1"))?.id).toBe("a1");
		expect(await all.itemById("milestone", "a1")).toBeUndefined();
	});
};

const filters = (subject: Subject): void => {
	const seed = async () => {
		const { store } = subject.open;
		await store.change(operator, async (register) => {
			await register.save(organisation({ id: "gol" }));
			await register.save({
				kind: "workStream",
				id: "ws",
				version: 0,
				name: "Leadership",
				aliases: [],
			});
			await register.save(action({ id: "a1", number: 1, owner: { kind: "person", id: "maya" } }));
			await register.save(
				action({ id: "a2", number: 2, owner: { kind: "organisation", id: "gol" } }),
			);
			const closed = { is: "closed", on: plainDate("2009-01-20") } as const;
			await register.save(action({ id: "a3", number: 3, workStreamId: "ws", state: closed }));
			await register.save(action({ id: "a4", number: 1, boardId: "sob" }));
			await register.save(milestone({ id: "m1", number: 4, actual: plainDate("2009-01-02") }));
			await register.save(
				guidance({ id: "g1", number: 5, watcher: { kind: "person", id: "sam" } }),
			);
			const cancelled = { is: "cancelled", on: plainDate("2009-01-02") } as const;
			await register.save(meeting({ id: "mt", number: 1, state: cancelled }));
		});
		return store.as(operator.audience);
	};
	const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);
	it("lists by board, owner, work stream and what is still open", async () => {
		const all = await seed();
		expect(ids(await all.actions())).toEqual(["a1", "a2", "a3", "a4"]);
		expect(ids(await all.actions({ boardIds: ["sob"] }))).toEqual(["a4"]);
		expect(ids(await all.actions({ boardIds: [] }))).toEqual([]);
		expect(ids(await all.actions({ ownerId: "maya" }))).toEqual(["a1"]);
		expect(ids(await all.actions({ ownerId: "gol" }))).toEqual(["a2"]);
		expect(ids(await all.actions({ workStreamId: "ws" }))).toEqual(["a3"]);
		expect(ids(await all.actions({ workStreamId: "ws", openOnly: true }))).toEqual([]);
		expect(ids(await all.milestones({ openOnly: true }))).toEqual([]);
		expect(ids(await all.guidance({ ownerId: "sam" }))).toEqual(["g1"]);
		expect(ids(await all.meetings({ openOnly: true }))).toEqual([]);
		expect(ids(await all.meetings({ ownerId: "sam" }))).toEqual([]);
	});
	it("lists more items than fit into one statement, each with its other names", async () => {
		const { store } = subject.open;
		const many = Array.from({ length: 1_100 }, (_, index) => {
			const number = index + 1;
			return guidance({ id: `g${number}`, number, aliases: [`Alias ${number}`] });
		});
		await store.change(operator, (register) => register.saveNew(many));
		const all = await store.as(operator.audience).guidance();
		expect(all.map(({ aliases }) => aliases[0])).toEqual(
			all.map(({ number }) => `Alias ${number}`),
		);
		expect(all).toHaveLength(1_100);
		const last = await store.as(operator.audience).lastChanges(ids(all));
		expect(last.size).toBe(1_100);
	}, 60_000);
	it("lists boards and people by name, whatever order they came in", async () => {
		await subject.open.store.change(operator, async (register) => {
			await register.save(board({ id: "zz", name: "Alpha board" }));
			await register.save(person({ id: "zz", name: "Aaron" }));
		});
		const all = subject.open.store.as(operator.audience);
		expect((await all.boards()).map(({ name }) => name)).toEqual([
			"Alpha board",
			"Board lpb",
			"Board sob",
		]);
		expect((await all.people())[0]?.name).toBe("Aaron");
	});
};

export const readContract = (subject: Subject): void => {
	describe("reading", () => {
		keepsWhatItIsGiven(subject);
		findsItems(subject);
		filters(subject);
		it("keeps an honest date as it was said, and invents no day", async () => {
			const { store } = subject.open;
			await store.change(operator, async (register) => {
				await register.save(action({ id: "april", number: 1, due: inApril }));
				await register.save(action({ id: "soon", number: 2, due: soon }));
				await register.save(action({ id: "day", number: 3, due: onDay("2009-03-06") }));
			});
			const due = (await store.as(asPerson("maya")).actions()).map((each) => each.due);
			expect(due).toEqual([inApril, soon, onDay("2009-03-06")]);
		});
	});
};
