/** What is kept around a meeting as columns, and back: replies, attendance, agenda items, papers, minutes, decisions. */
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Attendance, ReplyRecord } from "../../domain/meetings/attendance.ts";
import type { Decision, Minutes } from "../../domain/meetings/minutes.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import type { MeetingRecord } from "../../domain/meetings/records.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import { present, type Row, storedColumns } from "./parts.ts";

const ofBoardColumns = (record: MeetingRecord) => ({
	...storedColumns(record),
	boardId: record.boardId,
});

/** A list as text, for a column that no query looks into. */
const listText = (list: readonly unknown[]): string => JSON.stringify(list);
const listIn = (text: unknown): unknown => JSON.parse(String(text));

export const replyColumns = (reply: ReplyRecord): Prisma.ReplyCreateManyInput => ({
	...ofBoardColumns(reply),
	meetingId: reply.meetingId,
	personId: reply.personId,
	answer: reply.answer.is,
	deputyId: reply.answer.is === "deputy" ? reply.answer.byId : null,
	saidOn: reply.on,
});

export const replyIn = (row: Row): Row =>
	present({
		...row,
		kind: "reply",
		answer: present({ is: row.answer, byId: row.deputyId }),
		on: row.saidOn,
	});

export const attendanceColumns = (attendance: Attendance): Prisma.AttendanceCreateManyInput => ({
	...ofBoardColumns(attendance),
	meetingId: attendance.meetingId,
	present: listText(attendance.presentIds),
	apologies: listText(attendance.apologyIds),
	deputies: listText(attendance.deputies),
	inAttendance: listText(attendance.inAttendance),
});

export const attendanceIn = (row: Row): Row =>
	present({
		...row,
		kind: "attendance",
		presentIds: listIn(row.present),
		apologyIds: listIn(row.apologies),
		deputies: listIn(row.deputies),
		inAttendance: listIn(row.inAttendance),
	});

export const agendaItemColumns = (item: AgendaItem): Prisma.AgendaItemCreateManyInput => ({
	...ofBoardColumns(item),
	number: item.number,
	title: item.title,
	meetingId: item.meetingId ?? null,
	place: item.place,
	minutes: item.minutes ?? null,
	presenterId: item.presenterId ?? null,
	matter: item.matter?.is ?? null,
	matterId: item.matter?.id ?? null,
	carriedFromId: item.carriedFromId ?? null,
	state: item.state,
});

export const agendaItemIn = (row: Row): Row =>
	present({
		...row,
		kind: "agendaItem",
		matter: row.matter === null ? undefined : { is: row.matter, id: row.matterId },
	});

const paperStateColumns = (state: Paper["state"]) => ({
	state: state.is,
	settledOn: state.is === "wanted" ? null : state.on,
	receivedById: state.is === "received" ? (state.byId ?? null) : null,
	receivedAs: state.is === "received" ? state.as : null,
	received: state.is === "received" ? state.what : null,
});

export const paperColumns = (paper: Paper): Prisma.PaperCreateManyInput => ({
	...ofBoardColumns(paper),
	number: paper.number,
	title: paper.title,
	agendaItemId: paper.agendaItemId,
	ownerId: paper.ownerId,
	askedOn: paper.askedOn ?? null,
	workingDays: paper.workingDays ?? null,
	...paperStateColumns(paper.state),
});

export const paperIn = (row: Row): Row =>
	present({
		...row,
		kind: "paper",
		state: present({
			is: row.state,
			on: row.settledOn,
			byId: row.receivedById,
			as: row.receivedAs,
			what: row.received,
		}),
	});

const minutesStateColumns = (state: Minutes["state"]) => ({
	state: state.is,
	settledOn: state.is === "draft" ? null : state.on,
	approvedAtId: state.is === "approved" ? (state.atId ?? null) : null,
	approvedById: state.is === "approved" ? (state.byId ?? null) : null,
});

export const minutesColumns = (minutes: Minutes): Prisma.MinutesCreateManyInput => ({
	...ofBoardColumns(minutes),
	meetingId: minutes.meetingId,
	text: minutes.text,
	file: minutes.file ?? null,
	amendments: listText(minutes.amendments),
	...minutesStateColumns(minutes.state),
});

export const minutesIn = (row: Row): Row =>
	present({
		...row,
		kind: "minutes",
		amendments: listIn(row.amendments),
		state: present({
			is: row.state,
			on: row.settledOn,
			atId: row.approvedAtId,
			byId: row.approvedById,
		}),
	});

export const decisionColumns = (decision: Decision): Prisma.DecisionCreateManyInput => ({
	...ofBoardColumns(decision),
	number: decision.number,
	title: decision.title,
	meetingId: decision.meetingId ?? null,
	decidedOn: decision.on,
});

export const decisionIn = (row: Row): Row =>
	present({ ...row, kind: "decision", on: row.decidedOn });
