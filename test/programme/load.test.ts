import { describe, expect, it } from "vitest";
import type { EntityKind } from "../../src/domain/register.ts";
import { action, day, type File, small } from "./file.ts";
import {
	all,
	demoText,
	errors,
	find,
	load,
	loadFile,
	newStore,
	now,
	operator,
	totals,
} from "./store.ts";

describe("loading a programme file", () => {
	it("refuses a meeting of a series on another board, whether the file or the register has the series", async () => {
		const open = newStore();
		const weekly = { rrule: "FREQ=WEEKLY;BYDAY=TH", from: "10:00", minutes: 60 };
		const series = [{ key: "weekly", board: "lpb", first: "2009-02-05", count: 3, ...weekly }];
		const boards = [...(small().boards as File[]), { key: "cog", code: "COG", name: "COG" }];
		const time = { on: "2009-02-12", from: "10:00", minutes: 60 };
		const meetings = [
			{ key: "second", board: "cog", series: "weekly", namedOn: "2009-02-12", ...time },
		];
		const says = 'meetings[0].board: Its series is of the board "lpb": name that board here too.';
		expect(errors(await loadFile(open, small({ boards, series, meetings }))).join()).toContain(
			says,
		);
		expect(await open.store.as(operator).meetings()).toEqual([]);
		await loadFile(open, small({ boards, series }));
		expect(errors(await loadFile(open, small({ boards, meetings }))).join()).toContain(says);
	});

	it("has a board that is to start as active from its first meeting with a day on, whichever file brings it", async () => {
		const boards = [
			...(small().boards as File[]),
			{ key: "cog", code: "COG", name: "COG", starts: "in March 2009" },
		];
		const time = { from: "10:00", minutes: 60 };
		const meetings = [
			{ key: "later", board: "cog", on: "2009-04-02", ...time },
			{ key: "first", board: "cog", on: "2009-03-05", ...time },
			{ key: "off", board: "cog", on: "2009-02-05", cancelled: { on: "2009-01-28" }, ...time },
		];
		const weekly = { rrule: "FREQ=WEEKLY;BYDAY=TH", ...time };
		const series = [{ key: "weekly", board: "cog", first: "2009-03-05", count: 3, ...weekly }];
		const started = { state: { is: "active", since: "2009-03-05" } };
		for (const more of [{ meetings }, { series }]) {
			const open = newStore();
			expect(totals(await loadFile(open, small({ boards, ...more }))).created).toBeGreaterThan(0);
			expect(await find(open, "board", "cog")).toMatchObject(started);
			expect(totals(await loadFile(open, small({ boards, ...more }))).changed).toBe(0);
			const apart = newStore();
			await loadFile(apart, small({ boards }));
			expect(await find(apart, "board", "cog")).toMatchObject({ state: { is: "forming" } });
			await loadFile(apart, small(more));
			await loadFile(apart, small({ boards }));
			expect(await find(apart, "board", "cog")).toMatchObject(started);
		}
	});

	it("refuses what is of a meeting, or of its agenda, on another board than that is", async () => {
		const open = newStore();
		const boards = [...(small().boards as File[]), { key: "cog", code: "COG", name: "COG" }];
		const meetings = [{ key: "m", board: "lpb", on: "2009-02-12", from: "10:00", minutes: 60 }];
		const agenda = [{ key: "item", board: "lpb", title: "Parking", meeting: "m" }];
		await loadFile(open, small({ boards, meetings, agenda }));
		const of = { board: "cog", meeting: "m" };
		const parts = {
			minutes: [{ key: "text", ...of, text: "Parking was discussed." }],
			decisions: [{ key: "decided", ...of, title: "No parking", on: "2009-02-12" }],
			attendance: [{ key: "there", ...of, present: ["lead"] }],
			replies: [{ key: "reply", ...of, person: "lead", answer: "yes", on: "2009-02-01" }],
			papers: [{ key: "paper", board: "cog", title: "Plan", agendaItem: "item", owner: "lead" }],
		};
		for (const [list, written] of Object.entries(parts))
			expect(errors(await loadFile(open, small({ boards, [list]: written }))).join()).toContain(
				`${list}[0].board: Its ${list === "papers" ? "agenda item" : "meeting"} is of the board "lpb"`,
			);
	});

	it("books at once what its series have in the year to come, and no meeting twice that is elsewhere", async () => {
		const open = newStore();
		const weekly = { rrule: "FREQ=WEEKLY;BYDAY=TH", from: "10:00", minutes: 60 };
		const series = [{ key: "weekly", board: "lpb", first: "2009-02-05", count: 3, ...weekly }];
		const boards = [...(small().boards as File[]), { key: "cog", code: "COG", name: "COG" }];
		const time = { on: "2009-02-12", from: "10:00", minutes: 60 };
		const meetings = [
			{ key: "second", board: "lpb", series: "weekly", namedOn: "2009-02-12", ...time },
		];
		await loadFile(open, small({ boards, series, meetings }));
		const booked = await open.store.as(operator).meetings();
		expect(booked.map((one) => one.time.is === "fixed" && one.time.on).sort()).toEqual([
			"2009-02-05",
			"2009-02-12",
			"2009-02-19",
		]);
		const dry = newStore();
		await loadFile(dry, small({ boards, series }), { dryRun: true });
		expect(await dry.store.as(operator).meetings()).toEqual([]);
	});

	it("makes every entry once; loading it again changes nothing and writes no history", async () => {
		const open = newStore();
		const first = totals(await load(open, demoText, { localSlack: true }));
		expect(first).toMatchObject({ changed: 0, unchanged: 0 });
		const before = await all(open);
		expect(first.created).toBe(before.length);
		const history = await open.verifyHistory();

		const second = totals(await load(open, demoText, { localSlack: true }));
		expect(second).toEqual({ created: 0, changed: 0, unchanged: before.length });
		expect(await all(open)).toEqual(before);
		expect(await open.verifyHistory()).toEqual(history);
	});

	it("a changed field changes just that entry, and its reference stays", async () => {
		const open = newStore();
		const actions = [action(), action({ key: "other", title: "Book the room" })];
		await loadFile(open, small({ actions }));
		const before = await all(open);
		actions[1] = action({ key: "other", title: "Book the larger room" });
		expect(totals(await loadFile(open, small({ actions })))).toMatchObject({
			created: 0,
			changed: 1,
		});
		const after = await all(open);
		const changed = after.filter((one, index) => one.version !== before[index]?.version);
		expect(changed).toMatchObject([{ key: "other", number: 2, title: "Book the larger room" }]);
	});

	it("items take the number they state, and others the next of their board", async () => {
		const open = newStore();
		const milestones = [
			{ key: "m", board: "lpb", title: "M", baseline: day("2009-03-01"), number: 14 },
		];
		await loadFile(open, small({ actions: [action(), action({ key: "b" })], milestones }));
		expect(await find(open, "action", "draft")).toMatchObject({ number: 15 });
		expect(await find(open, "action", "b")).toMatchObject({ number: 16 });
		expect(await find(open, "milestone", "m")).toMatchObject({ number: 14 });
	});

	it("a numbered action may come from a meeting that takes the next number", async () => {
		const open = newStore();
		const meetings = [{ key: "first", board: "lpb", on: "2009-03-05", from: "14:00", minutes: 90 }];
		const actions = [action({ number: 3, meeting: "first" })];
		expect(totals(await loadFile(open, small({ meetings, actions }))).created).toBe(6);
		const meeting = await find(open, "meeting", "first");
		expect(await find(open, "action", "draft")).toMatchObject({ meetingId: meeting.id });
	});

	it("what people add afterwards is numbered after all that the file stated", async () => {
		const open = newStore();
		await load(open, demoText);
		const { id } = await find(open, "board", "mcb");
		const stated = (await all(open)).filter((one) => "boardId" in one && one.boardId === id);
		const highest = (kinds: readonly EntityKind[]) =>
			Math.max(
				...stated.map((one) => ("number" in one && kinds.includes(one.kind) ? one.number : 0)),
			);
		const author = { name: "Contest Secretary", through: "action add" };
		const next = await open.store.change({ audience: operator, author, now }, async (register) => [
			await register.nextNumber(id, "item"),
			await register.nextNumber(id, "meeting"),
		]);
		const items = highest(["action", "milestone", "guidance"]);
		expect(next).toEqual([items + 1, highest(["meeting"]) + 1]);
	});

	it("a dry run says what would happen and keeps nothing", async () => {
		const open = newStore();
		const outcome = await load(open, demoText, { dryRun: true });
		expect(outcome).toMatchObject({ is: "loaded", dryRun: true });
		expect(totals(outcome).created).toBeGreaterThan(100);
		expect(await all(open)).toEqual([]);
	});

	it("a file with one fault loads nothing at all", async () => {
		const open = newStore();
		const outcome = await loadFile(open, small({ actions: [action({ owner: "nobody" })] }));
		expect(errors(outcome)).toHaveLength(1);
		expect(await all(open)).toEqual([]);
	});

	it("entries may name what the register already holds", async () => {
		const open = newStore();
		await loadFile(open, small());
		const more = { programme: small().programme, actions: [action()] };
		expect(totals(await loadFile(open, more))).toEqual({ created: 1, changed: 0, unchanged: 0 });
		const board = await find(open, "board", "lpb");
		expect(await find(open, "action", "draft")).toMatchObject({ boardId: board.id, number: 1 });
	});

	it("people and channels get the local Slack's ids only where it is the workspace", async () => {
		const channels = [{ key: "lpb", name: "london-prevent-board" }];
		const boards = [{ key: "lpb", code: "LPB", name: "London Prevent board", channel: "lpb" }];
		const real = newStore();
		await loadFile(real, small({ channels, boards }));
		expect(await find(real, "board", "lpb")).not.toHaveProperty("channelId", expect.any(String));
		const local = newStore();
		await loadFile(local, small({ channels, boards }), { localSlack: true });
		expect(await find(local, "board", "lpb")).toMatchObject({
			channelId: expect.stringMatching(/^C/),
		});
		expect(await find(local, "person", "lead")).toMatchObject({
			slackId: expect.stringMatching(/^U/),
		});
	});
});

