/**
 * Is every content word read? A word is, where it speaks for something that was chosen; one that speaks for none of
 * it was passed over, and the answer says so.
 */

import { isLight } from "../lexicon/lexicon.ts";
import type { Choice } from "./choose.ts";
import type { Edge, PhraseEdge } from "./edges.ts";
import { featuresFor } from "./features.ts";
import { type Model, weightOf } from "./model.ts";
import { type Labels, slots } from "./slots.ts";

/** A word speaks for a choice where it adds so much to it. */
const least = 0.6;

/** What stands for nothing in particular needs nobody to speak for it. */
const isPlain = (label: string): boolean => label === "" || label === "tell";

const supportOf = ({ text, senses }: PhraseEdge, labels: Labels, model: Model): number => {
	const base = [`w:${text}`, ...senses.map((sense) => `s:${sense}`)];
	const sums = slots.map((slot) => {
		const label = labels[slot];
		if (slot !== "head" && isPlain(label)) return 0;
		const features = featuresFor(slot, labels.head, base);
		return features.reduce((sum, feature) => sum + weightOf(model[slot], feature, label), 0);
	});
	return Math.max(...sums);
};

const isContent = (edge: Edge): edge is PhraseEdge =>
	edge.is === "phrase" && !edge.isFiller && !isLight(edge.senses);

/** The phrases of a choice that nothing in it reads. */
export const passedOver = ({ path, labels }: Choice, model: Model): readonly PhraseEdge[] =>
	path.edges.flatMap((edge) =>
		isContent(edge) && supportOf(edge, labels, model) < least ? [edge] : [],
	);
