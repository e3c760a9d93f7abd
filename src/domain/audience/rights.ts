/**
 * Each board decides who may do what: its secretary and chair schedule, record and close; its members add and update.
 * Whoever owns an item may update it and say that it is done; anyone who may see the board may ask.
 */

import { type Board, belongs, type Seat } from "../boards/board.ts";
import { helps, type Owner, type Person } from "../people/person.ts";
import type { Viewer } from "./audience.ts";

/** `run`: the secretary's work. `setUp`: who holds its roles and where it speaks. `update`: its members' work. */
export type Deed = "run" | "setUp" | "update";

export type Actor = { readonly viewer: Viewer; readonly person?: Person | undefined };

/** What an organisation owns on a board is that of its people, and of whoever fills its seat there. */
export const isOwner = (
	owner: Owner | undefined,
	person: Person | undefined,
	{ seats }: Pick<Board, "seats">,
): boolean => {
	if (!owner || !person) return false;
	if (owner.kind === "person") return owner.id === person.id;
	const fills = ({ organisationId, holderId, deputyId }: Seat) =>
		organisationId === owner.id && (holderId === person.id || deputyId === person.id);
	return owner.id === person.organisationId || seats.some(fills);
};

const runs = (board: Board, person: Person | undefined) =>
	person !== undefined && (board.secretaryId === person.id || board.chairId === person.id);

/** May this actor do it for this board? `owner` is the item's, where the deed concerns one. */
export const may = (
	deed: Deed,
	board: Board,
	{ actor, owner }: { readonly actor: Actor; readonly owner?: Owner | undefined },
): boolean => {
	const { viewer, person } = actor;
	// From another surface people ask; they change nothing there.
	if (viewer.within !== undefined) return false;
	if (viewer.standing === "deactivated" || viewer.standing === "unknown") return false;
	if (runs(board, person)) return true;
	if (deed === "setUp") return viewer.administrator;
	if (isOwner(owner, person, board)) return true;
	return deed === "update" && (belongs(board, person?.id) || helps(owner, person?.id));
};

/** Any member of the workspace may set up a board, which they then run. */
export const maySetUpBoard = ({ standing, within }: Viewer): boolean =>
	standing === "member" && within === undefined;
