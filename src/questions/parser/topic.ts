/** What is looked for in the words of records: the stretch of a question that nothing else in it reads. */
import type { Choice } from "./choose.ts";
import type { Edge } from "./edges.ts";
import type { Lattice } from "./lattice.ts";

const isLoose = (edge: Edge, { resolved }: Choice): boolean =>
	edge.is === "unread" || (edge.is === "name" && resolved.unfit.includes(edge));

/** From the first to the last of what is loose; where nothing is, what follows "about". */
export const topicIn = (
	{ text, tokens }: Lattice,
	choice: Choice,
): { readonly words: string; readonly from: number; readonly to: number } | undefined => {
	const { edges } = choice.path;
	const loose = edges.filter((edge) => isLoose(edge, choice));
	const about = edges.findIndex((edge) => edge.is === "phrase" && edge.senses.includes("about"));
	const after = edges.slice(about + 1).filter(({ is }) => is !== "time");
	const stretch = loose.length > 0 ? loose : about >= 0 ? after : [];
	const [first, last] = [stretch[0], stretch.at(-1)];
	if (!first || !last) return undefined;
	const words = text.slice(tokens[first.from]?.start, tokens[last.to - 1]?.end);
	return { words, from: first.from, to: last.to };
};
