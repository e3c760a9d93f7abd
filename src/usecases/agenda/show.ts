/** The agenda of a meeting, or of a board's next one, with what waits in the backlog. */

import type { Board } from "../../domain/boards/board.ts";
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import type { Action } from "../../domain/items/action.ts";
import { type AgendaItem, type TimedAgenda, timedAgenda } from "../../domain/meetings/agenda.ts";
import { type Meeting, nextMeeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { boardOf, wrong } from "../meeting/meeting-change.ts";
import { type PaperLine, paperLines } from "../meeting/show.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Request } from "../request.ts";

export type AgendaPage = {
	readonly board: Board;
	readonly meeting?: Meeting | undefined;
	readonly agenda?: TimedAgenda | undefined;
	readonly papers: readonly PaperLine[];
	readonly backlog: readonly AgendaItem[];
	/** Open actions, where the agenda has a place for matters arising. */
	readonly arising: readonly Action[];
	readonly names: Names;
	readonly now: Instant;
};

const meetingFor = async (board: Board, { register, now }: Request): Promise<Meeting | undefined> =>
	nextMeeting(await register.meetings({ boardIds: [board.id], openOnly: true }), now);

export const showAgenda = async (
	input: { readonly meeting?: Meeting | undefined; readonly board?: Board | undefined },
	request: Request,
): Promise<AgendaPage | Refused> => {
	const { register, now } = request;
	const board = input.meeting ? await boardOf(input.meeting, register) : input.board;
	if (!board)
		return input.meeting
			? refuse({ why: "not-found", looked: "that" })
			: wrong("board", "Whose agenda? Give a meeting such as LPB-M4, or a board such as LPB.");
	const meeting = input.meeting ?? (await meetingFor(board, request));
	const all = await register.records("agendaItem", { boardIds: [board.id] });
	const items = all.filter(({ meetingId }) => meeting && meetingId === meeting.id);
	const papers = meeting ? await register.records("paper", { meetingId: meeting.id }) : [];
	const today = dayIn(board.zone, now);
	const arises = items.some(
		({ matter, state }) => matter?.is === "arising" && state === "proposed",
	);
	return {
		board,
		meeting,
		agenda: meeting && timedAgenda(meeting, items),
		papers: paperLines(papers, items, { meeting, today, request, board }),
		backlog: all.filter(({ meetingId, state }) => !meetingId && state === "proposed"),
		arising: arises ? await register.actions({ boardIds: [board.id], openOnly: true }) : [],
		names: await namesFor(register),
		now,
	};
};
