import { describe, expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { openOffice } from "./office.ts";
import { action, board, day, guidance, meeting, window } from "./world.ts";

const opened = async () => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	return {
		...office,
		said: () =>
			office.chat.posts.map(
				({ at, channelId, text }) => `${at.slice(0, 16)} ${channelId} ${text.split("\n")[0]}`,
			),
	};
};

describe("a board that changes its reminder rules", () => {
	it("has what is still to come planned afresh at once", async () => {
		const office = await opened();
		await office.save(
			board({ reminders: { inPerson: "off", weeklyDigest: "off" } }),
			meeting("2009-03-12"),
		);
		await office.save(
			board({ reminders: { inPerson: "off", weeklyDigest: "off", meetingDaysBefore: [14] } }),
		);
		await office.until("2009-03-13T00:00:00.000Z");
		expect(office.said()).toEqual([
			"2009-02-26T09:00 C_LPB Meeting in 14 days: London Prevent board LPB-M4",
		]);
	});
	it("is not told again what it has been told, when only the hour or the days move", async () => {
		const office = await opened();
		const rules = { inPerson: "off", weeklyDigest: "off", escalation: {} } as const;
		await office.save(board({ reminders: rules }), action(day("2009-02-05")));
		await office.until("2009-01-29T23:00:00.000Z");
		await office.until("2009-02-05T09:30:00.000Z");
		const before = office.said();
		await office.save(board({ reminders: { ...rules, at: wallTime("10:00") } }));
		await office.until("2009-02-05T23:00:00.000Z");
		expect(office.said()).toEqual(before);
		await office.until("2009-02-06T12:00:00.000Z");
		expect(office.said().at(-1)).toBe(
			"2009-02-06T10:00 C_LPB Action overdue by 1 day: Draft risk paper LPB-14",
		);
	});
	it("still reminds of what moved to another date meanwhile", async () => {
		const office = await opened();
		const rules = { inPerson: "off", weeklyDigest: "off", escalation: {} } as const;
		await office.save(board({ reminders: rules }), action(day("2009-02-05")));
		await office.until("2009-02-05T09:30:00.000Z");
		await office.save(action(day("2009-02-20")));
		await office.save(board({ reminders: { ...rules, at: wallTime("10:00") } }));
		await office.until("2009-02-21T00:00:00.000Z");
		expect(office.said().slice(-2)).toEqual([
			"2009-02-13T10:00 C_LPB Action due in 7 days: Draft risk paper LPB-14",
			"2009-02-20T10:00 C_LPB Action due today: Draft risk paper LPB-14",
		]);
	});
	it.each([
		["as its quiet hours end", { quiet: { from: "18:00", until: "10:15" } }, "10:15"],
		["at the hour that it chose, also where it would be quiet as usual", { at: "06:00" }, "06:00"],
		["at the hour that it chose, also in the evening", { at: "20:00" }, "20:00"],
	] as const)("speaks %s", async (_, chosen, time) => {
		const office = await opened();
		const reminders = { inPerson: "off", weeklyDigest: "off", ...chosen } as Board["reminders"];
		await office.save(board({ reminders }), meeting("2009-03-12"));
		await office.until("2009-03-13T00:00:00.000Z");
		expect(office.said().map((line) => line.slice(0, 16))).toEqual([
			`2009-03-05T${time}`,
			`2009-03-11T${time}`,
		]);
	});
	it("ended, says nothing any more", async () => {
		const office = await opened();
		await office.save(board(), meeting("2009-03-12"));
		await office.save(board({ state: { is: "ended", on: plainDate("2009-01-29") } }));
		await office.until("2009-03-13T00:00:00.000Z");
		expect(office.said()).toEqual([]);
	});
});

describe("an action that was overdue when it was recorded", () => {
	it("is mentioned once, also where its board's rules change before that and say it sooner", async () => {
		const office = await openOffice("2009-04-02T12:00:00Z", "usual");
		const reminders = { inPerson: "off", weeklyDigest: "off", escalation: {} } as const;
		const home = board({ zone: "Pacific/Apia" });
		await office.save({ ...home, reminders }, action(day("2009-03-29")));
		const overdue = { times: 4, everyDays: 3 };
		const quiet = { from: wallTime("17:00"), until: wallTime("10:30") };
		await office.save({ ...home, reminders: { ...reminders, overdue, quiet } });
		await office.until("2009-04-04T23:00:00.000Z");
		await office.save({ ...home, reminders: { ...reminders, overdue, quiet } });
		await office.until("2009-04-05T23:00:00.000Z");
		expect(office.chat.posts.map(({ at }) => at)).toEqual(["2009-04-02T21:30:00.000Z"]);
	});
});

describe("a board whose clock is moved back over a reminder in its quiet hours", () => {
	it("is told in the morning of what is so then, and not of the day before as well", async () => {
		const office = await openOffice("2009-10-19T10:00:00Z", "usual");
		const quiet = { from: wallTime("17:00"), until: wallTime("10:30") };
		const reminders = { quiet, inPerson: "off", weeklyDigest: "off", escalation: {} } as const;
		const issuer = { kind: "organisation", id: "npia", version: 0, name: "NPIA" } as const;
		await office.save(
			{ ...issuer, aliases: [], sort: "organisation" },
			board({ zone: "Pacific/Apia", reminders }),
			guidance(window("2009-10-29", "2009-10-29")),
		);
		// Its last working day comes late in Apia, and has been in London.
		await office.until("2009-10-29T17:18:00.000Z");
		await office.save(board({ reminders }));
		await office.until("2009-11-02T00:00:00.000Z");
		expect(office.chat.posts.map(({ at }) => at)).toEqual(["2009-10-30T10:30:00.000Z"]);
		expect(office.chat.posts[0]?.text).toContain("Window ended, not recorded");
		expect(office.chat.posts[0]?.text).not.toContain("last working day");
	});
});
