/** A paper that is late by a change, and not by its day going by: its author and the secretary hear of it all the same. */
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { AgendaItem } from "../../src/domain/meetings/agenda.ts";
import type { Paper } from "../../src/domain/meetings/paper.ts";
import { type Office, openOffice } from "./office.ts";
import { board, meeting } from "./world.ts";

const item: AgendaItem = {
	kind: "agendaItem",
	id: "ag1",
	version: 0,
	boardId: "lpb",
	number: 1,
	title: "Survey",
	meetingId: "m1",
	place: 10,
	state: "proposed",
};
const paper: Paper = {
	kind: "paper",
	id: "p1",
	version: 0,
	boardId: "lpb",
	number: 1,
	title: "Survey results",
	agendaItemId: "ag1",
	ownerId: "own",
	state: { is: "wanted" },
};
const quiet = { weeklyDigest: "off", papersDaysBefore: [1] } as const;

const opened = async (start: string): Promise<Office> => {
	const office = await openOffice(`${start}T10:00:00Z`, "usual");
	await office.save(board({ reminders: quiet }));
	return office;
};

/** Of the paper alone: the day, to whom, why and when it is due. */
const saidOf = ({ chat }: Office) =>
	chat.posts.flatMap(({ at, channelId, text }) => {
		const rows = text.split("\n");
		return rows.flatMap((row, index) => {
			const why = /^(?:\d+\. |• )?([^:]+): Survey results/.exec(row)?.[1];
			const due = /(?:was )?due \w+ \d+ \w+/.exec(rows[index + 1] ?? "")?.[0];
			return why ? [`${at.slice(5, 10)} ${channelId.slice(4)} ${why}, ${due}`] : [];
		});
	});

describe("a paper that is late by a change", () => {
	it("asked for when its day has gone by, is asked for as late, and the secretary is told", async () => {
		const office = await opened("2009-03-09");
		await office.save(meeting("2009-03-13"), item);
		await office.save({ ...paper, askedOn: plainDate("2009-03-09") });
		await office.until("2009-03-20T00:00:00.000Z");
		expect(saidOf(office).sort()).toEqual([
			"03-10 own You are asked for a paper, late already, was due Fri 6 March",
			"03-10 sec A paper has not come, was due Fri 6 March",
		]);
	});

	it("asked for on the very morning on which it is due, is not first heard of as late", async () => {
		const office = await opened("2009-03-06");
		await office.save(meeting("2009-03-13"), item);
		await office.save({ ...paper, askedOn: plainDate("2009-03-06") });
		await office.until("2009-03-20T00:00:00.000Z");
		expect(saidOf(office).sort()).toEqual([
			"03-09 own You are asked for a paper, late already, was due Fri 6 March",
			"03-09 sec A paper has not come, was due Fri 6 March",
		]);
	});

	it("as its meeting is brought forward, is said to be late on the next working day, once", async () => {
		const office = await opened("2009-03-02");
		await office.save(meeting("2009-03-27"), item);
		await office.save({ ...paper, askedOn: plainDate("2009-03-02") });
		await office.until("2009-03-11T12:00:00.000Z");
		await office.save(meeting("2009-03-13"));
		for (let touched = 0; touched < 3; touched++) await office.save(meeting("2009-03-13"));
		await office.until("2009-03-16T12:00:00.000Z");
		await office.save(meeting("2009-03-13", { place: "City Hall" }), board({ reminders: quiet }));
		await office.until("2009-03-30T00:00:00.000Z");
		expect(saidOf(office).sort()).toEqual([
			"03-03 own You are asked for a paper, due Fri 20 March",
			"03-12 own Paper late, was due Fri 6 March",
			"03-12 sec A paper has not come, was due Fri 6 March",
		]);
	});

	it("as its agenda item comes from the backlog, is asked for then; so is one that is in time", async () => {
		const office = await opened("2009-02-02");
		const waiting = { ...item, meetingId: undefined };
		const soon = meeting("2009-04-24", { id: "m2", number: 5 });
		const others = { ...paper, id: "p2", number: 2, agendaItemId: "ag2", ownerId: "guest" };
		await office.save(meeting("2009-03-13"), soon);
		await office.save(waiting, { ...waiting, id: "ag2", number: 2 });
		await office.save({ ...paper, askedOn: plainDate("2009-02-02") });
		await office.save({ ...others, askedOn: plainDate("2009-02-02") });
		await office.until("2009-03-10T12:00:00.000Z");
		await office.save(item, { ...item, id: "ag2", number: 2, meetingId: "m2" });
		await office.until("2009-03-20T00:00:00.000Z");
		expect(saidOf(office).sort()).toEqual([
			"03-11 guest You are asked for a paper, due Fri 17 April",
			"03-11 own You are asked for a paper, late already, was due Fri 6 March",
			"03-11 sec A paper has not come, was due Fri 6 March",
		]);
	});

	it("as its board wants papers sooner, is said to be late", async () => {
		const office = await opened("2009-03-02");
		await office.save(meeting("2009-03-13"), item);
		await office.save({ ...paper, askedOn: plainDate("2009-03-02") });
		await office.until("2009-03-04T12:00:00.000Z");
		await office.save(board({ reminders: { ...quiet, papersDueWorkingDays: 8 } }));
		await office.until("2009-03-20T00:00:00.000Z");
		expect(saidOf(office).sort()).toEqual([
			"03-03 own You are asked for a paper, due Fri 6 March",
			"03-05 own Paper late, was due Tue 3 March",
			"03-05 sec A paper has not come, was due Tue 3 March",
		]);
	});

	it("is not asked for again as its item goes from one meeting to another", async () => {
		const office = await opened("2009-03-02");
		await office.save(meeting("2009-03-13"), meeting("2009-04-24", { id: "m2", number: 5 }), item);
		await office.save({ ...paper, askedOn: plainDate("2009-03-02") });
		await office.until("2009-03-04T12:00:00.000Z");
		await office.save({ ...item, meetingId: "m2" });
		await office.until("2009-04-18T00:00:00.000Z");
		expect(saidOf(office).sort()).toEqual([
			"03-03 own You are asked for a paper, due Fri 6 March",
			"04-16 own Paper due soon, due Fri 17 April",
			"04-17 own Paper due today, due Fri 17 April",
		]);
	});
});
