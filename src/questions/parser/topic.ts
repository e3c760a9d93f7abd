/** What is looked for in the words of records: the stretch of a question that nothing else in it reads. */
import type { Choice } from "./choose.ts";
import type { Edge } from "./edges.ts";
import type { Lattice } from "./lattice.ts";

const isLoose = (edge: Edge, { resolved }: Choice): boolean =>
	edge.is === "unread" || (edge.is === "name" && resolved.unfit.includes(edge));

/** "The raffle item", "the harp one". */
const dull: ReadonlySet<string> = new Set(["item", "one", "thing"]);

/** "Summarise what was decided": what the question is made of is not what it is about. */
const makes = (edge: Edge, { rule }: Choice): boolean => {
	const needed = rule.needs.split(" ").flatMap((need) => need.split("|"));
	return edge.is === "phrase" && edge.senses.some((sense) => needed.includes(sense));
};

/** What follows "about"; where that is not said, from the first to the last of what is loose. */
export const topicIn = (
	{ text, tokens }: Lattice,
	choice: Choice,
): { readonly words: string; readonly from: number; readonly to: number } | undefined => {
	const { edges } = choice.path;
	const about = edges.findIndex((edge) => edge.is === "phrase" && edge.senses.includes("about"));
	const after = edges.slice(about + 1);
	const loose = after.filter((edge) => isLoose(edge, choice));
	const isSaid = loose.length > 0 || about < 0 || after.some((edge) => makes(edge, choice));
	const stretch = isSaid ? loose : after.filter(({ is }) => is !== "time");
	const [first, last] = [stretch[0], stretch.at(-1)];
	if (!first || !last) return undefined;
	const said = tokens.slice(first.from, last.to);
	const end = said.findLast(({ key }) => !dull.has(key));
	const words = text.slice(said[0]?.start, (end ?? said.at(-1))?.end);
	return { words, from: first.from, to: last.to };
};
