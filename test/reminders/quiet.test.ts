/** What an outage made late waits for the end of the quiet hours, is not taken for stuck, and is told once. */
import { describe, expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/plain-date.ts";
import { openOffice } from "./office.ts";
import { action, at, board, day, meeting } from "./world.ts";

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
