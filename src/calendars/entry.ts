/**
 * What a calendar shows of the register: a meeting at its time, or a window as whole days that keep nobody busy.
 * Each meeting that is booked is an entry of its own, and a series is never written as one repeating entry. A board
 * moves one meeting, cancels another, shifts a third for a bank holiday and turns the rest to a new rule; a meeting
 * keeps its id through all of that, where "this and following" would end one repeating entry and begin another under
 * a new UID, which Outlook and Google show beside what they have. So UID is the meeting's id for ever, SEQUENCE its
 * version, and every calendar finds the entry that it already holds and puts the new one in its place.
 */
import type { Board } from "../domain/boards/board.ts";
import { type HonestDate, isDated, type Window, wordDate } from "../domain/dates/honest-date.ts";
import type { Instant } from "../domain/dates/plain-date.ts";
import { occasionOf } from "../domain/meetings/joint.ts";
import type { FixedTime, Meeting } from "../domain/meetings/meeting.ts";
import { type Item, referenceText } from "../domain/register.ts";

export type Span = FixedTime | (Window & { readonly is: "days" });

export type CalendarEntry = {
	/** Stable for ever, whatever happens to the thing. */
	readonly uid: string;
	/** Rises with each change. */
	readonly sequence: number;
	readonly changedAt: Instant;
	readonly summary: string;
	readonly description: string;
	readonly location?: string | undefined;
	readonly span: Span;
	readonly isCancelled: boolean;
};

/** What an entry is made with: its board as the reader may name it, and when either was last changed. */
export type Context = {
	readonly board: Board;
	readonly changedAt: Instant;
};

export const uidOf = ({ kind, id }: Pick<Item, "kind" | "id">): string => `${kind}-${id}@convenor`;

/** A window is shown as its days; something undated has none to be shown on. */
const spanOf = (date: HonestDate): Span | undefined =>
	isDated(date) ? { is: "days", first: date.first, last: date.last } : undefined;

const lines = (...parts: readonly (string | undefined)[]): string =>
	parts.filter(Boolean).join("\n");

const meetingTitle = ({ title }: Meeting, { name }: Board): string =>
	title ? `${name}: ${title}` : name;

const reasonOf = ({ state }: Meeting): string | undefined =>
	state.is === "cancelled" && state.reason ? `Cancelled: ${state.reason}` : undefined;

/** Both halves of a joint meeting count alike; one that has parted counts for itself, under a name of its own. */
const sequenceOf = ({ joint, version }: Meeting): number =>
	joint && !joint.isApart ? joint.revision : version;

/** Undefined for a meeting of which no day is known at all: it is in no calendar. */
export const meetingEntry = (
	meeting: Meeting,
	{ board, changedAt }: Context,
): CalendarEntry | undefined => {
	const { time, state, place } = meeting;
	const span = time.is === "fixed" ? time : spanOf(time.when);
	if (!span) return undefined;
	const isCancelled = state.is === "cancelled";
	const open = time.is === "provisional" ? ` · day not set (${wordDate(time.when)})` : "";
	return {
		uid: uidOf({ kind: "meeting", id: occasionOf(meeting) }),
		sequence: sequenceOf(meeting),
		changedAt,
		summary: `${isCancelled ? "Cancelled: " : ""}${meetingTitle(meeting, board)}${open}`,
		description: lines(referenceText(meeting, board), reasonOf(meeting)),
		location: place,
		span,
		isCancelled,
	};
};

type Due = Exclude<Item, Meeting>;

const dueOf = (item: Due): HonestDate | undefined => {
	if (item.kind === "action") return item.state.is === "open" ? item.due : undefined;
	if (item.kind === "milestone") return item.actual === undefined ? item.forecast : undefined;
	return item.state.is === "expected" ? item.state.window : undefined;
};

const dueWords = { action: "Due", milestone: "Milestone", guidance: "Guidance expected" } as const;

/** Something due, as whole days; undefined once it is done, or where it is undated. */
export const dueEntry = (item: Due, { board, changedAt }: Context): CalendarEntry | undefined => {
	const due = dueOf(item);
	const span = due && spanOf(due);
	if (!due || !span) return undefined;
	const window = isDated(due) && due.first !== due.last ? ` (${wordDate(due)})` : "";
	return {
		uid: uidOf(item),
		sequence: item.version,
		changedAt,
		summary: `${dueWords[item.kind]}: ${item.title}${window}`,
		description: lines(`${referenceText(item, board)} · ${board.name}`),
		span,
		isCancelled: false,
	};
};
