/** "Who on the works board has no actions": of those who sit there, whoever has nothing of a list. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;

const lacks =
	"((?:(?:has|have|has got|have got|with|do(?:es)?(?:n['’]?t| not) have|(?:has|have)(?:n['’]?t| not) (?:got )?) ?)(?:no|nothing|any|anything|a single)\\b.*?|without (?:any )?.*?)";
const forms = [
	opened(
		`(?:who|any(?:one|body)|which people|who else) (?:(?:sitting|sits|is) )?(?:on|in|from) (?:the |our )?(.+?) (?:(?:currently|still|now) )?${lacks}\\W*$`,
	),
	opened(
		`(?:(?:which|what|any) )?(?:members|people)(?: (?:of|on|in) (?:the |our )?(.+?))? (?:(?:currently|still|now) )?${lacks}\\W*$`,
	),
	opened(`(?:which|what|any) (?:of the )?(.+?) (?:members|people) ${lacks}\\W*$`),
];

const boardOf = (said: string, read: Read): string | undefined => {
	const reading = read(`who chairs ${said}`);
	const [only, ...others] =
		reading.is === "question" && reading.question.ask === "roles" ? reading.question.subjects : [];
	return only?.kind === "board" && others.length === 0 ? only.id : undefined;
};

/** "Has no actions", "hasn't any actions": none, in the words in which nobody's are asked for. */
const asNone = (said: string): string =>
	said
		.replace(/^without (?:any )?/i, "no ")
		.replace(/^(?:has|have|do(?:es)?)(?:n['’]?t| not)?(?: have| got)? (?:any|a single)\b/i, "no")
		.replace(/^(?:has|have|do(?:es)?)(?:n['’]?t| not)?(?: have| got)? anything\b/i, "nothing")
		.replace(/^(?:has|have|with)(?: got)? /i, "");

export const membersWithNone = (text: string, read: Read): Reading | undefined => {
	const found = forms.map((form) => form.exec(text)).find((each) => each);
	const [, board, what = ""] = found ?? [];
	if (!found || board === undefined) return undefined;
	const id = boardOf(board, read);
	if (id === undefined) return undefined;
	const reading = read(`who has ${asNone(what)}`);
	if (reading.is !== "question") return undefined;
	const { question } = reading;
	const isMeant = question.ask === "items" && question.by === "owner" && question.atMost === 0;
	// In its own channel, the board stands for what nobody named.
	const isOther = question.subjects.some((subject) => subject.id !== id);
	if (!isMeant || isOther) return undefined;
	const asked: Question = { ...question, subjects: [], membersOf: id };
	return { is: "question", question: asked };
};
