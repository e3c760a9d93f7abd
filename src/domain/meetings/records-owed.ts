/**
 * Once a meeting is over its secretary owes a record of who was there, and the minutes.
 * Both are owed until they are recorded; a meeting that was cancelled owes neither.
 */
import type { Attendance } from "./attendance.ts";
import type { Meeting } from "./meeting.ts";
import type { Minutes } from "./minutes.ts";

export type OwedRecord = "attendance" | "minutes";

/** The meetings of which each is recorded. */
export type RecordedMeetings = Readonly<Record<OwedRecord, ReadonlySet<string>>>;

export const recordedMeetings = (
	attendance: readonly Pick<Attendance, "meetingId">[],
	minutes: readonly Pick<Minutes, "meetingId">[],
): RecordedMeetings => ({
	attendance: new Set(attendance.map(({ meetingId }) => meetingId)),
	minutes: new Set(minutes.map(({ meetingId }) => meetingId)),
});

/** A meeting that was cancelled, or has no day, owes nothing. */
export const recordsOwed = (
	{ id, state, time }: Meeting,
	recorded: RecordedMeetings,
): readonly OwedRecord[] => {
	if (state.is === "cancelled" || time.is !== "fixed") return [];
	return (["attendance", "minutes"] as const).filter((record) => !recorded[record].has(id));
};

export const owedWords = (owed: readonly OwedRecord[]): string => owed.join(" and ");
