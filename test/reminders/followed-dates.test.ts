/** Dates that hang on meetings, when many of these change at once, or boards merge, or it happens in the night. */
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Action } from "../../src/domain/items/action.ts";
import { anchoredDate } from "../../src/domain/items/anchor.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { Merge } from "../../src/domain/merges/merge.ts";
import { carryOutDue, separateNow } from "../../src/usecases/merge/due.ts";
import { type Office, openOffice } from "./office.ts";
import { at, board, action as built, meeting } from "./world.ts";

const plain = { weeklyDigest: "off", inPerson: "off", escalation: {} } as const;
const operator = { kind: "operator" } as const;
const author = { name: "Secretary", through: "test" };

const hung = (boardId: string, on?: Meeting, more: Partial<Action> = {}): Action => {
	const anchor = { boardId, meetingId: on?.id, relation: { is: "on" } } as const;
	const said = { words: "by the next meeting", saidOn: plainDate("2009-01-29"), anchor };
	return built(anchoredDate(said, on, weekendsOnly), more);
};

const merge: Merge = {
	...{ kind: "merge", id: "merge", version: 0, fromId: "cog", intoId: "lpb", settled: {} },
	...{ on: plainDate("2009-02-02"), state: { is: "planned" } },
};

const opened = async (): Promise<Office> => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	const cog = { id: "cog", code: "COG", name: "Chief Officer Group", channelId: "C_COG" };
	await office.save(board({ reminders: plain }), board({ ...cog, reminders: plain }));
	return office;
};

const diary = ["2009-03-05", "2009-04-02", "2009-05-07"].map((on, index) =>
	meeting(on, { id: `m${index + 1}`, number: index + 1 }),
);
const [first, ...later] = diary as [Meeting, ...Meeting[]];

const told = ({ chat }: Office) =>
	chat.posts
		.filter(({ text }) => text.includes("re-dated"))
		.map(({ at: when, text }) => `${when.slice(0, 16)} ${text.split("\n")[0]}`);

const dueIn = async ({ store }: Office) => {
	const item = await store.as(operator).itemById("action", "a1");
	const due = item?.kind === "action" ? item.due : undefined;
	return due && "last" in due ? due.last : due?.precision;
};

describe("a date that hangs on a meeting", () => {
	const cancelled = (each: Meeting): Meeting => ({
		...{ ...each, version: each.version + 1 },
		state: { is: "cancelled", on: plainDate("2009-01-29") },
	});

	it("is told once, however many meetings are cancelled at once", async () => {
		const office = await opened();
		await office.save(...diary, hung("lpb", first));
		await office.store.change(
			{ audience: operator, author, now: office.clock.now() },
			async (register) => {
				for (const each of diary) await register.save(cancelled(each));
			},
		);
		await office.until("2009-01-29T12:00:00.000Z");
		expect(await dueIn(office)).toBe("undated");
		expect(told(office)).toEqual(["2009-01-29T10:00 Action re-dated: Draft risk paper LPB-14"]);
	});

	it("is not told where it is in the end what it was", async () => {
		const office = await opened();
		await office.save(...diary, hung("lpb", first));
		const away = { ...first, version: 1, time: later[0]?.time ?? first.time };
		await office.store.change(
			{ audience: operator, author, now: office.clock.now() },
			async (register) => {
				await register.save(away);
				await register.save({ ...first, version: 2 });
			},
		);
		await office.until("2009-01-29T12:00:00.000Z");
		expect(told(office)).toEqual([]);
	});

	it.each([["cog"], ["lpb"]])(
		"and waits for one, has the next of the merged board's diary, and waits again when that is undone: on %s",
		async (home) => {
			const office = await opened();
			await office.save(...diary.toReversed(), hung("cog", undefined, { boardId: home }), merge);
			expect(await dueIn(office)).toBe("undated");
			office.clock.set("2009-02-02T00:00:00.000Z");
			await carryOutDue(office.store, office.directory, { now: at("2009-02-02T00:00:00.000Z") });
			expect(await dueIn(office)).toBe("2009-03-05");
			const now = at("2009-02-03T10:00:00.000Z");
			await separateNow(office.store, "merge", { author, now, opens: "restricted" });
			expect(await dueIn(office)).toBe("undated");
		},
	);

	it("is told in the morning where a day has brought it about, at night", async () => {
		const office = await opened();
		await office.save(...diary, hung("cog"), merge);
		office.clock.set("2009-02-02T00:00:00.000Z");
		await carryOutDue(office.store, office.directory, { now: at("2009-02-02T00:00:00.000Z") });
		await office.until("2009-02-02T12:00:00.000Z");
		expect(told(office)).toEqual([expect.stringMatching(/^2009-02-02T07:30 Action re-dated/)]);
	});
});
