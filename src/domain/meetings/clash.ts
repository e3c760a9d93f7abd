/**
 * A clash is what a secretary would want to know before others find out: somebody, a seat or a room is wanted in two
 * places at once, or it is the middle of somebody's night. Only meetings that the asker may see are looked at, for
 * even "is expected elsewhere" would tell that a board which they may not see is meeting.
 */
import { type Board, peopleOf } from "../boards/board.ts";
import {
	dayIn,
	type Instant,
	instantOf,
	minutesAfter,
	type PlainDate,
	timeIn,
	type WallTime,
	wallTime,
} from "../dates/plain-date.ts";
import { isWorkingDay, type WorkingCalendar } from "../dates/working-days.ts";
import type { Person } from "../people/person.ts";
import { isSameOccasion } from "./joint.ts";
import type { FixedTime, Meeting } from "./meeting.ts";

/** Two meetings at once, and what both want. */
export type Doubled = {
	readonly is: "doubled";
	readonly meeting: Meeting;
	readonly other: Meeting;
	readonly personIds: readonly string[];
	/** Organisations with a seat on both, whoever fills it. */
	readonly organisationIds: readonly string[];
	readonly room?: string | undefined;
};

/** Outside somebody's own working hours, where they are. */
export type OutOfHours = {
	readonly is: "out of hours";
	readonly meeting: Meeting;
	readonly personId: string;
	readonly on: PlainDate;
	readonly from: WallTime;
	readonly zone: string;
	/** How many more of these meetings are so for them. */
	readonly more: number;
};

/** One occasion alone, on a Saturday, a Sunday or a bank holiday; of a series that is said with its rule. */
export type DayOff = { readonly on: PlainDate; readonly isHoliday: boolean };

export type Clashes = {
	readonly doubled: readonly Doubled[];
	readonly outOfHours: readonly OutOfHours[];
	readonly dayOff?: DayOff | undefined;
};

export const dayOffOf = (
	meetings: readonly Meeting[],
	calendar: WorkingCalendar,
): DayOff | undefined => {
	// A joint meeting is one occasion, kept once for each of its boards.
	const days = new Set(meetings.map(({ time }) => (time.is === "fixed" ? time.on : undefined)));
	const [on, ...others] = days;
	if (on === undefined || others.length > 0 || isWorkingDay(on, calendar)) return undefined;
	return { on, isHoliday: calendar.isHoliday(on) };
};

/** The day as most offices keep it, for whoever has not said what theirs is. */
const usualWorking = { from: wallTime("08:00"), until: wallTime("19:00") };

type Span = { readonly start: Instant; readonly end: Instant };

const spanOf = ({ on, from, minutes, zone }: FixedTime): Span => {
	const start = instantOf(on, from, zone);
	return { start, end: minutesAfter(start, minutes) };
};

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const sameWords = (text: string | undefined): string =>
	(text ?? "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** A building holds many meetings; a room does not. A link may be shared too. */
const roomOf = (meeting: Meeting, other: Meeting): string | undefined => {
	const place = sameWords(meeting.place);
	const isRoom = /\broom\b|\bsuite\b|\bhall \d|\d|^https? /.test(place);
	return isRoom && place === sameWords(other.place) ? meeting.place : undefined;
};

const both = <T>(a: readonly T[], b: readonly T[]): readonly T[] => {
	const held = new Set(b);
	return [...new Set(a)].filter((each) => held.has(each));
};

const seatsOf = ({ seats }: Board): readonly string[] =>
	seats.map(({ organisationId }) => organisationId);

type World = { readonly board: (id: string) => Board | undefined };

const doubledWith = (meeting: Meeting, other: Meeting, world: World): Doubled | undefined => {
	const [own, theirs] = [world.board(meeting.boardId), world.board(other.boardId)];
	if (!own || !theirs || theirs.state.is === "ended") return undefined;
	const isSame = own.id === theirs.id;
	const personIds = isSame ? [] : both(peopleOf(own), peopleOf(theirs));
	const organisationIds = isSame ? [] : both(seatsOf(own), seatsOf(theirs));
	const room = roomOf(meeting, other);
	if (!isSame && personIds.length + organisationIds.length === 0 && room === undefined)
		return undefined;
	return { is: "doubled", meeting, other, personIds, organisationIds, room };
};

type Timed = Meeting & { readonly time: FixedTime };

const isTimed = (meeting: Meeting): meeting is Timed =>
	meeting.time.is === "fixed" && meeting.state.is === "planned";

const outOfHours = (person: Person, meetings: readonly Timed[]): OutOfHours | undefined => {
	const own = person.hours?.working;
	const { from: opens, until: closes } = own ?? usualWorking;
	const bad = meetings.flatMap((meeting) => {
		const { start, end } = spanOf(meeting.time);
		// Whoever keeps the board's own clock, and has said nothing else, knows what evening is.
		if (!own && timeIn(person.zone, start) === meeting.time.from) return [];
		const [from, to] = [timeIn(person.zone, start), timeIn(person.zone, end)];
		const on = dayIn(person.zone, start);
		const isFine = from >= opens && to <= closes && from < to;
		return isFine ? [] : [{ meeting, on, from }];
	});
	const [first, ...rest] = bad;
	if (!first) return undefined;
	return {
		is: "out of hours",
		personId: person.id,
		zone: person.zone,
		more: rest.length,
		...first,
	};
};

/** What these meetings run into, of all that the asker may see. */
export const clashesOf = (
	meetings: readonly Meeting[],
	world: World & { readonly others: readonly Meeting[]; readonly people: readonly Person[] },
): Clashes => {
	const own = meetings.filter(isTimed);
	const ids = new Set(own.map(({ id }) => id));
	const others = world.others
		.filter(isTimed)
		.filter(({ id }) => !ids.has(id))
		.map((other) => ({ other, span: spanOf(other.time) }));
	const doubled = own.flatMap((meeting) => {
		const span = spanOf(meeting.time);
		return others
			.filter((one) => overlap(span, one.span) && !isSameOccasion(meeting, one.other))
			.flatMap(({ other }) => doubledWith(meeting, other, world) ?? []);
	});
	const [first] = own;
	const board = first && world.board(first.boardId);
	const expected = new Set(board ? peopleOf(board) : []);
	const late = world.people
		.filter(({ id }) => expected.has(id))
		.flatMap((person) => outOfHours(person, own) ?? []);
	return { doubled, outOfHours: late };
};
