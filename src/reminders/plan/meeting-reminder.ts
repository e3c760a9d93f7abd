/** A reminder around a meeting for one person, in their own morning; where it goes to a channel, at the board's hour. */
import type { Board } from "../../domain/boards/board.ts";
import { addWorkingDays } from "../../domain/dates/working-days.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { recordedMeetings, recordsOwed } from "../../domain/meetings/records-owed.ts";
import { moveToDigestHour } from "./digest-hour.ts";
import {
	boardTime,
	type Destination,
	type Planned,
	type PlanningWorld,
	personPlace,
	secretaryOf,
} from "./planned-reminder.ts";
import type { Prompt } from "./prompts.ts";
import type { Rule } from "./rule.ts";

export type Around = {
	readonly meeting: Meeting;
	readonly board: Board;
	readonly world: PlanningWorld;
};

export const aroundMeeting = (
	place: Destination | undefined,
	prompts: readonly Prompt[],
	{ meeting, board, world }: Around,
): readonly Planned[] =>
	place === undefined
		? []
		: prompts.map(({ rule, day }) =>
				moveToDigestHour(
					{
						boardId: board.id,
						itemKind: "meeting",
						itemId: meeting.id,
						rule,
						localAt: boardTime(day, world.rules),
						zone: board.zone,
						destination: place,
					},
					world,
				),
			);

const nothingRecorded = recordedMeetings([], []);

/** All by which it is said, for showing them again. */
export const minutesRules: readonly Rule[] = [
	"minutes:1",
	"minutes:2",
	"minutes:3",
	"minutes:chair",
];

/** Once it is over its secretary is asked for attendance and minutes while they are owed, and its chair hears of it. */
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
