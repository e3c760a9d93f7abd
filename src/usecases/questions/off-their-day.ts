/** Meetings that stand on another day than their series named: they are told as moved, though the record may begin later than the move. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Span } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import { type Answering, type Part, subject } from "./answering.ts";
import { isAhead } from "./meeting-times.ts";

const most = 10;

type Moved = { readonly meeting: Meeting; readonly from: PlainDate; readonly to: PlainDate };

const movedOf = (meeting: Meeting): readonly Moved[] => {
	const { originalOn: from, time, state } = meeting;
	const isOn = time.is === "fixed" && state.is !== "cancelled";
	return isOn && from !== undefined && from !== time.on ? [{ meeting, from, to: time.on }] : [];
};

const isIn = (day: PlainDate, { first = day, last = day }: Span): boolean =>
	first <= day && day <= last;

/** Of a time: whatever was moved out of it or into it. Of none: what is still ahead. */
export const offTheirDay = (
	all: readonly (Item | Board)[],
	answering: Answering,
): Part | undefined => {
	const { span } = answering.question;
	const moved = all
		.flatMap((item) => (item.kind === "meeting" ? movedOf(item) : []))
		.filter(({ meeting, from, to }) =>
			span ? isIn(from, span) || isIn(to, span) : isAhead(meeting, answering),
		)
		.sort((one, other) => one.to.localeCompare(other.to));
	if (moved.length === 0) return undefined;
	const told = moved.slice(0, most);
	const each = told.map(
		({ meeting, from, to }) =>
			`${answering.lookups.reference(meeting)} (${wordDay(to)}, and not ${wordDay(from)})`,
	);
	const left = moved.length > most ? ` and ${moved.length - most} more` : "";
	const says = `On another day than their series named: ${each.join(", ")}${left}`;
	const subjects = told.map(({ meeting }) => subject(meeting));
	return {
		is: "found",
		facts: [{ is: "none", says }],
		rests: subjects,
		focus: subjects,
		buttons: [],
	};
};
