/** What the doors are given by `main`: the store and desk, who is who in Slack, and how to answer. */

import type { Allowance } from "../assistant/allowance.ts";
import type { Command } from "../command.ts";
import type { WorkingCalendar } from "../domain/dates/working-days.ts";
import type { Desk } from "../usecases/desk.ts";
import type { Installation } from "../usecases/installation.ts";
import type { PendingRequests } from "../usecases/pending-requests.ts";
import type {
	Clock,
	Directory,
	Feeds,
	Files,
	Ids,
	Links,
	Overdue,
	Store,
} from "../usecases/ports.ts";
import type { ReminderRecords } from "../usecases/reminder/records.ts";

export type Log = {
	readonly info: (facts: object, text: string) => void;
	readonly warn: (facts: object, text: string) => void;
	readonly error: (facts: object, text: string) => void;
};

export type Parts = {
	readonly store: Store;
	readonly desk: Desk;
	/** Absent where whoever asks sees for themselves that it ended. */
	readonly pending?: PendingRequests | undefined;
	readonly directory: Directory;
	readonly clock: Clock;
	readonly ids: Ids;
	/** How often each person may speak, over all doors. */
	readonly allowance: Allowance;
	/** Absent where no other surface is served. */
	readonly links?: Links | undefined;
	/** Absent where nobody is reminded. */
	readonly overdueReminders?: Overdue | undefined;
	readonly installation?: Installation | undefined;
	readonly reminders?: ReminderRecords | undefined;
	/** Absent where nothing is kept for later. */
	readonly feeds?: Feeds | undefined;
	/** Absent where nobody can upload anything. */
	readonly files?: Files | undefined;
	readonly calendar: WorkingCalendar;
	readonly commands: readonly Command[];
	/** Where links to pages of our own begin, without a slash at the end; undefined where nobody could follow one. */
	readonly publicUrl: () => string | undefined;
	/** Told after every command, so that what it announced goes out at once. */
	readonly afterChange: () => void;
	readonly log: Log;
};

/** Who asked, and where. */
export type Asker = {
	readonly slackId: string;
	readonly channelId?: string | undefined;
	/** The pending request that this is. */
	readonly requestId?: string | undefined;
};
