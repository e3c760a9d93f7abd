/** A reminder around a meeting for one person, in their own morning; where it goes to a channel, at the board's hour. */
import type { Board } from "../../domain/boards/board.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { moveToDigestHour } from "./digest-hour.ts";
import {
	boardTime,
	type Destination,
	type Planned,
	type PlanningWorld,
} from "./planned-reminder.ts";
import type { Prompt } from "./prompts.ts";

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