describe("what a file may not do to a register in use", () => {
	const started = async () => {
		const open = newStore();
		const boards = [
			{ key: "lpb", code: "LPB", name: "London Prevent board" },
			{ key: "mcb", code: "MCB", name: "MPS Contest board", overseenBy: "lpb" },
		];
		await loadFile(open, small({ boards, actions: [action()] }));
		return open;
	};

	it.each<[string, File, string]>([
		["number", { actions: [action({ number: 9 })] }, "A number never changes: it is 1."],
		[
			"taken number",
			{ actions: [action({ key: "other", number: 1 })] },
			"The register already has the item number 1 of board lpb, for another entry.",
		],
		[
			"code",
			{ boards: [{ key: "lpb", code: "XX", name: "London Prevent board" }] },
			"A board's code never changes: it is LPB.",
		],
		[
			"taken code",
			{ boards: [{ key: "x", code: "LPB", name: "Another" }] },
			"The register already has the code LPB",
		],
		[
			"taken handle",
			{ people: [{ key: "x", name: "X", handle: "Secretary" }], boards: [] },
			"The register already has the handle secretary",
		],
		[
			"a loop",
			{ boards: [{ key: "lpb", code: "LPB", name: "London Prevent board", overseenBy: "mcb" }] },
			"This would make it oversee itself.",
		],
	])("%s is refused, with its line", async (_, more, says) => {
		const open = await started();
		const { programme } = small();
		const before = await all(open);
		const found = errors(await loadFile(open, { programme, ...more }));
		expect(found).toEqual([expect.stringContaining(says)]);
		expect(found[0]).toMatch(/^line \d+, (?:actions|boards|people)\[0\]\.\w+:/);
		expect(await all(open)).toEqual(before);
	});
});
