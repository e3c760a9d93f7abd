/** Dates that hang on the meetings of two boards come back from a merge as they went into it, and that is told. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDated } from "../../src/domain/dates/honest-date.ts";
import { addDays, plainDate } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Action } from "../../src/domain/items/action.ts";
import { anchoredDate } from "../../src/domain/items/anchor.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { Merge, Settled } from "../../src/domain/merges/merge.ts";
import type { Entity } from "../../src/domain/register.ts";
import { carryOutDue, separateNow } from "../../src/usecases/merge/due.ts";
import type { Register, RegisterChange } from "../../src/usecases/ports.ts";
import { type Office, openOffice } from "../reminders/office.ts";
import { at, board, action as built, meeting } from "../reminders/world.ts";
import { runs } from "../runs.ts";

const operator = { kind: "operator" } as const;
const author = { name: "Secretary", through: "test" };
const plain = { weeklyDigest: "off", inPerson: "off", escalation: {} } as const;
const noon = at("2009-02-03T12:00:00.000Z");

const merge = (settled: Settled): Merge => ({
	...{ kind: "merge", id: "merge", version: 0, fromId: "a", intoId: "b", settled },
	...{ on: plainDate("2009-02-02"), state: { is: "planned" } },
});

const change = (office: Office, work: (register: RegisterChange) => Promise<void>) =>
	office.store.change({ audience: operator, author, now: office.clock.now() }, work);

const opened = async (): Promise<Office> => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	for (const id of ["a", "b", "c"])
		await office.save(
			board({
				...{ id, code: `${id}bd`.toUpperCase(), name: `Board ${id}` },
				...{ channelId: `C_${id}`, reminders: plain },
			}),
		);
	// What moves is numbered after what is there.
	await change(office, async (register) => {
		for (const id of ["a", "b", "c"])
			for (const run of ["meeting", "item"] as const)
				while ((await register.nextNumber(id, run)) < 20);
	});
	return office;
};

const due = (boardId: string, on: Meeting | undefined, saidOn = "2009-01-29") => {
	const anchor = { boardId, meetingId: on?.id, relation: { is: "before" } } as const;
	const said = { words: "before the next board", saidOn: plainDate(saidOn), anchor };
	return anchoredDate(said, on, weekendsOnly);
};

const hung = (home: string, boardId: string, on?: Meeting): Action =>
	built(due(boardId, on), { boardId: home, owner: undefined });

const x = meeting("2009-03-05", { id: "x", boardId: "a", number: 1 });
const xLater = meeting("2009-04-16", { id: "x2", boardId: "a", number: 2 });
const y = meeting("2009-03-05", { id: "y", boardId: "b", number: 1 });
const yLater = meeting("2009-05-07", { id: "y2", boardId: "b", number: 2 });

const carried = async (office: Office): Promise<void> => {
	office.clock.set("2009-02-02T10:00:00.000Z");
	await carryOutDue(office.store, office.directory, { now: office.clock.now() });
	await office.until("2009-02-02T12:00:00.000Z");
};

const parted = async (office: Office, now = noon): Promise<void> => {
	await office.until(now);
	await separateNow(office.store, "merge", { author, now, opens: "restricted" });
};

const itemIn = async (register: Register, id = "a1"): Promise<Action> => {
	const item = await register.itemById("action", id);
	if (item?.kind !== "action") throw new Error(`no action ${id}`);
	return item;
};

const dueIn = async ({ store }: Office, id = "a1") => (await itemIn(store.as(operator), id)).due;

const told = ({ chat }: Office) =>
	chat.posts
		.filter(({ text }) => text.includes("re-dated"))
		.map(({ at: when, channelId }) => `${when.slice(0, 16)} ${channelId}`);

/** What is hung, on which meetings, and whether its date is another while the boards are one. */
const goneOver: readonly (readonly [string, Action, readonly Meeting[], Settled])[] = [
	["its board's own, called off on a clash", hung("a", "a", x), [x, y], { meetings: "cancel" }],
	["another board's, called off on a clash", hung("c", "a", x), [x, y], { meetings: "cancel" }],
	["the other's own, on what is called off", hung("b", "a", x), [x, y], { meetings: "cancel" }],
	["none yet, of its own board that ended", hung("a", "a"), [y], {}],
	["none yet, of the board that took over", hung("b", "b"), [x], {}],
	["none yet, of the board that took over, on the one that ended", hung("a", "b"), [x], {}],
	["none yet, of the board that took over, on a third", hung("c", "b"), [x], {}],
];

