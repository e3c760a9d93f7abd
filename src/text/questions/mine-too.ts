/** "And for me?", "any of mine?", after what was told of somebody or of a board: the same of whoever says so. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { familyOf } from "./meaning.ts";

const opens = "^\\W*(?:(?:and|or|but|so|ok|what about|how about|same|also|just|only)\\b[\\s,]*)*";
const ofMe = new RegExp(
	`${opens}(?:(?:(?:is there |are there )?any(?:thing)? )?(?:for|of|on) me|(?:is there |are there |is |are )?any(?:thing)? (?:of )?mine|me|myself|mine)(?: (?:too|as well|then|please))*\\W*$`,
	"i",
);

/** A list of the asker's own is of nobody else's. */
const ownOf = (list: Question): Question => ({
	...list,
	subjects: list.subjects.filter(({ kind }) => familyOf(kind) !== "owner"),
	mine: true,
	counted: false,
	limit: undefined,
});

const ofUs = new RegExp(`${opens}(?:for )?(?:ours|us)(?: (?:too|as well|then))*\\W*$`, "i");

/** "And ours?", in a board's own channel, is the same of that board; elsewhere of none. */
export const oursToo = (
	text: string,
	{ question }: ThreadContext,
	boardHereId: string | undefined,
): Reading | undefined => {
	if (!question || !ofUs.test(text) || !/^(?:items|next|meetings)$/.test(question.ask))
		return undefined;
	if (boardHereId === undefined) return { is: "unread", words: [text.trim()] };
	const subjects = [{ kind: "board", id: boardHereId }] as const;
	return { is: "question", question: { ...question, subjects, among: undefined, mine: false } };
};

const sameForMe = new RegExp(
	`${opens}(?:the )?(?:same|ditto) (?:for|of) (?:me|us|him|her|them)\\W*$`,
	"i",
);

/** "Same for me", after what could not be read, is the same as nothing. */
export const isSameAsNothing = (text: string, { question }: ThreadContext): boolean =>
	question === undefined && sameForMe.test(text);

/** Undefined where the question before is asked of people in some other way. */
export const mineToo = (text: string, { question, list }: ThreadContext): Reading | undefined => {
	if (!question || !ofMe.test(text)) return undefined;
	const { ask, subjects, among = [] } = question;
	if (ask === "items") return { is: "question", question: ownOf(question) };
	// Of one thing that was told, nothing is anybody else's: it may be one of a list.
	if (ask === "facts")
		return list
			? { is: "question", question: ownOf(list) }
			: { is: "unread", words: [text.trim()] };
	const others = subjects.filter(({ kind }) => familyOf(kind) !== "owner");
	// What is told of somebody else in short is nobody's list: one's own are the things one has.
	if (ask === "about" && others.length < subjects.length)
		return /\bmine\b/i.test(text)
			? { is: "question", question: { ...plainQuestion("items"), subjects: others, mine: true } }
			: { is: "unread", words: [text.trim()] };
	if (ask === "meetings")
		return others.length + among.length === 0
			? { is: "question", question: { ...question, subjects: others, mine: true } }
			: { is: "unread", words: [text.trim()] };
	return ask === "next"
		? { is: "question", question: { ...question, subjects: [], mine: true } }
		: undefined;
};
