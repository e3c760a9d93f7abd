/** What cannot be changed, and what would leave every meeting where it is: the same button pressed twice. */
import type { Board } from "../../domain/boards/board.ts";
import { hasPassed, type Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import type { Series } from "../../domain/series/series.ts";
import type { Around, Changing, MeetingChange, Move } from "./change.ts";

/** A day alone keeps the hour that a meeting has. */
export const needsHour = (): Refused =>
	refuse({
		why: "unreadable",
		problems: [
			{ field: "to", says: 'At what time? It has none yet. Add one, such as "12 March 2pm".' },
		],
	});

/** A meeting that was cancelled or has been held stays as it is. */
export const objectionTo = (meeting: Meeting, { board, request }: Around): Refused | undefined => {
	const reference = referenceText(meeting, board);
	if (meeting.state.is === "cancelled")
		return refuse({
			why: "already",
			reference,
			title: board.name,
			state: "cancelled",
			on: meeting.state.on,
		});
	if (
		meeting.state.is === "held" ||
		(meeting.time.is === "fixed" && hasPassed(meeting.time, request.now))
	)
		return refuse({
			why: "nothing-to-change",
			what: `${reference} has been held: its record stays as it is`,
		});
	return undefined;
};

const isMoved = ({ before, after }: Move): boolean =>
	JSON.stringify([before.time, before.place]) !== JSON.stringify([after.time, after.place]);

const ruleOf = ({ recurrence: { rrule, from, minutes, until, count } }: Series): string =>
	JSON.stringify([rrule, from, minutes, until, count]);

/** Refuses what changes nothing, and passes on the rest. */
export const unlessAsItIs = (
	change: MeetingChange,
	{ item }: Changing,
	{ board, series }: { readonly board: Board; readonly series?: Series | undefined },
): MeetingChange | Refused => {
	const renewed = change.series?.renewed;
	const isNewRule = series && renewed && ruleOf(series) !== ruleOf(renewed);
	if (isNewRule || change.dropped.length > 0 || change.moves.some(isMoved)) return change;
	const reference = referenceText(item, board);
	return refuse({
		why: "nothing-to-change",
		what: `${reference} has that day, time and place already`,
	});
};
