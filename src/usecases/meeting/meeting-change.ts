/** What every change around a meeting begins with: the meeting and its board as they stand inside the transaction. */

import type { Deed } from "../../domain/audience/rights.ts";
import type { Board } from "../../domain/boards/board.ts";
import { hasPassed, type Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeBoard, type Done } from "../change-item.ts";
import type { Register, RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export type Around = {
	readonly meeting: Meeting;
	readonly board: Board;
	readonly register: RegisterChange;
	readonly request: Request;
};

export const notFound = (): Refused => refuse({ why: "not-found", looked: "that" });

export const boardOf = async (
	{ boardId }: { readonly boardId: string },
	register: Pick<Register, "boards">,
): Promise<Board | undefined> => (await register.boards()).find(({ id }) => id === boardId);

/** Changes what is kept around one meeting. */
export const changeAround = async <T>(
	request: Request,
	{ item, deed }: { readonly item: Meeting; readonly deed: Deed },
	decide: (around: Around) => Promise<T | Refused>,
): Promise<Done<T> | Refused> => {
	const found = await boardOf(item, request.register);
	if (!found) return notFound();
	return changeBoard(request, { board: found, deed }, async (board, register) => {
		const meeting = await register.itemById("meeting", item.id);
		if (meeting?.kind !== "meeting") return notFound();
		return decide({ meeting, board, register, request });
	});
};

const cancelled = (meeting: Meeting, board: Board): Refused | undefined =>
	meeting.state.is === "cancelled"
		? refuse({
				why: "already",
				reference: referenceText(meeting, board),
				title: board.name,
				state: "cancelled",
				on: meeting.state.on,
			})
		: undefined;

/** Replies and agendas are for what is still to come. */
export const mustBeAhead = ({ meeting, board, request }: Around): Refused | undefined => {
	const refused = cancelled(meeting, board);
	if (refused) return refused;
	const isOver =
		meeting.state.is === "held" ||
		(meeting.time.is === "fixed" && hasPassed(meeting.time, request.now));
	if (!isOver) return undefined;
	const what = `${referenceText(meeting, board)} has begun or is over`;
	return refuse({ why: "nothing-to-change", what });
};

/** Attendance and minutes are of what has happened. */
export const mustHaveBegun = ({ meeting, board, request }: Around): Refused | undefined => {
	const refused = cancelled(meeting, board);
	if (refused || meeting.state.is === "held") return refused;
	const reference = referenceText(meeting, board);
	const { time } = meeting;
	if (time.is === "provisional")
		return refuse({ why: "nothing-to-change", what: `${reference} has no day yet` });
	return hasPassed(time, request.now)
		? undefined
		: refuse({ why: "future", what: `What came of ${reference}`, when: time.on });
};

/** One field's own fault, found only once the register was asked. */
export const wrong = (field: string, says: string): Refused =>
	refuse({ why: "unreadable", problems: [{ field, says }] });
