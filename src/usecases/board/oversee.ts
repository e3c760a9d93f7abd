/** Records which board oversees another, or which it is a part of; none stands under itself, however many steps on. */
import type { Board } from "../../domain/boards/board.ts";
import { circleOf, type Line, type Upper } from "../../domain/boards/oversight.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Placing = { readonly board: Board; readonly upper: Upper; readonly line: Line };

const words: Readonly<Record<Line, readonly [circle: string, step: string]>> = {
	overseenById: ["would oversee itself", ", overseen by "],
	parentId: ["would be a part of itself", ", part of "],
};

const without = (board: Board, line: Line): Board => {
	const { [line]: _upper, ...rest } = board;
	return rest;
};

export const placeUnder = ({ board, upper, line }: Placing, request: Request) =>
	changeBoard(request, { board, deed: "setUp" }, async (current, register) => {
		const boards = await register.boards();
		const circle = upper === "none" ? undefined : circleOf(current, upper, boards);
		const [says, step] = words[line];
		if (circle)
			return refuse({
				why: "nothing-to-change",
				what: `${current.name} ${says} (${circle.slice(1).join(step)})`,
			});
		const placed: Board =
			upper === "none" ? without(current, line) : { ...current, [line]: upper.id };

		await register.save(placed);
		return placed;
	});
