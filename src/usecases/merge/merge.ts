/** Previews a merge, then plans it for its day; one whose day has come is carried out at once. */
import type { Board } from "../../domain/boards/board.ts";
import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import { type Clash, clashesOf, unsettled } from "../../domain/merges/clashes.ts";
import { type MergedHandOvers, mergedHandOvers } from "../../domain/merges/hand-overs.ts";
import { type Merge, type Movable, mergedBoard, type Settled } from "../../domain/merges/merge.ts";
import { carryOutHandOvers } from "../../domain/people/hand-over.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { digestOf } from "../../domain/words/digest.ts";
import { objection, onBehalf } from "../change-item.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Request } from "../request.ts";
import { comersOf, type LetIn, letIn, listenersOf } from "./admitted-people.ts";
import { carryOutDue } from "./due.ts";
import { entitiesOfKind, ownedBy } from "./estate.ts";
import { mergeAhead } from "./planned-conflicts.ts";

export type Merging = Omit<Settled, "named"> & {
	readonly board: Board;
	readonly into: Board;
	readonly on?: PlainDate | undefined;
	readonly sure?: "now" | "preview" | undefined;
	/** The mark of those whom the preview named whose button was pressed. */
	readonly seen?: string | undefined;
};

type Pair = { readonly from: Board; readonly into: Board; readonly on: PlainDate };

export type MergePreview = Pair & {
	readonly is: "preview";
	readonly owned: readonly Movable[];
	readonly clashes: readonly Clash[];
	readonly open: readonly Clash[];
	readonly handOvers: MergedHandOvers;
	readonly letIn: LetIn;
	/** With those whom it names. */
	readonly settled: Settled;
	/** The mark of them. */
	readonly mark: string;
	/** They have changed since an earlier preview was shown. */
	readonly isAnew: boolean;
	readonly names: Names;
	readonly today: PlainDate;
};

export type Merged = Pair & { readonly is: "merged"; readonly merge: Merge };

/** Both boards' rights, and that neither is ended or about to merge already. */
const objectionToBoth = async (
	{ from, into }: Pick<Pair, "from" | "into">,
	request: Request,
): Promise<Refused | undefined> =>
	(await objection(request.register, from, { deed: "setUp", request })) ??
	(await objection(request.register, into, { deed: "setUp", request }));

const settledIn = (input: Merging): Settled => ({
	secretary: input.secretary,
	chair: input.chair,
	channel: input.channel,
	seats: input.seats,
	meetings: input.meetings,
	series: input.series,
	visibility: input.visibility,
});

/** As the boards will be on that day, with what has passed on them by then. */
const joiningOn = ({ from, into, on }: Pair, settled: Settled, boards: readonly Board[]) => {
	const [ours, theirs] = [from, into].map((one) => carryOutHandOvers(one, on)?.board ?? one);
	const two = { from: ours ?? from, into: theirs ?? into };
	return { ...two, merged: mergedBoard({ ...two, boards }, settled) };
};

/** Whoever merges has seen their names: of nobody there is nothing to see. */
const markOf = (ids: readonly string[]): string =>
	ids.length === 0 ? "nobody" : digestOf(ids.toSorted().join(" "));

const preview = async (pair: Pair, input: Merging, request: Request): Promise<MergePreview> => {
	const { register, now } = request;
	const settled = settledIn(input);
	const { from, into, on } = pair;
	const [ours, theirs] = [await ownedBy(register, from.id), await ownedBy(register, into.id)];
	const estate = (board: Board, owned: readonly Movable[]) => ({
		board,
		meetings: entitiesOfKind(owned, "meeting"),
		series: entitiesOfKind(owned, "series"),
	});
	const estates = { from: estate(from, ours), into: estate(into, theirs) };
	const clashes = clashesOf(estates, { on, now });
	const open = unsettled(clashes, settled);
	const names = await namesFor(register);
	const today = dayIn(into.zone, now);
	const joining = joiningOn(pair, settled, await register.boards());
	const handOvers = mergedHandOvers(joining, joining.merged);
	const found = await letIn(joining, request);
	const ids = [...comersOf(found), ...listenersOf(found, joining.merged)];
	const mark = markOf(ids);
	return {
		...{ is: "preview", ...pair, owned: ours, clashes, open, handOvers, letIn: found },
		...{ settled: { ...settled, named: ids }, mark, names, today },
		isAnew: input.sure === "now" && (input.seen ?? "nobody") !== mark,
	};
};

export const mergeBoards = async (
	input: Merging,
	request: Request,
): Promise<MergePreview | Merged | Refused> => {
	const { board: from, into, sure } = input;
	const on = input.on ?? dayIn(into.zone, request.now);
	const pair = { from, into, on };
	if (from.id === into.id)
		return refuse({ why: "nothing-to-change", what: `${from.name} cannot merge into itself` });
	const objected =
		(await objectionToBoth(pair, request)) ?? (await mergeAhead([from, into], request.register));
	if (objected) return objected;
	const seen = await preview(pair, input, request);
	if (sure !== "now" || seen.open.length > 0 || seen.isAnew) return seen;

	const merge: Merge = {
		kind: "merge",
		id: request.ids(),
		version: 0,
		fromId: from.id,
		intoId: into.id,
		on,
		byId: request.me?.id,
		settled: seen.settled,
		state: { is: "planned" },
	};
	await request.store.change(onBehalf(request), (register) => register.save(merge));
	await carryOutDue(request.store, request.directory, { now: request.now });
	const after = await request.store.as(request.register.audience).merges();
	return { is: "merged", ...pair, merge: after.find(({ id }) => id === merge.id) ?? merge };
};
