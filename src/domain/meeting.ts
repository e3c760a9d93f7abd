/**
 * A meeting is a day, a time on the wall and a zone; until the board has agreed a day it is provisional.
 * A provisional meeting keeps the phrase that announced it and never shows an invented day.
 */
import type { HonestDate } from "./honest-date.ts";
import type { Kept, Source } from "./person.ts";
import type { PlainDate, WallTime } from "./plain-date.ts";

export type MeetingTime =
	| {
			readonly is: "fixed";
			readonly on: PlainDate;
			readonly from: WallTime;
			readonly minutes: number;
			readonly zone: string;
	  }
	| { readonly is: "provisional"; readonly when: HonestDate };

export type MeetingState =
	| { readonly is: "planned" }
	| { readonly is: "held" }
	| { readonly is: "cancelled"; readonly on: PlainDate; readonly reason?: string | undefined };

export type Meeting = Kept & {
	readonly kind: "meeting";
	readonly boardId: string;
	readonly number: number;
	readonly title?: string | undefined;
	readonly time: MeetingTime;
	readonly place?: string | undefined;
	readonly state: MeetingState;
	readonly source?: Source | undefined;
};
