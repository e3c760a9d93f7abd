/** "Is the survey soon", "when's the forecast back": when a thing is due, or a board meets. */
import { isDuty } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const noName =
	"(?!(?:it|that|this|they|those|these|any\\w*|every\\w*|some\\w*|there|we|i|you|he|she|who|which|what)\\b)";
const soon = shaped(
	`(?:is|are) (?:the |our )?${noName}(.+?) (?:(?:due|coming(?: up)?|happening|ready|expected|finished|landing|going to be (?:done|ready|here)) )?(?:any ?time |quite |very |fairly )?(?:soon|shortly|imminent)(?: now| or not)?`,
);
const back = shaped(
	`(?:when|by when)(?:['’]?s| is| are| will| do we get)? (?:the |our )?${noName}(.+?) (?:(?:be|get|come|coming|going to be) )?back(?: (?:in|with us|to us|again))?`,
);

const isOfOne = (reading: Reading, ask: RegExp): boolean =>
	reading.is === "question" &&
	ask.test(reading.question.ask) &&
	!reading.question.span &&
	[...reading.question.subjects, ...(reading.question.among ?? [])].length > 0;

export const comingSoon = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const of = soon.exec(text)?.[1];
	const what = of ?? back.exec(text)?.[1];
	if (what === undefined) return undefined;
	const due = read(`when is the ${what} due`);
	if (due.is === "which" && !due.isGuess) return due;
	const isOfThings =
		isOfOne(due, /^facts$/) && due.is === "question" && due.question.subjects.every(isDuty);
	if (isOfThings) return due;
	// Where nothing called so falls due, "back" is no word of another title.
	if (of === undefined) return { is: "unread", words: [text.trim()] };
	const meets = read(`when does ${what} next meet`);
	return isOfOne(meets, /^meetings$/) ? meets : undefined;
};
