/**
 * What somebody has on a board, should they leave it or have left: each duty, and each thing that is theirs, with who
 * is proposed to take it. Whoever stands in for them comes first, then the board's secretary, then its chair.
 */

import type { Board } from "../boards/board.ts";
import { type Duty, dutiesOf } from "../boards/seats.ts";
import { type Action, isOpenAction } from "../items/action.ts";
import type { Guidance } from "../items/guidance.ts";
import type { Milestone } from "../items/milestone.ts";
import type { Paper } from "../meetings/paper.ts";
import { recordText } from "../meetings/records.ts";
import { byKey } from "../paging.ts";
import { referenceText } from "../register.ts";
import type { Owner, Person } from "./person.ts";

/** What passes by itself: an action, a milestone, guidance that is watched for, a paper that is owed. */
export type Theirs = Action | Milestone | Guidance | Paper;

export type HeldDuty = {
	readonly is: "duty";
	readonly duty: Duty;
	/** The bodies whose seats they fill, or would fill. */
	readonly organisationIds: readonly string[];
	readonly takerId?: string | undefined;
};

export type HeldThing = {
	readonly is: "thing";
	readonly thing: Theirs;
	readonly takerId?: string | undefined;
};

export type Held = HeldDuty | HeldThing;

type Leaving = {
	readonly personId: string;
	/** Has this person left as well? Nothing is given to them. */
	readonly hasLeft: (personId: string) => boolean;
};

const seatsWith = ({ seats }: Board, role: "holderId" | "deputyId", personId: string) =>
	seats.filter((seat) => seat[role] === personId);

/** In this order; undefined where nobody is left to take it. */
const takerOn = (board: Board, { personId, hasLeft }: Leaving): string | undefined => {
	const deputies = seatsWith(board, "holderId", personId).map(({ deputyId }) => deputyId);
	return [...deputies, board.secretaryId, board.chairId].find(
		(id) => id !== undefined && id !== personId && !hasLeft(id),
	);
};

/** A seat belongs to an organisation: nobody but its own deputy is proposed to fill it. */
const seatTaker = (board: Board, { personId, hasLeft }: Leaving): string | undefined =>
	seatsWith(board, "holderId", personId)
		.map(({ deputyId }) => deputyId)
		.find((id) => id !== undefined && id !== personId && !hasLeft(id));

const bodiesWith = (board: Board, duty: Duty, personId: string): readonly string[] => {
	if (duty !== "seat" && duty !== "deputy") return [];
	const role = duty === "seat" ? "holderId" : "deputyId";
	return seatsWith(board, role, personId).map(({ organisationId }) => organisationId);
};

/** To be a member or a deputy is nothing that waits for somebody else. */
const dutyTaker = (board: Board, duty: Duty, leaving: Leaving): string | undefined => {
	if (duty === "seat") return seatTaker(board, leaving);
	return duty === "secretary" || duty === "chair" ? takerOn(board, leaving) : undefined;
};

/** Whose it is; nothing of what is settled. */
const ownerOf = (thing: Theirs): Owner | undefined => {
	switch (thing.kind) {
		case "action":
			return isOpenAction(thing) ? thing.owner : undefined;
		case "milestone":
			return thing.actual === undefined ? thing.owner : undefined;
		case "guidance":
			return thing.state.is === "expected" ? thing.watcher : undefined;
		case "paper":
			return thing.state.is === "wanted" ? { kind: "person", id: thing.ownerId } : undefined;
	}
};

const isTheirs = (thing: Theirs, personId: string): boolean => {
	const owner = ownerOf(thing);
	return owner?.kind === "person" && owner.id === personId;
};

/** All that they have on a board that goes on. */
const heldOn = (board: Board, things: readonly Theirs[], leaving: Leaving): readonly Held[] => {
	if (board.state.is === "ended") return [];
	const duties = dutiesOf(board, leaving.personId).map(
		(duty): Held => ({
			is: "duty",
			duty,
			organisationIds: bodiesWith(board, duty, leaving.personId),
			takerId: dutyTaker(board, duty, leaving),
		}),
	);
	const takerId = takerOn(board, leaving);
	const own = things
		.filter((thing) => thing.boardId === board.id && isTheirs(thing, leaving.personId))
		.map((thing): Held => ({ is: "thing", thing, takerId }));
	return [...duties, ...own];
};

/** The same thing in somebody else's hands. */
export const given = (thing: Theirs, personId: string): Theirs => {
	const owner = { kind: "person" as const, id: personId };
	switch (thing.kind) {
		case "paper":
			return { ...thing, ownerId: personId };
		case "guidance":
			return { ...thing, watcher: owner };
		default:
			return { ...thing, owner: { ...owner, helperIds: thing.owner?.helperIds } };
	}
};

/** Somebody else has to take it; to be a member or a deputy only ends. */
export const waits = (held: Held): boolean =>
	held.is === "thing" || (held.duty !== "member" && held.duty !== "deputy");

/** As it is named to accept it: "LPB-5", "LPB secretary". */
export const dutyName = (held: Held, board: Board): string => {
	if (held.is === "duty") return `${board.code} ${held.duty}`;
	const { thing } = held;
	return thing.kind === "paper" ? recordText(thing, board) : referenceText(thing, board);
};

export type HeldOnBoard = {
	readonly board: Board;
	readonly held: readonly Held[];
};

type Within = {
	readonly boards: readonly Board[];
	readonly people: readonly Person[];
	readonly things: readonly Theirs[];
};

/** The boards on which they have anything, in the order of their names. */
export const dutiesAcrossBoards = (
	personId: string,
	{ boards, people, things }: Within,
): readonly HeldOnBoard[] => {
	const gone = new Set(people.flatMap(({ id, leftOn }) => (leftOn === undefined ? [] : id)));
	const leaving = { personId, hasLeft: (id: string) => gone.has(id) };
	return boards
		.map((board) => ({ board, held: heldOn(board, things, leaving) }))
		.filter(({ held }) => held.length > 0)
		.toSorted(byKey(({ board }) => `${board.name.toLowerCase()} ${board.id}`));
};
