/** A path as it is composed: its words by what they may mean, with what "not" and "except" make of them. */
import { negations } from "../grammar/negations.ts";
import type { Sense } from "../lexicon/lexicon.ts";
import type { Edge, NameEdge, Path, PhraseEdge, TimeEdge } from "./edges.ts";

export type Mark = {
	readonly edge: PhraseEdge;
	readonly senses: readonly Sense[];
	/** After "except". */
	readonly isExcluded: boolean;
	/** "Not" stands before it. */
	readonly isNegated: boolean;
};

export type Marks = {
	readonly words: readonly Mark[];
	readonly names: readonly NameEdge[];
	readonly times: readonly TimeEdge[];
	readonly numbers: readonly number[];
	readonly unread: readonly Edge[];
	readonly senses: ReadonlySet<Sense>;
	/** "Not" that stands beside nothing which it turns round. */
	readonly loose: readonly PhraseEdge[];
	/** It is put as yes or no. */
	readonly isYesNo: boolean;
	readonly today: string;
};

const isPhrase = (edge: Edge): edge is PhraseEdge => edge.is === "phrase";
const says = (edge: Edge, sense: Sense): boolean => isPhrase(edge) && edge.senses.includes(sense);

/** How far on "not" reaches. */
const reach = 4;

const turnedBy = (edge: PhraseEdge): readonly Sense[] =>
	edge.senses.flatMap((sense) => negations[sense] ?? []);

/** The word that each "not" turns round: the nearest after it that can be, or else the one before. */
const negatedAt = (edges: readonly Edge[]): ReadonlyMap<number, number> => {
	const found = new Map<number, number>();
	for (const [at, edge] of edges.entries()) {
		if (!says(edge, "neg")) continue;
		const able = (other: number): boolean => {
			const one = edges[other];
			return one !== undefined && isPhrase(one) && !one.isFiller && turnedBy(one).length > 0;
		};
		const ahead = Array.from({ length: reach }, (_, step) => at + step + 1).find(able);
		if (ahead !== undefined) found.set(ahead, at);
	}
	return found;
};

const helping: ReadonlySet<string> = new Set(
	"is are was were do does did has have had will would can could should shall any anything anyone anybody isnt arent wasnt doesnt didnt hasnt havent".split(
		" ",
	),
);
const asking: ReadonlySet<Sense> = new Set<Sense>([
	...([
		"who",
		"whose",
		"when",
		"where",
		"why",
		"which",
		"clock",
		"count",
		"howLong",
		"how",
	] as const),
	...(["howLate", "howOften", "howSoon", "list"] as const),
]);

const wondering: ReadonlySet<string> = new Set(
	"what which who whose whom when where why how can could".split(" "),
);

/** A helping verb stands before anything that asks which, who or when. */
const isYesNo = (edges: readonly Edge[]): boolean => {
	for (const edge of edges) {
		if (!isPhrase(edge)) continue;
		if (wondering.has(edge.text.split(" ")[0] ?? "")) return false;
		if (helping.has(edge.text.split(" ")[0] ?? "")) return true;
		if (edge.senses.some((sense) => asking.has(sense))) return false;
	}
	return false;
};

const unreadIn = (edges: readonly Edge[]): readonly Edge[] =>
	edges.filter(({ is }) => is === "unread");

export const marksOf = ({ edges }: Path, today: string): Marks => {
	const negated = negatedAt(edges);
	const used = new Set(negated.values());
	const excepted = edges.findIndex((edge) => says(edge, "except"));
	const words = edges.flatMap((edge, at): readonly Mark[] => {
		if (!isPhrase(edge)) return [];
		const isNegated = negated.has(at);
		const senses = isNegated ? [...turnedBy(edge), ...edge.senses] : edge.senses;
		return [{ edge, senses, isNegated, isExcluded: excepted >= 0 && at > excepted }];
	});
	return {
		words,
		names: edges.filter((edge): edge is NameEdge => edge.is === "name"),
		times: edges.filter((edge): edge is TimeEdge => edge.is === "time"),
		numbers: edges.flatMap((edge) => (edge.is === "number" ? [edge.value] : [])),
		unread: unreadIn(edges),
		senses: new Set(words.filter(({ isExcluded }) => !isExcluded).flatMap(({ senses }) => senses)),
		isYesNo: isYesNo(edges),
		today,
		loose: edges.filter(
			(edge, at): edge is PhraseEdge => isPhrase(edge) && says(edge, "neg") && !used.has(at),
		),
	};
};
