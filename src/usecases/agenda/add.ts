/** Proposes an agenda item: for one meeting, or for the board's backlog. */

import type { Board } from "../../domain/boards/board.ts";
import {
	type AgendaItem,
	lastPlace,
	sortAgenda,
	timedAgenda,
} from "../../domain/meetings/agenda.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import { type Around, mustBeAhead, notFound, wrong } from "../meeting/meeting-change.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export type NewAgendaItem = {
	readonly board: Board;
	readonly meeting?: Meeting | undefined;
	readonly title: string;
	readonly minutes?: number | undefined;
	readonly presenter?: Person | undefined;
};

export type Placed = {
	readonly item: AgendaItem;
	readonly meeting?: Meeting | undefined;
	/** By how many minutes the agenda now runs over. */
	readonly over: number;
};

/** The meeting as it stands now, when it may still take items. */
export const takingMeeting = async (
	wanted: Meeting,
	field: string,
	{ board, register, request }: Omit<Around, "meeting">,
): Promise<Meeting | Refused> => {
	const meeting = await register.itemById("meeting", wanted.id);
	if (meeting?.kind !== "meeting") return notFound();
	if (meeting.boardId !== board.id)
		return wrong(field, `That is another board's meeting. Give one of ${board.name}'s.`);
	return mustBeAhead({ meeting, board, register, request }) ?? meeting;
};

const sameTitle = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

const overOf = async (meeting: Meeting | undefined, register: RegisterChange): Promise<number> =>
	meeting
		? timedAgenda(meeting, await register.records("agendaItem", { meetingId: meeting.id })).over
		: 0;

export const addAgendaItem = (input: NewAgendaItem, request: Request) =>
	changeBoard(request, { board: input.board, deed: "update" }, async (board, register) => {
		const meeting =
			input.meeting && (await takingMeeting(input.meeting, "board", { board, register, request }));
		if (meeting && "refusal" in meeting) return meeting;
		const items = await register.records("agendaItem", { boardIds: [board.id] });
		const there = items.filter((item) => item.meetingId === meeting?.id);
		const same = sortAgenda(there).find(
			(item) => item.state === "proposed" && sameTitle(item.title, input.title),
		);
		if (same)
			return refuse({
				why: "already",
				reference: `${board.code}-A${same.number}`,
				title: same.title,
				state: meeting ? "on that agenda" : "in the backlog",
			});

		const item: AgendaItem = {
			kind: "agendaItem",
			id: request.ids(),
			version: 0,
			boardId: board.id,
			number: await register.nextNumber(board.id, "agenda"),
			title: input.title,
			meetingId: meeting?.id,
			place: lastPlace(there),
			minutes: input.minutes,
			presenterId: input.presenter?.id,
			state: "proposed",
		};
		await register.save(item);
		return { item, meeting, over: await overOf(meeting, register) } satisfies Placed;
	});
