/** What an audience may not see does not exist for it, in any list, count, order, history or lookup. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Audience,
	maySee,
	maySeeProgramme,
	type Viewer,
} from "../../src/domain/audience/audience.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { everythingIn } from "../../src/domain/boards/board-contents.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Register, Store } from "../../src/usecases/ports.ts";
import type { Subject } from "./contract.ts";
import {
	action,
	asPerson,
	board,
	byPerson,
	guidance,
	meeting,
	milestone,
	onDay,
	operator,
	person,
} from "./world.ts";

const people = ["p0", "p1", "p2", "p3"];
const anyPerson = fc.constantFrom(...people);

const anyBoards = fc.array(
	fc.record({
		visibility: fc.constantFrom("open" as const, "restricted" as const),
		memberIds: fc.uniqueArray(anyPerson, { maxLength: 2 }),
		secretaryId: fc.option(anyPerson, { nil: undefined }),
		channelId: fc.constantFrom(undefined, "C1", "C2"),
	}),
	{ minLength: 1, maxLength: 5 },
);

const anyViewer: fc.Arbitrary<Viewer> = fc.record({
	slackId: fc.constant("U"),
	personId: fc.option(anyPerson, { nil: undefined }),
	standing: fc.constantFrom("member", "guest", "external", "deactivated", "unknown"),
	administrator: fc.boolean(),
});

const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
	fc.record({ kind: fc.constant("person" as const), viewer: anyViewer }),
	fc.record({
		kind: fc.constant("channel" as const),
		channelId: fc.constantFrom("C1", "C2", "C3"),
		access: fc.constantFrom("public", "private", "shared", "unknown"),
		viewers: fc.array(anyViewer, { maxLength: 3 }),
	}),
);

const fill = (store: Store, boards: readonly Partial<Board>[]): Promise<void> =>
	store.change(operator, async (register) => {
		for (const id of people) await register.save(person({ id }));
		for (const [index, some] of boards.entries()) {
			const boardId = `b${index}`;
			await register.save(board({ id: boardId, ...some }));
			await register.save(action({ id: `a${index}`, boardId }));
			await register.save(meeting({ id: `m${index}`, boardId }));
			await register.save(milestone({ id: `ms${index}`, boardId, number: 2 }));
			await register.save(guidance({ id: `g${index}`, boardId, number: 3 }));
		}
	});

/** Everything that a register will say, asked in every way. */
const everything = async (register: Register, boardCount: number) => {
	const found: unknown[] = [];
	for (let index = 0; index < boardCount; index++) {
		const code = `B${index}`;
		found.push(await register.item({ code, series: "item", number: 1 }));
		found.push(await register.item({ code, series: "meeting", number: 1 }));
		found.push(await register.itemById("guidance", `g${index}`));
		found.push(...(await register.changesOf("board", `b${index}`)).map(({ entity }) => entity));
		found.push(
			...(await register.changesOf("milestone", `ms${index}`)).map(({ entity }) => entity),
		);
		found.push(...(await register.actions({ boardIds: [`b${index}`] })));
		const last = await register.lastChanges([`b${index}`, `a${index}`, `m${index}`]);
		found.push(...[...last.values()].map(({ entity }) => entity));
		const first = await register.firstChanges([`b${index}`, `a${index}`, `m${index}`]);
		found.push(...[...first.values()].map(({ entity }) => entity));
	}
	found.push(
		...(await register.boards()),
		...(await register.actions()),
		...(await register.meetings()),
	);
	const later = instant("2100-01-01T00:00:00Z");
	const ever = { from: instant("2000-01-01T00:00:00Z"), until: later };
	const changed = await register.changedWithin(ever, { most: 1_000 });
	found.push(...changed.newest.map(({ last }) => last.entity));
	for (const each of [register, register.asAt(later)]) {
		found.push(...(await each.holdings()).flatMap(everythingIn));
		found.push(...(await each.boards()), ...(await each.guidance()));
	}
	found.push(...(await register.milestones()), ...(await register.guidance()));
	return found.filter((each) => each !== undefined) as { id: string; boardId?: string }[];
};

const saidOf = (boardId: string, found: readonly { id: string; boardId?: string }[]): number =>
	found.filter((each) => each.id === boardId || each.boardId === boardId).length;

const randomWorlds = (subject: Subject): void => {
	it("shows all of what an audience may see and nothing of the rest, in random worlds", async () => {
		const worlds = fc.sample(
			fc.tuple(anyBoards, fc.array(anyAudience, { minLength: 8, maxLength: 8 })),
			{
				numRuns: 6,
				seed: 7,
			},
		);
		for (const [boards, audiences] of worlds) {
			const { store } = await subject.openEmpty();
			await store.change(operator, (register) => register.save({ ...npia }));
			await fill(store, boards);
			const all = await store.as(operator.audience).boards();
			for (const audience of audiences) {
				const register = store.as(audience);
				const found = await everything(register, boards.length);
				for (const each of all) expect(saidOf(each.id, found) > 0).toBe(maySee(each, audience));
				const sees = maySeeProgramme(all, audience);
				expect((await register.people()).length > 0).toBe(sees);
				expect((await register.changesOf("person", "p0")).length > 0).toBe(sees);
				expect((await register.lastChanges(["p0"])).size > 0).toBe(sees);
				expect((await register.firstChanges(["p0"])).size > 0).toBe(sees);
			}
		}
	}, 120_000);
};

