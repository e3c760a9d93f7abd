/** What is said of one board names another only where everybody who reads it may know of that one. */
import { describe, expect, it } from "vitest";
import type { Audience, Standing } from "../../src/domain/audience/audience.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import { reminderRecords } from "../../src/reminders/explain/records.ts";
import { cardOf } from "../../src/reminders/messages/cards/cards.ts";
import { seriesNote } from "../../src/reminders/messages/cards/series.ts";
import { becameWords } from "../../src/reminders/updates/resolution-line.ts";
import { openOffice } from "./office.ts";
import { action, at, board, day, meeting, viewer } from "./world.ts";

const readBy = (standing: Standing): Audience => ({
	kind: "person",
	viewer: viewer("own", { standing }),
});
const shared: Audience = {
	kind: "channel",
	channelId: "C_LPB",
	access: "shared",
	viewers: [viewer("own")],
};

const other = board({
	...{ id: "cog", code: "COG", name: "Chief Officer Group" },
	...{ memberIds: [], channelId: "C_COG" },
});
const joint = { boardId: "cog", meetingId: "m2", revision: 1 };
const half = meeting("2009-03-12", { joint });
const theirs = meeting("2009-03-12", {
	...{ id: "m2", boardId: "cog", seriesId: "s1", originalOn: plainDate("2009-03-12") },
	joint: { boardId: "lpb", meetingId: "m1", revision: 1 },
});

const boards = (...all: readonly Board[]) => new Map(all.map((each) => [each.id, each]));
const nobody = { people: new Map(), organisations: new Map() };

const said = (
	subject: Parameters<typeof cardOf>[0]["subject"],
	audience: Audience,
	all: readonly Board[] = [board(), other],
	otherHalf: Meeting = theirs,
) =>
	cardOf({
		...{ rule: "news:scheduled@1", id: "r", subject, half: otherHalf, board: board(), audience },
		names: { ...nobody, boards: boards(...all) },
		now: at("2009-01-29T10:00:00Z"),
	}).status.join("; ");

describe("the other board of a joint meeting", () => {
	it("is named to whoever may see it", () => {
		expect(said(half, readBy("member"))).toBe("jointly with Chief Officer Group");
		const closed = { ...other, visibility: "restricted" as const, memberIds: ["own"] };
		expect(said(half, readBy("guest"), [board(), closed])).toContain("jointly with");
	});

	it("is not named where the other half has parted, was cancelled alone, or is in the same diary by now", () => {
		const all = [board(), other];
		const parted = { ...theirs, joint: { ...theirs.joint, isApart: true } } as Meeting;
		expect(said(half, readBy("member"), all, parted)).toBe("");
		const cancelled: Meeting = {
			...theirs,
			state: { is: "cancelled", on: plainDate("2009-03-01") },
		};
		expect(said(half, readBy("member"), all, cancelled)).toBe("");
		expect(said({ ...half, state: cancelled.state }, readBy("member"), all, cancelled)).toContain(
			"jointly with",
		);
		expect(said(half, readBy("member"), all, { ...theirs, boardId: "lpb" })).toBe("");
	});

	it("is not named to a guest, in a shared channel, or where it is restricted", () => {
		expect(said(half, readBy("guest"))).toBe("");
		expect(said(half, shared)).toBe("");
		const closed = { ...other, visibility: "restricted" as const };
		expect(said(half, readBy("member"), [board(), closed])).toBe("");
	});
});

