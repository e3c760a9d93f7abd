/** "Who has sent apologies before today's board": what is made ready for a meeting is its own, and of no meeting before it. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const before = /^(.*\S) before (.+?)\W*$/i;
const cameTo = /\b(?:attended|attendance|came|present|absent|missed|were|was)\b/i;

/** What is known before a meeting is held. */
const madeReady: ReadonlySet<string> = new Set(["apologies", "agenda", "quorate", "attendance"]);

const isMadeReady = ({ ask, records = [] }: Question): boolean =>
	ask === "records" && records.length > 0 && records.every((each) => madeReady.has(each));

const isMeeting = /\b(?:board|meeting|mtg|session|group|committee|forum|panel)\b/i;

const namesBoard = (reading: Reading): boolean =>
	reading.is === "question" && reading.question.subjects.some(({ kind }) => kind === "board");

export const beforeIt = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const [, rest, which] = before.exec(text) ?? [];
	if (which === undefined || rest === undefined || cameTo.test(rest)) return undefined;
	const plain = read(text);
	if (plain.is !== "question" || !isMadeReady(plain.question)) return undefined;
	const reading = read(`${rest} for ${which}`);
	if (!isMeeting.test(which) && !namesBoard(reading)) return undefined;
	const isMeant = reading.is === "question" && isMadeReady(reading.question);
	return isMeant ? reading : { is: "unread", words: [text.trim()] };
};
