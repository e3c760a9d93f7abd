/** The day of a board's next or last meeting, from which other times are counted. */
import { holdingOf } from "../../domain/holding.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { PlainDate } from "../../domain/plain-date.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const dayOf = (meeting: Meeting): PlainDate | undefined =>
	meeting.time.is === "fixed" && meeting.state.is !== "cancelled" ? meeting.time.on : undefined;

type Known = { readonly world: Pick<World, "holdings">; readonly today: PlainDate };

const daysOf = (boardId: string | undefined, { world }: Known): readonly PlainDate[] => {
	const holding = boardId === undefined ? undefined : holdingOf(world.holdings, boardId);
	return (holding?.items.meeting ?? [])
		.map(dayOf)
		.filter((day): day is PlainDate => day !== undefined)
		.sort();
};

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

/** The day of a board's next or last meeting; undefined while none has a day. */
export const meetingDay = (
	which: "next" | "last",
	boardId: string | undefined,
	known: Known,
): PlainDate | undefined => {
	const days = daysOf(boardId, known);
	return which === "next"
		? days.find((day) => day >= known.today)
		: days.filter((day) => day < known.today).at(-1);
};
