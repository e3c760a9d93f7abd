/** How far a register has come, as somebody may see it: whether there is a board, a meeting and an item yet. */
import type { Board } from "../domain/boards/board.ts";
import type { Request } from "./request.ts";

export type Progress = {
	readonly boards: readonly Board[];
	readonly meetings: number;
	/** Actions, milestones and guidance. */
	readonly items: number;
};

export const progressOf = async ({ register }: Pick<Request, "register">): Promise<Progress> => {
	const boards = await register.boards();
	if (boards.length === 0) return { boards, meetings: 0, items: 0 };
	const [meetings, ...items] = await Promise.all([
		register.meetings(),
		register.actions(),
		register.milestones(),
		register.guidance(),
	]);
	return { boards, meetings: meetings.length, items: items.flat().length };
};
