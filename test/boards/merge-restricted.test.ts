/** A merge of an open board and a restricted one, and its undoing: what was closed opens by an express word alone. */
import { describe, expect, it } from "vitest";
import type { Viewer } from "../../src/domain/audience/audience.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { mayRunStream } from "../../src/domain/items/work-stream.ts";
import { mergedBoard, type Settled, type Side } from "../../src/domain/merges/merge.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { mergeBoards } from "../../src/usecases/merge/merge.ts";
import { unmerge } from "../../src/usecases/merge/unmerge.ts";
import type { Request } from "../../src/usecases/request.ts";
import { mergeMessage } from "../../src/views/boards/merge.ts";
import { unmergeMessage } from "../../src/views/boards/unmerge.ts";
import { action, board, now, operator, person, today } from "../store/world.ts";

const standings = { ann: "member", gus: "guest", mia: "member", eve: "member" } as const;
type Id = keyof typeof standings;

const viewerOf = (id: Id): Viewer => ({
	slackId: `U-${id}`,
	personId: id,
	standing: standings[id],
	administrator: false,
});

const of = (id: string, more: Partial<Board>): Board =>
	board({ id, secretaryId: "ann", ...more } as Partial<Board> & { id: string });

const opened = async (one: Partial<Board>, two: Partial<Board>) => {
	const { store } = openMemoryStore({});
	await store.change(operator, async (register) => {
		for (const id of Object.keys(standings))
			await register.save(person({ id, slackId: `U-${id}` }));
		await register.save(person({ id: "pat", email: "pat@example.org" }));
		await register.save(of("one", one));
		await register.save(of("two", two));
		await register.save(of("other", { secretaryId: "eve" }));
		for (const boardIds of [["one"], ["two"]])
			await register.save({
				...{ kind: "workStream", id: `across-${boardIds}`, version: 0, name: `${boardIds}` },
				...{ aliases: [], boardIds },
			});
	});
	/** A register goes on seeing what it saw: each request has its own. */
	const request = () =>
		({
			...{ store, viewer: viewerOf("ann"), me: person({ id: "ann" }), now, today, through: "test" },
			register: store.as({ kind: "person", viewer: viewerOf("ann") }),
			directory: {
				viewer: async (slackId: string) => viewerOf(slackId.slice(2) as Id),
				channel: async (channelId: string) => ({
					...{ kind: "channel", channelId, access: "private" },
					viewers: [viewerOf("ann"), viewerOf("mia"), { ...viewerOf("eve"), slackId: "U-x" }],
				}),
			},
			ids: () => "merge",
		}) as unknown as Request;
	const boardNow = async (id: string): Promise<Board> => {
		const found = (await store.as(operator.audience).boards()).find((each) => each.id === id);
		if (!found) throw new Error(`no board ${id}`);
		return found;
	};
	const asked = async (channel?: Settled["channel"]) =>
		({
			...{ board: await boardNow("one"), into: await boardNow("two"), channel },
			visibility: "restricted",
		}) as const;
	/** As the button of its preview does it. */
	const merge = async (sure: "now" | "preview", channel?: Settled["channel"]) => {
		const preview = await mergeBoards({ ...(await asked(channel)), sure: "preview" }, request());
		if (sure === "preview" || !("mark" in preview)) return preview;
		return mergeBoards({ ...(await asked(channel)), sure, seen: preview.mark }, request());
	};
	const undo = async (more: Partial<Parameters<typeof unmerge>[0]> = {}) => {
		const outcome = await unmerge({ board: await boardNow("one"), ...more }, request());
		if ("refusal" in outcome) throw new Error(JSON.stringify(outcome));
		return JSON.stringify(unmergeMessage(outcome));
	};
	return { store, boardNow, merge, undo };
};

type World = Awaited<ReturnType<typeof opened>>;

const seen = async ({ boardNow }: World) =>
	Promise.all(["one", "two"].map(async (id) => (await boardNow(id)).visibility));

