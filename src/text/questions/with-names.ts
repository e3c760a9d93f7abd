/** Words that say whose or which by what is known of them are read again with the names in them. */
import type { Circumstances, Reading } from "../../usecases/questions/understanding.ts";

export type InSight = {
	readonly circumstances: Circumstances;
	readonly read: (words: string) => Reading;
};

/** The reading of the same words with names in them; undefined where they say nothing of the kind. */
export type WithNames = (words: string, reading: Reading, around: InSight) => Reading | undefined;
