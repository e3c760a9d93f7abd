/**
 * What becomes of the hand-overs that are planned on two boards once one of them has taken over from the other.
 * The board that goes on keeps those whose holder it keeps, and the preview names them and those that come to nothing.
 */
import type { Board, HandOver } from "../boards/board.ts";
import { passDuties } from "../boards/seats.ts";
import { comingHandOvers, dutiesIn, planHandOver } from "../people/hand-over.ts";

type Two = { readonly from: Board; readonly into: Board };

/** What its holder had on the board that ends alone, and still has: the merge gives away nothing of the other's. */
const goingOn = (one: HandOver, { from, into, merged }: Two & { readonly merged: Board }) => {
	const theirs = dutiesIn(into, one);
	const after = dutiesIn(merged, one);
	const duties = dutiesIn(from, one).filter(
		(duty) => after.includes(duty) && !theirs.includes(duty),
	);
	if (one.duty !== "everything" || duties.length === after.length)
		return duties.length > 0 ? [one] : [];
	return duties.map((duty) => ({ ...one, duty }));
};

export type MergedHandOvers = {
	/** Those of the board that ends that the other goes on with. */
	readonly kept: readonly HandOver[];
	/** Those of either that come to nothing. */
	readonly lost: readonly HandOver[];
};

export const mergedHandOvers = (two: Two, merged: Board): MergedHandOvers => {
	const ours = comingHandOvers(two.from).map((one) => ({
		one,
		kept: goingOn(one, { ...two, merged }),
	}));
	return {
		kept: ours.flatMap(({ kept }) => kept),
		lost: [
			...ours.filter(({ kept }) => kept.length === 0).map(({ one }) => one),
			...comingHandOvers(two.into).filter((one) => dutiesIn(merged, one).length === 0),
		],
	};
};

/** The merged board with the hand-overs that it takes over. */
export const withHandOvers = (two: Two, merged: Board): Board =>
	mergedHandOvers(two, merged).kept.reduce(planHandOver, merged);

const isSame = (one: HandOver, other: HandOver): boolean =>
	one.on === other.on &&
	one.duty === other.duty &&
	one.fromId === other.fromId &&
	one.toId === other.toId;

type Times = { readonly before: Board; readonly after: Board; readonly now: Board };

/** Once the merge is undone they are the other board's again; what passed by them since was changed by nobody. */
export const handOversBack = <T extends Times>(times: T): T => {
	const { before, after, now } = times;
	const all = ({ handOvers }: Board) => handOvers ?? [];
	const came = all(after).filter((one) => !all(before).some((other) => isSame(one, other)));
	const isCame = (one: HandOver) => came.some((other) => isSame(one, other));
	if (came.length === 0) return times;
	const passed = all(now)
		.filter((one) => one.done && isCame(one))
		.reduce(
			(board, one) =>
				passDuties(board, { old: one.fromId, next: one.toId, duties: dutiesIn(board, one) }),
			after,
		);
	const left = all(now).filter((one) => !isCame(one));
	return { ...times, after: passed, now: { ...now, handOvers: left } };
};
