/** What a case measured, and how it is told. */

export type Figure = {
	/** B1, B3, …: the case. */
	readonly of: string;
	readonly what: string;
	readonly unit: string;
	readonly ours: number;
	readonly peer?: number | undefined;
	/** Who the peer is. */
	readonly beside?: string | undefined;
	/** In words; and whether it is met, where there is one. */
	readonly target?: string | undefined;
	readonly met?: boolean | undefined;
};

export type Case = {
	readonly name: string;
	readonly run: () => Promise<readonly Figure[]>;
};

const inOrder = (figures: readonly number[]): readonly number[] =>
	[...figures].sort((a, b) => a - b);

/** The figure below which that share of them lies. */
export const share = (figures: readonly number[], part: number): number => {
	const sorted = inOrder(figures);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
};

export const median = (figures: readonly number[]): number => share(figures, 0.5);

export const rounded = (figure: number): number =>
	figure >= 100 ? Math.round(figure) : Math.round(figure * 100) / 100;

export const pause = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
	const began = performance.now();
	await work();
	return performance.now() - began;
};

const columns = (figure: Figure): readonly string[] => [
	figure.of,
	figure.what,
	`${rounded(figure.ours)} ${figure.unit}`,
	figure.peer === undefined ? "" : `${rounded(figure.peer)} (${figure.beside ?? "peer"})`,
	figure.peer === undefined ? "" : `${rounded(figure.ours / figure.peer)}×`,
	figure.target ?? "",
	figure.met === undefined ? "" : figure.met ? "met" : "MISSED",
];

const headings = ["", "what", "ours", "beside", "ratio", "target", ""];

export const table = (figures: readonly Figure[]): string => {
	const rows = [headings, ...figures.map(columns)];
	const widths = headings.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
	return rows
		.map((row) =>
			row
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
};
