/** A meeting's page: when and where, who comes, what is on the agenda and what came of it. */

import type { Board } from "../../domain/boards/board.ts";
import type { Instant, PlainDate } from "../../domain/dates/plain-date.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import { calendarFor } from "../../domain/dates/working-days.ts";
import type { Action } from "../../domain/items/action.ts";
import { type AgendaItem, type TimedAgenda, timedAgenda } from "../../domain/meetings/agenda.ts";
import {
	type Attendance,
	type Quorum,
	quorumExpected,
	quorumPresent,
	type ReplyRecord,
} from "../../domain/meetings/attendance.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Decision, Minutes } from "../../domain/meetings/minutes.ts";
import { type Paper, paperDueOn } from "../../domain/meetings/paper.ts";
import type { Refused } from "../../domain/refusal.ts";
import { rulesWith } from "../../domain/reminders/rules.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Register } from "../ports.ts";
import type { Request } from "../request.ts";
import { type OtherHalf, otherHalf } from "./joint.ts";
import { boardOf, notFound } from "./meeting-change.ts";
import { invitedBoard } from "./propose.ts";

export type PaperLine = {
	readonly paper: Paper;
	readonly item?: AgendaItem | undefined;
	readonly dueOn?: PlainDate | undefined;
	readonly isLate: boolean;
};

export type MeetingPage = {
	readonly meeting: Meeting;
	readonly board: Board;
	readonly names: Names;
	readonly now: Instant;
	readonly replies: readonly ReplyRecord[];
	readonly attendance?: Attendance | undefined;
	readonly quorum: Quorum;
	readonly agenda: TimedAgenda;
	readonly papers: readonly PaperLine[];
	readonly minutes?: Minutes | undefined;
	/** The meeting that approved the minutes. */
	readonly approvedAt?: Meeting | undefined;
	readonly decisions: readonly Decision[];
	readonly actions: readonly Action[];
	/** The board that is asked to meet jointly, or was and does not, where it may be seen. */
	readonly asked?: Board | undefined;
	/** The other board of a joint meeting, where it may be seen. */
	readonly other?:
		| (OtherHalf & { readonly quorum: Quorum; readonly minutes?: Minutes | undefined })
		| undefined;
};

type PaperTime = {
	readonly meeting: Meeting | undefined;
	readonly today: PlainDate;
	readonly request: Pick<Request, "calendar">;
	readonly board: Board;
};

export const paperLines = (
	papers: readonly Paper[],
	items: readonly AgendaItem[],
	{ meeting, today, request, board }: PaperTime,
): readonly PaperLine[] => {
	const usual = rulesWith(board.reminders).papersDueWorkingDays;
	return papers
		.filter(({ state }) => state.is !== "withdrawn")
		.map((paper) => {
			const dueOn = paperDueOn(paper, meeting, {
				calendar: calendarFor(board, request.calendar),
				usual,
			});
			const isLate = paper.state.is === "wanted" && dueOn !== undefined && dueOn < today;
			return { paper, item: items.find(({ id }) => id === paper.agendaItemId), dueOn, isLate };
		});
};

const approvedAt = async (
	minutes: Minutes | undefined,
	register: Register,
): Promise<Meeting | undefined> => {
	if (minutes?.state.is !== "approved" || !minutes.state.atId) return undefined;
	const found = await register.itemById("meeting", minutes.state.atId);
	return found?.kind === "meeting" ? found : undefined;
};

/** Each board has a quorum of its own, and minutes that it approves itself. */
const otherOf = async (meeting: Meeting, register: Register): Promise<MeetingPage["other"]> => {
	const other = await otherHalf(meeting, register);
	if (!other) return undefined;
	const of = { meetingId: other.meeting.id };
	const [attendance] = await register.records("attendance", of);
	const [minutes] = await register.records("minutes", of);
	const quorum = attendance
		? quorumPresent(other.board, attendance)
		: quorumExpected(other.board, await register.records("reply", of));
	return { ...other, quorum, minutes };
};

export const showMeeting = async (
	item: Meeting,
	request: Request,
): Promise<MeetingPage | Refused> => {
	const { register, now } = request;
	const meeting = (await register.itemById("meeting", item.id)) as Meeting | undefined;
	const board = meeting && (await boardOf(meeting, register));
	if (!board) return notFound();
	const of = { meetingId: meeting.id };
	const replies = await register.records("reply", of);
	const [attendance] = await register.records("attendance", of);
	const items = await register.records("agendaItem", of);
	const [minutes] = await register.records("minutes", of);
	const actions = await register.actions({ boardIds: [board.id] });
	const today = dayIn(board.zone, now);
	return {
		meeting,
		board,
		names: await namesFor(register),
		now,
		replies,
		attendance,
		quorum: attendance ? quorumPresent(board, attendance) : quorumExpected(board, replies),
		agenda: timedAgenda(meeting, items),
		papers: paperLines(await register.records("paper", of), items, {
			meeting,
			today,
			request,
			board,
		}),
		minutes,
		approvedAt: await approvedAt(minutes, register),
		decisions: await register.records("decision", of),
		other: await otherOf(meeting, register),
		asked: await invitedBoard(meeting, register),
		actions: actions.filter(({ meetingId }) => meetingId === meeting.id),
	};
};
