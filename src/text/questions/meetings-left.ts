/** "How many meetings does LPB have left this year": those of its meetings that are still to come; and "meetings held so far". */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const some = "(?:(?:which|what|all|list|show(?: me)?|any|the|our|every|of) )*";
const soFar = "(?: so far| already| to date| up to now| until now| yet| in all)*";
const held = shaped(
	`${some}(?!how\\b|who\\b|when\\b|why\\b)(?:(?:(.+?)(?:['’]s|s['’])? )?(?:meetings|mtgs) (?:(?:(?:that|which|have|has|had|were|was|been|already|we(?:['’]ve)?) )*(?:held|had|taken place|gone ahead)${soFar}|so far|to date|up to now)|(?:(.+?)(?:['’]s|s['’])? )?(?:past|previous|earlier) (?:meetings|mtgs))`,
);

/** What was held, and no time of it: all of a board, or of every board, until now. */
const heldSoFar = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const found = held.exec(text);
	if (!found) return undefined;
	const whose = found[1] ?? found[2];
	const reading = read(
		whose === undefined ? "meetings before tomorrow" : `how many ${whose} meetings have there been`,
	);
	if (reading.is !== "question" || reading.question.ask !== "meetings") return undefined;
	const { question } = reading;
	if (whose !== undefined && !question.counted) return undefined;
	const span = whose === undefined ? { last: question.span?.last, words: "up to now" } : undefined;
	return { is: "question", question: { ...question, facets: ["last"], span } };
};

const left =
	/^(\W*(?:(?:and|so|ok) )*)how many (?:more |other )?(?:meetings|mtgs|times) (?:do|does|will|has|have) (?!(?:it|they|that|this|those|these)\b)(.+?) (?:have (?:to )?|got |still |be |meet )*(?:left|to go|remaining|still to come|again)(?: ((?:this|in|before|by|until|next|for the rest of)\b.+?))?\W*$/i;

export const meetingsLeft = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const [, opens = "", whose, time = ""] = left.exec(text) ?? [];
	if (whose === undefined) return heldSoFar(text, read);
	const reading = read(
		/^(?:we|i)$/i.test(whose)
			? `${opens}how many of our meetings are left ${time}`
			: `${opens}how many ${whose} meetings are left ${time}`,
	);
	const isMeant =
		reading.is === "which" || (reading.is === "question" && reading.question.ask === "meetings");
	return isMeant ? reading : undefined;
};

const leftAlone =
	/^\W*(?:(?:and|so|ok) )*how many (?:more |of (?:them|those) )?(?:(?:have|do|will|are) (?:we|they|there)(?: got| have| be)? )?(?:still )?(?:left|to go|remaining|still to come)(?: ((?:this|in|before|by|until|next|for the rest of)\b.+?))?\W*$/i;

/** "How many have we got left this year", after a board's meeting was told of, are its meetings. */
export const leftOfThem = (
	text: string,
	{
		read,
		earlier,
	}: { readonly read: (words: string) => Reading; readonly earlier?: Question | undefined },
): Reading | undefined => {
	const found = earlier?.ask === "meetings" ? leftAlone.exec(text) : null;
	if (!found) return undefined;
	const reading = read(`and how many meetings are left ${found[1] ?? ""}`.trim());
	return reading.is === "question" && reading.question.ask === "meetings" ? reading : undefined;
};
