/** Times that a meeting's own day tells: "before the 5 June LPB", "after the LPB on 5 June". */
import { isMissedFrom } from "./date-words.ts";
import { meetsOn } from "./meeting-day.ts";
import { isBoardName } from "./meeting-named.ts";
import { bounded, looksDated, type TimeContext, windowAt, wordsIn } from "./periods.ts";
import type { Clause, Piece } from "./pieces.ts";
import { boundAt } from "./sides.ts";

type Dated = { readonly from: number; readonly to: number };

/** Where a day stands before a board or after it: "the 5 June LPB", "the LPB on 5 June". */
const besideBoard = (
	{ keys }: Clause,
	from: number,
	board: Piece,
): readonly { readonly day: Dated; readonly to: number }[] => {
	const at = /^(?:the|our)$/.test(keys[from] ?? "") ? from + 1 : from;
	if (board.from > at && board.from - at <= 4)
		return [{ day: { from: at, to: board.from }, to: board.to }];
	if (board.from !== at || keys[board.to] !== "on") return [];
	return [1, 2, 3, 4].map((step) => {
		const to = board.to + 1 + step;
		return { day: { from: board.to + 1, to }, to };
	});
};

/** "Before the 5 June LPB", where it meets on that day: a time, and nothing of LPB's own. */
export const heldPeriods = (
	clause: Clause,
	context: TimeContext,
	names: readonly Piece[],
): readonly Piece[] =>
	clause.keys.flatMap((_, from) => {
		const side = isMissedFrom(clause, from) ? undefined : boundAt(clause, from);
		if (!side) return [];
		return names.filter(isBoardName).flatMap((board) =>
			besideBoard(clause, from + 1, board).flatMap(({ day, to }): readonly Piece[] => {
				if (to > clause.keys.length || !looksDated(clause, day.from, day.to)) return [];
				const window = windowAt(clause, day, context);
				const isDay = window !== undefined && window.first === window.last;
				if (!isDay || !meetsOn(window.first, board.candidates[0]?.known.id, context)) return [];
				const span = bounded(side, window, wordsIn(clause, from, to));
				return [{ is: "period", from, to, span }];
			}),
		);
	});
