/** What a turn says, and what a query is of. */
import type { Sense } from "../lexicon/lexicon.ts";
import type { Condition, Query, Thing } from "../model/query.ts";
import { headOf } from "../model/question-of-query.ts";
import type { Edge } from "../parser/edges.ts";

export const says = (edges: readonly Edge[], ...senses: readonly Sense[]): boolean =>
	edges.some((edge) => edge.is === "phrase" && senses.some((sense) => edge.senses.includes(sense)));

export const isThing = (to: unknown): to is Thing =>
	typeof to === "object" && to !== null && "id" in to;

export const kindOf = (each: Condition): string | undefined => {
	const one = "any" in each ? each.any[0] : each;
	if (!one || !("rel" in one)) return undefined;
	if (one.to === "me") return "person";
	return typeof one.to === "object" && "kind" in one.to ? one.to.kind : undefined;
};

export const headName = (query: Query): string => {
	const mark = headOf(query)?.mark;
	return `${query.of}${mark ? `/${mark}` : ""}`;
};

/** "What is the NCTT" asks of what it names, whatever was asked before. */
export const isWhatIs = (edges: readonly Edge[]): boolean => {
	const words = edges.flatMap((edge) => (edge.is === "phrase" ? edge.text.split(" ") : []));
	const last = edges.at(-1);
	const isName = last?.is === "name" && !last.points && edges.length > 1;
	return isName && ["what is", "what is the", "whats", "whats the"].includes(words.join(" "));
};
