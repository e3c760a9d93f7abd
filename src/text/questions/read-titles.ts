/** Reads titles before anything is asked of them, so that no question waits for all of them at once. */
import type { World } from "../../usecases/questions/understanding.ts";
import { hasRead, issuersOf, itemWords, titledIn } from "./named-things.ts";

/** So many titles are read at a time; then others have their turn. */
const atOnce = 1_000;

/** Those of the last that asked: hundreds of boards are looked up in less time than they are found to be read. */
let last: readonly object[] = [];

/** Reads the titles that nobody has read yet: once, and again where a board's items have changed. */
export const readTitles = async ({ holdings, organisations }: World): Promise<void> => {
	const issuers = issuersOf(organisations);
	const [all, known] = [[issuers, ...holdings], last];
	if (all.length === known.length && all.every((each, at) => each === known[at])) return;
	let read = 0;
	for (const holding of holdings) {
		if (hasRead(holding, issuers)) continue;
		read += titledIn(holding).length;
		itemWords(holding, issuers);
		if (read < atOnce) continue;
		read = 0;
		await new Promise<void>((resolve) => setImmediate(resolve));
	}
	last = all;
};
