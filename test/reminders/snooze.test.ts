import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Instant,
	instantOf,
	type PlainDate,
	plainDate,
	wallTime,
} from "../../src/domain/dates/plain-date.ts";
import { isWorkingDay } from "../../src/domain/dates/working-days.ts";
import { onWorkingDay, snoozedTo, type Until } from "../../src/domain/reminders/snooze.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { minutesLater, secondsLater } from "../../src/reminders/instants.ts";
import { carryOut } from "../../src/usecases/merge/carry-out.ts";
import { openOffice } from "./office.ts";
import { action, at, board, day, meeting } from "./world.ts";

const rules = { weeklyDigest: "off" } as const;

const opened = async () => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	await office.save(board({ reminders: rules }), action(day("2009-02-05")));
	const to = (place: string) =>
		office.chat.posts
			.filter(({ channelId }) => channelId === place)
			.map(({ at }) => at.slice(0, 16));
	const putOff = (
		destination: "channel:C_LPB" | "person:own" | "person:chair",
		on: string,
		time: string,
	) =>
		office.snooze(action(day("2009-02-05")), {
			destination,
			moment: { day: plainDate(on), time: wallTime(time) },
			zone: "Europe/London",
			by: "Secretary",
		});
	return { ...office, to, putOff };
};