describe("the other board of a merge", () => {
	const gone = { ...other, state: { is: "ended", on: plainDate("2009-02-01") } as const };
	const taken = { ...gone, state: { ...gone.state, mergedIntoId: "lpb" } };
	const ended = board({ state: { ...gone.state, mergedIntoId: "cog" } });

	it("is named to whoever may see it", () => {
		expect(said(board(), readBy("member"), [board(), taken])).toContain("took over from Chief");
		expect(said(ended, readBy("member"))).toContain("merged into Chief Officer Group");
	});

	it("is not named to a guest or in a shared channel", () => {
		for (const audience of [readBy("guest"), shared]) {
			expect(said(board(), audience, [board(), taken])).toBe("active");
			expect(said(ended, audience)).toBe("ended");
		}
	});

	it("is named in what became of a reminder only so far", () => {
		const words = (audience: Audience) =>
			becameWords({
				...{ rule: "due:7-days-before", destination: "channel:C_LPB", history: [], audience },
				saidAt: at("2009-01-29T10:00:00Z"),
				subject: action(day("2009-03-06")),
				board: ended,
				present: { ...nobody, boards: boards(ended, other) },
			});
		expect(words(readBy("member"))).toContain("Now with Chief Officer Group");
		expect(words(readBy("guest"))).toBe("Its board ended Sun 1 February 2009");
	});
});

describe("a date that hangs on another board's meeting", () => {
	const anchor = { boardId: "cog", meetingId: "m2", relation: { is: "before" } } as const;
	const due: HonestDate = {
		...day("2009-03-11"),
		words: "before the next Chief Officer Group",
		anchor,
	};
	const change = (
		version: number,
		then: HonestDate,
		{ on, through }: { readonly on: string; readonly through: string },
	) => ({
		...{ sequence: version, at: at(`${on}T10:00:00Z`), author: { name: "Ann", through } },
		entity: { ...action(then), version },
	});
	const names = (all: readonly Board[]) => ({ ...nobody, boards: boards(...all) });
	const when = (audience: Audience, all: readonly Board[] = [board(), other]) =>
		cardOf({
			...{ rule: "news:re-dated@2", id: "r", subject: action(due), board: board(), audience },
			...{ names: names(all), now: at("2009-01-29T10:00:00Z") },
		}).when;

	it("says so to whoever may see that board, and the day alone to others", () => {
		const plain = "due Wed 11 March 2009";
		expect(when(readBy("member"))).toBe(`${plain} (before the next Chief Officer Group)`);
		expect(when(readBy("guest"))).toBe(plain);
		expect(when(shared)).toBe(plain);
		expect(when(readBy("member"), [board(), { ...other, visibility: "restricted" }])).toBe(plain);
	});

	it("is told so in what became of a reminder too", () => {
		const words = (audience: Audience, through: string) =>
			becameWords({
				...{ rule: "due:7-days-before", destination: "channel:C_LPB", audience },
				history: [
					change(1, { ...due, ...day("2009-03-04") }, { on: "2009-01-20", through: "action add" }),
					change(2, due, { on: "2009-01-30", through }),
				],
				...{ saidAt: at("2009-01-29T10:00:00Z"), subject: action(due), board: board() },
				present: names([board(), other]),
			});
		const moved = (who: string) => `by ${who}, Fri 30 January 2009`;
		const whole = words(readBy("member"), "meeting change");
		expect(whole).toContain("before the next Chief Officer Group");
		expect(whole).toContain(moved("Ann"));
		const plain = "Moved to Wed 11 March 2009";
		expect(words(shared, "action change")).toBe(`${plain} ${moved("Ann")}`);
		// Whoever moved that board's meeting is its own matter.
		expect(words(shared, "meeting change")).toBe(`${plain} ${moved("Convenor")}`);
	});

	it("is last updated by nobody in sight where it followed that board's meeting", () => {
		const by = (audience: Audience) =>
			cardOf({
				...{ rule: "news:re-dated@2", id: "r", subject: action(due), board: board(), audience },
				lastChange: change(2, due, { on: "2009-01-30", through: "meeting cancel" }),
				...{ names: names([board(), other]), now: at("2009-01-30T12:00:00Z") },
			}).lastUpdate;
		expect(by(readBy("member"))).toBe("last updated Fri 30 January 2009 by Ann");
		expect(by(shared)).toBe("last updated Fri 30 January 2009 by Convenor");
	});
});