describe("undoing a merge with a restricted board", () => {
	it.each([
		["open", "restricted", "Board one"],
		["restricted", "open", "Board two"],
	] as const)("%s into %s, asks whether to open the one that was open", async (one, two, name) => {
		const world = await opened({ visibility: one }, { visibility: two });
		await world.merge("now");
		expect(await world.undo()).toContain(`The merge restricted ${name}. It stays so unless`);
		expect(await world.undo({ sure: "now" })).toContain(`${name} stays restricted`);
		expect(await seen(world)).toEqual(["restricted", "restricted"]);
	});

	it.each([
		["open", "restricted"],
		["restricted", "open"],
	] as const)("%s into %s, opens it where that was said", async (one, two) => {
		const world = await opened({ visibility: one }, { visibility: two });
		await world.merge("now");
		expect(await world.undo({ sure: "now", visibility: "open" })).not.toContain("stays restricted");
		expect(await seen(world)).toEqual([one, two]);
	});

	it("asks of both where the merged board was restricted since", async () => {
		const world = await opened({}, {});
		await world.merge("now");
		const merged = await world.boardNow("two");
		await world.store.change(operator, (register) =>
			register.save({ ...merged, visibility: "restricted" }),
		);
		expect(await world.undo()).toContain("The merge restricted Board one and Board two. They stay");
		await world.undo({ sure: "now" });
		expect(await seen(world)).toEqual(["restricted", "restricted"]);
	});

	it.each([
		["open", 101],
		["restricted", 4],
	] as const)(
		"to be %s, numbers from %i, and tells nobody how much the other has",
		async (visibility, next) => {
			const world = await opened({ visibility: "restricted" }, {});
			await world.store.change(operator, async (register) => {
				for (const number of [1, 2, 3]) {
					await register.nextNumber("one", "item");
					await register.save(action({ id: `a${number}`, boardId: "one", number }));
				}
			});
			await world.merge("now");
			await world.undo({ sure: "now", visibility });
			const drawn = await world.store.change(operator, (register) =>
				register.nextNumber("two", "item"),
			);
			expect(drawn).toBe(next);
		},
	);

	it("takes each part of the other board's terms back, though somebody changed another", async () => {
		const remit = "What only its members may know";
		const world = await opened({ visibility: "restricted", terms: { remit } }, {});
		await world.merge("now");
		const merged = await world.boardNow("two");
		const reviewBy = plainDate("2010-01-01");
		await world.store.change(operator, (register) =>
			register.save({ ...merged, terms: { ...merged.terms, reviewBy } }),
		);
		await world.undo({ sure: "now", visibility: "open" });
		expect((await world.boardNow("two")).terms).toEqual({ reviewBy });
		expect((await world.boardNow("one")).terms).toEqual({ remit });
	});
});

describe("a work stream of a board that a restricted one took over, or that was restricted by it", () => {
	it.each([
		["open", "restricted", "across-one"],
		["restricted", "open", "across-two"],
	] as const)("%s into %s, is run by its people and nobody else", async (one, two, id) => {
		const world = await opened({ visibility: one }, { visibility: two });
		await world.merge("now");
		const runs = async (who: Id) => {
			const register = world.store.as({ kind: "person", viewer: viewerOf(who) });
			const stream = (await register.workStreams()).find((each) => each.id === id);
			const actor = { viewer: viewerOf(who), person: person({ id: who }) };
			return stream && mayRunStream(stream, await register.boards(), actor);
		};
		expect([await runs("ann"), await runs("eve")]).toEqual([true, false]);
	});
});

describe("the preview of a merge", () => {
	it("names those whom it lets in, guests and those outside first", async () => {
		const world = await opened(
			{ memberIds: ["mia", "gus", "pat"] },
			{ visibility: "restricted", memberIds: [] },
		);
		const outcome = await world.merge("preview");
		if (outcome && "refusal" in outcome) throw new Error(JSON.stringify(outcome));
		expect(JSON.stringify(mergeMessage(outcome, {}))).toContain(
			"would see all of Board two: Person gus, Person pat and Person mia.",
		);
	});

	it("names none who sees the other board anyway", async () => {
		const world = await opened({ memberIds: ["mia"] }, { memberIds: ["gus"] });
		const outcome = await world.merge("preview");
		if (outcome && "refusal" in outcome) throw new Error(JSON.stringify(outcome));
		const said = JSON.stringify(mergeMessage(outcome, {}));
		expect(said).toContain("would see all of Board one: Person gus.");
		expect(said).not.toContain("Person mia");
	});
});

describe("the channel of a merged board that only its members see", () => {
	const closed = { visibility: "restricted" } as const;
	const spoken = { channelId: "C1" };
	const said = async (world: World, channel?: Settled["channel"]) => {
		const outcome = await world.merge("preview", channel);
		if ("refusal" in outcome) throw new Error(JSON.stringify(outcome));
		return JSON.stringify(mergeMessage(outcome, {}));
	};
	const foreign: readonly (readonly [Partial<Board>, Partial<Board>, Side])[] = [
		[spoken, closed, "from"],
		[closed, spoken, "into"],
		[{ ...spoken, ...closed }, closed, "from"],
	];

	it.each(foreign)(
		"is asked about where it is the other board's: %j into %j",
		async (one, two, side) => {
			const world = await opened(one, two);
			const asked = await said(world);
			expect(asked).toContain("No channel for now");
			expect(asked).toContain("would read all that it says: Person mia and somebody whom I do not");
			await world.merge("now", "none");
			expect((await world.boardNow("two")).channelId).toBeUndefined();
			expect(await said(await opened(one, two), side)).toContain("Person mia");
		},
	);

	it.each(foreign)("is kept where that was said: %j into %j", async (one, two, side) => {
		const world = await opened(one, two);
		await world.merge("now", side);
		expect((await world.boardNow("two")).channelId).toBe("C1");
	});

	it.each([
		[{}, { ...spoken, ...closed }],
		[{ ...spoken, ...closed }, {}],
		[spoken, { ...spoken, ...closed }],
		[spoken, {}],
	])("is its own, and nobody is asked: %j into %j", async (one, two) => {
		const world = await opened(one, two);
		expect(await said(world)).not.toContain("would read all that it says");
		await world.merge("now");
		expect((await world.boardNow("two")).channelId).toBe("C1");
	});

	it("is none where it was bound after the merge was planned, and nobody was asked", () => {
		const [from, into] = [of("one", { ...spoken }), of("two", { ...closed })];
		expect(mergedBoard({ from, into, boards: [from, into] }, {}).channelId).toBeUndefined();
	});
});
