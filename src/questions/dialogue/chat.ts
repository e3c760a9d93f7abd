/** What is said in passing, and asks nothing. */
import { greetings } from "../lexicon/fillers.ts";
import type { Edge, Path } from "../parser/edges.ts";
import { says } from "./parts-of-query.ts";

const isCourtesy = (edge: Edge): boolean =>
	edge.is === "phrase" &&
	((edge.isFiller && edge.senses.length === 0) ||
		says([edge], "thanks", "correction", "programme", "now", "also"));

/** "All", "everyone", "there": whoever is greeted. */
const isGreeted = (edge: Edge): boolean =>
	isCourtesy(edge) || says([edge], "list", "who", "there", "us");

const greets = (edge: Edge | undefined): boolean =>
	edge?.is === "phrase" && greetings.has(edge.text);

/** Thanks, a greeting, "sorry": nothing is asked. */
export const isChat = ({ edges }: Path): boolean =>
	edges.length > 0 && edges.every(greets(edges[0]) ? isGreeted : isCourtesy);

export const isThanks = ({ edges }: Path): boolean => says(edges, "thanks");
