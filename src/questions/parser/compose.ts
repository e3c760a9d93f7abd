/** From a path and a rule to a query: each word adds its part, each name and time takes its place, the rest is left over. */
import { memoizeByText } from "../../domain/memoize.ts";
import { stemOf } from "../../language/names/stems.ts";
import { keysOf } from "../../language/names/words.ts";
import { neededBy } from "../grammar/fits.ts";
import type { Part, Rule } from "../grammar/parts.ts";
import { light, takes, tellsNobody } from "../grammar/takes.ts";
import { type Sense, unheldMatters } from "../lexicon/lexicon.ts";
import type { Edge, Path, PhraseEdge } from "./edges.ts";
import type { Mark, Marks } from "./marks.ts";
import { type Resolved, resolve } from "./resolve.ts";

/** One whole reading of a path by a rule. */
export type Composed = {
	readonly rule: Rule;
	readonly path: Path;
	readonly marks: Marks;
	readonly resolved: Resolved;
	readonly parts: readonly Part[];
	/** What stands after "except". */
	readonly excluded: readonly Part[];
	/** The words that said something, by what they said. */
	readonly read: readonly { readonly edge: PhraseEdge; readonly sense: Sense }[];
	/** The words that it makes nothing of. */
	readonly left: readonly Edge[];
	readonly isTopic: boolean;
	/** It is asked of nothing that it can be asked of. */
	readonly isNeedy: boolean;
};

type Need = {
	readonly senses: readonly Sense[];
	readonly kinds: readonly string[];
	readonly isTime: boolean;
	readonly isAbsent: boolean;
};

const needOf = (text: string): Need => {
	const isAbsent = text.startsWith("!");
	const all = (isAbsent ? text.slice(1) : text).split("|");
	const kinds = all.filter((each) => each.startsWith("@")).map((each) => each.slice(1));
	return {
		senses: all.filter((each) => !each.startsWith("@")) as Sense[],
		kinds,
		isTime: kinds.includes("time"),
		isAbsent,
	};
};

/** As many texts as there are rules. */
const needsIn = memoizeByText(300, (text): readonly Need[] => text.split(" ").map(needOf));
const needsOf = ({ needs }: Rule): readonly Need[] => needsIn(needs);

const stands = ({ senses, kinds, isTime }: Need, marks: Marks): boolean =>
	senses.some((sense) => marks.senses.has(sense)) ||
	(isTime && marks.times.length > 0) ||
	(kinds.includes("number") && marks.numbers.length > 0) ||
	marks.names.some(({ names }) => names.some(({ kind }) => kinds.includes(kind)));

const isMet = (rule: Rule, marks: Marks): boolean =>
	needsOf(rule).every((need) => stands(need, marks) !== need.isAbsent);

const headRoot = (head: string): string => head.split(":")[0] ?? head;

/** "Does anybody know" asks of nobody. */
const isWho = (sense: Sense, { text }: PhraseEdge): boolean =>
	sense === "who" && !text.startsWith("any");

/** What a word says here: what the rule needs it for, or else what this kind of question takes of it. */
const senseHere = ({ senses, edge }: Mark, rule: Rule): Sense | undefined => {
	const table = takes[headRoot(rule.head)] ?? {};
	const needed = new Set(needsOf(rule).flatMap((need) => (need.isAbsent ? [] : need.senses)));
	const wanted = senses.find((sense) => needed.has(sense));
	// A word that mostly says nothing says something only where it has to.
	if (wanted !== undefined || edge.isFiller) return wanted;
	return (
		senses.find((sense) => (table[sense]?.length ?? 0) > 0) ??
		senses.find((sense) => table[sense] !== undefined) ??
		senses.find((sense) => light.has(sense) && !(isWho(sense, edge) && tellsNobody.has(rule.head)))
	);
};

const partsOf = (sense: Sense, rule: Rule): readonly Part[] =>
	takes[headRoot(rule.head)]?.[sense] ?? [];

const once = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

const stemsOf = memoizeByText(
	5_000,
	(label): ReadonlySet<string> => new Set(keysOf(label.slice(label.indexOf(" "))).map(stemOf)),
);

/** It asks of the bodies of a thing, or of what is not kept at all, whatever the title. */
const isOfOthers = (sense: Sense): boolean => sense === "borough" || unheldMatters.has(sense);

const titled: ReadonlySet<string> = new Set(["action", "milestone", "guidance", "meeting"]);

/** "Have the uniforms been ordered", of "Order ranger uniforms": a word of its title, apart from the others. */
const isOfTitle = (edge: Edge, { names }: Resolved): boolean => {
	const said = edge.is === "unread" ? edge.key : edge.is === "phrase" ? edge.text : " ";
	if (said.includes(" ") || (edge.is === "phrase" && edge.senses.some(isOfOthers))) return false;
	const stem = stemOf(said);
	return names.some(
		({ meant: [one, ...others] }) =>
			one && others.length === 0 && titled.has(one.kind) && stemsOf(one.label).has(stem),
	);
};

const topicRules: ReadonlySet<Part> = new Set<Part>(["topic"]);

/** A rule's reading of a path; undefined where something that it needs is not there. */
export const composed = (path: Path, marks: Marks, rule: Rule): Composed | undefined => {
	if (!isMet(rule, marks)) return undefined;
	const also = rule.needs.includes("@meeting") ? (["meeting"] as const) : [];
	const resolved = resolve(rule.head, path, { also });
	const read: { readonly edge: PhraseEdge; readonly sense: Sense }[] = [];
	const parts: Part[] = [...(rule.gives ?? [])];
	const excluded: Part[] = [];
	const left: Edge[] = [...marks.unread];
	const isNamed = resolved.names.length > 0;
	for (const mark of marks.words) {
		const sense = senseHere(mark, rule);
		if (sense !== undefined) {
			if (!light.has(sense)) read.push({ edge: mark.edge, sense });
			(mark.isExcluded ? excluded : parts).push(...partsOf(sense, rule));
		} else if (!mark.edge.isFiller && !isPassed(mark) && !(isNamed && isPronoun(mark)))
			left.push(mark.edge);
	}
	const isTopic = parts.some((part) => topicRules.has(part));
	// Work streams are listed of the whole programme.
	const needs = parts.includes("tell:streams") ? undefined : neededBy(rule.head);
	const isMeant = resolved.names.some(
		({ meant, isExcluded }) => !isExcluded && meant.some(({ kind }) => needs?.includes(kind)),
	);
	return {
		...{ rule, path, marks, resolved, read, isTopic },
		left: left.filter((edge) => !isOfTitle(edge, resolved)),
		parts: once(parts),
		excluded: once(excluded),
		isNeedy: needs !== undefined && !isMeant && !parts.includes("mine"),
	};
};

/** "It" is what is named in the same words. */
const isPronoun = ({ senses }: Mark): boolean =>
	senses.some((sense) => sense === "it" || sense === "them" || sense === "he");

/** "Not" and "except" are read by what they turn round. */
const isPassed = ({ senses }: Mark): boolean =>
	senses.some((sense) => sense === "neg" || sense === "except");
