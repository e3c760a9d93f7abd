/**
 * A paper is asked of one person for an agenda item, some working days before the meeting that will read it.
 * Its due day is counted back from the meeting, so that moving the meeting moves it.
 */

import type { PlainDate } from "../dates/plain-date.ts";
import { addWorkingDays, type WorkingCalendar } from "../dates/working-days.ts";
import type { Kept } from "../people/person.ts";
import type { Meeting } from "./meeting.ts";

export type PaperState =
	| { readonly is: "wanted" }
	| {
			readonly is: "received";
			readonly on: PlainDate;
			readonly byId?: string | undefined;
			/** Where it is: a link, a file in Slack, or the words that say so ("tabled at the meeting"). */
			readonly as: "link" | "file" | "words";
			readonly what: string;
	  }
	| { readonly is: "withdrawn"; readonly on: PlainDate };

export type Paper = Kept & {
	readonly kind: "paper";
	readonly boardId: string;
	/** `LPB-P2`. */
	readonly number: number;
	readonly title: string;
	readonly agendaItemId: string;
	/** Who writes it. */
	readonly ownerId: string;
	/** The day on which it was asked for. */
	readonly askedOn?: PlainDate | undefined;
	/** Counted back from the meeting; absent where the board's habit holds. */
	readonly workingDays?: number | undefined;
	readonly state: PaperState;
};

/** `usual` is the board's own habit. Undefined while no meeting with a day takes it. */
export const paperDueOn = (
	{ workingDays }: Pick<Paper, "workingDays">,
	meeting: Meeting | undefined,
	{ calendar, usual }: { readonly calendar: WorkingCalendar; readonly usual: number },
): PlainDate | undefined =>
	meeting && meeting.state.is !== "cancelled" && meeting.time.is === "fixed"
		? addWorkingDays(meeting.time.on, -(workingDays ?? usual), calendar)
		: undefined;
