/** Reads one clause: words to tokens, tokens to a lattice, paths through it, and the best whole query of them. */
import type { Suggestion } from "../../domain/questions/answer.ts";
import type { NameIndex } from "../../language/names/index-of-names.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { impliedBy } from "../dialogue/pointers.ts";
import { nothingSaid, type Talk } from "../dialogue/talk.ts";
import { unheldMatters, unheldNames } from "../lexicon/lexicon.ts";
import type { Query } from "../model/query.ts";
import { queryFrom } from "./build.ts";
import { type Choice, choose } from "./choose.ts";
import type { Edge, Named, NameEdge, Path } from "./edges.ts";
import { type Lattice, latticeOf } from "./lattice.ts";
import type { Model } from "./model.ts";
import { passedOver } from "./passed-over.ts";
import { pathsThrough } from "./paths.ts";
import { topicIn } from "./topic.ts";

export type Known = {
	readonly circumstances: Circumstances;
	readonly index: NameIndex;
	readonly model: Model;
};

export type Read =
	| { readonly is: "query"; readonly query: Query; readonly choice: Choice }
	| {
			readonly is: "which";
			/** The words that several go by. */
			readonly said: string;
			readonly choices: readonly Suggestion[];
			readonly more: number;
	  }
	| { readonly is: "not-held"; readonly matter: string }
	| {
			readonly is: "unread";
			readonly words: readonly string[];
			/** The question without those words. */
			readonly rest?: string | undefined;
	  };

const mostChoices = 5;

const rawOf = ({ tokens }: Lattice, { from, to }: Edge): string =>
	tokens
		.slice(from, to)
		.map(({ raw }) => raw)
		.join(" ");

/** What is left of the words where some are cut; where an article or the like is left hanging, no question. */
const without = ({ tokens, from }: Lattice, edges: readonly Edge[]): string | undefined => {
	const isCut = (at: number) => edges.some((edge) => edge.from <= at && at < edge.to);
	const isFiller = (at: number) =>
		(from[at] ?? []).some((edge) => edge.is === "phrase" && edge.isFiller);
	const kept = tokens.flatMap((_, at) => (isCut(at) ? [] : [at]));
	const hangs = kept.some((at, place) => {
		const next = kept[place + 1] ?? at + 1;
		return next > at + 1 && (isFiller(at) || isFiller(next));
	});
	return hangs ? undefined : kept.map((at) => tokens[at]?.raw).join(" ");
};

/** The words of the question with one of the things in the place of its name. */
const withName = (lattice: Lattice, edge: NameEdge, { exact }: Named): string => {
	const [first, last] = [lattice.tokens[edge.from], lattice.tokens[edge.to - 1]];
	return `${lattice.text.slice(0, first?.start)}${exact}${lattice.text.slice(last?.end)}`;
};

/** Of two people of one name, each is known by the handle. */
const toldApart = (named: Named, all: readonly Named[]): Named => {
	const { handle, label } = named;
	const isOnly = all.filter((each) => each.label === label).length === 1;
	return isOnly || handle === undefined
		? named
		: { ...named, label: `${label} (@${handle})`, exact: `@${handle}` };
};

const whichOf = (
	lattice: Lattice,
	{ resolved }: Choice,
): Extract<Read, { is: "which" }> | undefined => {
	const open = resolved.names.find(({ meant, edge }) => meant.length > 1 && !edge.points);
	if (!open) return undefined;
	const shown = open.meant.slice(0, mostChoices).map((each) => toldApart(each, open.meant));
	const choices = shown.map((named) => ({
		label: named.label,
		question: withName(lattice, open.edge, named),
	}));
	return {
		is: "which",
		said: rawOf(lattice, open.edge),
		choices,
		more: open.meant.length - choices.length,
	};
};

