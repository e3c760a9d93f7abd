/** "Where's the survey at", "where are they up to with it": how a thing goes. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const whereAt =
	/^(\W*(?:and |so |ok )?)where(?:['’]?s| is| are| r|['’]?re)? (.+?) (?:got to|up to|at)(?: (?:with|on) (.+?))?([\s?.!]*)$/i;

/** "Where's the survey at", "where are they up to with it" ask how it goes, and of a meeting for its place. */
export const ofItsProgress = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const [, opens = "", who, what] = whereAt.exec(text) ?? [];
	if (who === undefined || /\b(?:next|nxt|last|previous)\b/i.test(who)) return undefined;
	const plain =
		what && /^(we|i|you|they)$/i.test(who) ? what : [who, what].filter(Boolean).join(" ");
	const reading = read(`${opens}what is the status of ${plain}`);
	const isOfMeeting =
		reading.is === "question" && reading.question.subjects.some(({ kind }) => kind === "meeting");
	return reading.is === "question" && !isOfMeeting ? reading : undefined;
};
