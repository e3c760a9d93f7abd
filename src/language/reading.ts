/** What words are read against: the day and zone, who is asking and where, and what they may see. */
import type { Board } from "../domain/boards/board.ts";
import type { Instant, PlainDate } from "../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../domain/dates/working-days.ts";
import type { Person } from "../domain/people/person.ts";
import type { Register } from "../usecases/ports.ts";
import type { Lexicon } from "./names/entities.ts";

export type Reading = {
	readonly now: Instant;
	readonly today: PlainDate;
	readonly zone: string;
	readonly calendar: WorkingCalendar;
	/** Already filtered: names that the asker may not see are not here. */
	readonly lexicon: Lexicon;
	readonly register: Register;
	readonly me?: Person | undefined;
	/** The board that the words are about: the one they name, else the one of this channel. */
	readonly about?: Board | undefined;
	/** The board bound to the channel where the words were typed. */
	readonly boardHere?: Board | undefined;
	readonly channelId?: string | undefined;
};
