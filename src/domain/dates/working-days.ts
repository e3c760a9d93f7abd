/**
 * A working day is Monday to Friday and not a bank holiday of the board's calendar.
 * Paper deadlines and escalations are counted in working days, so that nobody is chased over Easter.
 */
import type { Window } from "./honest-date.ts";
import { addDays, type PlainDate, weekdayOf } from "./plain-date.ts";

export type WorkingCalendar = {
	readonly isHoliday: (day: PlainDate) => boolean;
	/** Whose bank holidays they are: "Scotland". */
	readonly name?: string | undefined;
	/** The calendar of another country or region, by its code: `GB-SCT`. */
	readonly of?: ((region: string) => WorkingCalendar) | undefined;
};

/** What counts a board's working days: its own region's calendar, else the programme's. */
export const calendarFor = (
	board: { readonly holidays?: string | undefined } | undefined,
	programme: WorkingCalendar,
): WorkingCalendar =>
	board?.holidays === undefined ? programme : (programme.of?.(board.holidays) ?? programme);

/** Weekends only: for a board whose bank holidays are not known. */
export const weekendsOnly: WorkingCalendar = { isHoliday: () => false };

export const isWorkingDay = (day: PlainDate, calendar: WorkingCalendar): boolean =>
	weekdayOf(day) <= 5 && !calendar.isHoliday(day);

/** The first working day strictly after this one. */
export const nextWorkingDay = (day: PlainDate, calendar: WorkingCalendar): PlainDate =>
	step(day, 1, calendar);

/** The last working day strictly before this one. */
export const previousWorkingDay = (day: PlainDate, calendar: WorkingCalendar): PlainDate =>
	step(day, -1, calendar);

/** Counts forward, or back when negative; the day itself is not counted. Nought leaves any day as it is. */
export const addWorkingDays = (
	day: PlainDate,
	count: number,
	calendar: WorkingCalendar,
): PlainDate => {
	let reached = day;
	for (let left = Math.abs(count); left > 0; left--)
		reached = step(reached, Math.sign(count), calendar);
	return reached;
};

/** Undefined when the whole window is weekend and holiday. */
export const lastWorkingDayIn = ({ first, last }: Window, calendar: WorkingCalendar) => {
	let day = last;
	while (day >= first && !isWorkingDay(day, calendar)) day = addDays(day, -1);
	return day >= first ? day : undefined;
};

export const firstWorkingDayIn = ({ first, last }: Window, calendar: WorkingCalendar) => {
	let day = first;
	while (day <= last && !isWorkingDay(day, calendar)) day = addDays(day, 1);
	return day <= last ? day : undefined;
};

const step = (day: PlainDate, direction: number, calendar: WorkingCalendar): PlainDate => {
	let reached = addDays(day, direction);
	// A calendar that calls every day a holiday is a fault: stop after a year rather than for ever.
	for (let tries = 0; tries < 366 && !isWorkingDay(reached, calendar); tries++)
		reached = addDays(reached, direction);
	return reached;
};
