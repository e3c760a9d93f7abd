/** Names as a kind of question reads them: each by the likeliest kind of thing that it can be asked of. */
import type { EntityKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { fitting, listedBy } from "../grammar/fits.ts";
import type { Edge, Named, NameEdge, Path } from "./edges.ts";
import { isExcepted } from "./marks.ts";

export type Resolved = {
	/** Each name that is read, by the things of the likeliest kind that go by it. */
	readonly names: readonly {
		readonly edge: NameEdge;
		readonly meant: readonly Named[];
		readonly isExcluded: boolean;
	}[];
	/** Names of no kind that this can be asked of. */
	readonly unfit: readonly NameEdge[];
};

const meantBy = (edge: NameEdge, kinds: readonly EntityKind[]): readonly Named[] => {
	if (edge.points === "all") return edge.names.filter(({ kind }) => kinds.includes(kind));
	const kind =
		edge.points === "one"
			? edge.names.find((named) => kinds.includes(named.kind))?.kind
			: kinds.find((each) => edge.names.some((named) => named.kind === each));
	return edge.names.filter((named) => named.kind === kind);
};

/** "The claims panel", where a claims chair is known and no such panel: a name in part, and of no board. */
const isOfOtherBody = (edge: NameEdge, next: Edge | undefined): boolean =>
	edge.tier >= tiers.part &&
	next?.is === "phrase" &&
	next.senses.includes("board") &&
	next.to - next.from === 1 &&
	!edge.names.some(({ kind }) => kind === "board");

type ReadName = Resolved["names"][number];

const somebody: ReadonlySet<EntityKind> = new Set<EntityKind>(["person", "organisation"]);

/** Whoever is not named is seldom meant, and what is recorded is recorded of the meeting that was told. */
const impliedKinds = (head: string, kinds: readonly EntityKind[]): readonly EntityKind[] => {
	const places = kinds.filter((kind) => !somebody.has(kind));
	const able = places.length > 0 ? places : kinds;
	return head === "record" || head === "meeting/reason" ? ["meeting", ...able] : able;
};

const isNamedBefore = (
	before: readonly Pick<ReadName, "meant" | "isExcluded">[],
	meant: readonly Named[],
	isExcluded: boolean,
): boolean =>
	before.some(
		(each) =>
			each.isExcluded === isExcluded &&
			meant.length === 1 &&
			each.meant.length === 1 &&
			each.meant[0]?.id === meant[0]?.id,
	);

/** A joint meeting stands in two diaries and is one: the half of a board that is named, or else the first. */
const oncePerOccasion = (meant: readonly Named[], boards: readonly string[]): readonly Named[] => {
	const isOfNamed = ({ held }: Named) => held !== undefined && boards.includes(held.boardId);
	const ranked = meant.toSorted((a, b) => Number(isOfNamed(b)) - Number(isOfNamed(a)));
	return ranked.filter(
		({ held }, at) =>
			!held || ranked.findIndex((each) => each.held?.occasion === held.occasion) === at,
	);
};

type Beside = {
	/** A kind that was spoken of just now is the likeliest. */
	readonly spoken?: string | undefined;
	/** Kinds that this very rule asks for. */
	readonly also?: readonly EntityKind[];
};

/** In the order of their likelihood. */
export const resolve = (
	head: string,
	{ edges }: Path,
	{ spoken, also = [] }: Beside = {},
): Resolved => {
	const kinds = [...new Set([...fitting(head), ...also])].sort(
		(one, other) => Number(other === spoken) - Number(one === spoken),
	);
	const named = edges.flatMap((edge, at) => {
		if (edge.is !== "name") return [];
		const isExcluded = isExcepted(edges, at);
		const able =
			edge.points === "all" || isExcluded
				? [...listedBy(head), ...kinds]
				: edge.points === "implied"
					? impliedKinds(head, kinds)
					: kinds;
		const meant = isOfOtherBody(edge, edges[at + 1]) ? [] : meantBy(edge, able);
		return [{ edge, meant, isExcluded }];
	});
	const boards = named.flatMap(({ meant }) => meant.map(({ id }) => id));
	const once = named.map((each) => ({ ...each, meant: oncePerOccasion(each.meant, boards) }));
	return {
		names: once.filter(
			({ meant, isExcluded }, at) =>
				meant.length > 0 && !isNamedBefore(once.slice(0, at), meant, isExcluded),
		),
		unfit: named.flatMap(({ edge, meant }) => (meant.length === 0 ? [edge] : [])),
	};
};
