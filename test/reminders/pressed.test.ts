/** Buttons on messages that are out, when the board or the hour has changed rather than the matter itself. */
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Entity } from "../../src/domain/register.ts";
import { reminderRecords } from "../../src/reminders/explain/records.ts";
import { carryOut } from "../../src/usecases/merge/carry-out.ts";
import { type Office, openOffice } from "./office.ts";
import { action, board, day, meeting, viewer } from "./world.ts";

const opened = async (...entities: readonly Entity[]) => {
	const office = await openOffice();
	await office.save(board(), ...entities);
	return office;
};

const placeIn = (office: Office) => {
	const { channelId, ts } = office.chat.posts[0] ?? { channelId: "", ts: "" };
	return { destinations: [`channel:${channelId}`], channelId, messageTs: ts };
};

const pressing = (office: Office, command: string, item: string) =>
	reminderRecords(office).outdated({
		place: placeIn(office),
		audience: { kind: "person", viewer: viewer("own") },
		command,
		record: { item },
	});

const shown = (office: Office) => office.chat.posts[0]?.shows ?? "";

describe("a button on a message that is out", () => {
	it("is served while its matter is as it was", async () => {
		const office = await opened(action(day("2009-03-06")));
		await office.until("2009-02-27T10:00:00.000Z");
		expect(await pressing(office, "action close", "LPB-14")).toBeUndefined();
	});

	it("takes no reply to a meeting that has begun, and mends its card", async () => {
		const office = await opened(meeting("2009-03-17"));
		await office.until("2009-03-17T23:00:00.000Z");
		const said = await pressing(office, "meeting deputy", "LPB-M4");
		expect(said).toBe("LPB-M4 has begun or is over");
		const last = office.chat.posts.at(-1);
		const messageTs = last?.ts ?? "";
		await reminderRecords(office).mend({ ...placeIn(office), messageTs });
		await office.until("2009-03-17T23:01:00.000Z");
		expect(last?.offers.filter((each) => !/show|why/.test(each))).toEqual([]);
	});

	it("says that its board has ended", async () => {
		const office = await opened(action(day("2009-03-06")));
		await office.until("2009-02-27T10:00:00.000Z");
		await office.save(board({ state: { is: "ended", on: plainDate("2009-02-27") } }));
		await office.until("2009-02-27T10:01:00.000Z");
		const words = "Its board ended Fri 27 February 2009: Draft risk paper LPB-14";
		expect(await pressing(office, "action close", "LPB-14")).toBe(words);
		expect(shown(office)).toBe(words);
	});

	it("says which board has it after a merge, under the reference that it has there", async () => {
		const office = await opened(action(day("2009-03-06")));
		await office.save(board({ id: "cog", code: "COG", name: "COG", channelId: "C_COG" }));
		await office.until("2009-02-27T10:00:00.000Z");
		const by = {
			audience: { kind: "operator" },
			author: { name: "Chair", through: "test" },
		} as const;
		const now = office.clock.now();
		await office.store.change({ ...by, now }, async (register) => {
			const state = { is: "planned" } as const;
			const parts = { fromId: "lpb", intoId: "cog", settled: { meetings: "keep" } } as const;
			const on = plainDate("2009-02-27");
			await register.save({ kind: "merge", id: "m", version: 0, ...parts, on, state });
			const [planned] = await register.merges();
			if (planned) await carryOut(register, planned, now);
		});
		await office.until("2009-02-27T10:01:00.000Z");
		expect(shown(office)).toMatch(
			/^Now with COG, since Fri 27 February 2009: Draft risk paper COG-\d+$/,
		);
		expect(await pressing(office, "action close", "LPB-14")).toMatch(/^Now with COG/);
	});

	it("is of nothing any more where its board was restricted and its channel was not", async () => {
		const office = await opened(action(day("2009-03-06")));
		office.directory.channels.set("C_LPB", {
			kind: "channel",
			channelId: "C_LPB",
			access: "public",
			viewers: [viewer("sec"), viewer("other", { personId: undefined })],
		});
		await office.until("2009-02-27T10:00:00.000Z");
		expect(shown(office)).toContain("Draft risk paper");
		await office.save(board({ visibility: "restricted" }));
		await reminderRecords(office).mend(placeIn(office));
		await office.until("2009-02-27T10:01:00.000Z");
		expect(shown(office)).toBe("Not shown here any more.");
		expect(office.chat.posts[0]?.offers).toEqual([]);
	});

	it("still stands where only the hour, or the days before, have changed", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		await office.save(board(), action(day("2009-03-06")));
		await office.until("2009-02-27T10:00:00.000Z");
		await office.save(board({ reminders: { dueDaysBefore: [3] } }));
		await office.save(action(day("2009-03-06"), { state: { is: "open", note: "half written" } }));
		await office.until("2009-02-27T10:01:00.000Z");
		const inChannel = office.chat.posts.find(({ channelId }) => channelId === "C_LPB");
		expect(inChannel?.shows).toMatch(/^Action due in 7 days: .*\n.*half written/);
	});
});
