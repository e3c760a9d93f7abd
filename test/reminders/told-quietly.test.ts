/** What could not be given is told to somebody else, who is left in peace in their own quiet hours. */
import { describe, expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { reminderRecords } from "../../src/reminders/explain/records.ts";
import { openOffice } from "./office.ts";
import { action, board, day, meeting, person } from "./world.ts";

/** Nine in the morning in Tokyo is midnight in London, where its people are; its channel is archived. */
const inTokyo = async (more: Parameters<typeof board>[0] = {}) => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	const reminders = { weeklyDigest: "off", inPerson: "off", escalation: {} } as const;
	const far = board({ zone: "Asia/Tokyo", reminders, ...more });
	await office.save(far);
	const archived = { refused: "is_archived" } as const;
	office.chat.troubles.push(archived);
	const told = () =>
		office.chat.posts.map(({ at, channelId }) => `${at.slice(0, 16)} ${channelId}`);
	return { ...office, far, told };
};

describe("whoever is told of what could not be given", () => {
	it("is told with their morning", async () => {
		const office = await inTokyo();
		await office.save(action(day("2009-02-05")));
		await office.until("2009-02-05T00:05:00.000Z");
		expect(office.told()).toEqual([]);
		await office.until("2009-02-05T09:00:00.000Z");
		expect(office.told()).toEqual(["2009-02-05T08:30 D_U_sec"]);
		expect(office.chat.posts[0]?.text).toContain("due to be said Thu 5 February 2009, 09:00");
	});
	it("is told at once where they have no quiet hours, or where a meeting is hours away", async () => {
		const awake = await inTokyo();
		await awake.save(person("sec", { hours: { quiet: "none" } }), action(day("2009-02-05")));
		await awake.until("2009-02-05T09:00:00.000Z");
		expect(awake.told()).toEqual(["2009-02-05T00:00 D_U_sec"]);
		const rules = { weeklyDigest: "off", inPerson: "off", meetingDaysBefore: [0] } as const;
		const soon = await inTokyo({ reminders: rules });
		const time = { is: "fixed", on: plainDate("2009-02-05"), from: wallTime("19:00") } as const;
		await soon.save(meeting("2009-02-05", { time: { ...time, minutes: 60, zone: "Asia/Tokyo" } }));
		await soon.until("2009-02-05T09:00:00.000Z");
		expect(soon.told()).toEqual(["2009-02-05T00:00 D_U_sec"]);
	});
	it("has it in one message with what fails at that very moment", async () => {
		const office = await inTokyo();
		office.chat.troubles.push({ refused: "is_archived" });
		const reminders = { ...office.far.reminders, at: wallTime("08:30") };
		await office.save(
			board({ id: "cog", code: "COG", channelId: "C_COG", reminders }),
			action(day("2009-02-05")),
			action(day("2009-02-05"), { id: "a2", boardId: "cog", number: 15 }),
		);
		await office.until("2009-02-05T09:00:00.000Z");
		expect(office.told()).toEqual(["2009-02-05T08:30 D_U_sec"]);
		expect(office.chat.posts[0]?.text).toContain("2 reminders could not be posted");
	});
	it("is an administrator in peace too, where nobody of the board is left", async () => {
		const office = await inTokyo({ secretaryId: undefined, chairId: undefined });
		await office.save(action(day("2009-02-05")));
		await office.until("2009-02-05T09:00:00.000Z");
		expect(office.told()).toEqual(["2009-02-05T08:30 D_U_admin"]);
	});
	it("is rehearsed for the moment at which it is told", async () => {
		const office = await inTokyo();
		await office.save(action(day("2009-02-05")));
		office.chat.troubles.length = 0;
		office.directory.channels.set("C_LPB", {
			...{ kind: "channel", channelId: "C_LPB", access: "shared", viewers: [] },
			viewers: [
				{ slackId: "U_x", standing: "external", personId: undefined, administrator: false },
			],
		});
		const days = { first: plainDate("2009-02-05"), last: plainDate("2009-02-05") };
		const boards = [{ ...office.far, version: 1 }];
		const [message] = await reminderRecords(office).rehearse({ boards, days });
		await office.until("2009-02-05T09:00:00.000Z");
		expect(office.told()).toEqual([`${message?.at.slice(0, 16)} D_U_sec`]);
		expect(message?.when).toBe("Thu 5 February 2009, 17:30 (Asia/Tokyo)");
	});
});
