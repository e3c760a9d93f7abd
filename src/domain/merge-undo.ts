/**
 * Undoing a merge takes both boards back to what they were, except where people have changed something since.
 * A seat that somebody has filled in the meantime goes back to its board with its new holder.
 */
import type { Board, Seat } from "./board.ts";
import type { Movable } from "./merge.ts";
import { handOversBack } from "./merge-hand-overs.ts";

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
	"terms",
	"overseenById",
	"parentId",
] as const;

const backOf = ({ before, after, now }: Times): Partial<Board> =>
	Object.fromEntries(
		fields.map((name) => [name, isSame(now[name], after[name]) ? before[name] : now[name]]),
	);

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

/** Whether a board that the merge had restricted is opened again: what was added to it meanwhile opens with it. */
export type Opens = "open" | "restricted";

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

/** The board that had ended, as it was; `times` are those of the board that had taken over. */
export const revived = (was: Board, now: Board, times: Times): Board => ({
	...now,
	state: was.state,
	handOvers: was.handOvers,
	seats: organisationsIn(was).flatMap((id) => seatBack(id, was, times)),
});

/** An item back on its board, under its old number. What people have changed on it since, it keeps. */
export const broughtBack = <T extends Movable>(
	now: T,
	{ boardId, was }: { readonly boardId: string; readonly was: number },
): T => ("number" in now ? { ...now, boardId, number: was } : { ...now, boardId });
