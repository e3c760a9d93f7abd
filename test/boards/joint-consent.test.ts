/** Two boards meet as one only where both have agreed to it: no secretary takes another board's own meetings in. */
import { describe, expect, it } from "vitest";
import { instant, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly as calendar } from "../../src/domain/dates/working-days.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { RecurringWhen } from "../../src/domain/series/series.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { acceptProposal, turnDown } from "../../src/usecases/meeting/join.ts";
import type { NewMeeting } from "../../src/usecases/meeting/schedule.ts";
import { scheduleJointly } from "../../src/usecases/meeting/schedule-jointly.ts";
import type { Request } from "../../src/usecases/request.ts";
import { extendSeries } from "../../src/usecases/series/extend.ts";
import { startSeries } from "../../src/usecases/series/start.ts";
import { asPerson, board, meeting, now, operator, person, soon, today } from "../store/world.ts";

const thursdays: RecurringWhen = {
	is: "recurring",
	from: wallTime("14:00"),
	rule: {
		...{ rrule: "FREQ=WEEKLY;BYDAY=TH", first: plainDate("2009-03-05"), except: [] },
		holidays: "keep",
	},
};

/** Ann runs the tea club, Bob the panel, and Cat both. */
const office = async () => {
	const { store } = openMemoryStore({});
	let count = 0;
	const ids = () => `id${++count}`;
	await store.change(operator, async (register) => {
		for (const id of ["ann", "bob", "cat", "dov"]) await register.save(person({ id }));
		await register.save(board({ id: "tea", secretaryId: "ann", chairId: "cat" }));
		const state = { is: "forming", starts: soon } as const;
		await register.save(board({ id: "panel", secretaryId: "bob", chairId: "cat", state }));
		await register.save(board({ id: "empty" }));
		const number = await register.nextNumber("panel", "meeting");
		await register.save(meeting({ id: "own", boardId: "panel", number }));
	});
	/** A register goes on seeing what it saw. */
	const register = () => store.as(operator.audience);
	const as = (id: string) => {
		const audience = asPerson(id);
		const viewer = audience.kind === "person" ? audience.viewer : undefined;
		return {
			...{ store, viewer, me: person({ id }), now, today, through: "test", ids, calendar },
			register: store.as(audience),
		} as unknown as Request;
	};
	const boardOf = async (id: string) => {
		const found = (await register().boards()).find((one) => one.id === id);
		if (!found) throw new Error(`no board ${id}`);
		return found;
	};
	const of = (boardId: string) => register().meetings({ boardIds: [boardId] });
	const held = async (id: string) => (await register().itemById("meeting", id)) as Meeting;
	return { store, as, ids, boardOf, of, held };
};

const started = async (by: string, withPanel: boolean) => {
	const world = await office();
	const asked = {
		...{ board: await world.boardOf("tea"), when: thursdays },
		with: withPanel ? await world.boardOf("panel") : undefined,
	};
	return { ...world, outcome: await startSeries(asked, world.as(by)) };
};

const at14: NewMeeting["when"] = {
	...{ is: "fixed", on: plainDate("2009-03-12"), from: wallTime("14:00") },
};

/** Ann, who runs the tea club alone, proposes a meeting to the panel. */
const proposed = async () => {
	const world = await office();
	const boards = { board: await world.boardOf("tea"), with: await world.boardOf("panel") };
	const before = await world.of("panel");
	const booked = await scheduleJointly({ ...boards, when: at14 }, world.as("ann"));
	if (isRefused(booked)) throw new Error(JSON.stringify(booked));
	const item = (await world.of("tea"))[0] as Meeting;
	const answer = async (who: string) => acceptProposal(await world.held(item.id), world.as(who));
	const reason = "the room is too small";
	const refusal = async (who: string) =>
		turnDown({ item: await world.held(item.id), reason }, world.as(who));
	return { ...world, before, item, answer, refusal };
};

