/** Undoes a merge within its fortnight, or calls off one whose day has not come; previewed first. */

import { may } from "../../domain/audience/rights.ts";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import { type Merge, undoUntil } from "../../domain/merges/merge.ts";
import { movedIn } from "../../domain/merges/references.ts";
import { mayReopen, type Opens } from "../../domain/merges/undo.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { objection, onBehalf } from "../change-item.ts";
import type { Request } from "../request.ts";
import { separateNow } from "./due.ts";

export type Unmerged = {
	readonly is: "preview" | "separated" | "called-off";
	readonly from: Board;
	readonly into: Board;
	readonly merge: Merge;
	readonly moved: number;
	readonly until: PlainDate;
	/** Which of the two the merge restricted: somebody has to say that they open again. */
	readonly closed: readonly Board[];
};

/** Whoever may undo a merge belongs to the board, and may see how it was before. */
const closedBy = async (
	{ state }: Merge,
	{ from, into }: Pick<Unmerged, "from" | "into">,
	{ register }: Request,
): Promise<readonly Board[]> => {
	if (state.is !== "done") return [];
	const { fromVersion, intoVersion } = state.done;
	const closed: Board[] = [];
	for (const [board, version] of [
		[from, fromVersion],
		[into, intoVersion],
	] as const) {
		const before = (await register.changesOf("board", board.id)).find(
			({ entity }) => entity.version === version,
		)?.entity;
		if (before?.kind === "board" && mayReopen({ before, now: into })) closed.push(board);
	}
	return closed;
};

const nothing = (what: string): Refused => refuse({ why: "nothing-to-change", what });

/** The board that ended has its own people still: they may take it back, as those of the other may. */
const objectionTo = async (
	from: Board,
	into: Board,
	request: Request,
): Promise<Refused | undefined> => {
	const actor = { viewer: request.viewer, person: request.me };
	if (!may("setUp", from, { actor }))
		return objection(
			request.register,
			{ ...from, state: { is: "active" } },
			{
				deed: "setUp",
				request,
			},
		);
	return objection(request.register, into, { deed: "setUp", request });
};

/** Merges come off in the order opposite to that in which they were made. */
const laterThan = (merge: Merge, merges: readonly Merge[]): Merge | undefined => {
	const at = merge.state.is === "done" ? merge.state.at : "";
	return merges.find(
		(other) =>
			other.id !== merge.id &&
			other.state.is === "done" &&
			other.state.at > at &&
			[other.fromId, other.intoId].includes(merge.intoId),
	);
};

const reasonAgainst = (
	merge: Merge,
	{
		into,
		merges,
		now,
	}: { readonly into: Board; readonly merges: readonly Merge[]; readonly now: Request["now"] },
): Refused | undefined => {
	if (merge.state.is !== "done") return undefined;
	const until = undoUntil(dayIn(into.zone, merge.state.at));
	if (dayIn(into.zone, now) > until)
		return nothing(`A merge can be undone for 14 days, and this one could until ${wordDay(until)}`);
	return laterThan(merge, merges)
		? nothing(`${into.name} has been part of another merge since: undo that one first`)
		: undefined;
};

export type Unmerging = {
	readonly board: Board;
	readonly sure?: "now" | "preview" | undefined;
	readonly visibility?: Opens | undefined;
};

export const unmerge = async (
	{ board, sure, visibility = "restricted" }: Unmerging,
	request: Request,
): Promise<Unmerged | Refused> => {
	const { register, store, now } = request;
	const [merges, boards] = [await register.merges(), await register.boards()];
	const merge = merges.findLast(
		({ fromId, intoId, state }) =>
			(fromId === board.id || intoId === board.id) && ["planned", "done"].includes(state.is),
	);
	const from = boards.find(({ id }) => id === merge?.fromId);
	const into = boards.find(({ id }) => id === merge?.intoId);
	if (!merge || !from || !into) return nothing(`${board.name} has no merge to undo`);
	const objected =
		(await objectionTo(from, into, request)) ?? reasonAgainst(merge, { into, merges, now });
	if (objected) return objected;
	const until = merge.state.is === "done" ? undoUntil(dayIn(into.zone, merge.state.at)) : merge.on;
	const told = {
		from,
		into,
		merge,
		moved: movedIn(merge).length,
		until,
		closed: await closedBy(merge, { from, into }, request),
	};
	if (merge.state.is === "planned") {
		const called: Merge = { ...merge, state: { is: "cancelled", at: now } };
		await store.change(onBehalf(request), (inside) => inside.save(called));
		return { is: "called-off", ...told };
	}
	if (sure !== "now") return { is: "preview", ...told };
	await separateNow(store, merge.id, { author: onBehalf(request).author, now, opens: visibility });
	return { is: "separated", ...told, closed: visibility === "restricted" ? told.closed : [] };
};
