/** What is overdue by a change, and not by its days going by: it is spoken of once, and its line runs on from there. */
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Action } from "../../src/domain/items/action.ts";
import { anchoredDate } from "../../src/domain/items/anchor.ts";
import type { Organisation } from "../../src/domain/people/person.ts";
import type { ReminderChoices } from "../../src/domain/reminders/rules.ts";
import { type Office, openOffice } from "./office.ts";
import { action, board, day, guidance, meeting, window } from "./world.ts";

const npia: Organisation = {
	...{ kind: "organisation", id: "npia", version: 0, name: "NPIA", aliases: [] },
	sort: "organisation",
};

const opened = async (more: ReminderChoices = {}): Promise<Office> => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	const reminders = { weeklyDigest: "off", inPerson: "off", ...more } as const;
	await office.save(npia, board({ reminders }));
	return office;
};

const saidSince = ({ chat }: Office, from: string) =>
	chat.posts
		.filter(({ at }) => at > from)
		.map(({ at, channelId, text }) => {
			const line = text.split("\n").find((each) => /LPB-\d/.test(each) && each.includes(":"));
			return `${at.slice(0, 10)} ${channelId} ${line?.split(":")[0]}`;
		});

const waiting = (reviewBy: string): Action["state"] => ({
	is: "open",
	blocked: { by: "NCALT", reason: "their decision is awaited", reviewBy: plainDate(reviewBy) },
});

describe("an action that is overdue by a change", () => {
	it("of what it waits for is mentioned on the next working day, and passed on from there", async () => {
		const office = await opened();
		await office.save(action(day("2009-02-05"), { state: waiting("2009-04-30") }));
		await office.until("2009-03-20T12:00:00.000Z");
		const free = action(day("2009-02-05"));
		await office.save(free);
		for (let touched = 0; touched < 3; touched++) await office.save(free);
		await office.until("2009-03-24T12:00:00.000Z");
		await office.save(free);
		await office.until("2009-05-30T00:00:00.000Z");
		expect(saidSince(office, "2009-03-20")).toEqual([
			"2009-03-23 C_LPB Action overdue by 46 days",
			"2009-03-30 D_U_sec Action overdue by 53 days",
			"2009-04-06 D_U_chair Action overdue by 60 days",
		]);
	});
	it("of its date is mentioned, and not again whatever else is saved of it", async () => {
		const office = await opened();
		await office.save(action(day("2009-06-30")));
		await office.until("2009-03-18T12:00:00.000Z");
		await office.save(action(day("2009-02-02")));
		await office.until("2009-03-25T12:00:00.000Z");
		await office.save(action(day("2009-02-02"), { title: "Draft the paper" }));
		await office.save(
			board({ reminders: { weeklyDigest: "off", inPerson: "off", quiet: "none" } }),
		);
		await office.until("2009-06-30T00:00:00.000Z");
		expect(saidSince(office, "2009-03-18")).toEqual([
			"2009-03-19 C_LPB Action overdue by 45 days",
			"2009-03-26 D_U_sec Action overdue by 52 days",
			"2009-04-02 D_U_chair Action overdue by 59 days",
		]);
	});
	it("of the meeting that it hangs on is mentioned", async () => {
		const office = await opened();
		const met = meeting("2009-04-20");
		const relation = { is: "away", days: -50, counted: "days" } as const;
		const anchor = { boardId: "lpb", meetingId: "m1", relation };
		const said = { words: "50 days before", saidOn: plainDate("2009-01-29"), anchor };
		await office.save(met, action(anchoredDate(said, met, weekendsOnly)));
		await office.until("2009-02-16T12:00:00.000Z");
		await office.save(meeting("2009-02-26"));
		await office.until("2009-02-18T00:00:00.000Z");
		expect(saidSince(office, "2009-02-16T13")).toEqual([
			"2009-02-17 C_LPB Action overdue by 41 days",
		]);
	});
	it("is not mentioned where it goes on to be told of anyway, or never is", async () => {
		const office = await opened();
		await office.save(action(day("2009-04-10")));
		await office.until("2009-03-18T12:00:00.000Z");
		await office.save(action(day("2009-03-16")));
		await office.until("2009-03-20T00:00:00.000Z");
		expect(saidSince(office, "2009-03-18")).toEqual([]);
		const silent = await opened({ overdue: { times: 0, everyDays: 7 } });
		await silent.save(action(day("2009-04-10")));
		await silent.until("2009-03-18T12:00:00.000Z");
		await silent.save(action(day("2009-02-02")));
		await silent.until("2009-06-30T00:00:00.000Z");
		expect(saidSince(silent, "2009-03-18")).toEqual([]);
	});
	it("waits while it is put off, and is not mentioned as well once that has come", async () => {
		const office = await opened();
		const item = action(day("2009-06-30"));
		await office.save(item);
		await office.until("2009-03-18T12:00:00.000Z");
		await office.save(action(day("2009-02-02")));
		const moment = { day: plainDate("2009-03-24"), time: "10:00" as never };
		await office.snooze(
			{ ...item, due: day("2009-02-02"), version: 2 },
			{ destination: "channel:C_LPB", moment, zone: "Europe/London", by: "Chair" },
		);
		await office.until("2009-03-25T12:00:00.000Z");
		await office.save(action(day("2009-02-02"), { title: "Draft the paper" }));
		await office.until("2009-05-30T00:00:00.000Z");
		expect(saidSince(office, "2009-03-18")).toEqual([
			"2009-03-24 C_LPB Action overdue by 50 days",
			"2009-03-26 D_U_sec Action overdue by 52 days",
			"2009-04-02 D_U_chair Action overdue by 59 days",
		]);
	});
	it("is passed on only after what the secretary of a board without a channel has put off", async () => {
		const office = await opened();
		const reminders = { weeklyDigest: "off", inPerson: "off" } as const;
		await office.save(board({ channelId: undefined, reminders }));
		const item = action(day("2009-06-30"));
		await office.save(item);
		await office.until("2009-03-18T12:00:00.000Z");
		await office.save(action(day("2009-02-02")));
		const moment = { day: plainDate("2009-04-06"), time: "10:00" as never };
		await office.snooze(
			{ ...item, due: day("2009-02-02"), version: 2 },
			{ destination: "person:sec", moment, zone: "Europe/London", by: "Secretary" },
		);
		await office.until("2009-05-30T00:00:00.000Z");
		expect(saidSince(office, "2009-03-18")).toEqual([
			"2009-04-06 D_U_sec Action overdue by 63 days",
			"2009-04-07 D_U_chair Action overdue by 64 days",
		]);
	});
});

describe("guidance whose window is moved into the past", () => {
	it("is mentioned as one that has ended", async () => {
		const office = await opened();
		await office.save(guidance(window("2009-06-01", "2009-06-30")));
		await office.until("2009-03-18T12:00:00.000Z");
		await office.save(guidance(window("2009-01-01", "2009-01-31")));
		await office.until("2009-03-20T00:00:00.000Z");
		expect(saidSince(office, "2009-03-18")).toEqual([
			"2009-03-19 C_LPB Window ended, not recorded",
		]);
	});
});
