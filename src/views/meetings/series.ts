/** What the secretary is told of a series: its rule in words, the meetings booked, and which fall on a bank holiday. */

import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Instant, PlainDate } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { wordRecurrence } from "../../domain/series/recurrence-words.ts";
import type { Names } from "../../usecases/naming.ts";
import type { Started } from "../../usecases/series/start.ts";
import { postedIn } from "../items/item-saved.ts";
import { cutList, line, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { meetingLine } from "../kit/wording.ts";
import { wordProposed } from "./joint.ts";

const holidayNote = (days: readonly PlainDate[]): string =>
	`On a bank holiday: ${days.map(wordDay).join(", ")}. To move or skip such meetings, say “bank holidays before”, “after” or “skip” with the rule.`;

const wordLast = (meetings: readonly Meeting[]): string | undefined => {
	const time = meetings.at(-1)?.time;
	return time?.is === "fixed" ? wordDay(time.on) : undefined;
};

export const seriesStarted = (
	{ series, meetings, isFirst, onHolidays, half, proposedTo }: Started,
	view: { readonly board: Board; readonly names: Names; readonly now: Instant },
): Message => {
	const { board, names, now } = view;
	const rows = meetings.map((meeting) => meetingLine(meeting, factsOf(meeting, names, now)));
	const last = meetings.length > 4 ? wordLast(meetings) : undefined;
	const place = series.place ? ` · ${series.place}` : "";
	return message(
		line({ bold: "Scheduled" }, ` ${board.name} · ${wordRecurrence(series.recurrence)}${place}`),
		...(half
			? [line(`Jointly with ${half.board.name} (${half.board.code}): each is in both diaries.`)]
			: []),
		...(proposedTo ? [line(wordProposed(proposedTo))] : []),
		...(isFirst ? [line(`First meeting: ${board.name} is now active.`)] : []),
		...(last ? [line(`${meetings.length} meetings are booked, up to ${last}.`)] : []),
		...cutList(rows, { most: 4, rest: `/meeting list ${board.code} shows them.` }),
		...(onHolidays.length > 0 ? [note(holidayNote(onHolidays))] : []),
		postedIn(board),
	);
};