describe("a reminder that was put off", () => {
	it("comes once at the moment chosen, and nothing about it there before", async () => {
		const office = await opened();
		await office.putOff("person:own", "2009-02-10", "08:30");
		await office.until("2009-02-13T00:00:00.000Z");
		expect(office.to("D_U_own")).toEqual(["2009-02-10T08:30"]);
		expect(office.chat.posts.find(({ channelId }) => channelId === "D_U_own")?.text).toContain(
			"Action overdue by 5 days",
		);
	});
	it("says when it comes that it was put off, and to whoever put it off that it was they", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		await office.save(board({ reminders: { weeklyDigest: "off" } }), action(day("2009-03-06")));
		const moment = { day: plainDate("2009-02-04"), time: wallTime("10:00") };
		const until = { moment, zone: "Europe/London", by: "Owner" };
		await office.snooze(action(day("2009-03-06")), { ...until, destination: "person:own" });
		await office.snooze(action(day("2009-03-06")), { ...until, destination: "channel:C_LPB" });
		await office.until("2009-02-05T00:00:00.000Z");
		const said = new Map(office.chat.posts.map(({ channelId, text }) => [channelId, text]));
		expect(said.get("D_U_own")).toContain("You put it off until now.");
		expect(said.get("C_LPB")).toContain("It was snoozed until now.");
	});

	it("is put off there alone: the channel goes on as usual", async () => {
		const office = await opened();
		await office.putOff("person:own", "2009-02-10", "08:30");
		await office.until("2009-02-13T00:00:00.000Z");
		expect(office.to("C_LPB")).toEqual(["2009-02-05T09:00", "2009-02-06T09:00"]);
	});
	it("goes on as usual afterwards", async () => {
		const office = await opened();
		await office.putOff("channel:C_LPB", "2009-02-10", "09:00");
		await office.until("2009-02-21T00:00:00.000Z");
		expect(office.to("C_LPB")).toEqual([
			"2009-02-10T09:00",
			"2009-02-13T09:00",
			"2009-02-20T09:00",
		]);
	});
	it("is passed on to nobody else while it is put off", async () => {
		const office = await opened();
		await office.putOff("person:own", "2009-02-17", "08:30");
		await office.until("2009-02-18T00:00:00.000Z");
		expect(office.to("D_U_sec")).toEqual([]);
	});
	it("is passed on as usual where somebody else has put it off for themselves", async () => {
		const office = await opened();
		await office.putOff("person:chair", "2009-02-17", "08:30");
		await office.until("2009-02-18T00:00:00.000Z");
		expect(office.to("D_U_sec")).toEqual(["2009-02-12T08:30"]);
	});
	it("is passed on the working day after, where it would have been meanwhile", async () => {
		const office = await opened();
		await office.putOff("person:own", "2009-02-13", "08:30");
		await office.until("2009-02-18T00:00:00.000Z");
		expect(office.to("D_U_sec")).toEqual(["2009-02-16T08:30"]);
	});
	it("is not passed on twice when it is put off after that", async () => {
		const office = await opened();
		await office.until("2009-02-12T12:00:00.000Z");
		await office.putOff("person:own", "2009-02-17", "08:30");
		await office.until("2009-02-19T00:00:00.000Z");
		expect(office.to("D_U_sec")).toEqual(["2009-02-12T08:30"]);
	});
	it("is not said at all when its action is closed before", async () => {
		const office = await opened();
		await office.putOff("person:own", "2009-02-10", "08:30");
		await office.save(
			action(day("2009-02-05"), { state: { is: "closed", on: plainDate("2009-02-03") } }),
		);
		await office.until("2009-02-21T00:00:00.000Z");
		expect(office.to("D_U_own")).toEqual([]);
	});
	it("stays put off when its action is saved meanwhile", async () => {
		const office = await opened();
		await office.putOff("person:own", "2009-02-10", "08:30");
		await office.save(action(day("2009-02-05"), { title: "Draft the risk paper" }));
		await office.until("2009-02-12T00:00:00.000Z");
		expect(office.to("D_U_own")).toEqual(["2009-02-10T08:30"]);
	});
	it("comes in the channel that its board is bound to by then", async () => {
		const office = await opened();
		await office.putOff("channel:C_LPB", "2009-02-10", "09:00");
		await office.save(board({ reminders: rules, channelId: "C_2" }));
		await office.until("2009-02-12T00:00:00.000Z");
		expect(office.to("C_LPB")).toEqual([]);
		expect(office.to("C_2")).toEqual(["2009-02-10T09:00"]);
	});
	it("goes with its action to the board that takes over", async () => {
		const office = await opened();
		const other = board({ id: "ppb", code: "PPB", name: "Prevent pilot board", channelId: "C_2" });
		await office.save({ ...other, reminders: rules });
		await office.putOff("channel:C_LPB", "2009-02-10", "09:00");
		const author = { name: "Secretary", through: "board merge" };
		const by = { audience: { kind: "operator" }, author, now: office.clock.now() } as const;
		await office.store.change(by, async (register) => {
			const on = plainDate("2009-01-29");
			const parts = { fromId: "lpb", intoId: "ppb", on, settled: {} } as const;
			await register.save({
				kind: "merge",
				id: "m",
				version: 0,
				...parts,
				state: { is: "planned" },
			});
			const [merge] = await register.merges();
			if (merge) await carryOut(register, merge, by.now);
		});
		await office.until("2009-02-12T00:00:00.000Z");
		expect(office.to("C_2").slice(-1)).toEqual(["2009-02-10T09:00"]);
	});
	it("is not said of a meeting that has begun by then", async () => {
		const office = await opened();
		await office.save(meeting("2009-02-16"));
		const moment = { day: plainDate("2009-02-13"), time: wallTime("09:00") };
		const to = { destination: "channel:C_LPB", zone: "Europe/London", by: "Chair" } as const;
		await office.snooze(meeting("2009-02-16"), { ...to, moment });
		await office.save(meeting("2009-02-12"));
		await office.until("2009-02-14T00:00:00.000Z");
		expect(office.chat.posts.filter(({ text }) => text.includes("LPB-M4"))).toEqual([]);
	});
	it("comes at the later moment when it is put off again", async () => {
		const office = await opened();
		await office.putOff("person:own", "2009-02-03", "08:30");
		await office.putOff("person:own", "2009-02-10", "08:30");
		await office.until("2009-02-12T00:00:00.000Z");
		expect(office.to("D_U_own")).toEqual(["2009-02-10T08:30"]);
	});
});

