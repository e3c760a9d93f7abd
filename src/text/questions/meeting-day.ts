/** The day of a board's next or last meeting, from which other times are counted. */
import { holdingOf } from "../../domain/boards/board-contents.ts";
import {
	type Instant,
	instantOf,
	minutesAfter,
	type PlainDate,
} from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const dayOf = (meeting: Meeting): PlainDate | undefined =>
	meeting.time.is === "fixed" && meeting.state.is !== "cancelled" ? meeting.time.on : undefined;

type Known = {
	readonly world: Pick<World, "holdings">;
	readonly today: PlainDate;
	readonly now?: Instant | undefined;
};

const meetingsOf = (boardId: string | undefined, { world }: Known): readonly Meeting[] => {
	const holding = boardId === undefined ? undefined : holdingOf(world.holdings, boardId);
	return holding?.items.meeting ?? [];
};

const daysOf = (boardId: string | undefined, known: Known): readonly PlainDate[] =>
	meetingsOf(boardId, known)
		.map(dayOf)
		.filter((day): day is PlainDate => day !== undefined)
		.sort();

/** Whether a meeting of the board is on that day. */
export const meetsOn = (day: PlainDate, boardId: string | undefined, known: Known): boolean =>
	daysOf(boardId, known).includes(day);

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** "The March board", looked back to or ahead: the day of its one meeting in that month. */
export const dayInMonth = (
	{ month, isPast }: { readonly month: string; readonly isPast: boolean },
	boardId: string | undefined,
	known: Known,
): PlainDate | undefined => {
	const number = String(months.indexOf(month.slice(0, 3)) + 1).padStart(2, "0");
	const days = daysOf(boardId, known).filter((day) => day.slice(5, 7) === number);
	const day = isPast
		? days.filter((each) => each <= known.today).at(-1)
		: days.find((each) => each >= known.today);
	const isOnly = days.filter((each) => each.slice(0, 7) === day?.slice(0, 7)).length === 1;
	return isOnly ? day : undefined;
};

/** What has begun is no longer the next, and what is not over yet is not the last. */
const isOnSide = (which: "next" | "last", { time }: Meeting, { today, now }: Known): boolean => {
	if (time.is !== "fixed") return false;
	const { on, from, minutes, zone } = time;
	if (now === undefined || on !== today) return which === "next" ? on >= today : on < today;
	const begins = instantOf(on, from, zone);
	return which === "next" ? now < begins : minutesAfter(begins, minutes) <= now;
};

/** The day of a board's next or last meeting; undefined while none has a day. */
export const meetingDay = (
	which: "next" | "last",
	boardId: string | undefined,
	known: Known,
): PlainDate | undefined => {
	const days = meetingsOf(boardId, known)
		.filter((meeting) => isOnSide(which, meeting, known))
		.flatMap((meeting) => dayOf(meeting) ?? [])
		.sort();
	return which === "next" ? days[0] : days.at(-1);
};
