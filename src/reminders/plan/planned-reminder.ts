/**
 * A planned reminder: what it is about, why, when on the wall, and where it goes.
 * Two with the same key are one reminder, however often it is planned.
 */

import { Temporal } from "temporal-polyfill";
import type { Board } from "../../domain/boards/board.ts";
import {
	type Instant,
	instantOf,
	type PlainDate,
	plainDate,
	type WallTime,
	wallTime,
} from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import { memoizeByText } from "../../domain/memoize.ts";
import { isReached, type Owner, type Person } from "../../domain/people/person.ts";
import type { Item } from "../../domain/register.ts";
import { digestOf } from "../../domain/words/digest.ts";
import type { Beside } from "./papers.ts";
import type { Rule } from "./rule.ts";
import type { ReminderRules } from "./rules.ts";

/** The Slack channel bound to the board, a person in private, or whoever looks after the workspace. */
export type Destination = `channel:${string}` | `person:${string}` | "administrator";

/** A day and a time on the wall, `2009-03-05T09:00`. */
export type LocalTime = string & { readonly __localTime: true };

export type Subject = Item | Board;

export type Planned = {
	readonly boardId: string;
	readonly itemKind: Subject["kind"];
	readonly itemId: string;
	readonly rule: Rule;
	readonly localAt: LocalTime;
	readonly zone: string;
	readonly destination: Destination;
};

/** What planning knows besides the item and its board. */
export type PlanningWorld = {
	readonly person: (id: string) => Person | undefined;
	/** The people of an organisation. */
	readonly peopleOf: (organisationId: string) => readonly Person[];
	readonly calendar: WorkingCalendar;
	readonly rules: ReminderRules;
	/** What is kept around the board's meetings; absent where nothing is planned from it. */
	readonly beside?: Beside | undefined;
};

export const keyOf = (planned: Planned): string =>
	[planned.boardId, planned.itemId, planned.rule, planned.localAt, planned.destination].join("|");

/** For where the key itself may not stand. */
export const markOf = (planned: Planned): string => digestOf(keyOf(planned));

/** The board's own time on that day. */
export const boardTime = (day: PlainDate, { at }: ReminderRules): LocalTime => localTime(day, at);

/** Whose own message it is said in; undefined where several read it. */
export const readerOf = ({ destination }: Pick<Planned, "destination">): string | undefined =>
	destination.startsWith("person:") ? destination.slice("person:".length) : undefined;

export const localTime = (day: PlainDate, at: WallTime): LocalTime => `${day}T${at}` as LocalTime;

/** The moment as the wall shows it, to the millisecond: for what is said at once. */
export const localMoment = (moment: Instant, zone: string): LocalTime =>
	Temporal.Instant.from(moment)
		.toZonedDateTimeISO(zone)
		.toPlainDateTime()
		.toString({ fractionalSecondDigits: 3 }) as LocalTime;

export const dayOf = (at: LocalTime): PlainDate => plainDate(at.slice(0, 10));

/** Most reminders of a day share one moment, and reading a zone's rules is dear: each wall is read once. */
const momentsOnWall = memoizeByText(100, (zone) =>
	memoizeByText(5_000, (localAt) =>
		instantOf(dayOf(localAt as LocalTime), wallTime(localAt.slice(11, 16)), zone),
	),
);

/** When it falls due: a skipped hour at the first valid instant, a repeated one at its first passing. */
export const dueAt = ({ localAt, zone }: Pick<Planned, "localAt" | "zone">): Instant =>
	momentsOnWall(zone)(localAt);

/** In private, where the person is reached. */
export const personPlace = (
	id: string | undefined,
	world: Pick<PlanningWorld, "person">,
): Destination | undefined =>
	id !== undefined && isReached(world.person(id)) ? `person:${id}` : undefined;

const personal = (owner: Owner | undefined): string | undefined =>
	owner?.kind === "person" ? owner.id : undefined;

/**
 * The board's bound channel; without one its secretary, else the owner, else its chair, in private. Where all of them
 * have left it is planned for one of them still: an administrator is told of what can't be delivered.
 */
export const destinationOf = (
	board: Board,
	owner: Owner | undefined,
	world: PlanningWorld,
): Destination | undefined => {
	if (board.channelId !== undefined) return `channel:${board.channelId}`;
	const inLine = [board.secretaryId, personal(owner), board.chairId];
	const [place] = inLine.flatMap((id) => personPlace(id, world) ?? []);
	if (place !== undefined) return place;
	const left = inLine.find((id) => id !== undefined && world.person(id)?.leftOn !== undefined);
	return left === undefined ? undefined : `person:${left}`;
};

/** What only the secretary can settle is asked of the secretary; with none to ask, of the board. */
export const secretaryOf = (board: Board, world: PlanningWorld): Destination | undefined =>
	personPlace(board.secretaryId, world) ?? destinationOf(board, undefined, world);