describe("a date that a merge had taken over to the other board's meeting", () => {
	it.each(goneOver)("goes back when it is undone: %s", async (_what, item, diary, settled) => {
		const office = await opened();
		await office.save(...diary, item, merge(settled));
		await carried(office);
		expect(await dueIn(office)).not.toEqual(item.due);
		await parted(office);
		expect(await dueIn(office)).toEqual(item.due);
	});

	it.each([
		["at once", "2009-02-03T12:00:00.000Z", "2009-02-03T12:00"],
		["in the morning, when it is undone at night", "2009-02-03T22:00:00.000Z", "2009-02-04T07:30"],
	])("is told, once: %s", async (_when, undone, heard) => {
		const office = await opened();
		await office.save(yLater, hung("a", "a"), merge({}));
		await carried(office);
		expect(told(office)).toEqual(["2009-02-02T10:00 C_b"]);
		await parted(office, at(undone));
		await office.until("2009-02-04T12:00:00.000Z");
		expect(told(office).slice(1)).toEqual([`${heard} C_a`]);
	});

	it("follows its own meeting, where that was called off meanwhile", async () => {
		const office = await opened();
		await office.save(x, xLater, y, hung("a", "a", x), merge({ meetings: "cancel" }));
		await carried(office);
		await change(office, async (register) => {
			const now = await register.itemById("meeting", "x");
			// Somebody has said why, and so it stays as they left it.
			if (now?.kind === "meeting") await register.save({ ...now, title: "Not to be held" });
		});
		await parted(office);
		expect(await dueIn(office)).toEqual(due("a", xLater));
	});

	it.each([
		["waits for its own board's next, where people have said it since", "b", yLater],
		["stays on its own board's meeting", "a", x],
	])("%s", async (_what, home, own) => {
		const office = await opened();
		await office.save(x, yLater, hung(home, home, own), merge({}));
		await carried(office);
		await change(office, async (register) => {
			const now = await itemIn(register);
			await register.save({ ...now, due: due("b", x, "2009-02-02") });
		});
		await parted(office);
		expect(await dueIn(office)).toEqual(due(home, own, "2009-02-02"));
	});

	it("stays as people have left it on a third board", async () => {
		const office = await opened();
		await office.save(x, yLater, hung("c", "a", x), merge({}));
		await carried(office);
		const said = due("b", yLater, "2009-02-02");
		await change(office, async (register) =>
			register.save({ ...(await itemIn(register)), due: said }),
		);
		await parted(office);
		expect(await dueIn(office)).toEqual(said);
	});
});

type Diary = readonly number[];
type Hook = { readonly home: string; readonly of: string };

const start = plainDate("2009-03-02");
const diaryOf = fc.uniqueArray(fc.nat(6), { maxLength: 3 });
const boardId = fc.constantFrom("a", "b", "c");
const hook: fc.Arbitrary<Hook> = fc.record({ home: boardId, of: boardId });

const meetingsOf = (id: string, diary: Diary): readonly Meeting[] =>
	diary.map((days, n) =>
		meeting(addDays(start, days), { id: `${id}-m${n}`, boardId: id, number: n + 1 }),
	);

const dayOf = ({ time }: Meeting): string => (time.is === "fixed" ? time.on : "");

/** Each hangs on its board's next meeting, as its words say, or waits where that has none. */
const actionsOf = (hooks: readonly Hook[], meetings: readonly Meeting[]): readonly Action[] =>
	hooks.map(({ home, of }, n) => {
		const own = meetings.filter((one) => one.boardId === of);
		const [next] = own.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
		return { ...hung(home, of, next), id: `i${n}`, number: n + 1 };
	});

const comesBack = async (
	diaries: Readonly<Record<"a" | "b" | "c", Diary>>,
	hooks: readonly Hook[],
	settled: Settled,
): Promise<void> => {
	const office = await opened();
	const meetings = Object.entries(diaries).flatMap(([id, diary]) => meetingsOf(id, diary));
	const actions = actionsOf(hooks, meetings);
	const all: readonly Entity[] = [...meetings, ...actions, merge(settled)];
	await office.save(...all);
	await carried(office);
	await parted(office);
	for (const { id, due: was } of actions) {
		const now = await dueIn(office, id);
		expect(now).toEqual(was);
		expect(isDated(now)).toBe(isDated(was));
	}
};

it("comes back from any merge, whatever the diaries and whatever hangs on them", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.record({ a: diaryOf, b: diaryOf, c: diaryOf }),
			fc.array(hook, { maxLength: 5 }),
			fc.record({ meetings: fc.constantFrom("keep" as const, "cancel" as const) }),
			comesBack,
		),
		runs({ gate: 20, long: 40 }),
	);
}, 60_000);
