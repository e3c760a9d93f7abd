/** The decisions of a board, newest first, within a period and by their words. */
import type { Board } from "../../domain/boards/board.ts";
import type { Window } from "../../domain/dates/honest-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Decision } from "../../domain/meetings/minutes.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import type { Register } from "../ports.ts";

export type DecisionLine = {
	readonly decision: Decision;
	readonly board: Board;
	readonly meeting?: Meeting | undefined;
};

export type DecisionsWanted = {
	readonly boards?: readonly Board[] | undefined;
	readonly within?: Window | undefined;
	/** What each must speak of. */
	readonly words?: string | undefined;
};

/** Of what this register may show; the reader gives the boards and the period. */
export const listDecisions = async (
	{ boards, within, words }: DecisionsWanted,
	register: Register,
): Promise<readonly DecisionLine[]> => {
	const all = await register.boards();
	const byId = new Map(all.map((board) => [board.id, board]));
	const meetings = new Map(
		(await register.meetings({ boardIds: boards?.map(({ id }) => id) })).map((each) => [
			each.id,
			each,
		]),
	);
	const found = await register.records("decision", { boardIds: boards?.map(({ id }) => id) });
	return found
		.filter(({ on }) => !within || (within.first <= on && on <= within.last))
		.filter(({ title }) => speaksOf(title, words))
		.toSorted((a, b) => (a.on === b.on ? b.number - a.number : a.on < b.on ? 1 : -1))
		.flatMap((decision) => {
			const board = byId.get(decision.boardId);
			const meeting = decision.meetingId ? meetings.get(decision.meetingId) : undefined;
			return board ? [{ decision, board, meeting }] : [];
		});
};
