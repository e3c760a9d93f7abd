/**
 * When a board is reminded of what. Every board has these habits until it chooses its own; they decide what is
 * planned, never how it is sent.
 */
import { type WallTime, wallTime } from "../domain/plain-date.ts";

export type ReminderRules = {
	/** The time on the wall, in the board's zone, at which a reminder is meant to be read. */
	readonly at: WallTime;
	readonly meetingDaysBefore: readonly number[];
	/** For a due date that is one day; 0 is the day itself. */
	readonly dueDaysBefore: readonly number[];
	/** Overdue: the day after, then so often, then silence. */
	readonly overdue: { readonly times: number; readonly everyDays: number };
	/**
	 * What would be said ahead of a due day, but on a weekend or holiday, is said on the working day before it.
	 * What marks a day that has come (a meeting's lead, a window's opening, the day after) keeps its day: sooner
	 * would be untrue, and later would be late.
	 */
	readonly aheadOnWorkingDays: "working-day-before" | "same-day";
};

export const defaultRules: ReminderRules = {
	at: wallTime("09:00"),
	meetingDaysBefore: [7, 1],
	dueDaysBefore: [7, 0],
	overdue: { times: 3, everyDays: 7 },
	aheadOnWorkingDays: "working-day-before",
};
