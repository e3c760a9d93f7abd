/** A quorum that is at risk is told of once; one that apologies put out of reach when the time has come, at once. */
import { describe, expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { ReplyRecord as Reply } from "../../src/domain/meetings/attendance.ts";
import { openOffice } from "./office.ts";
import { board, meeting, person } from "./world.ts";

const reminders = { weeklyDigest: "off", meetingDaysBefore: [] } as const;

/** Three who count, two of whom are needed, on Thursday 12 March at two. */
const opened = async (start: string, more: Parameters<typeof board>[0] = {}) => {
	const office = await openOffice(start, "usual");
	const memberIds = ["own", "guest"];
	await office.save(board({ quorum: 2, memberIds, reminders, ...more }), meeting("2009-03-12"));
	const says = (is: "yes" | "apologies", on: string, ...who: readonly string[]) =>
		office.save(
			...who.map(
				(personId): Reply => ({
					...{ kind: "reply", id: `word of ${personId}`, version: 0, boardId: "lpb" },
					...{ meetingId: "m1", personId, answer: { is }, on: plainDate(on) },
				}),
			),
		);
	const heard = () =>
		office.chat.posts.map(({ at, channelId, text }) =>
			[at.slice(0, 16), channelId, /Quorum [^:]+/.exec(text)?.[0]].join(" "),
		);
	return { ...office, says, heard };
};

describe("apologies that put a quorum out of reach", () => {
	it("on the meeting's own day are told to the secretary and the chair within the minute", async () => {
		const office = await opened("2009-03-11T12:00:00Z");
		await office.until("2009-03-12T09:30:00.000Z");
		await office.says("apologies", "2009-03-12", "own");
		await office.until("2009-03-12T10:15:20.000Z");
		expect(office.heard()).toEqual([]);
		await office.says("apologies", "2009-03-12", "guest");
		await office.until("2009-03-12T11:00:00.000Z");
		expect(office.heard()).toEqual([
			"2009-03-12T10:16 D_U_sec Quorum out of reach",
			"2009-03-12T10:16 D_U_chair Quorum out of reach",
		]);
		const [secretary, chair] = office.chat.posts;
		expect(secretary?.text).toContain("at most 1 can come, and the quorum is 2");
		expect(secretary?.text).toContain("It came to you as the board's secretary.");
		expect(chair?.text).toContain("It came to you as the board's chair.");
	});

	it("are told though the secretary had heard that it was at risk, and no more often for more apologies", async () => {
		const office = await opened("2009-03-02T12:00:00Z");
		await office.until("2009-03-11T15:00:00.000Z");
		await office.says("apologies", "2009-03-11", "own", "guest");
		await office.until("2009-03-12T09:00:00.000Z");
		await office.says("apologies", "2009-03-12", "chair");
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.heard()).toEqual([
			"2009-03-09T08:30 D_U_sec Quorum at risk",
			"2009-03-11T15:01 D_U_sec Quorum out of reach",
			"2009-03-11T15:01 D_U_chair Quorum out of reach",
		]);
	});

	it("in the evening are told with the next morning, and by night where the meeting begins before it", async () => {
		const evening = await opened("2009-03-10T12:00:00Z");
		await evening.until("2009-03-11T21:00:00.000Z");
		await evening.says("apologies", "2009-03-11", "own", "guest");
		await evening.until("2009-03-12T20:00:00.000Z");
		expect(evening.heard()[0]).toBe("2009-03-12T08:30 D_U_sec Quorum out of reach");
		const early = await opened("2009-03-10T12:00:00Z");
		const time = { is: "fixed", on: plainDate("2009-03-12"), minutes: 60 } as const;
		const zone = "Europe/London";
		await early.save(meeting("2009-03-12", { time: { ...time, from: wallTime("07:15"), zone } }));
		await early.until("2009-03-12T06:00:00.000Z");
		await early.says("apologies", "2009-03-12", "own", "guest");
		await early.until("2009-03-12T20:00:00.000Z");
		expect(early.heard()[0]).toBe("2009-03-12T06:01 D_U_sec Quorum out of reach");
	});

	it("well before it are told to the secretary alone, on the morning after, once", async () => {
		const office = await opened("2009-02-23T12:00:00Z");
		await office.says("apologies", "2009-02-23", "own", "guest");
		await office.until("2009-02-24T07:00:00.000Z");
		await office.says("apologies", "2009-02-24", "chair");
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.heard()).toEqual(["2009-02-24T08:30 D_U_sec Quorum at risk"]);
	});

	it("reach nobody once it has begun", async () => {
		const office = await opened("2009-03-11T12:00:00Z");
		await office.until("2009-03-12T14:00:00.000Z");
		await office.says("apologies", "2009-03-12", "own", "guest");
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.heard()).toEqual([]);
	});

	it("are told to one person once who is secretary and chair, in words of the day where they are", async () => {
		const office = await opened("2009-03-11T12:00:00Z", { chairId: "sec" });
		await office.save(person("sec", { zone: "America/New_York" }));
		await office.until("2009-03-12T09:30:00.000Z");
		await office.says("apologies", "2009-03-12", "own", "guest");
		await office.until("2009-03-20T00:00:00.000Z");
		// Half past five in New York: it comes with the morning there, which is before the meeting.
		expect(office.heard()).toEqual(["2009-03-12T12:30 D_U_sec Quorum out of reach"]);
	});

	it("are taken back in place where it is in reach again, and told of anew where it is lost anew", async () => {
		const office = await opened("2009-03-11T12:00:00Z");
		await office.until("2009-03-12T08:45:00.000Z");
		await office.says("apologies", "2009-03-12", "own", "guest");
		await office.until("2009-03-12T09:30:00.000Z");
		await office.says("yes", "2009-03-12", "own");
		await office.until("2009-03-12T09:40:00.000Z");
		expect(office.chat.posts[0]?.shows).toContain(
			"1 thing, dealt with or said again since\nIn reach again by now",
		);
		await office.says("apologies", "2009-03-12", "chair");
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.heard().filter((line) => line.includes("D_U_sec"))).toEqual([
			"2009-03-12T08:46 D_U_sec Quorum out of reach",
			"2009-03-12T09:41 D_U_sec Quorum out of reach",
		]);
	});
});

