/** The words that a reading makes nothing of: with any of these, nothing is told. */
import { tellsBoth } from "../grammar/negations.ts";
import type { Sense } from "../lexicon/lexicon.ts";
import type { Query } from "../model/query.ts";
import type { Choice } from "./choose.ts";
import type { Edge, Path } from "./edges.ts";
import type { Lattice } from "./lattice.ts";
import { timeToldBy } from "./spans.ts";

type Stretch = { readonly from: number; readonly to: number };

/** A number that bounds nothing, and a time beside the one that is told. */
const uncounted = ({ path, marks }: Choice, query: Query | undefined): readonly Edge[] => {
	const isCounted = query?.limit ?? query?.nth ?? query?.having?.min;
	const numbers = isCounted === undefined ? path.edges.filter(({ is }) => is === "number") : [];
	return [...numbers, ...marks.times.slice(timeToldBy(path).times.length)];
};

const isWithin = ({ from, to }: Stretch, topic: Stretch | undefined): boolean =>
	topic !== undefined && from >= topic.from && to <= topic.to;

const nouns: readonly Sense[] = ["action", "milestone", "guidance", "papers", "board"];

const isNoun = (edge: Edge): boolean =>
	edge.is === "phrase" && edge.senses.some((sense) => nouns.includes(sense));

/** "Milestones with their colour": where nothing was told before, what the words themselves spoke of is meant. */
const isAnswered = (edge: Edge, { path, lattice }: { path: Path; lattice: Lattice }): boolean =>
	edge.is === "phrase" &&
	edge.senses.includes("them") &&
	path.edges.some((other) => other.to <= edge.from && isNoun(other)) &&
	!lattice.from.flat().some((other) => other.is === "name" && other.points);

type Reading = {
	readonly query: Query | undefined;
	readonly topic: Stretch | undefined;
	readonly lattice: Lattice;
};

/** In the order in which they stand; what is looked for in the words of records is read as a whole. */
export const passedOver = (choice: Choice, { query, topic, lattice }: Reading): readonly Edge[] => {
	const { resolved, marks, rule, path } = choice;
	const left = choice.left.filter((edge) => !isAnswered(edge, { path, lattice }));
	const isDenied = tellsBoth.has(rule.head) || rule.needs.split(" ").includes("neg");
	const loose = isDenied ? [] : marks.loose;
	const unfit = resolved.unfit.filter(({ points }) => !points);
	return [...left, ...unfit, ...loose, ...uncounted(choice, query)]
		.filter((edge) => !isWithin(edge, topic))
		.sort((one, other) => one.from - other.from);
};
