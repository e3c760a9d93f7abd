/** Takes people off a board, or takes one role from them; on a restricted board what they were shown goes at once. */
import { type Board, peopleOf, type Role, removeFrom } from "../../domain/boards/board.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard, isRefused } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Removal = {
	readonly board: Board;
	readonly role?: Role | undefined;
	readonly people: readonly Person[];
};

const decide = (board: Board, { role, people }: Removal): Board | Refused => {
	const places = (one: Board) =>
		JSON.stringify([one.secretaryId, one.chairId, one.memberIds, one.seats]);
	const stranger = people.find(({ id }) => places(removeFrom(board, id, role)) === places(board));
	if (stranger)
		return refuse({
			why: "nothing-to-change",
			what: `${stranger.name} isn't ${role ? `the ${role}` : "on the list"} of ${board.name}`,
		});
	const after = people.reduce((so, { id }) => removeFrom(so, id, role), board);
	return board.visibility === "restricted" && peopleOf(after).length === 0
		? refuse({ why: "nothing-to-change", what: `Nobody could see ${board.name} then` })
		: after;
};

export const removeFromBoard = async (removal: Removal, request: Request) => {
	const removed = await changeBoard(
		request,
		{ board: removal.board, deed: "setUp" },
		async (current, register) => {
			const after = decide(current, removal);
			if (isRefused(after)) return after;
			await register.save(after);
			const off = removal.people.filter(({ id }) => !peopleOf(after).includes(id));
			for (const { id: personId } of off)
				await register.links.revoke({ boardId: after.id, personId }, request.now);
			return after;
		},
	);
	if (!isRefused(removed)) await request.links?.follow?.();
	return removed;
};