describe("a joint meeting that one board's secretary books", () => {
	it("leaves the other's diary, and whether that has begun, as they are", async () => {
		const { before, of, item, boardOf } = await proposed();
		expect(item).toMatchObject({ proposal: { boardId: "panel" }, state: { is: "planned" } });
		expect(await of("panel")).toEqual(before);
		expect((await boardOf("panel")).state.is).toBe("forming");
	});

	it("is accepted by those who run the other alone, and by nobody before them", async () => {
		const { answer, held, item, boardOf, of } = await proposed();
		expect(await answer("ann")).toMatchObject({
			refusal: { why: "not-yours", board: "Board panel" },
		});
		expect(isRefused(await answer("bob"))).toBe(false);
		expect(await held(item.id)).toMatchObject({ joint: { boardId: "panel", meetingId: "own" } });
		expect((await held(item.id)).proposal).toBeUndefined();
		// What the panel had at that hour is the joint one: its own secretary has agreed.
		expect(await of("panel")).toHaveLength(1);
		expect((await boardOf("panel")).state.is).toBe("active");
		expect(await answer("bob")).toMatchObject({ refusal: { why: "nothing-to-change" } });
	});

	it.each([
		["ann", undefined],
		["bob", { boardId: "panel", turnedDown: { reason: "the room is too small" } }],
	] as const)("is proposed no more where %s says so", async (who, proposal) => {
		const { refusal, held, item, of, before } = await proposed();
		expect(isRefused(await refusal(who))).toBe(false);
		expect((await held(item.id)).proposal).toEqual(proposal);
		expect(await of("panel")).toEqual(before);
		expect(await refusal("bob")).toMatchObject({ refusal: { why: "nothing-to-change" } });
	});

	it("may be accepted after all where it was turned down, and not where it was taken back", async () => {
		for (const [who, isAccepted] of [
			["bob", true],
			["ann", false],
		] as const) {
			const { answer, refusal, held, item } = await proposed();
			await refusal(who);
			expect(isRefused(await answer("bob"))).toBe(!isAccepted);
			expect((await held(item.id)).joint !== undefined).toBe(isAccepted);
		}
	});

	it("shows in both diaries what was proposed, where the other had a meeting at that hour", async () => {
		const { store, held, item, answer } = await proposed();
		const [own, now] = [await held("own"), await held(item.id)];
		await store.change(operator, async (register) => {
			await register.save({ ...own, place: "Room 3" });
			await register.save({
				...now,
				time: { ...now.time, minutes: 90 },
				place: "City Hall",
			} as Meeting);
		});
		expect(isRefused(await answer("bob"))).toBe(false);
		const { time, place } = await held(item.id);
		expect(await held("own")).toMatchObject({ time, place });
		expect(place).toBe("City Hall");
	});

	it("leaves a meeting of the other's own series as it is, and is not joint then", async () => {
		const { boardOf, as, answer, held, item, of } = await proposed();
		const asked = { board: await boardOf("panel"), when: thursdays };
		expect(isRefused(await startSeries(asked, as("bob")))).toBe(false);
		const before = await of("panel");
		expect(await answer("bob")).toMatchObject({ refusal: { why: "already" } });
		expect(await of("panel")).toEqual(before);
		expect(await held(item.id)).toMatchObject({ proposal: { boardId: "panel" }, version: 1 });
	});

	it("is asked of nobody once the two boards are one", async () => {
		const { store, boardOf, held, item, as } = await proposed();
		const panel = await boardOf("panel");
		await store.change(operator, async (register) => {
			const state = { is: "ended", on: today, mergedIntoId: "tea" } as const;
			await register.save({ ...panel, state });
		});
		const answer = await acceptProposal(await held(item.id), as("ann"));
		expect(answer).toMatchObject({ refusal: { why: "nothing-to-change" } });
	});

	it.each([
		["it was cancelled", { state: { is: "cancelled", on: today } }, "already"],
		[
			"it is over",
			{ time: { ...at14, on: plainDate("2009-01-12"), minutes: 60, zone: "UTC" } },
			"nothing-to-change",
		],
	] as const)("cannot be accepted once %s", async (_what, more, why) => {
		const { store, held, item, answer } = await proposed();
		const now = await held(item.id);
		await store.change(operator, (register) => register.save({ ...now, ...more } as Meeting));
		expect(await answer("bob")).toMatchObject({ refusal: { why } });
	});

	it.each(["tea", "panel"])("cannot be accepted once %s is restricted", async (id) => {
		const { store, boardOf, answer } = await proposed();
		const board = await boardOf(id);
		await store.change(operator, (register) =>
			register.save({ ...board, visibility: "restricted", memberIds: ["bob"] }),
		);
		expect(await answer("bob")).toMatchObject({ refusal: { why: "unreadable" } });
	});

	it("is accepted by those who run the board that took over the one that was asked", async () => {
		const { store, boardOf, answer, of } = await proposed();
		const panel = await boardOf("panel");
		await store.change(operator, async (register) => {
			await register.save(board({ id: "new", secretaryId: "dov" }));
			const state = { is: "ended", on: today, mergedIntoId: "new" } as const;
			await register.save({ ...panel, state });
		});
		expect(isRefused(await answer("dov"))).toBe(false);
		expect(await of("new")).toHaveLength(1);
	});

	it("is refused where there is nobody to ask", async () => {
		const world = await office();
		const asked = { board: await world.boardOf("tea"), with: await world.boardOf("empty") };
		const refused = await scheduleJointly({ ...asked, when: at14 }, world.as("ann"));
		expect(refused).toMatchObject({ refusal: { why: "not-yours", board: "Board empty" } });
		expect(await world.of("tea")).toEqual([]);
	});
});

