/** The likeliest ways through a lattice: a beam keeps the best at each token. */
import type { Edge, Path } from "./edges.ts";
import type { Lattice } from "./lattice.ts";

const width = 12;

/** A path as it grows: each step knows the one before it. */
type Step = { readonly cost: number; readonly edge?: Edge; readonly before?: Step };

const byCost = (one: Step, other: Step): number => one.cost - other.cost;

const pathOf = (last: Step): Path => {
	const edges: Edge[] = [];
	for (let step: Step | undefined = last; step?.edge; step = step.before) edges.push(step.edge);
	return { cost: last.cost, edges: edges.reverse() };
};

const best = (steps: Step[] | undefined): readonly Step[] =>
	(steps ?? []).sort(byCost).slice(0, width);

export const pathsThrough = ({ from }: Lattice): readonly Path[] => {
	const at: Step[][] = Array.from({ length: from.length + 1 }, () => []);
	at[0] = [{ cost: 0 }];
	for (const [place, edges] of from.entries()) {
		const here = best(at[place]);
		for (const edge of edges)
			for (const before of here) at[edge.to]?.push({ cost: before.cost + edge.cost, edge, before });
	}
	return best(at[from.length]).map(pathOf);
};
