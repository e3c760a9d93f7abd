/** The words that a reading makes nothing of: with any of these, nothing is told. */
import { tellsBoth } from "../grammar/negations.ts";
import type { Query } from "../model/query.ts";
import type { Choice } from "./choose.ts";
import type { Edge } from "./edges.ts";
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

/** In the order in which they stand; what is looked for in the words of records is read as a whole. */
export const passedOver = (
	choice: Choice,
	{ query, topic }: { readonly query: Query | undefined; readonly topic: Stretch | undefined },
): readonly Edge[] => {
	const { left, resolved, marks, rule } = choice;
	const loose = tellsBoth.has(rule.head) ? [] : marks.loose;
	const unfit = resolved.unfit.filter(({ points }) => !points);
	return [...left, ...unfit, ...loose, ...uncounted(choice, query)]
		.filter((edge) => !isWithin(edge, topic))
		.sort((one, other) => one.from - other.from);
};
