/** A merge that was undone lends the board that had taken over nothing of the other: not now, and not as it stood then. */
import { expect, it } from "vitest";
import type { Audience } from "../../src/domain/audience/audience.ts";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Merge } from "../../src/domain/merges/merge.ts";
import { carryOut } from "../../src/usecases/merge/carry-out.ts";
import { separate } from "../../src/usecases/merge/separate.ts";
import type { Register } from "../../src/usecases/ports.ts";
import type { Subject } from "./contract.ts";
import {
	action,
	asPerson,
	board,
	byPerson,
	meeting,
	onDay,
	operator,
	person,
	today,
} from "./world.ts";

const merged = instant("2009-02-01T10:00:00Z");
const between = instant("2009-02-02T10:00:00Z");
const undone = instant("2009-02-03T10:00:00Z");
const after = instant("2009-02-04T10:00:00Z");

const merge: Merge = {
	kind: "merge",
	id: "merge",
	version: 0,
	fromId: "closed",
	intoId: "open",
	on: today,
	settled: { visibility: "restricted" },
	state: { is: "planned" },
};

const at = (moment: typeof merged) => ({ ...operator, now: moment });

const setUp = (subject: Subject): Promise<void> =>
	subject.open.store.change(operator, async (register) => {
		for (const id of ["insider", "member"]) await register.save(person({ id }));
		await register.save(board({ id: "open", code: "OB", memberIds: ["member"] }));
		await register.save(
			board({ id: "closed", code: "CB", visibility: "restricted", memberIds: ["insider"] }),
		);
		const met = await register.nextNumber("closed", "meeting");
		await register.save(meeting({ id: "their-meeting", boardId: "closed", number: met }));
		const held = await register.nextNumber("closed", "item");
		const theirs = { boardId: "closed", number: held, title: "Close the depot" };
		await register.save(action({ id: "theirs", ...theirs }));
		const number = await register.nextNumber("open", "item");
		await register.save(action({ id: "ours", boardId: "open", number, title: "Paint the hall" }));
		await register.save(merge);
	});

const mergeAndUndo = async (subject: Subject, how: "open" | "restricted"): Promise<void> => {
	const { store } = subject.open;
	await setUp(subject);
	await store.change(at(merged), async (register) => {
		const [planned] = await register.merges();
		if (planned) await carryOut(register, planned, merged);
	});
	await store.change(at(between), async (register) => {
		const number = await register.nextNumber("open", "item");
		const given = { boardId: "open", number, meetingId: "their-meeting", title: "Sell it" };
		await register.save(action({ id: "given", ...given }));
	});
	await store.change(at(undone), async (register) => {
		const [done] = await register.merges();
		if (done) await separate(register, done, { now: undone, opens: how });
	});
};

/** A date that waited for its board's next meeting hangs, while the boards are one, on a meeting that goes back. */
const hungMeanwhile = async ({ open: { store } }: Subject): Promise<HonestDate> => {
	const anchor = { boardId: "open", relation: { is: "before" } } as const;
	const said = { words: "before the next meeting", saidOn: today };
	const waits: HonestDate = { ...said, precision: "undated", anchor };
	const own = { id: "waits", boardId: "open", due: waits } as const;
	await store.change(operator, async (register) =>
		register.save(action({ ...own, number: await register.nextNumber("open", "item") })),
	);
	await store.change(at(merged), async (register) => {
		const [planned] = await register.merges();
		if (planned) await carryOut(register, planned, merged);
		const item = await register.itemById("action", "waits");
		const on = { ...anchor, meetingId: "their-meeting" };
		if (item?.kind === "action")
			await register.save({ ...item, due: { ...onDay("2009-03-12"), ...said, anchor: on } });
	});
	return waits;
};

