/** What a meeting runs into. */
import { describe, expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { clashesOf } from "../../src/domain/meetings/clash.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import { board, person } from "../store/world.ts";

const boards: readonly Board[] = [
	board({ id: "lpb", code: "LPB", memberIds: ["lead", "adviser"], seats: [] }),
	board({ id: "cog", code: "COG", memberIds: ["lead"], seats: [{ organisationId: "gol" }] }),
	board({ id: "mcb", code: "MCB", memberIds: ["other"], seats: [{ organisationId: "gol" }] }),
];
const people = [
	person({ id: "lead" }),
	person({ id: "adviser", zone: "Pacific/Auckland" }),
	person({ id: "other" }),
];

const meeting = (
	boardId: string,
	from: string,
	more: Partial<Meeting> & { minutes?: number } = {},
): Meeting => ({
	kind: "meeting",
	id: `${boardId} ${from}`,
	version: 1,
	boardId,
	number: 1,
	time: {
		is: "fixed",
		on: plainDate("2009-03-05"),
		from: wallTime(from),
		minutes: more.minutes ?? 60,
		zone: "Europe/London",
	},
	state: { is: "planned" },
	...more,
});

const clashes = (own: Meeting, ...others: readonly Meeting[]) =>
	clashesOf([own], {
		board: (id) => boards.find((one) => one.id === id),
		others: [own, ...others],
		people,
	});

describe("a clash", () => {
	it("is somebody expected in two places at once", () => {
		const found = clashes(meeting("lpb", "10:00"), meeting("cog", "10:30")).doubled;
		expect(found.map(({ other, personIds }) => [other.boardId, personIds])).toEqual([
			["cog", ["lead"]],
		]);
	});

	it("is a seat wanted twice, though nobody fills it", () => {
		const [found] = clashes(meeting("cog", "10:00"), meeting("mcb", "10:00")).doubled;
		expect(found).toMatchObject({ personIds: [], organisationIds: ["gol"] });
	});

	it("is not one meeting after the other, nor two boards with nobody in common", () => {
		expect(clashes(meeting("lpb", "10:00"), meeting("cog", "11:00")).doubled).toEqual([]);
		expect(clashes(meeting("lpb", "10:00"), meeting("mcb", "10:00")).doubled).toEqual([]);
	});

	it("is one room for two boards, but not one building", () => {
		const at = (place: string) =>
			clashes(meeting("lpb", "10:00", { place }), meeting("mcb", "10:00", { place }));
		expect(at("City Hall, committee room 5").doubled[0]?.room).toBe("City Hall, committee room 5");
		expect(at("City Hall").doubled).toEqual([]);
	});

	it("is the same board meeting twice at once, and says no names", () => {
		const [found] = clashes(meeting("lpb", "10:00"), meeting("lpb", "10:30")).doubled;
		expect(found?.personIds).toEqual([]);
	});

	it("never counts a meeting that was cancelled, or has no day", () => {
		const cancelled = meeting("cog", "10:00", {
			state: { is: "cancelled", on: plainDate("2009-02-01") },
		});
		expect(clashes(meeting("lpb", "10:00"), cancelled).doubled).toEqual([]);
	});

	it("is the middle of the night for somebody elsewhere", () => {
		const [found] = clashes(meeting("lpb", "10:00")).outOfHours;
		expect(found).toMatchObject({ personId: "adviser", on: "2009-03-05", from: "23:00" });
		expect(clashes(meeting("lpb", "20:00")).outOfHours.map(({ personId }) => personId)).toEqual([]);
	});

	it("is outside the hours that somebody has chosen, on their own clock too", () => {
		const working = { from: wallTime("09:30"), until: wallTime("15:00") };
		const early = person({ id: "other", hours: { working } });
		const world = {
			board: (id: string) => boards.find((one) => one.id === id),
			others: [],
			people: [early],
		};
		const found = (from: string) => clashesOf([meeting("mcb", from)], world).outOfHours.length;
		expect([found("09:00"), found("09:30"), found("14:30")]).toEqual([1, 0, 1]);
	});
});
