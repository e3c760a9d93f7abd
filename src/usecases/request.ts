/** One person's request at one instant: what every use case of a command needs besides its input. */
import type { Viewer } from "../domain/audience/audience.ts";
import type { Board } from "../domain/boards/board.ts";
import type { Instant, PlainDate } from "../domain/dates/plain-date.ts";
import { calendarFor, type WorkingCalendar } from "../domain/dates/working-days.ts";
import type { Person } from "../domain/people/person.ts";
import type { Installation } from "./installation.ts";
import type { Directory, Files, Ids, Links, Overdue, Register, Store } from "./ports.ts";
import type { ReminderRecords } from "./reminder/records.ts";

/** What the process has, the same for every request. */
export type Services = {
	readonly store: Store;
	readonly directory: Directory;
	readonly ids: Ids;
	readonly calendar: WorkingCalendar;
	/** Absent where no other surface is served. */
	readonly links?: Links | undefined;
	/** Absent where nobody is reminded. */
	readonly overdueReminders?: Overdue | undefined;
	readonly installation?: Installation | undefined;
	readonly reminders?: ReminderRecords | undefined;
	/** Absent where nobody can upload anything. */
	readonly files?: Files | undefined;
};

export type Request = Services & {
	/** Keeps what was said for a button to take up again, and answers its name. */
	readonly keepDraft?: ((raw: Readonly<Record<string, string>>) => Promise<string>) | undefined;
	/** Where links to pages of our own begin; undefined where nobody could follow one. */
	readonly publicUrl?: string | undefined;
	/** The whole request happens at one instant. */
	readonly now: Instant;
	/** The day that it is for the asker, for wording alone; a board's own zone decides what is due. */
	readonly today: PlainDate;
	readonly viewer: Viewer;
	readonly me?: Person | undefined;
	/** Where it was asked, if in a channel. */
	readonly channelId?: string | undefined;
	/** What the asker may see. */
	readonly register: Register;
	/** `action close`: what the history will say it came through. */
	readonly through: string;
};

/** The same request, which counts working days as that board does. */
export const keepingOf = (board: Board | undefined, request: Request): Request => ({
	...request,
	calendar: calendarFor(board, request.calendar),
});
