/** What is seen of a path, as features that weights are learnt for. Words of names are never among them. */
import { talk } from "../lexicon/talk.ts";
import type { Edge, Path } from "./edges.ts";

const pointing: ReadonlySet<string> = new Set(Object.keys(talk));

const kindsOf = (edge: Extract<Edge, { is: "name" }>): string =>
	`K:${[...new Set(edge.names.map(({ kind }) => kind))].sort().join("+")}`;

/** The one sign that an edge shows to its neighbours. */
const signOf = (edge: Edge): string => {
	if (edge.is === "phrase") return edge.text;
	if (edge.is === "name") return kindsOf(edge);
	if (edge.is === "time") return edge.side === "" ? "T" : `T:${edge.side}`;
	return edge.is === "number" ? "N" : "U";
};

const sensesOf = (edge: Edge): readonly string[] =>
	edge.is === "phrase" ? edge.senses : [signOf(edge)];

const isMarked = (edge: Edge): boolean => !(edge.is === "phrase" && edge.isFiller);

const pairsOf = (edges: readonly Edge[]): readonly string[] => {
	const marked = edges.filter(isMarked).slice(0, 10).map(signOf);
	return marked.flatMap((one, at) =>
		marked.slice(at + 1).map((other) => (one < other ? `p:${one}&${other}` : `p:${other}&${one}`)),
	);
};

const neighboursOf = (edges: readonly Edge[]): readonly string[] => {
	const signs = ["^", ...edges.map(signOf), "$"];
	const twos = signs.slice(1).map((sign, at) => `2:${signs[at]} ${sign}`);
	const threes = signs.slice(2).map((sign, at) => `3:${signs[at]} ${signs[at + 1]} ${sign}`);
	return [...twos, ...threes];
};

/** What was asked before, with what the turn opens with and what it points back by. */
const sinceOf = (edges: readonly Edge[], before: string): readonly string[] => {
	const points = edges.flatMap((edge) =>
		edge.is === "phrase" ? edge.senses.filter((sense) => pointing.has(sense)) : [],
	);
	const kinds = edges.flatMap((edge) => (edge.is === "name" ? [signOf(edge)] : []));
	const [first] = edges;
	return [
		`B:${before}`,
		`B:${before} ${first ? signOf(first) : "$"}`,
		`B:${edges.length > 3 ? "long" : "short"}`,
		...[...points, ...kinds].flatMap((sign) => [`B:${sign}`, `B:${before} ${sign}`]),
		...(points.length + kinds.length === 0 ? [`B:${before} bare`, "B:bare"] : []),
	];
};

export const featuresOf = (
	{ edges }: Pick<Path, "edges">,
	before?: string | undefined,
): readonly string[] => {
	const size = Math.min(edges.length, 12);
	const all = [
		"bias",
		`n:${size}`,
		...edges.map((edge) => `w:${signOf(edge)}`),
		...edges.flatMap(sensesOf).map((sense) => `s:${sense}`),
		...neighboursOf(edges),
		...pairsOf(edges),
		...(before === undefined ? [] : sinceOf(edges, before)),
	];
	return [...new Set(all)];
};
