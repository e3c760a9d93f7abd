/** Whether somebody was at a meeting, asked as where they were. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const presence =
	/^(\W*(?:and |so )?)(?:(?:was|were) (.+?) at|did (.+?) (?:attend|go to|get to|make it to|turn up to|come to|come along to|come(?= (?:in|on|last|yesterday|this)\b))) (.+)$/i;

const noPerson = /\b(it|that|this|meetings?|mtg|session|board|group|committee|forum|panel)$/i;

const isOfSomebody = ({ subjects, mine }: Question): boolean =>
	mine || subjects.some(({ kind }) => kind === "person" || kind === "organisation");

/** "Was she at it" and "did she attend it" ask whether she came. */
export const ofPresence = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const [, opens = "", was, did, where] = presence.exec(text) ?? [];
	if (where === undefined || noPerson.test(was ?? did ?? "")) return undefined;
	const reading = read(`${opens}has ${was ?? did} attended ${where}`);
	const isMeant =
		reading.is === "question" &&
		reading.question.ask === "records" &&
		isOfSomebody(reading.question);
	const isDoubtful = reading.is === "which" && reading.isGuess !== true;
	return isMeant || isDoubtful ? reading : undefined;
};
