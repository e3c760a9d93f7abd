/** Books one meeting of a board; its first one ends the board's forming. */
import { type Board, startBoard } from "../../domain/boards/board.ts";
import {
	hasPassed,
	type Meeting,
	type MeetingTime,
	type MeetingWhen,
} from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { gatherAgenda } from "../agenda/carry.ts";
import { changeBoard } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export type NewMeeting = {
	readonly board: Board;
	readonly when: MeetingWhen;
	readonly minutes?: number | undefined;
	readonly place?: string | undefined;
	/** "Extraordinary meeting" */
	readonly title?: string | undefined;
};

/** How long a meeting lasts when nobody says. */
const usualMinutes = 60;

export const timeOf = ({ when, minutes, board }: NewMeeting): MeetingTime =>
	when.is === "provisional"
		? when
		: {
				is: "fixed",
				on: when.on,
				from: when.from,
				minutes: minutes ?? when.minutes ?? usualMinutes,
				zone: board.zone,
			};

/** A meeting in the past, or one that is booked already. */
export const cannotBook = async (
	time: MeetingTime,
	{ register, board, request }: { register: RegisterChange; board: Board; request: Request },
): Promise<Refused | undefined> => {
	if (time.is !== "fixed") return undefined;
	if (hasPassed(time, request.now))
		return refuse({
			why: "past",
			what: "A meeting",
			when: `${time.on} ${time.from}`,
			held: { board: board.code, when: `${time.on} ${time.from}` },
		});
	const same = (await register.meetings({ boardIds: [board.id], openOnly: true })).find(
		(other) =>
			other.time.is === "fixed" && other.time.on === time.on && other.time.from === time.from,
	);
	if (!same) return undefined;
	return refuse({
		why: "already",
		reference: referenceText(same, board),
		title: board.name,
		state: "booked for that time",
	});
};

type Booking = {
	readonly register: RegisterChange;
	readonly request: Request;
	readonly time: MeetingTime;
	readonly place?: string | undefined;
	readonly title?: string | undefined;
};

export const newMeeting = async (
	board: Board,
	{ register, request, time, place, title }: Booking,
): Promise<Meeting> => ({
	kind: "meeting",
	id: request.ids(),
	version: 0,
	boardId: board.id,
	number: await register.nextNumber(board.id, "meeting"),
	time,
	place,
	title,
	state: { is: "planned" },
});

/** With what waits for it; a board's first meeting ends its forming. */
export const save = async (
	meeting: Meeting,
	board: Board,
	{ register, request, time }: Booking,
): Promise<void> => {
	if (time.is === "fixed" && board.state.is === "forming")
		await register.save(startBoard(board, time.on));
	await register.save(meeting);
	await gatherAgenda({ board, register, request });
};

export const scheduleMeeting = (input: NewMeeting, request: Request) =>
	changeBoard(request, { board: input.board, deed: "run" }, async (board, register) => {
		const time = timeOf(input);
		const refused = await cannotBook(time, { register, board, request });
		if (refused) return refused;
		const booking = { register, request, time, place: input.place, title: input.title };
		const meeting = await newMeeting(board, booking);

		await save(meeting, board, booking);
		await register.announce(meeting, "scheduled");
		const isFirst = time.is === "fixed" && board.state.is === "forming";
		return { meeting, isFirst };
	});
