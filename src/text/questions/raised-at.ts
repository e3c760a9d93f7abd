/** "Actions from the last LPB meeting": the meeting at which a list's actions were given, read as one asks when it was. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import type { Turned } from "./list-turns.ts";

const gave =
	"(?:(?:that|which|have|has|had|were|was|got)\\s+)*(?:(?:came?|come|coming|arose|arising|resulting)\\s+)?(?:from|out of)|(?:(?:that|which|were|was|we|got)\\s+)*(?:agreed|set|raised|given|assigned|taken|handed out|recorded|minuted)\\s+(?:at|in|by)";
const shape = new RegExp(
	`\\bactions?\\b(.*?)\\s+(?:${gave})\\s+((?:the |our )?.+?)(?=\\s+(?:are|is|still|that|which|have|has|hasn.?t|haven.?t|aren.?t|not|were|was|and|by|for|with)\\b|[\\s?.!]*$)`,
	"i",
);

/** A board alone is asked what is its own; a meeting is told by its time, its reference or its noun. */
const isOfMeetings = ({ question }: Extract<Reading, { is: "question" }>, tail: string): boolean =>
	question.ask === "meetings" &&
	(question.span !== undefined ||
		question.subjects.some(({ kind }) => kind === "meeting") ||
		/\b(?:last|latest|previous|most recent)\b/i.test(tail));

const monthFirst =
	/^((?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?: \d{4})?) (.+)$/i;

/** "The November board" is that board in November. */
const withTimeLast = (tail: string): string => tail.replace(monthFirst, "$2 in $1");

export const raisedAtIn = (text: string, read: (words: string) => Reading): Turned | undefined => {
	const found = shape.exec(text);
	const tail = found?.[2]?.replace(/^(?:the|our)\s+/i, "");
	if (!found || !tail) return undefined;
	// "From LPB in March" is what LPB has for March.
	if (
		/\bfrom$/i.test(found[0].slice(0, -(found[2]?.length ?? 0)).trim()) &&
		/\bin \w+$/i.test(tail)
	)
		return undefined;
	const reading = read(`when did the ${withTimeLast(tail)} meet`);
	if (reading.is !== "question" || !isOfMeetings(reading, tail)) return undefined;
	const { subjects, span } = reading.question;
	const of = subjects.filter(({ kind }) => kind === "board" || kind === "meeting");
	if (of.length !== 1) return undefined;
	const said = found[0].replace(/^actions?/i, "");
	return { text: text.replace(said, found[1] ?? ""), said, filter: { raisedAt: { of, span } } };
};
