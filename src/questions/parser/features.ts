/** What is seen of a path, as features that weights are learnt for. Words of names are never among them. */
import { asking } from "../lexicon/asking.ts";
import { talk } from "../lexicon/talk.ts";
import type { Edge, Path } from "./edges.ts";
import type { Slot } from "./slots.ts";

/** The one sign that an edge shows. */
const signOf = (edge: Edge): string => {
	if (edge.is === "phrase") return edge.text;
	if (edge.is === "name")
		return `K:${[...new Set(edge.names.map(({ kind }) => kind))].sort().join("+")}`;
	if (edge.is === "time") return edge.side === "" ? "T" : `T:${edge.side}`;
	return edge.is === "number" ? "N" : "U";
};

const sensesOf = (edge: Edge): readonly string[] =>
	edge.is === "phrase" ? edge.senses : [signOf(edge)];

const pointing: ReadonlySet<string> = new Set(Object.keys(talk));
const opening: ReadonlySet<string> = new Set([
	...Object.values(asking).flatMap((text) => text.split("|")),
	..."is are was were has have had do does did will can".split(" "),
]);

/** The word that it is asked by, and what comes next. */
const openingOf = (edges: readonly Edge[]): readonly string[] => {
	const at = edges.findIndex((edge) => edge.is === "phrase" && opening.has(edge.text));
	const [opens, next] = at < 0 ? [edges[0]] : [edges[at], edges[at + 1]];
	if (!opens) return [];
	return [`o:${signOf(opens)}`, `o:${signOf(opens)} ${next ? signOf(next) : "$"}`];
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
	const all = [
		"bias",
		`n:${Math.min(edges.length, 12)}`,
		...edges.map((edge) => `w:${signOf(edge)}`),
		...edges.flatMap(sensesOf).map((sense) => `s:${sense}`),
		...openingOf(edges),
		...(before === undefined ? [] : sinceOf(edges, before)),
	];
	return [...new Set(all)];
};

/** What these say hangs on what is asked for. */
const under: ReadonlySet<Slot> = new Set<Slot>(["tell", "state", "carry"]);

/** The features of a path as seen by one slot, once it is known what is asked for. */
export const featuresFor = (
	slot: Slot,
	head: string,
	base: readonly string[],
): readonly string[] =>
	under.has(slot) ? [...base, ...base.map((feature) => `${head}|${feature}`)] : base;
