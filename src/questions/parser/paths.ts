/** The likeliest ways through a lattice: a beam keeps the best at each token. */
import type { Path } from "./edges.ts";
import type { Lattice } from "./lattice.ts";

const width = 12;

const byCost = (one: Path, other: Path): number => one.cost - other.cost;

export const pathsThrough = ({ from }: Lattice): readonly Path[] => {
	const at: Path[][] = Array.from({ length: from.length + 1 }, () => []);
	at[0] = [{ cost: 0, edges: [] }];
	for (const [place, edges] of from.entries()) {
		const here = (at[place] ?? []).sort(byCost).slice(0, width);
		for (const edge of edges)
			for (const path of here)
				at[edge.to]?.push({ cost: path.cost + edge.cost, edges: [...path.edges, edge] });
	}
	return (at[from.length] ?? []).sort(byCost).slice(0, width);
};
