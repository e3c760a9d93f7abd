/**
 * What is planned once a meeting is over: its secretary is asked for attendance and minutes, again while they are owed,
 * and its chair hears of it as of anything overdue.
 */
import { addWorkingDays } from "../../domain/dates/working-days.ts";
import { recordedMeetings, recordsOwed } from "../../domain/meetings/records-owed.ts";
import { type Around, aroundMeeting } from "./meeting-reminder.ts";
import { type Planned, personPlace, secretaryOf } from "./planned-reminder.ts";
import type { Rule } from "./rule.ts";

const nothingRecorded = recordedMeetings([], []);

/** All by which it is said, for showing them again. */
export const minutesRules: readonly Rule[] = [
	"minutes:1",
	"minutes:2",
	"minutes:3",
	"minutes:chair",
];

export const planMinutes = (around: Around): readonly Planned[] => {
	const { meeting, board, world } = around;
	const { time } = meeting;
	const owed = recordsOwed(meeting, world.beside?.recorded ?? nothingRecorded);
	if (time.is !== "fixed" || owed.length === 0) return [];
	const { minutesWorkingDays: days, escalation } = world.rules;
	const after = (count: number) => addWorkingDays(time.on, count, world.calendar);
	const secretary = secretaryOf(board, world);
	const asked = days.map((count, index) => ({
		rule: `minutes:${index + 1}` as const,
		day: after(count),
	}));
	const [first] = days;
	const chair = personPlace(board.chairId, world);
	const passed =
		first === undefined || escalation.chair === undefined || chair === secretary
			? []
			: [{ rule: "minutes:chair" as const, day: after(first + escalation.chair) }];
	return [...aroundMeeting(secretary, asked, around), ...aroundMeeting(chair, passed, around)];
};
