/** Words that point back, as names of what they may point to: "it", "those", "she", "the second one", "the rest". */
import type { Subject } from "../../domain/questions/question.ts";
import { phrasesAt, type Sense } from "../lexicon/lexicon.ts";
import type { Query } from "../model/query.ts";
import type { Named, NameEdge } from "../parser/edges.ts";
import { isThing } from "./parts-of-query.ts";
import type { Talk } from "./talk.ts";

const named = ({ kind, id }: Subject): Named => ({ kind, id, label: "", exact: "" });

const places: Readonly<Record<string, number>> = {
	first: 0,
	second: 1,
	third: 2,
	fourth: 3,
	fifth: 4,
	top: 0,
	former: 0,
	latter: 1,
	last: -1,
};

const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** "The first two": so many of them. */
const countIn = (text: string): number =>
	text.split(" ").reduce((count, word) => counts[word] ?? count, 1);

const placeIn = (text: string): number | undefined =>
	text
		.split(" ")
		.map((word) => places[word])
		.find((place) => place !== undefined);

/** Of each kind, the one that was told first. */
const firstOfEach = (all: readonly Subject[]): readonly Subject[] =>
	all.filter(({ kind }, at) => all.findIndex((each) => each.kind === kind) === at);

const items: ReadonlySet<string> = new Set(["action", "milestone", "guidance"]);

/** An action and a milestone are listed as one sort of thing. */
const sortOf = ({ kind }: Subject): string => (items.has(kind) ? "item" : kind);

const ofFirstSort = ([first, ...others]: readonly Subject[]): readonly Subject[] =>
	first ? [first, ...others.filter((each) => sortOf(each) === sortOf(first))] : [];

const isSomebody = ({ kind }: Subject): boolean => kind === "person" || kind === "organisation";
const isPlace = ({ kind }: Subject): boolean => kind === "board" || kind === "meeting";

/** What the last query named. */
const thingsOf = (last: Query | undefined): readonly Subject[] => [
	...(last?.the ?? []),
	...(last?.where ?? []).flatMap((each) => ("rel" in each && isThing(each.to) ? [each.to] : [])),
];

type Pointed = { readonly things: readonly Subject[]; readonly areAll: boolean };

/** The others of those that were picked out, or else of all that was listed; "what else" asks for more, and points to none. */
const restOf = ({ told, list, whole }: Talk): readonly Subject[] => {
	const rest = [list, whole].map((all) =>
		all.filter(({ id }) => !told.some((each) => each.id === id)),
	);
	return rest.find(({ length }) => length > 0) ?? [];
};

const pointedBy = (sense: Sense, text: string, talk: Talk): Pointed | undefined => {
	const { told, list, focus, last } = talk;
	const one = (things: readonly Subject[]): Pointed => ({
		things: firstOfEach(things),
		areAll: false,
	});
	switch (sense) {
		case "it":
			return one([...told, ...thingsOf(last), ...focus].filter((each) => !isSomebody(each)));
		case "he":
			return one([...told, ...thingsOf(last), ...focus].filter(isSomebody));
		case "there":
			return one([...told, ...thingsOf(last), ...focus].filter(isPlace));
		case "them": {
			const several = list.length > 1 ? list : told;
			// What was told beside them, such as their board, is none of them.
			return { things: ofFirstSort(several), areAll: true };
		}
		case "others":
			return text.endsWith("else") ? undefined : { things: restOf(talk), areAll: true };
		case "ordinal": {
			const count = countIn(text);
			if (count > 1 && list.length > 1) {
				const few = text.includes("last") ? list.slice(-count) : list.slice(0, count);
				return { things: few, areAll: true };
			}
			const place = placeIn(text);
			const thing = place === undefined ? undefined : list.at(place);
			return thing && list.length > 1 ? one([thing]) : undefined;
		}
		default:
			return undefined;
	}
};

const edgeOf = ({ things, areAll }: Pointed, from: number, to: number): readonly NameEdge[] =>
	things.length === 0
		? []
		: [
				{
					is: "name",
					names: things.map(named),
					tier: 0,
					worn: 0,
					isCapital: true,
					points: areAll && things.length > 1 ? "all" : "one",
					...{ from, to, cost: 0.3 - 0.15 * (to - from - 1) },
				},
			];

/** "They" may be one person. */
const people: ReadonlySet<string> = new Set(["they", "them", "their", "theyre"]);

const stepping: ReadonlySet<Sense> = new Set<Sense>(["stepOn", "stepBack"]);

const determiners: ReadonlySet<string> = new Set(["the", "a", "an", "our", "your"]);

export const pointersIn = (keys: readonly string[], talk: Talk): readonly NameEdge[] => {
	if (talk.told.length === 0 && !talk.last) return [];
	const steps = keys.flatMap((_, from) =>
		phrasesAt(keys, from).flatMap(({ keys: words, senses }) =>
			senses.some((sense) => stepping.has(sense)) ? [{ from, to: from + words.length }] : [],
		),
	);
	// "The one before" is no "the one".
	const isOfStep = (at: number) => steps.some(({ from, to }) => from <= at && at < to);
	// "The IT board" is no "it".
	const isNoun = (at: number) => keys[at] === "it" && determiners.has(keys[at - 1] ?? "");
	return keys.flatMap((_, at) =>
		(isOfStep(at) || isNoun(at) ? [] : phrasesAt(keys, at)).flatMap(({ keys: words, senses }) =>
			senses.flatMap((sense) => {
				const text = words.join(" ");
				const pointed = pointedBy(sense, text, talk);
				const own = people.has(text) ? pointedBy("he", text, talk) : undefined;
				const to = at + words.length;
				return [pointed, own].flatMap((each) => (each ? edgeOf(each, at, to) : []));
			}),
		),
	);
};

/** "The other Helen": of those who go by the name, whoever was not spoken of. */
export const othersNamed = (
	names: readonly NameEdge[],
	keys: readonly string[],
	{ told, focus, last }: Talk,
): readonly NameEdge[] => {
	const spoken = new Set([...told, ...thingsOf(last), ...focus].map(({ id }) => id));
	return names.flatMap((edge) => {
		const rest = edge.names.filter(({ id }) => !spoken.has(id));
		const isOther = keys[edge.from - 1] === "other" && rest.length < edge.names.length;
		if (!isOther || rest.length === 0) return [];
		const from = edge.from - (keys[edge.from - 2] === "the" ? 2 : 1);
		return [{ ...edge, names: rest, from }];
	});
};

/** What a turn that names nothing is taken to be asked of. */
export const impliedBy = ({ told, focus, last }: Talk, at: number): NameEdge | undefined => {
	const things = firstOfEach([...told, ...thingsOf(last), ...focus]);
	const [edge] = edgeOf({ things, areAll: false }, at, at);
	return edge && { ...edge, points: "implied", cost: 0 };
};
