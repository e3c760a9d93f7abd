/** B8: acknowledged creates, each with its history row, on a disk that has really written; beside the bare driver. */
import type { Case, Figure } from "./figures.ts";
import { answersOf, shipped } from "./shipped.ts";

const run = async (): Promise<readonly Figure[]> => {
	const start = await shipped("creator");
	return (await answersOf(start())()) as readonly Figure[];
};

export const creates: Case = { name: "B8", run };
