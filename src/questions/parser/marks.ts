/** A path as it is composed: its words by what they may mean, with what "not" and "except" make of them. */
import { excludable, negations } from "../grammar/negations.ts";
import type { Sense } from "../lexicon/lexicon.ts";
import type { Edge, NameEdge, Path, PhraseEdge, TimeEdge } from "./edges.ts";

export type Mark = {
	readonly edge: PhraseEdge;
	readonly senses: readonly Sense[];
	/** After "except", or after a "not" that leaves it out. */
	readonly isExcluded: boolean;
};

export type Marks = {
	readonly words: readonly Mark[];
	/** But those that are left out. */
	readonly names: readonly NameEdge[];
	readonly times: readonly TimeEdge[];
	readonly numbers: readonly number[];
	readonly unread: readonly Edge[];
	readonly senses: ReadonlySet<Sense>;
	/** "Not" that says something, and stands beside nothing which it turns round or leaves out. */
	readonly loose: readonly PhraseEdge[];
	/** It is put as yes or no. */
	readonly isYesNo: boolean;
	readonly today: string;
};

const isPhrase = (edge: Edge): edge is PhraseEdge => edge.is === "phrase";
const says = (edge: Edge, sense: Sense): boolean => isPhrase(edge) && edge.senses.includes(sense);

const lastSaid = (edges: readonly Edge[]): Edge | undefined =>
	edges.filter((edge) => !isPhrase(edge) || !edge.isFiller || says(edge, "except")).at(-1);

/** A name that stands right after "except". */
export const isExcepted = (edges: readonly Edge[], at: number): boolean => {
	const before = lastSaid(edges.slice(0, at));
	return before !== undefined && says(before, "except");
};

/** How far on "not" reaches. */
const reach = 4;

const turnedBy = (edge: PhraseEdge): readonly Sense[] =>
	edge.senses.flatMap((sense) => negations[sense] ?? []);

/** "No overdue actions" asks for none; "not overdue" leaves them out. */
const denials: ReadonlySet<string> = new Set("not isnt arent wasnt werent never".split(" "));

const leavesOut = (edge: PhraseEdge, not: Edge): boolean =>
	isPhrase(not) && denials.has(not.text) && edge.senses.some((sense) => excludable.has(sense));

type Reach = { readonly not: number; readonly at: number };

/** The word that each "not" turns round or leaves out: the nearest after it that can be. */
const reachesOf = (
	edges: readonly Edge[],
	able: (edge: PhraseEdge, not: Edge) => boolean,
): readonly Reach[] =>
	edges.flatMap((edge, not) => {
		if (!says(edge, "neg")) return [];
		const ahead = Array.from({ length: reach }, (_, step) => not + step + 1);
		const at = ahead.find((other) => {
			const one = edges[other];
			return one !== undefined && isPhrase(one) && !one.isFiller && able(one, edge);
		});
		return at === undefined ? [] : [{ not, at }];
	});

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

/** "Isn't LPB red?" asks whether it is, as "is it not?" does. */
const negates = (edges: readonly Edge[]): boolean => !isYesNo(edges);

/** "No, I meant the late ones" denies nothing. */
const opensCorrection = ([first, ...others]: readonly Edge[]): boolean =>
	first !== undefined &&
	isPhrase(first) &&
	says(first, "correction") &&
	others.some((edge) => isPhrase(edge) && says(edge, "correction"));

/** What "except" leaves out: all that follows; where it opens the question, up to the name that it stands before. */
const exceptedIn = (edges: readonly Edge[]) => {
	const from = edges.findIndex((edge) => says(edge, "except"));
	const name = from === 0 ? edges.findIndex(({ is }) => is === "name") : -1;
	if (from < 0) return { from: edges.length, to: edges.length };
	return { from, to: name < 0 ? edges.length : name };
};

export const marksOf = ({ edges }: Path, today: string): Marks => {
	const turned = reachesOf(edges, (edge) => turnedBy(edge).length > 0);
	const isOut = negates(edges) ? reachesOf(edges, leavesOut) : [];
	const out = isOut.filter(({ not }) => !turned.some((each) => each.not === not));
	const excepted = exceptedIn(edges);
	const words = edges.flatMap((edge, at): readonly Mark[] => {
		if (!isPhrase(edge)) return [];
		const isTurned = turned.some((each) => each.at === at);
		const senses = isTurned ? [...turnedBy(edge), ...edge.senses] : edge.senses;
		const isExcluded =
			(at > excepted.from && at < excepted.to) || out.some((each) => each.at === at);
		return [{ edge, senses, isExcluded }];
	});
	const used = new Set([...turned, ...out].map(({ not }) => not));
	return {
		words,
		names: edges.filter(
			(edge, at): edge is NameEdge => edge.is === "name" && !isExcepted(edges, at),
		),
		times: edges.filter((edge): edge is TimeEdge => edge.is === "time"),
		numbers: edges.flatMap((edge) => (edge.is === "number" ? [edge.value] : [])),
		unread: edges.filter(({ is }) => is === "unread"),
		senses: new Set(words.filter(({ isExcluded }) => !isExcluded).flatMap(({ senses }) => senses)),
		isYesNo: isYesNo(edges),
		today,
		loose: edges.filter(
			(edge, at): edge is PhraseEdge =>
				isPhrase(edge) &&
				!edge.isFiller &&
				says(edge, "neg") &&
				negates(edges) &&
				!used.has(at) &&
				!(at === 0 && opensCorrection(edges)),
		),
	};
};
