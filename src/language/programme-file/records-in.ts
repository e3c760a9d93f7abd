/** Turns a file's agenda, papers, decisions, replies, attendance and minutes into the register's shape. */

import { plainDate } from "../../domain/dates/plain-date.ts";
import type { Answer } from "../../domain/meetings/attendance.ts";
import type { MinutesState } from "../../domain/meetings/minutes.ts";
import type { PaperState } from "../../domain/meetings/paper.ts";
import type { EntryOf } from "../../usecases/programme/programme.ts";
import type { EntryContext } from "./entries.ts";
import type { Written } from "./schema.ts";

const matterOf = (
	{ minutesOf, arisingFrom }: Written<"agenda">,
	context: EntryContext,
): EntryOf<"agendaItem">["matter"] => {
	if (minutesOf && arisingFrom)
		context.fault("arisingFrom", "An agenda item is for minutes or for matters arising, not both.");
	if (minutesOf) return { is: "minutes", id: minutesOf };
	return arisingFrom ? { is: "arising", id: arisingFrom } : undefined;
};

export const agendaEntry = (
	written: Written<"agenda">,
	context: EntryContext,
): EntryOf<"agendaItem"> => ({
	kind: "agendaItem",
	at: context.at,
	key: written.key,
	boardId: written.board,
	number: written.number,
	title: written.title,
	meetingId: written.meeting,
	place: written.place ?? 0,
	minutes: written.minutes,
	presenterId: written.presenter,
	matter: matterOf(written, context),
	carriedFromId: written.carriedFrom,
	state: written.state ?? "proposed",
});

const paperState = (
	{ received, withdrawn }: Written<"papers">,
	context: EntryContext,
): PaperState => {
	if (received && withdrawn)
		context.fault("withdrawn", "A paper was received or withdrawn, not both.");
	if (received)
		return {
			is: "received",
			on: plainDate(received.on),
			byId: received.by,
			as: received.as,
			what: received.what,
		};
	return withdrawn ? { is: "withdrawn", on: plainDate(withdrawn) } : { is: "wanted" };
};

export const paperEntry = (
	written: Written<"papers">,
	context: EntryContext,
): EntryOf<"paper"> => ({
	kind: "paper",
	at: context.at,
	key: written.key,
	boardId: written.board,
	number: written.number,
	title: written.title,
	agendaItemId: written.agendaItem,
	ownerId: written.owner,
	askedOn: written.asked === undefined ? undefined : plainDate(written.asked),
	workingDays: written.workingDays,
	state: paperState(written, context),
});

export const decisionEntry = (
	written: Written<"decisions">,
	{ at }: EntryContext,
): EntryOf<"decision"> => ({
	kind: "decision",
	at,
	key: written.key,
	boardId: written.board,
	number: written.number,
	title: written.title,
	meetingId: written.meeting,
	on: plainDate(written.on),
});

const answerOf = ({ answer, deputy }: Written<"replies">, context: EntryContext): Answer => {
	if ((answer === "deputy") !== (deputy !== undefined))
		context.fault("deputy", "Name the deputy when the answer is deputy, and only then.");
	return answer === "deputy" ? { is: "deputy", byId: deputy ?? "" } : { is: answer };
};

export const replyEntry = (
	written: Written<"replies">,
	context: EntryContext,
): EntryOf<"reply"> => ({
	kind: "reply",
	at: context.at,
	key: written.key,
	boardId: written.board,
	meetingId: written.meeting,
	personId: written.person,
	answer: answerOf(written, context),
	on: plainDate(written.on),
});

export const attendanceEntry = (
	written: Written<"attendance">,
	{ at }: EntryContext,
): EntryOf<"attendance"> => ({
	kind: "attendance",
	at,
	key: written.key,
	boardId: written.board,
	meetingId: written.meeting,
	presentIds: written.present ?? [],
	apologyIds: written.apologies ?? [],
	deputies: (written.deputies ?? []).map((each) => ({ forId: each.for, byId: each.by })),
	inAttendance: written.inAttendance ?? [],
});

const minutesState = (
	{ circulated, approved }: Written<"minutes">,
	context: EntryContext,
): MinutesState => {
	if (circulated && approved)
		context.fault("circulated", "Approved minutes keep only the day of their approval.");
	if (approved)
		return { is: "approved", on: plainDate(approved.on), atId: approved.at, byId: approved.by };
	return circulated ? { is: "circulated", on: plainDate(circulated) } : { is: "draft" };
};

export const minutesEntry = (
	written: Written<"minutes">,
	context: EntryContext,
): EntryOf<"minutes"> => {
	if (!written.text && !written.file)
		context.fault("text", "Minutes have a text, or a file: give one of them.");
	return minutesFrom(written, context);
};

const minutesFrom = (written: Written<"minutes">, context: EntryContext): EntryOf<"minutes"> => ({
	kind: "minutes",
	at: context.at,
	key: written.key,
	boardId: written.board,
	meetingId: written.meeting,
	text: written.text ?? "",
	file: written.file,
	amendments: (written.amendments ?? []).map(({ on, by, says }) => ({
		on: plainDate(on),
		byId: by,
		says,
	})),
	state: minutesState(written, context),
});