const npia = {
	kind: "organisation",
	id: "npia",
	version: 0,
	name: "NPIA",
	aliases: [],
	sort: "organisation",
} as const;

const writing = (subject: Subject): void => {
	it("takes writing to a board out of sight for a fault, and gives away no number there", async () => {
		const { store } = subject.open;
		const byMaya = byPerson("maya");
		const hidden = action({ id: "a", boardId: "sob" });
		await expect(store.change(byMaya, (register) => register.save(hidden))).rejects.toThrow(
			"sight",
		);
		await expect(
			store.change(byMaya, (register) => register.nextNumber("sob", "item")),
		).rejects.toThrow("sight");
		const [sob] = (await store.as(operator.audience).boards()).filter(({ id }) => id === "sob");
		const opened = { ...(sob as Board), visibility: "open" } as const;
		await expect(store.change(byMaya, (register) => register.save(opened))).rejects.toThrow(
			"sight",
		);
	});
	it("never lets an item be carried off to another board by naming its id", async () => {
		const { store } = subject.open;
		await store.change(operator, (register) => register.save(action({ id: "a", boardId: "sob" })));
		const taken = { ...action({ id: "a", boardId: "lpb" }), version: 1 };
		await expect(
			store.change(byPerson("maya"), (register) => register.save(taken)),
		).rejects.toThrow();
		expect(await store.as(operator.audience).itemById("action", "a")).toMatchObject({
			boardId: "sob",
		});
	});
	it("shows a date that hangs on a board out of sight in its days alone, and keeps it as it was", async () => {
		const { store } = subject.open;
		const hangs = { boardId: "opn", meetingId: "m-opn", relation: { is: "on" } } as const;
		const due = { ...onDay("2009-03-12"), words: "on the Opn board", anchor: hangs };
		await store.change(operator, async (register) => {
			await register.save(board({ id: "opn", code: "OPN" }));
			await register.save(meeting({ id: "m-opn", boardId: "opn" }));
			await register.save(action({ id: "hung", number: 77, due }));
			await register.save(milestone({ id: "hung-too", number: 78, forecast: due }));
		});
		const told = async (standing: "member" | "guest") => {
			const register = store.as(asPerson("maya", standing));
			const reference = { code: "LPB", series: "item", number: 77 } as const;
			const found = [
				await register.item(reference),
				await register.itemById("milestone", "hung-too"),
				...[...(await register.actions()), ...(await register.milestones())],
				...(await register.holdings()).flatMap(everythingIn),
				...(await register.changesOf("action", "hung")).map(({ entity }) => entity),
				...[...(await register.lastChanges(["hung"])).values()].map(({ entity }) => entity),
			];
			const hung = JSON.stringify(found.filter((one) => one?.id.startsWith("hung")));
			expect(hung).toContain("2009-03-12");
			return hung.includes("Opn board") || hung.includes("m-opn");
		};
		expect([await told("member"), await told("guest")]).toEqual([true, false]);
		const mover = { name: "Bob", through: "meeting change" };
		await store.change({ ...operator, author: mover }, async (register) => {
			const item = await register.itemById("action", "hung");
			if (item?.kind === "action") await register.save({ ...item, title: "Hung" });
		});
		const by = async (standing: "member" | "guest") =>
			(await store.as(asPerson("maya", standing)).lastChanges(["hung"])).get("hung")?.author.name;
		expect([await by("member"), await by("guest")]).toEqual(["Bob", "Convenor"]);
		await store.change(byPerson("maya", "guest"), async (register) => {
			const item = await register.itemById("action", "hung");
			if (item?.kind === "action") await register.save({ ...item, title: "Called otherwise" });
		});
		const kept = await store.as(operator.audience).itemById("action", "hung");
		expect(kept).toMatchObject({ title: "Called otherwise", due });
		await store.change(byPerson("maya", "guest"), async (register) => {
			const item = await register.itemById("action", "hung");
			if (item?.kind === "action") await register.save({ ...item, due: onDay("2009-04-02") });
		});
		const moved = await store.as(operator.audience).itemById("action", "hung");
		expect(moved).toMatchObject({ due: onDay("2009-04-02") });
	});
	it("lets someone set up a restricted board that they are not of, and then not see it", async () => {
		const { store } = subject.open;
		const restricted = board({ id: "new", visibility: "restricted", memberIds: ["alex"] });
		await store.change(byPerson("maya"), (register) => register.save(restricted));
		const codes = async (who: string) =>
			(await store.as(asPerson(who)).boards()).map(({ code }) => code);
		expect(await codes("maya")).toEqual(["LPB"]);
		expect(await codes("alex")).toEqual(["LPB", "NEW", "SOB"]);
	});
	it("knows a code as taken though its board cannot be seen, and says nothing of names", async () => {
		const taken = (code: string) =>
			subject.open.store.change(byPerson("maya"), (register) => register.isTaken(code));
		expect(await taken(" sob ")).toBe(true);
		expect(await taken("Board sob")).toBe(false);
		expect(await taken("so")).toBe(false);
	});
};

export const audienceContract = (subject: Subject): void => {
	describe("audience", () => {
		randomWorlds(subject);
		writing(subject);
	});
};
