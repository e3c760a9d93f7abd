/** What an outage made late waits for the end of the quiet hours, is not taken for stuck, and is told once. */
import { describe, expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Organisation } from "../../src/domain/people/person.ts";
import { openOffice } from "./office.ts";
import { action, at, board, day, guidance, meeting, milestone, window } from "./world.ts";

const npia: Organisation = {
	...{ kind: "organisation", id: "npia", version: 0, name: "NPIA", aliases: [] },
	sort: "organisation",
};

const opened = async (more: Parameters<typeof board>[0] = {}) => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	await office.save(board({ reminders: { weeklyDigest: "off", escalation: {} }, ...more }));
	const said = (place: string) =>
		office.chat.posts
			.filter(({ channelId }) => channelId === place)
			.map((post) => `${post.at.slice(0, 16)} ${post.text.split(/ \(|\n/)[0]}`)
			.filter((line) => line > "2009-02-04");
	return { ...office, said };
};

/** The bot is away from the evening before until then. */
const awayUntil = async (office: Awaited<ReturnType<typeof opened>>, back: string) => {
	await office.until("2009-02-04T18:00:00.000Z");
	office.sleepUntil(back);
	await office.delivery.tick();
};

const away = "While I was away";

describe("what fell due while nobody was here", () => {
	it("is told at once by day", async () => {
		const office = await opened();
		await office.save(action(day("2009-02-05")));
		await awayUntil(office, "2009-02-05T15:00:00.000Z");
		expect(office.said("C_LPB").at(-1)).toContain("2009-02-05T15:00 While I was away");
		expect(office.said("D_U_own").at(-1)).toContain("2009-02-05T15:00 While I was away");
	});
	it("waits by night: the board until its quiet hours are over, a person until their morning", async () => {
		const office = await opened();
		await office.save(action(day("2009-02-05")));
		await awayUntil(office, "2009-02-05T22:00:00.000Z");
		expect(office.said("C_LPB")).toEqual([]);
		await office.until("2009-02-06T08:45:00.000Z");
		expect(office.said("C_LPB")).toEqual([`2009-02-06T07:30 ${away}`]);
		expect(office.said("D_U_own")).toEqual([`2009-02-06T08:30 ${away}`]);
	});
	it("is not taken for stuck while it waits, and is if nobody says it then", async () => {
		const office = await opened();
		await office.save(action(day("2009-02-05")));
		await awayUntil(office, "2009-02-05T22:00:00.000Z");
		const stuck = async (before: string) =>
			(await office.ledger.overdueUnsettled(at(before), 10)).map(({ destination }) => destination);
		expect(await stuck("2009-02-05T23:00:00.000Z")).toEqual([]);
		expect(await stuck("2009-02-06T07:31:00.000Z")).toEqual(["channel:C_LPB"]);
		expect(await stuck("2009-02-06T08:31:00.000Z")).toEqual(
			expect.arrayContaining(["channel:C_LPB", "person:own"]),
		);
	});
	it("is not said in the morning where the matter was settled in the night", async () => {
		const office = await opened();
		await office.save(action(day("2009-02-05")));
		await awayUntil(office, "2009-02-05T22:00:00.000Z");
		await office.save(
			action(day("2009-02-05"), { state: { is: "closed", on: plainDate("2009-02-05") } }),
		);
		await office.until("2009-02-07T00:00:00.000Z");
		expect(office.said("C_LPB")).toEqual([]);
	});
	it("does not wait where a meeting begins within three hours of the morning", async () => {
		const office = await opened();
		const early = {
			is: "fixed" as const,
			on: plainDate("2009-02-06"),
			from: wallTime("09:30"),
			minutes: 60,
			zone: "Europe/London",
		};
		await office.save(action(day("2009-02-05")), meeting("2009-02-06", { time: early }));
		await awayUntil(office, "2009-02-05T22:00:00.000Z");
		expect(office.said("C_LPB")).toEqual([`2009-02-05T22:00 ${away}`]);
	});
	it("is told at any hour where a board has no quiet hours", async () => {
		const office = await opened({
			reminders: { weeklyDigest: "off", escalation: {}, inPerson: "off", quiet: "none" },
		});
		await office.save(action(day("2009-02-05")));
		await awayUntil(office, "2009-02-05T22:00:00.000Z");
		expect(office.said("C_LPB")).toEqual([`2009-02-05T22:00 ${away}`]);
	});
});

describe("what should have been said on a day that is over", () => {
	it("is told as what it is by now", async () => {
		const seats = [
			{ organisationId: "npia", holderId: "guest", until: plainDate("2009-02-06") },
		] as const;
		const office = await opened();
		const reminders = { weeklyDigest: "off", escalation: {}, seatTermDaysBefore: [1] } as const;
		const weekend = window("2009-02-02", "2009-02-08", "week");
		const mine = { boardId: "lpb", version: 0, number: 1 } as const;
		await office.save(
			npia,
			board({ seats, reminders }),
			action(day("2009-02-06")),
			milestone(day("2009-02-06")),
			action(window("2009-02-02", "2009-02-06", "range"), { id: "a2", number: 21, title: "B" }),
			action(weekend, { id: "a3", number: 22, title: "C" }),
			guidance(window("2009-02-02", "2009-02-06", "range")),
			guidance(weekend, { id: "g2", number: 23, title: "D" }),
			meeting("2009-02-13"),
			{
				...mine,
				kind: "agendaItem",
				id: "ag",
				title: "Survey",
				meetingId: "m1",
				place: 10,
				state: "proposed",
			},
			{
				...mine,
				kind: "paper",
				id: "pa",
				title: "Results",
				agendaItemId: "ag",
				ownerId: "guest",
				state: { is: "wanted" },
			},
		);
		await awayUntil(office, "2009-02-07T10:00:00.000Z");
		const told = office.chat.posts
			.filter(({ text }) => text.startsWith(away))
			.flatMap(({ text }) => text.split("\n").filter((row) => /\(was due/.test(row)))
			.map((row) => row.replace(/^\d+\. |^• /, "").split(":")[0]);
		expect([...new Set(told)].sort()).toEqual([
			"Action overdue by 1 day",
			"Action, its window ends tomorrow",
			"Guidance expected, its window ends tomorrow",
			"Meeting in 6 days",
			"Milestone overdue by 1 day",
			"Paper was due yesterday",
			"Seat term ended",
			"Window ended, not recorded",
		]);
		expect(office.chat.posts.map(({ text }) => text).join("\n")).not.toContain("gone by");
	});
});