const told = async (register: Register): Promise<string> => {
	const { newest } = await register.changedWithin({ from: merged, until: after }, { most: 50 });
	return JSON.stringify([
		await register.boards(),
		await register.actions(),
		await register.holdings(),
		await register.asAt(between).boards(),
		await register.asAt(between).actions(),
		await register.asAt(between).holdings(),
		await register.changesOf("action", "theirs"),
		await register.asAt(between).changesOf("action", "theirs"),
		await register.changesOf("board", "open"),
		newest,
	]);
};

export const mergesContract = (subject: Subject): void => {
	const anybody = asPerson("somebody");
	const register = (audience: Audience) => subject.open.store.as(audience);

	it("tells nobody of what an undone merge had moved who may not see where it is now", async () => {
		await mergeAndUndo(subject, "open");
		for (const audience of [anybody, byPerson("member").audience]) {
			const all = await told(register(audience));
			expect(all).toContain("Paint the hall");
			expect(all).not.toMatch(/Close the depot|Sell it/);
			// What is counted is what is told.
			const ever = { from: instant("2000-01-01T00:00:00Z"), until: after };
			const { count, newest } = await register(audience).changedWithin(ever, { most: 100 });
			expect(count).toBe(newest.length);
		}
		expect(await told(register(anybody))).not.toMatch(/insider/);
		const insider = register(byPerson("insider").audience);
		expect(await told(insider)).toMatch(/Close the depot/);
	});

	it("says of what a merge changed besides neither by what nor by whom, to whoever may not see both", async () => {
		const { store } = subject.open;
		const planned: Merge = { ...merge, fromId: "open", intoId: "closed" };
		const author = { name: "Ann", through: "board merge" };
		await store.change(operator, async (register) => {
			for (const id of ["insider", "member"]) await register.save(person({ id }));
			await register.save(board({ id: "open", code: "OB" }));
			await register.save(
				board({ id: "closed", code: "CB", visibility: "restricted", memberIds: ["insider"] }),
			);
			await register.save(board({ id: "low", code: "LOW", overseenById: "open" }));
			await register.save(planned);
		});
		await store.change({ ...operator, author, now: merged }, async (register) => {
			const [found] = await register.merges();
			if (found) await carryOut(register, found, merged);
		});
		const by = async (who: string) => {
			const register = store.as(asPerson(who));
			const all = await register.changesOf("board", "low");
			const [last] = (await register.lastChanges(["low"])).values();
			expect(last?.author).toEqual(all.at(-1)?.author);
			return last?.author;
		};
		expect(await by("insider")).toEqual(author);
		expect(await by("member")).toEqual({ name: "Convenor", through: "what was planned" });
	});
	it("keeps a board restricted when its merge is undone, unless it is opened expressly", async () => {
		await mergeAndUndo(subject, "restricted");
		expect(await told(register(anybody))).not.toMatch(/Paint the hall|Close the depot|Sell it/);
	});

	it("takes an action along with the meeting that gave it", async () => {
		await mergeAndUndo(subject, "restricted");
		const given = await register(operator.audience).itemById("action", "given");
		expect(given?.boardId).toBe("closed");
	});

	it("hangs no date on a meeting that goes back", async () => {
		await setUp(subject);
		const waits = await hungMeanwhile(subject);
		await subject.open.store.change(at(undone), async (inside) => {
			const [done] = await inside.merges();
			if (done) await separate(inside, done, { now: undone, opens: "open" });
		});
		expect(await register(operator.audience).itemById("action", "waits")).toMatchObject({
			due: waits,
		});
	});

	it("tells of a board that was opened since what it was then to its own people alone", async () => {
		await setUp(subject);
		const { store } = subject.open;
		const [closed] = (await register(operator.audience).boards()).filter(
			({ id }) => id === "closed",
		);
		await store.change(at(merged), async (inside) => {
			if (closed) await inside.save({ ...closed, visibility: "open" });
		});
		const then = instant("2009-01-30T10:00:00Z");
		expect(await register(anybody).asAt(then).actions()).toHaveLength(1);
		expect(await register(anybody).actions()).toHaveLength(2);
		expect(await register(byPerson("insider").audience).asAt(then).actions()).toHaveLength(2);
	});
};
