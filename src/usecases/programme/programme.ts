/**
 * A programme as a file states it: every entry has a stable key, and entries name one another by key.
 * An entry is the register's own value with keys where the register has ids, so loading and exporting mirror each other.
 */

import type { Standing } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import type { Action } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { Plan, Term, WorkStream } from "../../domain/items/plan.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Attendance, ReplyRecord } from "../../domain/meetings/attendance.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Decision, Minutes } from "../../domain/meetings/minutes.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import type { EntityKind } from "../../domain/register.ts";
import type { Series } from "../../domain/series/series.ts";

/** `at` is where it stands in the file, `boards[3]`, for errors that only the register can find. */
type Keyed<T> = Omit<T, "id" | "version" | "key"> & {
	readonly key: string;
	readonly at: string;
};

/** An item whose number is left out takes the next one of its board. */
type Numbered<T> = Omit<Keyed<T>, "number"> & { readonly number?: number | undefined };

/** `none`: a partner with no seat in the workspace. */
type Footing = Exclude<Standing, "unknown"> | "none";

export type PersonEntry = Keyed<Person> & {
	readonly standing: Footing;
	readonly administrator: boolean;
};

export type BoardEntry = Keyed<Board> & {
	/** The key of its channel, when the file lists channels. */
	readonly channel?: string | undefined;
};

export type ChannelEntry = {
	readonly key: string;
	readonly name: string;
	readonly kind: "public" | "private" | "shared";
	readonly archived: boolean;
	/** Whether Convenor itself is in it. */
	readonly withConvenor: boolean;
	/** People's keys. */
	readonly members: readonly string[];
	readonly topic?: string | undefined;
	readonly slackId?: string | undefined;
};

export type Entry =
	| Keyed<Organisation>
	| PersonEntry
	| BoardEntry
	| Keyed<Plan>
	| Keyed<Term>
	| Keyed<WorkStream>
	| Keyed<Series>
	| Numbered<Meeting>
	| Numbered<Action>
	| Numbered<Milestone>
	| Numbered<Guidance>
	| Numbered<AgendaItem>
	| Numbered<Paper>
	| Numbered<Decision>
	| Keyed<ReplyRecord>
	| Keyed<Attendance>
	| Keyed<Minutes>;

export type Programme = {
	readonly name: string;
	readonly zone: string;
	/** What the local Slack's clock shows at its start. */
	readonly clock?: Instant | undefined;
	readonly channels: readonly ChannelEntry[];
	/** In the order of the file. */
	readonly entries: readonly Entry[];
};

export type EntryOf<K extends EntityKind> = Extract<Entry, { kind: K }>;

export const entriesOf = <K extends EntityKind>(
	programme: Programme,
	kind: K,
): readonly EntryOf<K>[] =>
	programme.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);

/** One thing wrong with a file: where, what, and what right looks like. */
export type ProgrammeError = {
	readonly line: number;
	/** `boards[3].secretary`; empty for the file as a whole. */
	readonly path: string;
	readonly message: string;
	/** JSON of a good value. */
	readonly example?: string | undefined;
};

/** What the register already holds, which a file may name without repeating it. */
export type Known = {
	readonly keys: (kind: EntityKind) => Iterable<string>;
	readonly zoneOf: (boardKey: string) => string | undefined;
};

export type ProgrammeReading =
	| {
			readonly is: "read";
			readonly programme: Programme;
			/** A fault of one field of an entry, by the entry's `at`. */
			readonly errorAt: (at: string, field: string, message: string) => ProgrammeError;
	  }
	| { readonly is: "refused"; readonly errors: readonly ProgrammeError[] };

/** Reads a file's text; `main` gives the reader, since words are another room's business. */
export type ReadProgramme = (
	text: string,
	options: { readonly known: Known; readonly calendar: WorkingCalendar },
) => ProgrammeReading;
