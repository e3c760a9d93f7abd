/** A meeting's page: everything about it that somebody going there, or somebody who was not there, would ask. */
import type { KnownBlock } from "@slack/types";
import { hasPassed, type Meeting, meetsAt } from "../../domain/meetings/meeting.ts";
import { recordText } from "../../domain/meetings/records.ts";
import { referenceText } from "../../domain/register.ts";
import type { MeetingPage } from "../../usecases/meeting/show.ts";
import { buttons, cutList, heading, type Line, line, lines, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { actionLine, wordMeetingTime } from "../kit/wording.ts";
import { paperRows, timedRows, wordOverrun } from "./agenda.ts";
import { wordAsked, wordJoint } from "./joint.ts";
import { wordMinutesState } from "./minutes.ts";
import { attendanceRows, replyRows, wordQuorumExpected, wordQuorumPresent } from "./quorum.ts";

const isAhead = ({ meeting, now }: MeetingPage): boolean =>
	meeting.state.is === "planned" && !(meeting.time.is === "fixed" && hasPassed(meeting.time, now));

/** What became of it; nothing while it is still to come. */
export const wordMeetingState = ({ state }: Meeting): string => {
	if (state.is === "cancelled") return state.reason ? `Cancelled: ${state.reason}` : "Cancelled";
	return state.is === "held" ? "Held" : "";
};

/** Who was there; before that is recorded, who said that they would be. */
const peopleRows = (page: MeetingPage): readonly Line[] => {
	const { meeting, attendance, board, names, quorum } = page;
	if (meeting.state.is === "cancelled") return [];
	if (attendance)
		return [
			...attendanceRows(attendance, names),
			[{ bold: "Quorum " }, wordQuorumPresent(quorum, page)],
		];
	if (!isAhead(page)) return [[{ bold: "Attendance " }, "not recorded"]];
	return [
		...replyRows(page.replies, board, names),
		[{ bold: "Quorum " }, wordQuorumExpected(quorum, page)],
	];
};

const otherRows = (page: MeetingPage): readonly Line[] => {
	const { meeting, other, attendance, asked } = page;
	if (meeting.state.is === "cancelled") return [];
	if (asked && isAhead(page)) return [[wordAsked(meeting, asked)]];
	if (!other) return [];
	const counted = attendance || !isAhead(page);
	const counting = { board: other.board, names: page.names };
	const quorum = counted
		? wordQuorumPresent(other.quorum, counting)
		: wordQuorumExpected(other.quorum, counting);
	const isKnown = !counted || other.meeting.state.is === "held";
	const minutes = other.minutes
		? ` · minutes under ${referenceText(other.meeting, other.board)}`
		: "";
	return [
		[wordJoint(other), minutes],
		...(isKnown ? [[{ bold: `Quorum of ${other.board.name} ` }, quorum]] : []),
	];
};

const topOf = (page: MeetingPage): KnownBlock => {
	const { meeting, names } = page;
	const state = wordMeetingState(page.meeting);
	return lines(
		[
			{ bold: wordMeetingTime(meeting.time, names.areZonesMixed) },
			meeting.place ? ` · ${meeting.place}` : "",
			state ? ` · ${state}` : "",
		],
		...peopleRows(page),
		...otherRows(page),
	);
};

const part = (title: string, rows: readonly Line[], rest: string): readonly KnownBlock[] =>
	rows.length === 0 ? [] : [line({ bold: title }), ...cutList(rows, { most: 15, rest })];

const agendaOf = ({ agenda, papers, board, names }: MeetingPage): readonly KnownBlock[] => {
	const over = wordOverrun(agenda);
	return [
		...part("Agenda", timedRows(agenda, board, names), "see /meeting agenda."),
		...(over ? [note(over)] : []),
		...part("Papers", paperRows(papers, board, names), "see /meeting agenda."),
	];
};

const outcomeOf = (page: MeetingPage): readonly KnownBlock[] => {
	const { board, names, decisions, actions, minutes, approvedAt, now } = page;
	return [
		...(minutes ? [line({ bold: "Minutes " }, wordMinutesState(minutes, approvedAt, board))] : []),
		...part(
			"Decisions",
			decisions.map((each): Line => [{ code: recordText(each, board) }, ` ${each.title}`]),
			"see /meeting decisions.",
		),
		...part(
			"Actions",
			actions.map((action) => actionLine(action, factsOf(action, names, now))),
			"see /action list.",
		),
	];
};

const onward = (page: MeetingPage): KnownBlock => {
	const { meeting, board } = page;
	const value = { item: referenceText(meeting, board) };
	const shown = { ...value, meets: meetsAt(meeting) ?? "" };
	const agenda = { label: "Agenda", id: "do:meeting agenda", value: { meeting: value.item } };
	// Nobody can say yet whether they come on a day that is not set.
	if (meeting.time.is === "provisional")
		return buttons({ label: "Set a date", id: "do:meeting change", value }, agenda);
	if (isAhead(page))
		return buttons(
			{ label: "Yes", id: "do:meeting reply", value: { ...shown, answer: "yes" } },
			{ label: "Apologies", id: "do:meeting apologies", value: shown },
			{ label: "Send a deputy", id: "do:meeting deputy", value: shown },
			agenda,
		);
	return buttons(
		{ label: "Record attendance", id: "do:meeting attendance", value },
		{ label: "Minutes", id: "do:meeting minutes", value },
	);
};

export const meetingMessage = (page: MeetingPage): Message => {
	const { meeting, board } = page;
	const title = `${meeting.title ?? board.name} · ${referenceText(meeting, board)}`;
	return message(
		heading(title),
		topOf(page),
		...agendaOf(page),
		...outcomeOf(page),
		...(meeting.state.is === "cancelled" ? [] : [onward(page)]),
	);
};
