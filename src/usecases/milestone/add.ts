/** Records a milestone; its forecast begins as its baseline. */
import type { Board } from "../../domain/boards/board.ts";
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { Plan, WorkStream } from "../../domain/items/plan.ts";
import type { Owner } from "../../domain/people/person.ts";
import { objectionToAnchor } from "../anchor-permission.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export type NewMilestone = {
	readonly title: string;
	readonly board: Board;
	readonly due: HonestDate;
	readonly owner?: Owner | undefined;
	readonly workStream?: WorkStream | undefined;
	readonly plan?: Plan | undefined;
};

export const addMilestone = (input: NewMilestone, request: Request) =>
	changeBoard(request, { board: input.board, deed: "update" }, async (board, register) => {
		const objected = await objectionToAnchor(input.due, board, register);
		if (objected) return objected;

		const { anchor, ...baseline } = input.due;
		const milestone: Milestone = {
			kind: "milestone",
			id: request.ids(),
			version: 0,
			boardId: board.id,
			number: await register.nextNumber(board.id, "item"),
			title: input.title,
			owner: input.owner,
			// What was first agreed stays, in no other board's words; only what is forecast moves with the meeting.
			baseline: anchor && anchor.boardId !== board.id ? { ...baseline, words: "" } : baseline,
			forecast: input.due,
			workStreamId: input.workStream?.id,
			planId: input.plan?.id,
		};

		await register.save(milestone);
		await register.announce(milestone, "added");
		return milestone;
	});
