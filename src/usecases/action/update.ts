/** Records how an action gets on: a note, and how many of its posts are filled. */

import type { Board } from "../../domain/boards/board.ts";
import type { Action } from "../../domain/items/action.ts";
import { alreadyClosed, type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Progress = {
	readonly item: Action;
	readonly note?: string | undefined;
	/** Posts filled by now. */
	readonly filled?: number | undefined;
};

export const updateAction = (input: Progress, request: Request) =>
	changeItem(request, { item: input.item, deed: "update", news: "updated" }, (action, board) =>
		progressed(action, board, input),
	);

const progressed = (action: Action, board: Board, { note, filled }: Progress): Action | Refused => {
	const reference = referenceText(action, board);
	const { posts, state } = action;
	if (state.is === "closed") return alreadyClosed(action, reference);
	if (note === undefined && filled === undefined)
		return refuse({
			why: "nothing-to-change",
			what: "There was neither a note nor a number of posts",
		});
	if (filled !== undefined && !posts)
		return refuse({ why: "nothing-to-change", what: `${reference} does not count posts` });
	if (filled !== undefined && posts && filled > posts.wanted)
		return refuse({
			why: "nothing-to-change",
			what: `${reference} has ${posts.wanted} posts to fill, not ${filled}`,
		});
	return {
		...action,
		posts: posts && { ...posts, filled: filled ?? posts.filled },
		state: { ...state, note: note ?? state.note },
	};
};
