import { describe, expect, it } from "vitest";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { reminderRecords } from "../../src/reminders/explain/records.ts";
import { defaultRules } from "../../src/reminders/plan/rules.ts";
import { planWeeks } from "../../src/reminders/plan/week.ts";
import { openOffice } from "./office.ts";
import { action, board, day, meeting, person, planningWorld, undated, window } from "./world.ts";

const opened = async (more: Parameters<typeof board>[0] = {}) => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	await office.save(board({ reminders: { inPerson: "off", escalation: {} }, ...more }));
	return office;
};
const weeks = (office: Awaited<ReturnType<typeof opened>>) =>
	office.chat.posts.filter(({ text }) => text.includes("the week from"));

describe("a board's week", () => {
	it("is told on Monday at nine: its meetings, what is late, and what is due", async () => {
		const office = await opened();
		await office.save(
			meeting("2009-02-12"),
			action(day("2009-02-03"), { id: "a1", number: 1, title: "Book the room" }),
			action(day("2009-02-13"), { id: "a2", number: 2, title: "Draft risk paper" }),
			action(day("2009-03-31"), { id: "a3", number: 3, title: "Far away" }),
		);
		await office.until("2009-02-09T12:00:00.000Z");
		const [, told] = weeks(office);
		expect(told?.at.slice(0, 16)).toBe("2009-02-09T09:00");
		expect(told?.text.split("\n").slice(0, 7)).toEqual([
			"London Prevent board: the week from Mon 9 February 2009",
			"Meetings",
			"• London Prevent board LPB-M4, Thu 12 February 2009, 14:00–15:30",
			"Overdue",
			"• Book the room LPB-1, due Tue 3 February 2009 · Name of own",
			"Due this week",
			"• Draft risk paper LPB-2, due Fri 13 February 2009 · Name of own",
		]);
		expect(told?.text).not.toContain("Far away");
	});
	it("has every date that is wanted: of a window that has begun, and of a meeting without any", async () => {
		const office = await opened();
		const provisional = (id: string, when: HonestDate) =>
			meeting("2009-02-12", {
				...{ id, number: Number(id.slice(1)), title: `Meeting ${id}` },
				time: { is: "provisional", when },
			});
		await office.save(
			provisional("m1", undated),
			provisional("m2", window("2009-02-01", "2009-02-28", "month")),
			provisional("m3", window("2009-06-01", "2009-06-30", "month")),
		);
		await office.until("2009-02-09T12:00:00.000Z");
		const wanted = weeks(office).at(-1)?.text.split("Dates wanted\n")[1] ?? "";
		expect(wanted.match(/Meeting m\d/g)).toEqual(["Meeting m2", "Meeting m1"]);
	});
	it("that nobody could tell on its day is told of the days from then on, and not where nothing is left", async () => {
		const office = await opened();
		await office.save(meeting("2009-02-10"));
		office.sleepUntil("2009-02-08T12:00:00.000Z");
		await office.until("2009-02-08T12:00:00.000Z");
		const before = office.chat.posts.length;
		office.sleepUntil("2009-02-11T12:00:00.000Z");
		await office.until("2009-02-11T12:00:00.000Z");
		expect(office.chat.posts.slice(before).map(({ text }) => text)).not.toContain("…");
		expect(weeks(office).filter(({ at }) => at > "2009-02-09")).toEqual([]);
		await office.save(action(day("2009-02-18")));
		office.sleepUntil("2009-02-17T12:00:00.000Z");
		await office.until("2009-02-17T12:00:00.000Z");
		expect(weeks(office).at(-1)?.text).toContain("the week from Tue 17 February 2009");
	});
	it("with nothing in it is not told", async () => {
		const office = await opened();
		await office.until("2009-02-20T12:00:00.000Z");
		expect(office.chat.posts).toEqual([]);
	});
	it("comes in one message with what falls due at that moment, and does not say it twice", async () => {
		const office = await opened();
		await office.save(
			action(day("2009-02-09"), { id: "a1", number: 1, title: "Book the room" }),
			action(day("2009-02-13"), { id: "a2", number: 2, title: "Draft risk paper" }),
		);
		await office.until("2009-02-09T12:00:00.000Z");
		const monday = office.chat.posts.filter(({ at }) => at.startsWith("2009-02-09"));
		expect(monday).toHaveLength(1);
		expect(monday[0]?.text.match(/Book the room/g)).toHaveLength(1);
		expect(monday[0]?.text).toContain("the week from");
	});
	it("comes to the secretary of a board that has no channel, in one message with their morning", async () => {
		const office = await opened({ channelId: undefined });
		await office.save(
			action(day("2009-02-09"), {
				...{ id: "a1", number: 1, title: "Book the room" },
				owner: { kind: "person", id: "sec" },
			}),
			action(day("2009-02-13"), { id: "a2", number: 2, title: "Draft risk paper" }),
		);
		await office.until("2009-02-09T12:00:00.000Z");
		const monday = office.chat.posts.filter(({ at }) => at.startsWith("2009-02-09"));
		expect(monday.map(({ at, channelId }) => `${at.slice(0, 16)} ${channelId}`)).toEqual([
			"2009-02-09T08:30 D_U_sec",
		]);
		expect(monday[0]?.text.split("\n")[0]).toBe("Mon 9 February 2009: 1 thing for you");
		expect(monday[0]?.text).toContain("London Prevent board: the week from Mon 9 February 2009");
		expect(monday[0]?.text.match(/Book the room/g)).toHaveLength(1);
		await office.until("2009-02-16T12:00:00.000Z");
		const last = office.chat.posts.at(-1);
		expect([last?.at.slice(0, 16), last?.channelId]).toEqual(["2009-02-16T08:30", "D_U_sec"]);
	});
	it("goes on in the channel that the board is bound to", async () => {
		const office = await opened({ channelId: undefined });
		const dues = ["2009-02-05", "2009-02-12", "2009-02-19"].map((due, at) =>
			action(day(due), { id: `a${at}`, number: at + 1 }),
		);
		await office.save(...dues);
		await office.until("2009-02-09T12:00:00.000Z");
		await office.save(board({ reminders: { inPerson: "off", escalation: {} } }));
		await office.until("2009-02-16T12:00:00.000Z");
		expect(weeks(office).map(({ channelId }) => channelId)).toEqual([
			...["D_U_sec", "D_U_sec"],
			"C_LPB",
		]);
	});
	it("is rehearsed for the secretary, and is told on the day for whoever lives far away", async () => {
		const office = await opened({ channelId: undefined });
		await office.save(person("sec", { zone: "Australia/Sydney" }), action(day("2009-02-13")));
		const days = { first: plainDate("2009-02-09"), last: plainDate("2009-02-09") };
		const boards = [board({ channelId: undefined, version: 1 })];
		const [message] = await reminderRecords(office).rehearse({ boards, days });
		await office.until("2009-02-08T22:00:00.000Z");
		const [told] = weeks(office).slice(-1);
		expect([told?.at, told?.channelId]).toEqual(["2009-02-08T21:30:00.000Z", "D_U_sec"]);
		expect([message?.at, message?.destination]).toEqual([told?.at, "person:sec"]);
		expect(told?.text).toContain("the week from Mon 9 February 2009");
	});
	it("is not told where the board has switched it off, or chosen another day", async () => {
		const off = await opened({ reminders: { weeklyDigest: "off", inPerson: "off" } });
		await off.save(action(day("2009-02-13")));
		await off.until("2009-02-12T00:00:00.000Z");
		expect(weeks(off)).toEqual([]);
		const friday = await opened({ reminders: { weeklyDigest: 5, inPerson: "off" } });
		await friday.save(action(day("2009-02-12")));
		await friday.until("2009-02-07T00:00:00.000Z");
		expect(weeks(friday).map(({ at }) => at.slice(0, 10))).toEqual(["2009-02-06"]);
	});
	it("goes on from week to week, however long the register runs", async () => {
		const office = await opened();
		await office.save(action(day("2009-01-30"), { title: "Never done" }));
		await office.until("2009-06-01T12:00:00.000Z");
		// Of 18 Mondays, three on which the same message says all there is.
		expect(weeks(office)).toHaveLength(15);
	});
	it("is told on Tuesday when Monday is a bank holiday", () => {
		const calendar = { isHoliday: (date: string) => date === "2009-04-13" };
		const world = planningWorld({ calendar, rules: defaultRules });
		const window = { first: plainDate("2009-04-06"), last: plainDate("2009-04-26") };
		expect(planWeeks(board(), world, window).map(({ localAt }) => localAt)).toEqual([
			"2009-04-06T09:00",
			"2009-04-14T09:00",
			"2009-04-20T09:00",
		]);
	});
});
