/** What a change moves, before it is done and after: each meeting from its old time to its new one. */

import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { hoursOf, type Meeting } from "../../domain/meetings/meeting.ts";
import { referenceText } from "../../domain/register.ts";
import type { Scope, SeriesChange } from "../../domain/series/change.ts";
import { wordRecurrence } from "../../domain/series/recurrence-words.ts";
import type { MeetingChange, Move } from "../../usecases/series/change.ts";
import { postedIn } from "../items/item-saved.ts";
import { buttons, cutList, type Line, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { wordMeetingTime } from "../kit/wording.ts";
import { apartLine } from "./joint.ts";
import { type Scoping, scopeLabels } from "./scope-labels.ts";

const shortTime = ({ time }: Meeting): string =>
	time.is === "fixed" ? `${wordDay(time.on)}, ${hoursOf(time)}` : wordMeetingTime(time);

const moveLine = ({ before, after }: Move, board: Board): Line => {
	const place = after.place === before.place ? "" : ` · ${after.place ?? "no place"}`;
	return [
		{ code: referenceText(before, board) },
		` ${shortTime(before)} → ${shortTime(after)}${place}`,
	];
};

const rowsOf = (change: MeetingChange, board: Board) => [
	...cutList(
		change.moves.map((move) => moveLine(move, board)),
		{ most: 7, rest: "they move likewise." },
	),
	...(change.dropped.length > 0
		? [
				note(
					`Cancelled, for the new rule has no day for them: ${change.dropped.map((meeting) => referenceText(meeting, board)).join(", ")}.`,
				),
			]
		: []),
];

/** Those that the rule names beyond the ones that moved, up to the day that a diary reaches. */
const moreWords = ({ more }: SeriesChange): string => {
	const last = more.at(-1);
	if (!last) return "";
	return more.length === 1
		? ` One more is booked: ${wordDay(last.on)}.`
		: ` ${more.length} more are booked, up to ${wordDay(last.on)}.`;
};

const countOf = ({ moves }: MeetingChange): string =>
	moves.length > 1 ? ` ${moves.length} meetings` : "";

const ruleLine = ({ series }: MeetingChange) =>
	series
		? [line(`From then on: ${wordRecurrence(series.renewed.recurrence)}.${moreWords(series)}`)]
		: [];

export const changePreview = (change: MeetingChange, { board, scope, raw }: Scoping): Message => {
	const scopes: readonly Scope[] =
		scope || !change.isOfSeries ? [scope ?? "this"] : ["this", "following", "all"];
	const go = (which: Scope) =>
		buttons({
			label: scopes.length === 1 ? "Go ahead" : scopeLabels[which],
			id: "do:meeting change",
			value: {
				...raw,
				scope: which,
				sure: scopes.length === 1 || which === "this" ? "now" : "preview",
			},
			...(which === "this" || scopes.length === 1 ? { style: "primary" as const } : {}),
		});
	return message(
		line({ bold: `This would move${countOf(change)}` }),
		...rowsOf(change, board),
		...ruleLine(change),
		note("Meetings that have been held stay as they are. Nothing has been changed yet."),
		...scopes.map(go),
	);
};

export const changeDone = (change: MeetingChange, board: Board): Message =>
	message(
		line({ bold: `Changed${countOf(change)}` }),
		...rowsOf(change, board),
		...ruleLine(change),
		...apartLine(change),
		postedIn(board),
	);
