/** An action that waits for an outside body, and expected guidance that nobody settles. */
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { ReminderChoices } from "../../src/domain/reminders/rules.ts";
import { openOffice } from "./office.ts";
import { action, board, day, guidance, undated, window } from "./world.ts";

const opened = async (escalation = {}, more: ReminderChoices = {}) => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	await office.save(
		{
			kind: "organisation",
			id: "npia",
			version: 0,
			name: "NPIA",
			aliases: [],
			sort: "organisation",
		},
		board({ reminders: { weeklyDigest: "off", escalation, ...more } }),
	);
	const said = (place: string) =>
		office.chat.posts
			.filter(({ channelId }) => channelId === place)
			.map(({ at, text }) => {
				const line = text.split("\n").find((each) => each.includes("LPB-"));
				return `${at.slice(0, 10)} ${line?.split(":").slice(0, -1).join(":")}`;
			});
	return { ...office, said };
};

const blocked = (reviewBy: string) => ({
	is: "open" as const,
	blocked: { by: "NCALT", reason: "their decision is awaited", reviewBy: plainDate(reviewBy) },
});

describe("an action that waits for an outside body", () => {
	it("asks its channel, its owner and the secretary on the day to ask again, and is not called overdue", async () => {
		const office = await opened();
		await office.save(action(day("2009-02-05"), { state: blocked("2009-02-12") }));
		await office.until("2009-02-13T00:00:00.000Z");
		expect(office.said("C_LPB")).toEqual([
			"2009-02-05 Action due today",
			"2009-02-12 Blocked: time to ask again",
		]);
		expect(office.said("D_U_own").at(-1)).toBe("2009-02-12 Blocked: time to ask again");
		expect(office.said("D_U_sec")).toEqual(["2009-02-12 Blocked: time to ask again"]);
	});
	it("offers to say that it is free, or to name another day", async () => {
		const office = await opened();
		await office.save(action(undated, { state: blocked("2009-02-12") }));
		await office.until("2009-02-13T00:00:00.000Z");
		const card = JSON.stringify(office.chat.posts.find(({ channelId }) => channelId === "C_LPB"));
		expect(card).toContain("do:action unblock");
		expect(card).toContain("do:action review");
		expect(card).toContain("blocked by NCALT: their decision is awaited");
	});
	it("says the last time that nothing more comes of it until something changes", async () => {
		for (const [times, days] of [
			[3, 3],
			[0, 1],
		] as const) {
			const office = await opened({}, { overdue: { times, everyDays: 7 } });
			await office.save(action(undated, { state: blocked("2009-02-12") }));
			await office.until("2009-05-01T00:00:00.000Z");
			const asked = office.chat.posts.filter(({ channelId }) => channelId === "C_LPB");
			const isLast = asked.map(({ text }) =>
				text.includes("the last time that it is asked about, until another day is named"),
			);
			expect(isLast).toEqual([...Array.from({ length: days - 1 }, () => false), true]);
		}
	});
	it("asks again only so often, and from the new day where one was named", async () => {
		const office = await opened();
		await office.save(action(undated, { state: blocked("2009-02-12") }));
		await office.until("2009-02-20T00:00:00.000Z");
		await office.save(action(undated, { state: blocked("2009-03-06") }));
		await office.until("2009-05-01T00:00:00.000Z");
		expect(office.said("C_LPB")).toEqual([
			"2009-02-12 Blocked: time to ask again",
			"2009-02-19 Still blocked: time to ask again",
			"2009-03-06 Blocked: time to ask again",
			"2009-03-13 Still blocked: time to ask again",
			"2009-03-20 Still blocked: time to ask again",
		]);
		expect(office.said("D_U_sec")).toHaveLength(2);
	});
	it("is overdue all the same where the review was before its due day", async () => {
		const office = await opened();
		await office.save(action(day("2009-03-05"), { state: blocked("2009-02-12") }));
		await office.until("2009-03-07T00:00:00.000Z");
		expect(office.said("C_LPB").at(-1)).toBe("2009-03-06 Action overdue by 1 day");
	});
	it("is overdue once its window has ended, where the review was before that", async () => {
		const office = await opened();
		await office.save(action(window("2009-02-02", "2009-03-06"), { state: blocked("2009-02-12") }));
		await office.until("2009-03-10T00:00:00.000Z");
		expect(office.said("C_LPB").at(-1)).toBe("2009-03-09 Action overdue by 3 days");
	});
	it("asks again on the day that was named, and no more, where nothing overdue is to be said", async () => {
		const office = await opened({}, { overdue: { times: 0, everyDays: 7 } });
		await office.save(action(undated, { state: blocked("2009-02-12") }));
		await office.until("2009-04-01T00:00:00.000Z");
		expect(office.said("C_LPB")).toEqual(["2009-02-12 Blocked: time to ask again"]);
	});
	it("is passed on by the day to ask again, not by its due day, and says so", async () => {
		const office = await opened({ secretary: 5 });
		await office.save(action(day("2009-02-05"), { state: blocked("2009-02-26") }));
		await office.until("2009-03-04T00:00:00.000Z");
		expect(office.said("D_U_sec")).toHaveLength(1);
		await office.until("2009-03-06T00:00:00.000Z");
		expect(
			office.chat.posts.filter(({ channelId }) => channelId === "D_U_sec").at(-1)?.text,
		).toContain(
			"It came to you as the board's secretary: 5 working days have gone by since the day to ask again about it, and it is still with Name of own.",
		);
	});
});

describe("expected guidance that nobody settles", () => {
	it("is passed on from its watcher to the secretary and the chair, and says why", async () => {
		const office = await opened({ secretary: 5, chair: 10 });
		await office.save(guidance(window("2009-02-02", "2009-02-06")));
		await office.until("2009-02-28T00:00:00.000Z");
		expect(office.said("D_U_sec")).toEqual(["2009-02-13 Window ended, not recorded"]);
		expect(office.said("D_U_chair")).toEqual(["2009-02-20 Window ended, not recorded"]);
		const told = office.chat.posts.find(({ channelId }) => channelId === "D_U_chair");
		expect(told?.text).toContain(
			"10 working days have gone by since the window in which it was expected ended, and it is still with Name of own.",
		);
	});
	it("is passed on no further once it is out", async () => {
		const office = await opened({ secretary: 5 });
		await office.save(guidance(window("2009-02-02", "2009-02-06")));
		await office.until("2009-02-10T00:00:00.000Z");
		await office.save(
			guidance(window("2009-02-02", "2009-02-06"), {
				state: { is: "released", when: day("2009-02-10") },
			}),
		);
		await office.until("2009-02-28T00:00:00.000Z");
		expect(office.said("D_U_sec")).toEqual([]);
	});
});