const unheldAmong = (edges: readonly Edge[]): string | undefined =>
	edges.flatMap((edge) =>
		edge.is === "phrase" ? edge.senses.filter((sense) => unheldMatters.has(sense)) : [],
	)[0];

/** So much surer it has to be than any reading of another sort. */
const leastMargin = 0.15;

const leftOf = (lattice: Lattice, choice: Choice) => {
	const topic = choice.isTopic ? topicIn(lattice, choice) : undefined;
	const query = queryFrom(choice, topic?.words);
	return { query, left: passedOver(choice, { query, topic, lattice }) };
};

const completed = (lattice: Lattice, choice: Choice): Read => {
	const matter = unheldAmong(choice.left);
	if (matter !== undefined) return { is: "not-held", matter: unheldNames[matter] ?? matter };
	const { query, left } = leftOf(lattice, choice);
	if (left.length > 0) {
		const words = left.map((edge) => rawOf(lattice, edge));
		// A word that has a meaning is never cut: without "not" the rest asks the opposite.
		const isStrange = left.every(({ is }) => is === "unread");
		return { is: "unread", words, rest: isStrange ? without(lattice, left) : undefined };
	}
	if (choice.isNeedy || choice.margin < leastMargin) return { is: "unread", words: [lattice.text] };
	const which = whichOf(lattice, choice);
	if (which) return which;
	return query ? { is: "query", query, choice } : { is: "unread", words: [lattice.text] };
};

export type Found = {
	readonly lattice: Lattice;
	/** Nothing where no rule fits. */
	readonly choice: Choice | undefined;
	/** The cheapest way through the words. */
	readonly first: Path;
};

/** So much less likely a reading may be that leaves no word, beside the likeliest that leaves some. */
const mostSlack = 0.7;

/** The likeliest reading that leaves no word unread, where it is about as likely as any. */
const wholeAmong = (lattice: Lattice, choices: readonly Choice[]): Choice | undefined => {
	const least = (choices[0]?.score ?? 0) - mostSlack;
	const whole = choices.filter(
		(choice) =>
			choice.score >= least && !choice.isNeedy && leftOf(lattice, choice).left.length === 0,
	);
	const [best] = whole;
	if (best === choices[0]) return best;
	const other = whole.find(({ rule }) => rule.head !== best?.rule.head);
	return best && { ...best, margin: best.score - (other?.score ?? 0) };
};

/** The likeliest reading of the words, whole or not; undefined where nothing is said, or too much. */
export const likeliest = (
	text: string,
	known: Known,
	talk: Talk = nothingSaid,
): Found | undefined => {
	const { circumstances, index, model } = known;
	const lattice = latticeOf(text, circumstances, { index, talk });
	if (lattice.tokens.length === 0 || lattice.isCut) return undefined;
	const paths = pathsThrough(lattice);
	const implied = impliedBy(talk, lattice.tokens.length);
	const first = paths[0];
	const choices = choose(
		implied ? [...paths, ...paths.map((path) => withImplied(path, implied))] : paths,
		{ model, today: circumstances.today },
	);
	// Where nothing was said before, what leaves no word is oftener another matter.
	const whole = implied && wholeAmong(lattice, choices);
	return first && { lattice, choice: whole ?? choices[0], first };
};

/** The same words, asked of what was told. */
const withImplied = (path: Path, implied: NameEdge): Path => ({
	cost: path.cost,
	edges: [...path.edges, implied],
});

/** What is made of it: a query where every content word is read, or what keeps it from being one. */
export const readFound = ({ lattice, choice, first }: Found): Read =>
	choice ? completed(lattice, choice) : { is: "unread", words: wordsOf(lattice, first) };

/** What nothing is made of: the words that say nothing, or else all. */
const wordsOf = (lattice: Lattice, { edges }: Path): readonly string[] => {
	const unread = edges.filter(({ is }) => is === "unread").map((edge) => rawOf(lattice, edge));
	return unread.length > 0 ? unread : [lattice.text];
};
