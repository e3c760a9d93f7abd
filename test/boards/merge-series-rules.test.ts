/** A series that has rules of its own has them on the board that takes over, and takes them back as they are by then. */
import { expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Merge } from "../../src/domain/merges/merge.ts";
import type { SeriesChoices } from "../../src/domain/reminders/rules.ts";
import type { Series } from "../../src/domain/series/series.ts";
import { carryOutDue, separateNow } from "../../src/usecases/merge/due.ts";
import { openOffice } from "../reminders/office.ts";
import { at, board } from "../reminders/world.ts";

const anHour: SeriesChoices = { meetingDaysBefore: [{ minutes: 60 }] };
const never: SeriesChoices = { minutesWorkingDays: [] };

const seriesOf = (id: string, boardId: string): Series => ({
	...{ kind: "series", id, version: 0, boardId, state: { is: "running" } },
	recurrence: {
		...{ rrule: "FREQ=WEEKLY;BYDAY=MO", first: plainDate("2009-02-02"), holidays: "skip" },
		...{ except: [], from: wallTime("10:00"), minutes: 30, zone: "Europe/London" },
	},
});

const merge: Merge = {
	...{ kind: "merge", id: "merge", version: 0, fromId: "a", intoId: "b", settled: {} },
	...{ on: plainDate("2009-02-02"), state: { is: "planned" } },
};

it("go with it, and come back with it", async () => {
	const office = await openOffice("2009-01-29T10:00:00Z", "usual");
	const author = { name: "Secretary", through: "test" };
	const rulesOf = async (id: string) => {
		const boards = await office.store.as({ kind: "operator" }).boards();
		return boards.find((each) => each.id === id)?.reminders?.series;
	};
	for (const id of ["a", "b"])
		await office.save(board({ id, code: `${id}bd`.toUpperCase(), name: `Board ${id}` }));
	await office.save(seriesOf("daily", "a"), seriesOf("weekly", "b"));
	const choose = (boardId: string, series: Record<string, SeriesChoices>) =>
		office.store.change(
			{ audience: { kind: "operator" }, author, now: office.clock.now() },
			async (register) => {
				const held = (await register.boards()).find(({ id }) => id === boardId);
				if (held) await register.save({ ...held, reminders: { ...held.reminders, series } });
			},
		);
	await choose("a", { daily: anHour });
	await choose("b", { weekly: never });
	await office.save(merge);

	office.clock.set("2009-02-02T10:00:00.000Z");
	await carryOutDue(office.store, office.directory, { now: office.clock.now() });
	expect(await rulesOf("b")).toEqual({ weekly: never, daily: anHour });

	await choose("b", { weekly: anHour, daily: never });
	const now = at("2009-02-03T12:00:00.000Z");
	await office.until(now);
	await separateNow(office.store, "merge", { author, now, opens: "restricted" });
	expect(await rulesOf("a")).toEqual({ daily: never });
	expect(await rulesOf("b")).toEqual({ weekly: anHour });
});
