/** Records a decision of a board, under a reference of its own. */
import type { Board } from "../../domain/boards/board.ts";
import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Decision } from "../../domain/meetings/minutes.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import { type Around, changeAround, mustHaveBegun, wrong } from "../meeting/meeting-change.ts";
import type { Request } from "../request.ts";

type NewDecision = {
	readonly title: string;
	readonly meeting?: Meeting | undefined;
	readonly on: PlainDate;
};

const sameWords = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The same words of the same meeting are the same decision, however often they are recorded. */
export const keepDecision = async (
	{ title, meeting, on }: NewDecision,
	{ board, register, request }: Omit<Around, "meeting">,
): Promise<Decision> => {
	const all = await register.records("decision", { boardIds: [board.id] });
	const known = all.find((each) => each.meetingId === meeting?.id && sameWords(each.title, title));
	if (known) return known;
	const decision: Decision = {
		kind: "decision",
		id: request.ids(),
		version: 0,
		boardId: board.id,
		number: await register.nextNumber(board.id, "decision"),
		title,
		meetingId: meeting?.id,
		on,
	};
	await register.save(decision);
	return decision;
};

type Recording = Omit<NewDecision, "on"> & {
	readonly board: Board;
	readonly on?: PlainDate | undefined;
};

/** At a meeting, on its day; or by correspondence, today or on an earlier day. */
export const recordDecision = ({ title, meeting, ...input }: Recording, request: Request) => {
	if (!meeting)
		return changeBoard(request, { board: input.board, deed: "run" }, async (board, register) => {
			const today = dayIn(board.zone, request.now);
			const { on = today } = input;
			if (on > today) return refuse({ why: "future", what: "A decision", when: on });
			return keepDecision({ title, on }, { board, register, request });
		});
	return changeAround(request, { item: meeting, deed: "run" }, async (around) => {
		const refused = mustHaveBegun(around);
		if (refused) return refused;
		const { time } = around.meeting;
		const on = time.is === "fixed" ? time.on : dayIn(around.board.zone, request.now);
		if (input.on && input.on !== on)
			return wrong(
				"on",
				"A meeting's decisions have its day. Leave this empty, or name the board alone, such as LPB.",
			);
		return keepDecision({ title, meeting: around.meeting, on }, around);
	});
};