describe("the series of a joint meeting", () => {
	const note = async (visibility: Board["visibility"], isApart?: true) => {
		const office = await openOffice();
		await office.save(board(), { ...other, visibility }, half);
		await office.save({
			...{ kind: "series", id: "s1", version: 0, boardId: "cog", state: { is: "running" } },
			recurrence: {
				...{ rrule: "FREQ=MONTHLY;BYDAY=2TH", first: plainDate("2009-03-12"), except: [] },
				...{ holidays: "keep", from: wallTime("14:00"), minutes: 90, zone: "Europe/London" },
			},
		});
		await office.save({ ...theirs, joint: { ...theirs.joint, revision: 1, isApart } } as Meeting);
		const register = office.store.as({ kind: "operator" });
		const present = {
			...{ register, boards: boards(...(await register.boards())) },
			subject: register.itemById as never,
		};
		const reading = { present, audience: readBy("member"), at: at("2009-01-29T09:00:00Z") };
		return seriesNote("news:scheduled@1", half, reading);
	};

	it("is told in the other board's news while its board may be seen and the two are one", async () => {
		expect(await note("open")).toContain("every month");
		expect(await note("restricted")).toBeUndefined();
		expect(await note("open", true)).toBeUndefined();
	});
});

describe("a joint meeting of two boards that speak in one channel", () => {
	const heard = async (visibility: Board["visibility"]) => {
		const office = await openOffice();
		await office.save(board(), { ...other, visibility, channelId: "C_LPB" });
		await office.save(meeting("2009-03-12", { id: "m9", joint }));
		await office.save({
			...theirs,
			seriesId: undefined,
			joint: { ...joint, boardId: "lpb", meetingId: "m9" },
		});
		await office.until("2009-03-06T12:00:00.000Z");
		const posts = office.chat.posts.filter(({ channelId }) => channelId === "C_LPB");
		return posts
			.map(({ text }) => text)
			.join("; ")
			.match(/(?:LPB|COG)-M\d/g);
	};

	it("is said there by the one that leads, and by the other where that one may not", async () => {
		expect(await heard("open")).toEqual(["COG-M4"]);
		expect(await heard("restricted")).toEqual(["LPB-M4"]);
	});
});

describe("two boards' weeks in one message", () => {
	it("lose the one that was restricted since, and not only together with something else", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		const reminders = { inPerson: "off", escalation: {} } as const;
		const both = [board({ reminders }), { ...other, reminders, channelId: "C_LPB" }] as const;
		await office.save(...both);
		await office.save(
			meeting("2009-02-12"),
			meeting("2009-02-13", { id: "m3", boardId: "cog", title: "Closed talks" }),
		);
		await office.until("2009-02-09T12:00:00.000Z");
		const told = office.chat.posts.find(
			({ text }) => text.startsWith("London") && text.includes("the week from"),
		);
		expect(told?.text).toContain("Closed talks");
		await office.save({ ...both[1], visibility: "restricted" });
		await office.until("2009-02-09T12:10:00.000Z");
		expect(told?.shows).toContain("London Prevent board: the week from");
		expect(told?.shows).not.toContain("Closed talks");
	});
});

describe("why a reminder came", () => {
	it("is told of what was said while the item was another board's to whoever sees that board", async () => {
		const office = await openOffice();
		await office.save(board(), other, action(day("2009-03-06")));
		await office.until("2009-02-28T10:00:00.000Z");
		const given = async (...seen: readonly string[]) => {
			const asked = { board: other, seen: new Set(seen) };
			const all = await reminderRecords(office).of(action(day("2009-03-06")), asked);
			return all.filter(({ is }) => is === "given").length;
		};
		expect(await given("lpb", "cog")).toBe(1);
		expect(await given("cog")).toBe(0);
	});
});
