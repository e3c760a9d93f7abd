/** Records which board oversees another; none oversees itself, directly or through others. */
import type { Board } from "../../domain/board.ts";
import { circleOf } from "../../domain/oversight.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../changing.ts";
import type { Request } from "../request.ts";

export const overseeBoard = (
	{ board, by }: { readonly board: Board; readonly by: Board },
	request: Request,
) =>
	changeBoard(request, { board, deed: "setUp" }, async (current, register) => {
		const boards = await register.boards();
		const circle = circleOf(current, by, { boards, line: "overseenById" });
		if (circle)
			return refuse({
				why: "nothing-to-change",
				what: `${current.name} would oversee itself (${circle.slice(1).join(", overseen by ")})`,
			});
		const overseen: Board = { ...current, overseenById: by.id };

		await register.save(overseen);
		return overseen;
	});
