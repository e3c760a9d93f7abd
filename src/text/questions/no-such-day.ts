/** "The 31st of Feb": a day that its month does not have is said to be none, and the question is asked again with one that may be meant. */
import { monthNames } from "../../domain/date-words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const month =
	"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const dayFirst = new RegExp(
	`\\b(3[0-9])(?:st|nd|rd|th)?(?: of)? ${month}\\b(?! (?:minutes|hours))`,
	"i",
);
const monthFirst = new RegExp(`\\b${month} (?:the )?(3[0-9])(?:st|nd|rd|th)?(?=\\W|$)(?!:)`, "i");
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const shorts = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day's number, its month counted from nought, and how both were said. */
const dayIn = (text: string) => {
	const [said, day, name] = dayFirst.exec(text) ?? [];
	if (said && day && name) return { said, day: Number(day), name };
	const [turned, first, number] = monthFirst.exec(text) ?? [];
	return turned && first && number ? { said: turned, day: Number(number), name: first } : undefined;
};

export const noSuchDay = (text: string): Reading | undefined => {
	const found = dayIn(text);
	const at = found ? shorts.indexOf(found.name.slice(0, 3).toLowerCase()) : -1;
	const last = lengths[at];
	if (!found || last === undefined || found.day <= last) return undefined;
	const words = (each: number) => monthNames[each % monthNames.length] ?? "";
	// A year has a 29 February once in four.
	const days = [`${at === 1 ? 28 : last} ${words(at)}`, `1 ${words(at + 1)}`];
	return {
		is: "which",
		question: `There is no ${found.day} ${words(at)}. Ask with another day?`,
		choices: days.map((day) => ({ label: day, question: text.replace(found.said, day) })),
		more: 0,
	};
};
