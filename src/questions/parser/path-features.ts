/** How likely a way through the words is, whatever is asked: what its edges are, how sure its names, what it passes over. */
import { tiers } from "../../language/names/match.ts";
import type { Edge, Path } from "./edges.ts";

const sureness = (tier: number): string =>
	tier <= tiers.core
		? "sure"
		: tier <= tiers.initials
			? "short"
			: tier < tiers.slippedPart
				? "part"
				: "slip";

const sizeOf = ({ from, to }: Edge): number => Math.min(4, to - from);

const ofName = (edge: Extract<Edge, { is: "name" }>): readonly string[] => {
	const kinds = [...new Set(edge.names.map(({ kind }) => kind))].sort().join("+");
	const how = sureness(edge.tier);
	const worn = edge.worn > 0 ? (edge.worn >= edge.to - edge.from ? "all" : "some") : "none";
	return [
		`name:${how}`,
		`name:${how}:${sizeOf(edge)}`,
		`name:${how}:${worn}`,
		`name:${how}:${edge.isCapital ? "capital" : "plain"}:${worn}`,
		`name:${how}:${kinds}`,
		`name:${how}:${edge.names.length === 1 ? "one" : edge.names.length < 4 ? "few" : "many"}`,
	];
};

const ofEdge = (edge: Edge): readonly string[] => {
	if (edge.is === "name") return ofName(edge);
	if (edge.is === "phrase")
		return [
			`phrase:${sizeOf(edge)}:${edge.isFiller}`,
			...edge.senses.map((sense) => `sense:${sense}`),
			`word:${edge.text}`,
		];
	if (edge.is === "time")
		return [
			"time",
			`time:${sizeOf(edge)}:${edge.side}`,
			`time:${edge.isAnchored ? "anchored" : "said"}`,
		];
	return edge.is === "unread" ? [] : [edge.is];
};

const pairOf = (one: Edge, other: Edge): string => {
	const sign = (edge: Edge): string =>
		edge.is === "phrase" ? (edge.isFiller ? edge.text : (edge.senses[0] ?? "")) : edge.is;
	return `next:${sign(one)}>${sign(other)}`;
};

const isSaid = (edge: Edge): boolean => edge.is !== "name" || edge.points === undefined;

/** What points back or is implied is no name, and says nothing of one. */
export const pathFeatures = ({ edges: all }: Path): readonly string[] => {
	const edges = all.filter(isSaid);
	return [
		...edges.flatMap(ofEdge),
		...edges.slice(1).flatMap((edge, at) => {
			const before = edges[at];
			return before && (edge.is === "name" || before.is === "name" || edge.is === "time")
				? [pairOf(before, edge)]
				: [];
		}),
	];
};
