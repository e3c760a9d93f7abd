/**
 * Everything that one board owns: its meetings, actions, milestones and guidance, each in the order of their numbers.
 * It stays the very same for as long as nothing of the board's is changed, so what was once worked out from it serves again.
 */
import type { Coverage } from "../items/coverage.ts";
import { memoizeByObject } from "../memoize.ts";
import type { Item } from "../register.ts";

type ItemKind = Item["kind"];
type ItemOf<Kind extends ItemKind> = Extract<Item, { readonly kind: Kind }>;

export type Holding = {
	readonly boardId: string;
	readonly items: { readonly [Kind in ItemKind]: readonly ItemOf<Kind>[] };
};

export const everythingIn = ({ items }: Holding): readonly Item[] =>
	[items.meeting, items.action, items.milestone, items.guidance].flat();

/** What is to be done: all but the meetings. */
export const dutiesIn = memoizeByObject(
	({ items }: Holding): readonly Exclude<Item, { readonly kind: "meeting" }>[] =>
		[items.action, items.milestone, items.guidance].flat(),
);

/** The bodies over which it is counted: those it was rolled out over, or sent to. */
export const coverageOf = (item: Item): Coverage =>
	(item.kind === "meeting" ? [] : item.kind === "guidance" ? item.recipients : item.rollOut) ?? [];

const byId = memoizeByObject(
	(holding: Holding): ReadonlyMap<string, Item> =>
		new Map(everythingIn(holding).map((item) => [item.id, item])),
);

const byNumber = memoizeByObject(
	(holding: Holding): ReadonlyMap<string, Item> =>
		new Map(
			everythingIn(holding).map((item) => [
				`${item.kind === "meeting" ? "M" : ""}${item.number}`,
				item,
			]),
		),
);

type Duty = ReturnType<typeof dutiesIn>[number];

const ownersOf = (item: Duty): readonly string[] => {
	const owner = item.kind === "guidance" ? item.watcher : item.owner;
	return owner ? [owner.id, ...(owner.helperIds ?? [])] : [];
};

const byOwner = memoizeByObject((holding: Holding): ReadonlyMap<string, readonly Duty[]> => {
	const owned = new Map<string, readonly Duty[]>();
	for (const item of dutiesIn(holding))
		for (const owner of ownersOf(item)) owned.set(owner, [...(owned.get(owner) ?? []), item]);
	return owned;
});

const itemIn = (holding: Holding, id: string): Item | undefined => byId(holding).get(id);

/** `14` for an item, `M4` for a meeting: as its reference says. */
export const numberedIn = (holding: Holding, number: string): Item | undefined =>
	byNumber(holding).get(number);

/** What somebody owns or watches for. */
export const ownedIn = (holding: Holding, ownerId: string): readonly Duty[] =>
	byOwner(holding).get(ownerId) ?? [];

const byBoard = memoizeByObject(
	(holdings: readonly Holding[]): ReadonlyMap<string, Holding> =>
		new Map(holdings.map((holding) => [holding.boardId, holding])),
);

export const holdingOf = (holdings: readonly Holding[], boardId: string): Holding | undefined =>
	byBoard(holdings).get(boardId);

export const itemAmong = (holdings: readonly Holding[], id: string): Item | undefined => {
	for (const holding of holdings) {
		const found = itemIn(holding, id);
		if (found) return found;
	}
	return undefined;
};