describe("a quorum that is at risk", () => {
	it("goes on being so, in its message, until enough have said yes, and is told of anew when that is over", async () => {
		const office = await opened("2009-03-02T12:00:00Z");
		const shown = () => office.chat.posts[0]?.shows.split("\n").slice(1, 3).join();
		await office.until("2009-03-09T09:00:00.000Z");
		await office.says("apologies", "2009-03-09", "guest");
		await office.until("2009-03-10T09:00:00.000Z");
		expect(shown()).toContain("Quorum at risk: London Prevent board LPB-M4");
		await office.says("yes", "2009-03-10", "own", "chair");
		await office.until("2009-03-10T10:00:00.000Z");
		expect(shown()).toContain("Enough have said yes by now: London Prevent board LPB-M4");
		await office.says("yes", "2009-03-10", "guest");
		await office.says("apologies", "2009-03-10", "own", "chair");
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.heard()).toEqual([
			"2009-03-09T08:30 D_U_sec Quorum at risk",
			"2009-03-10T10:01 D_U_sec Quorum out of reach",
			"2009-03-10T10:01 D_U_chair Quorum out of reach",
		]);
	});

	it("is told of again where the meeting has moved to another day", async () => {
		const office = await opened("2009-03-02T12:00:00Z");
		await office.until("2009-03-09T09:00:00.000Z");
		await office.save(meeting("2009-03-26"));
		await office.until("2009-03-31T00:00:00.000Z");
		expect(office.heard()).toEqual([
			"2009-03-09T08:30 D_U_sec Quorum at risk",
			"2009-03-23T08:30 D_U_sec Quorum at risk",
		]);
		expect(office.chat.posts[0]?.shows).toContain("Moved to Thu 26 March 2009");
	});

	it("is told of again where enough had said yes, and one of them does not come after all", async () => {
		const office = await opened("2009-03-02T12:00:00Z");
		await office.until("2009-03-09T09:00:00.000Z");
		await office.says("yes", "2009-03-09", "own", "chair");
		await office.until("2009-03-09T10:00:00.000Z");
		await office.says("apologies", "2009-03-09", "own");
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.heard()).toEqual([
			"2009-03-09T08:30 D_U_sec Quorum at risk",
			"2009-03-10T08:30 D_U_sec Quorum at risk",
		]);
	});
});
