/** "Why is PPB red": a board has no colour; those of its milestones that are reported so are told, each with its reason. */
import { isItemKind } from "../../domain/register.ts";
import { bodyNouns } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const asked = shaped(
	"(?:why|how come|y)(?:['’]?s| is| are| was| has)? (?:the |our )?(.+?)(?: (?:at|on|gone|turned|in|the|reported|rated|showing|so|all|still|now|currently|as))* (red|amber|off track|not (?:green|on track)|in trouble)(?: (?:now|again|then|at the moment))*",
);

/** The worst alone where a colour was said, else both of those that are not green. */
const coloursOf = (said: string): string => (/^(?:red|amber)$/i.test(said) ? said : "red or amber");

export const whyBoardSo = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const [, board, said = ""] = asked.exec(text) ?? [];
	if (board === undefined || /^(?:it|that|this|they|them|he|she|we|i)\b/i.test(board))
		return undefined;
	if (read(text).is === "question") return undefined;
	const reading = read(`which milestones are ${coloursOf(said)} on ${board}`);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { subjects, rags, span } = reading.question;
	const areBoards = subjects.length > 0 && subjects.every(({ kind }) => kind === "board");
	return areBoards && rags.length > 0 && !span
		? { is: "question", question: { ...reading.question, reasons: true } }
		: undefined;
};

const askedLate = shaped(
	"(?:why|how come|y)(?:['’]?s| is| are| was| has)? (?:the |our )?(.+?)(?: (?:got|running|so|all|still|now|currently|always|being))* (late|overdue|behind(?: schedule)?|delayed)(?: (?:now|again|then|at the moment))*",
);

/** "Why is COG late": a board is not, and what of its things is overdue is told, each with what is said of it. */
export const whyBoardLate = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const board = askedLate.exec(text)?.[1];
	if (board === undefined || /^(?:it|that|this|they|them|he|she|we|i)\b/i.test(board))
		return undefined;
	if (read(text).is === "question") return undefined;
	const reading = read(`what is overdue for ${board}`);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { subjects, state, span } = reading.question;
	const areBodies =
		subjects.length > 0 && subjects.every(({ kind }) => /^(?:board|workStream|plan)$/.test(kind));
	return areBodies && state === "overdue" && !span
		? { is: "question", question: { ...reading.question, reasons: true } }
		: undefined;
};

const stuck = "(?:blocked|stuck|held up|stalled|in the way|waiting)";
const whyStuck = [
	shaped(
		`(?:why|how come|y)(?:['’]?s| is| are| was| has| have)? (?:the |our )?(.+?) (?:all |still |so |got |being |been )*${stuck}`,
	),
	shaped(
		`(?:why|how come|y)(?:['’]?s| is| are| was)? (?:(?:the |so many )?(?:items?|actions?|things?|stuff|work|everything|anything|so much)(?: is| are)? )?(?:still )?${stuck} (?:at|on|for|in|with|by) (?:the |our )?(.+?)`,
	),
	shaped(`${stuck} (?:at|on|for|in|with) (?:the |our )?(.+?)(?: and)? (?:why|how come|y|reasons?)`),
];

/** "What is holding LPB up": said of a code or with the noun of a body, for a word alone may be a thing's. */
const holder = shaped(
	`(?:what|who)(?:['’]?s| is| are|['’]?re)? (?:all |still )*(?:holding(?: up)?|blocking|stalling|delaying|(?:standing |getting )?in the way (?:of|for|at)) (?:the |our )?([a-z\\d&]{2,6}|.+? (?:${bodyNouns}|work ?stream|stream|plan|programme))(?: up| back)?`,
);

/** "Why is LPB stuck", "blocked at LPB, why": what of it is blocked is told, each with what holds it up; none of its meetings is meant. */
export const whyBoardStuck = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const board = [...whyStuck, holder].flatMap((shape) => shape.exec(text)?.[1] ?? []).at(0);
	if (board === undefined || /^(?:it|that|this|they|them|he|she|we|i)\b/i.test(board))
		return undefined;
	const plain = read(text);
	// One of several things that are called so is meant.
	if (plain.is === "which" && !plain.isGuess) return undefined;
	if (plain.is === "question" && plain.question.subjects.some(({ kind }) => isItemKind(kind)))
		return undefined;
	const reading = read(`what is blocked for ${board}`);
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { subjects, state, asAt } = reading.question;
	const areBodies =
		subjects.length > 0 && subjects.every(({ kind }) => /^(?:board|workStream|plan)$/.test(kind));
	return areBodies && state === "blocked" && !asAt ? reading : undefined;
};
