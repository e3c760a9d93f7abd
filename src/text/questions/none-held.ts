/** "Why was there no board in May": of a meeting that was not held, or is not to be, it is asked why not. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const noneHeld =
	/^(\W*(?:and |so |but )?(?:why|how come|y)) (was|were|is|are|wasn[’']?t|isn[’']?t) there (?:no |a |an |any )?(?:meeting of |mtg of )?(?:the )?(.+)$/i;

/** "Why was there no board in May" asks why it did not meet. */
export const ofNoneHeld = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const found = noneHeld.exec(text);
	if (!found || !/\bno\b|n[’']?t there\b/i.test(text)) return undefined;
	const [, why = "", was = "", whose = ""] = found;
	// What is not to be held lies ahead, where what was not held is past.
	const does = /^w/i.test(was) ? "did" : "does";
	// The board first, then the time: "why did LPB in May not meet" says the same.
	const reading = read(`${why} ${does} the ${whose.replace(/\W+$/, "")} not meet`);
	return reading.is === "question" && reading.question.ask === "reasons" ? reading : undefined;
};
