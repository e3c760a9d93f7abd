/** What the README promises of a meeting that is over: its secretary is asked for attendance and minutes until both are there. */
import type { Meeting } from "../../../src/domain/meetings/meeting.ts";
import { dayOf, workingDaysFrom } from "./calendar.ts";
import { habitsOf, type Moment, type Programme } from "./programme.ts";
import { secretaryPlaceOf, told } from "./promises.ts";

export const aboutMinutes = ({ id }: Pick<Meeting, "id">): string => `${id} minutes`;

export const momentsOfMinutes = (meeting: Meeting, programme: Programme): readonly Moment[] => {
	const { id, state, time } = meeting;
	const board = programme.boards.get(meeting.boardId);
	if (!board || board.state.is === "ended") return [];
	if (state.is === "cancelled" || time.is !== "fixed") return [];
	if (programme.attended.has(id) && programme.minuted.has(id)) return [];
	const { minutesWorkingDays: days, escalation } = habitsOf(board);
	const telling = { about: aboutMinutes(meeting), board, programme };
	const say = (place: string | undefined, [why, headline]: [string, string], after: number) =>
		place
			? [
					told(
						{ why, headline, sort: "come", day: workingDaysFrom(dayOf(time.on), after) },
						place,
						telling,
					),
				]
			: [];
	const secretary = secretaryPlaceOf(board);
	const chair = board.chairId && `D_U_${board.chairId}`;
	const [first] = days;
	const last =
		first !== undefined && escalation.chair !== undefined && chair !== secretary
			? say(chair, ["minutes for the chair", "Minutes still needed"], first + escalation.chair)
			: [];
	return [
		...days.flatMap((after, index) =>
			say(secretary, [`minutes ${index + 1}`, "Minutes needed"], after),
		),
		...last,
	];
};
