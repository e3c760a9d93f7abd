/** Two boards meet as one only where both have agreed to it: no secretary takes another board's own meetings in. */
import { describe, expect, it } from "vitest";
import type { Meeting } from "../../src/domain/meeting.ts";
import { plainDate, wallTime } from "../../src/domain/plain-date.ts";
import type { RecurringWhen } from "../../src/domain/series.ts";
import { weekendsOnly as calendar } from "../../src/domain/working-days.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { isRefused } from "../../src/usecases/changing.ts";
import type { Request } from "../../src/usecases/request.ts";
import { extendSeries } from "../../src/usecases/series/extend.ts";
import { startSeries } from "../../src/usecases/series/start.ts";
import { asPerson, board, meeting, now, operator, person, today } from "../store/world.ts";

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
		for (const id of ["ann", "bob", "cat"]) await register.save(person({ id }));
		await register.save(board({ id: "tea", secretaryId: "ann", chairId: "cat" }));
		await register.save(board({ id: "panel", secretaryId: "bob", chairId: "cat" }));
		const number = await register.nextNumber("panel", "meeting");
		await register.save(meeting({ id: "own", boardId: "panel", number }));
	});
	const register = store.as(operator.audience);
	const as = (id: string) => {
		const audience = asPerson(id);
		const viewer = audience.kind === "person" ? audience.viewer : undefined;
		return {
			...{ store, viewer, me: person({ id }), now, today, through: "test", ids, calendar },
			register: store.as(audience),
		} as unknown as Request;
	};
	const boardOf = async (id: string) => {
		const found = (await register.boards()).find((one) => one.id === id);
		if (!found) throw new Error(`no board ${id}`);
		return found;
	};
	const of = (boardId: string) => register.meetings({ boardIds: [boardId] });
	const held = async (id: string) => (await register.itemById("meeting", id)) as Meeting;
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

describe("a joint series", () => {
	it("takes in no meeting of the other board that whoever starts it does not run", async () => {
		const { held } = await started("ann", true);
		expect(await held("own")).toMatchObject({ version: 1 });
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
		const soon = { ...{ ids, calendar }, now: "2009-04-10T10:00:00Z" as typeof now };
		await extendSeries(store, soon);
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
