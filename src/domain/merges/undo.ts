/**
 * Undoing a merge takes both boards back to what they were, except where people have changed something since.
 * A seat that somebody has filled in the meantime goes back to its board with its new holder.
 */
import type { Board, Seat, Terms } from "../boards/board.ts";
import { handOversBack } from "./hand-overs.ts";
import type { Movable } from "./merge.ts";

/** A board before the merge, just after it, and now. */
export type Times = { readonly before: Board; readonly after: Board; readonly now: Board };

const isSame = (one: unknown, other: unknown): boolean =>
	JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Fields that a merge sets; each goes back unless people have changed it since. */
const fields = [
	"state",
	"secretaryId",
	"chairId",
	"channelId",
	"quorum",
	"quorumShare",
	"purpose",
	"overseenById",
	"parentId",
] as const;

/** Each part of the terms by itself: whoever changed one of them did not take over the other board's rest. */
const termsBack = ({ before, after, now }: Times): Board["terms"] => {
	const names = Object.keys({
		...before.terms,
		...after.terms,
		...now.terms,
	}) as readonly (keyof Terms)[];
	const parts = names.flatMap((name) => {
		const isUntouched = isSame(now.terms?.[name], after.terms?.[name]);
		const part = (isUntouched ? before : now).terms?.[name];
		return part === undefined ? [] : [[name, part] as const];
	});
	return parts.length > 0 ? Object.fromEntries(parts) : undefined;
};

const backOf = (times: Times): Partial<Board> => {
	const { before, after, now } = times;
	return {
		...Object.fromEntries(
			fields.map((name) => [name, isSame(now[name], after[name]) ? before[name] : now[name]]),
		),
		terms: termsBack(times),
	};
};

/** Whoever came by the merge goes again; whoever joined or left since has done so for good. */
const membersBack = ({ before, after, now }: Times): readonly string[] => {
	const came = new Set(after.memberIds.filter((id) => !before.memberIds.includes(id)));
	return now.memberIds.filter((id) => !came.has(id));
};

const seatsOf = (board: Board, organisationId: string): readonly Seat[] =>
	board.seats.filter((seat) => seat.organisationId === organisationId);

const organisationsIn = (...boards: readonly Board[]): readonly string[] => [
	...new Set(boards.flatMap(({ seats }) => seats.map(({ organisationId }) => organisationId))),
];

/** Seats go by organisation: untouched ones as they were, changed ones as they are now. */
const seatsBack = (times: Times): readonly Seat[] => {
	const { before, after, now } = times;
	return organisationsIn(before, now, after).flatMap((id) => {
		const isUntouched = isSame(seatsOf(now, id), seatsOf(after, id));
		if (isUntouched) return seatsOf(before, id);
		const cameAlone = seatsOf(before, id).length === 0 && seatsOf(after, id).length > 0;
		return cameAlone ? [] : seatsOf(now, id);
	});
};

/** Whether what the merge had restricted is opened again: what was written there meanwhile opens with it. */
export type Opens = "open" | "restricted";

/** Either of the two boards, as it was before the merge, and the one that holds it all now. */
export const mayReopen = ({ before, now }: Pick<Times, "before" | "now">): boolean =>
	before.visibility === "open" && now.visibility === "restricted";

/** The board that had taken over, without what it took over. */
export const separated = (known: Times, opens: Opens): Board => {
	const times = handOversBack(known);
	return {
		...times.now,
		...backOf(times),
		...(opens === "open" && mayReopen(times) ? { visibility: times.before.visibility } : {}),
		memberIds: membersBack(times),
		seats: seatsBack(times),
	};
};

/** A seat that was changed on the merged board: its own board has it back as it is now. */
const seatBack = (id: string, from: Board, { before, after, now }: Times): readonly Seat[] => {
	const wasAlone = seatsOf(before, id).length === 0;
	const isUntouched = isSame(seatsOf(now, id), seatsOf(after, id));
	return wasAlone && !isUntouched ? seatsOf(now, id) : seatsOf(from, id);
};

export type Reviving = { readonly was: Board; readonly now: Board; readonly opens: Opens };

/**
 * The board that had ended, as it was; `times` are those of the board that had taken over. What goes back to it was
 * that one's meanwhile: where only its members saw that, only members see it until somebody opens it.
 */
export const revived = ({ was, now, opens }: Reviving, times: Times): Board => ({
	...now,
	visibility:
		opens === "restricted" && mayReopen({ before: was, now: times.now })
			? "restricted"
			: now.visibility,
	state: was.state,
	handOvers: was.handOvers,
	seats: organisationsIn(was).flatMap((id) => seatBack(id, was, times)),
});

/** An item back on its board, under its old number. What people have changed on it since, it keeps. */
export const broughtBack = <T extends Movable>(
	now: T,
	{ boardId, was }: { readonly boardId: string; readonly was: number },
): T => ("number" in now ? { ...now, boardId, number: was } : { ...now, boardId });