describe("a joint series", () => {
	it("takes in no meeting of the other board that whoever starts it does not run", async () => {
		const { held, of } = await started("ann", true);
		expect(await held("own")).toMatchObject({ version: 1 });
		expect(await of("panel")).toHaveLength(1);
	});

	it("is whole in both diaries once it is accepted, and goes on jointly", async () => {
		const { of, as, store, ids } = await started("ann", true);
		const [item] = (await of("tea")).toReversed() as [Meeting];
		expect(isRefused(await acceptProposal(item, as("bob")))).toBe(false);
		const [theirs, own] = [await of("panel"), await of("tea")];
		expect(theirs).toHaveLength(own.length);
		expect(own.every(({ joint }) => joint?.boardId === "panel")).toBe(true);
		await extendSeries(store, { ...{ ids, calendar }, now: instant("2009-04-10T10:00:00Z") });
		expect((await of("panel")).length).toBeGreaterThan(theirs.length);
	});

	it("takes it in where they run both", async () => {
		const { held, outcome } = await started("cat", true);
		expect(isRefused(outcome)).toBe(false);
		expect((await held("own")).joint?.boardId).toBe("tea");
	});

	it("takes in none as time passes, when nobody is asked", async () => {
		const { store, held, ids } = await started("cat", true);
		const on = plainDate("2009-06-11");
		const time = { ...(await held("own")).time, on } as Meeting["time"];
		await store.change(operator, async (register) => {
			const number = await register.nextNumber("panel", "meeting");
			await register.save(meeting({ id: "later", boardId: "panel", number, time }));
		});
		await extendSeries(store, { ...{ ids, calendar }, now: instant("2009-04-10T10:00:00Z") });
		expect(await held("later")).toMatchObject({ version: 1 });
	});
});

describe("a series of one board alone", () => {
	it("leaves a joint meeting at its hour as it is, and does not go on with that one's other board", async () => {
		const world = await office();
		const { store, held, as, boardOf, of } = world;
		const own = await held("own");
		await store.change(operator, async (register) => {
			const number = await register.nextNumber("tea", "meeting");
			const revision = 1;
			const half = meeting({ id: "half", boardId: "tea", number });
			await register.save({ ...half, joint: { boardId: "panel", meetingId: "own", revision } });
			await register.save({ ...own, joint: { boardId: "tea", meetingId: "half", revision } });
		});
		await startSeries({ board: await boardOf("tea"), when: thursdays }, as("ann"));
		expect((await held("half")).seriesId).toBeUndefined();
		expect(await of("panel")).toHaveLength(1);
		const on12 = (await of("tea")).filter(
			({ time }) => time.is === "fixed" && time.on === "2009-03-12",
		);
		expect(on12).toHaveLength(1);
	});
});
