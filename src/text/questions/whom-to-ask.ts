/** "Who do I talk to about the pilot board": its chair and its secretary. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const talksTo =
	/^\W*(?:and |so )?who (?:do|should|can|would|must) (?:i|we) (?:(?:talk|speak|go|write|turn|reach out) to|contact|email|ring|call|see|ask) (?:about|for|on|regarding|re) (.+?)\W*$/i;

/** About a board, its chair and its secretary are the ones to ask. */
export const ofWhomToAsk = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const whose = talksTo.exec(text)?.[1];
	if (whose === undefined) return undefined;
	const reading = read(`who is the chair and secretary of ${whose}`);
	const isMeant = reading.is === "question" && reading.question.ask === "roles";
	return isMeant ? reading : undefined;
};
