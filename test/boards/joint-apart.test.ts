/** A joint meeting of two boards of which one has been restricted since: what the one does is not told to the other. */
import { describe, expect, it } from "vitest";
import { meetingEntry, uidOf } from "../../src/calendars/entry.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { distinctOccasions, isSameOccasion } from "../../src/domain/meetings/joint.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { Series } from "../../src/domain/series/series.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { endBoard } from "../../src/usecases/board/end.ts";
import { otherHalf, saveTogether, seriesHalf } from "../../src/usecases/meeting/joint.ts";
import { replyToMeeting } from "../../src/usecases/meeting/reply.ts";
import type { RegisterChange } from "../../src/usecases/ports.ts";
import type { Request } from "../../src/usecases/request.ts";
import { board, meeting, now, operator, person, today } from "../store/world.ts";

const ids = ["one", "two"] as const;
type Id = (typeof ids)[number];

const series: Series = {
	...{ kind: "series", id: "series", version: 0, boardId: "one", state: { is: "running" } },
	recurrence: {
		...{ rrule: "FREQ=MONTHLY;BYDAY=2TH", first: plainDate("2009-03-12"), except: [] },
		...{ holidays: "keep", from: wallTime("14:00"), minutes: 90, zone: "Europe/London" },
	},
};

const booked = async (restricted: readonly string[], more: Partial<Meeting> = {}) => {
	const { store } = openMemoryStore({});
	await store.change(operator, async (register) => {
		await register.save(person({ id: "ann" }));
		for (const id of ids) {
			const visibility = restricted.includes(id) ? "restricted" : "open";
			await register.save(board({ id, visibility, secretaryId: "ann" }));
			if (id === "one") await register.save(series);
			await register.save(meeting({ id: `m-${id}`, boardId: id, ...(id === "one" ? more : {}) }));
		}
		for (const [id, other] of Object.entries({ one: "two", two: "one" })) {
			const half = (await register.itemById("meeting", `m-${id}`)) as Meeting;
			const joint = { boardId: other, meetingId: `m-${other}`, revision: 2 };
			await register.save({ ...half, joint });
		}
	});
	const half = async (id: Id) =>
		(await store.as(operator.audience).itemById("meeting", `m-${id}`)) as Meeting;
	const move = (id: Id, day: string) =>
		store.change(operator, async (register: RegisterChange) => {
			const own = (await register.itemById("meeting", `m-${id}`)) as Meeting;
			const time = own.time.is === "fixed" ? { ...own.time, on: plainDate(day) } : own.time;
			await saveTogether({ ...own, time, place: "The closed room" }, register);
		});
	const viewer = { slackId: "U", personId: "ann", standing: "member", administrator: false };
	let count = 0;
	const request = () =>
		({
			...{ store, viewer, me: person({ id: "ann" }), now, today, through: "test" },
			register: store.as({ kind: "person", viewer } as never),
			ids: () => `id${++count}`,
		}) as unknown as Request;
	return { store, half, move, request };
};

const entryOf = async (half: Meeting) => {
	const entry = meetingEntry(half, { board: board({ id: half.boardId }), changedAt: now });
	return { uid: entry?.uid ?? "", sequence: entry?.sequence ?? 0 };
};

describe("a joint meeting", () => {
	it("is moved in both diaries while both are open", async () => {
		const { half, move } = await booked([]);
		await move("one", "2009-06-01");
		expect(await half("two")).toMatchObject({ place: "The closed room" });
	});

	it.each(ids)("is moved in one diary alone where board %s is restricted", async (id) => {
		const { half, move } = await booked([id]);
		await move("one", "2009-06-01");
		const other = await half("two");
		expect(other).toMatchObject({ version: 2 });
		expect(JSON.stringify(other)).not.toContain("The closed room");
	});

	it.each(ids)("is two meetings from then on, whichever half leads: %s was moved", async (id) => {
		const { store, half, move } = await booked(["two"]);
		const [before] = [await entryOf(await half("one"))];
		await move(id, "2009-06-01");
		const both = [await half("one"), await half("two")] as const;
		expect(isSameOccasion(...both)).toBe(false);
		expect(distinctOccasions(both)).toHaveLength(2);
		const register = store.as(operator.audience);
		for (const each of both) expect(await otherHalf(each, register)).toBeUndefined();
		const [moved, stayed] = id === "one" ? both : both.toReversed();
		const [first, second] = [await entryOf(moved as Meeting), await entryOf(stayed as Meeting)];
		expect(first.uid).not.toBe(second.uid);
		expect(second).toEqual(before);
		await move(id, "2009-06-02");
		const again = await entryOf(await half(id));
		expect(again.uid).toBe(first.uid);
		expect(again.sequence).toBeGreaterThan(first.sequence);
	});

	it.each(ids)(
		"keeps its name in one calendar where both halves were changed, %s first",
		async (id) => {
			const { half, move } = await booked(["two"]);
			const { uid } = await entryOf(await half("one"));
			const last = id === "one" ? "two" : "one";
			await move(id, "2009-06-01");
			for (const [day, sequence] of [
				["2009-06-02", 3],
				["2009-06-03", 4],
			] as const) {
				await move(last, day);
				expect(await entryOf(await half(last))).toEqual({ uid, sequence });
			}
			expect((await entryOf(await half(id))).uid).not.toBe(uid);
		},
	);

	it("goes on under its name in calendars, one change more each time, once the other board ended", async () => {
		const { store, half, move, request } = await booked([]);
		const [two] = (await store.as(operator.audience).boards()).filter(({ id }) => id === "two");
		const uid = uidOf({ kind: "meeting", id: "m-one" });
		expect(await entryOf(await half("two"))).toEqual({ uid, sequence: 2 });
		await endBoard({ board: two as Board }, request());
		expect(await half("two")).toMatchObject({ state: { is: "cancelled" } });
		expect(await entryOf(await half("two"))).toEqual({ uid, sequence: 3 });
		for (const [day, sequence] of [
			["2009-06-01", 3],
			["2009-06-02", 4],
		] as const) {
			await move("one", day);
			expect(await entryOf(await half("one"))).toEqual({ uid, sequence });
		}
		expect(distinctOccasions([await half("one"), await half("two")])).toEqual([await half("one")]);
	});
});

describe("whoever acts on their own half of a joint series", () => {
	it.each([
		[[], "m-one"],
		[["one"], "m-two"],
	])("where %s is restricted means %s", async (restricted, item) => {
		const { store, half } = await booked(restricted, {
			seriesId: "series",
			originalOn: plainDate("2009-03-12"),
		});
		const register = store.as(operator.audience);
		const meant = await seriesHalf(await half("two"), { register });
		expect(meant.item.id).toBe(item);
	});
});

describe("a reply of somebody who sits on both boards", () => {
	const repliedTo = async (restricted: readonly string[], other: Partial<Meeting> = {}) => {
		const { store, half, request } = await booked(restricted);
		const theirs = { ...(await half("two")), ...other };
		await store.change(operator, (register) => register.save(theirs));
		await replyToMeeting({ item: await half("one"), answer: "yes" }, request());
		const replies = await store.as(operator.audience).records("reply");
		return replies.map(({ boardId }) => boardId).sort();
	};

	it("is in both diaries while both are open", async () => {
		expect(await repliedTo([])).toEqual(["one", "two"]);
	});

	it("stays in its own where one is restricted, or the other half is not ahead", async () => {
		for (const id of ids) expect(await repliedTo([id])).toEqual(["one"]);
		expect(await repliedTo([], { state: { is: "held" } })).toEqual(["one"]);
	});
});