describe("until when a reminder is put off", () => {
	const place = {
		zone: "Europe/London",
		at: wallTime("08:30"),
		quiet: { from: wallTime("19:00"), until: wallTime("07:30") },
		worksOn: () => true,
	};
	const now = "2009-01-29T10:00:30.000Z" as Instant;
	it("is never sooner than was asked", () => {
		expect(snoozedTo({ is: "minutes", minutes: 60 }, place, now)).toEqual({
			day: "2009-01-29",
			time: "11:01",
		});
	});
	it("is never sooner in an hour that comes twice, but as it ends", () => {
		const any = { ...place, quiet: "none" } as const;
		const hourOn = (from: string) =>
			snoozedTo({ is: "minutes", minutes: 60 }, any, from as Instant);
		// 01:30 in summer time; an hour on it is 01:30 again.
		expect(hourOn("2026-10-25T00:30:00.000Z")).toEqual({ day: "2026-10-25", time: "02:00" });
		expect(hourOn("2026-10-24T23:20:00.000Z")).toEqual({ day: "2026-10-25", time: "01:20" });
		fc.assert(
			fc.property(
				fc.constantFrom("Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Africa/Cairo"),
				fc.integer({ min: 0, max: 366 * 24 * 60 * 60 }),
				fc.integer({ min: 1, max: 24 * 60 }),
				(zone, seconds, minutes) => {
					const from = secondsLater(at("2026-03-01T00:00:00Z"), seconds);
					const moment = snoozedTo({ is: "minutes", minutes }, { ...any, zone }, from);
					const comes = moment && instantOf(moment.day, moment.time, zone);
					expect(comes && comes >= minutesLater(from, minutes)).toBe(true);
					expect(comes && comes <= minutesLater(from, minutes + 62)).toBe(true);
				},
			),
			{ numRuns: 300 },
		);
	});
	it("is the next morning where an hour on would be quiet", () => {
		const evening = "2009-01-29T18:30:00.000Z" as Instant;
		expect(snoozedTo({ is: "minutes", minutes: 60 }, place, evening)).toEqual({
			day: "2009-01-30",
			time: "07:30",
		});
	});
	it("is a day ahead, and not more than four weeks", () => {
		const on = (text: string) => snoozedTo({ is: "day", day: plainDate(text) }, place, now);
		expect(on("2009-02-02")).toEqual({ day: "2009-02-02", time: "08:30" });
		expect(on("2009-01-29")).toBeUndefined();
		expect(on("2009-02-27")).toBeUndefined();
	});
	it("is a working day, unless the day was named", () => {
		const works = { ...place, worksOn: (day: PlainDate) => isWorkingDay(day, englandAndWales) };
		const on = (until: Until, from: Instant = now) => {
			const asked = snoozedTo(until, works, from);
			return asked && onWorkingDay(asked, until, { ...works, now: from });
		};
		const saturday = plainDate("2009-01-31");
		expect(on({ is: "day", day: saturday })).toEqual({ day: "2009-02-02", time: "08:30" });
		expect(on({ is: "day", day: saturday, isNamed: true })).toEqual({
			day: "2009-01-31",
			time: "08:30",
		});
		expect(on({ is: "minutes", minutes: 48 * 60 })).toEqual({ day: "2009-02-02", time: "10:01" });
		const friday = "2009-01-30T18:30:00.000Z" as Instant;
		expect(on({ is: "minutes", minutes: 60 }, friday)).toEqual({
			day: "2009-02-02",
			time: "07:30",
		});
		// Good Friday and Easter Monday.
		const easter = "2009-04-09T09:00:00.000Z" as Instant;
		expect(on({ is: "day", day: plainDate("2009-04-10") }, easter)?.day).toBe("2009-04-14");
		const atWork = "2009-01-31T10:00:00.000Z" as Instant;
		expect(on({ is: "minutes", minutes: 60 }, atWork)?.day).toBe("2009-01-31");
	});
	it("is the hour of that day where one was said, today too while it is ahead", () => {
		const at = (text: string, time: string) =>
			snoozedTo({ is: "day", day: plainDate(text), at: wallTime(time) }, place, now);
		expect(at("2009-02-02", "15:00")).toEqual({ day: "2009-02-02", time: "15:00" });
		expect(at("2009-01-29", "15:00")).toEqual({ day: "2009-01-29", time: "15:00" });
		expect(at("2009-01-29", "09:00")).toBeUndefined();
		expect(at("2009-02-02", "06:00")).toEqual({ day: "2009-02-02", time: "07:30" });
	});
});
