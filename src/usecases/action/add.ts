/** Records an action for a board. */

import type { Board } from "../../domain/boards/board.ts";
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { Action } from "../../domain/items/action.ts";
import type { WorkStream } from "../../domain/items/plan.ts";
import type { Owner } from "../../domain/people/person.ts";
import { objectionToAnchor } from "../anchor-permission.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export type NewAction = {
	readonly title: string;
	readonly board: Board;
	readonly owner?: Owner | undefined;
	readonly due: HonestDate;
	readonly posts?: number | undefined;
	readonly workStream?: WorkStream | undefined;
};

/** Typed twice as often as meant twice: what is open on the board under that very title. */
export const calledTheSame = async (
	{ title, board }: Pick<NewAction, "title" | "board">,
	{ register }: Pick<Request, "register">,
): Promise<Action | undefined> => {
	const plain = (words: string) => words.trim().replace(/\s+/g, " ").toLowerCase();
	const open = await register.actions({ boardIds: [board.id], openOnly: true });
	return open.find((one) => plain(one.title) === plain(title));
};

export const addAction = (input: NewAction, request: Request) =>
	changeBoard(request, { board: input.board, deed: "update" }, async (board, register) => {
		const objected = await objectionToAnchor(input.due, board, register);
		if (objected) return objected;

		const action: Action = {
			kind: "action",
			id: request.ids(),
			version: 0,
			boardId: board.id,
			number: await register.nextNumber(board.id, "item"),
			title: input.title,
			owner: input.owner,
			due: input.due,
			workStreamId: input.workStream?.id,
			posts: input.posts ? { filled: 0, wanted: input.posts } : undefined,
			state: { is: "open" },
		};

		await register.save(action);
		await register.announce(action, "added");
		return action;
	});
