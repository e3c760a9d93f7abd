/** "No owner or no date", "neither a chair nor a secretary", "forming or ended": of two such things, one is never passed over. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

type Read = (words: string) => Reading;

/** Each in the words that a list has for it. */
const plainly: readonly (readonly [RegExp, string])[] = [
	[/^(?:owner|lead)$/i, "without an owner"],
	[/^(?:due |forecast )?date$|^deadline$/i, "without a date"],
	[/^work ?stream$/i, "without a work stream"],
	[/^(?:rag(?: status)?(?: report)?|report)$/i, "without a report"],
	[/^chair$/i, "without a chair"],
	[/^secretary$/i, "without a secretary"],
	[/^next meeting$|^meeting(?: ahead)?$/i, "without a next meeting"],
];
const lacked =
	"(owner|lead|(?:due |forecast )?date|deadline|work ?stream|rag(?: status)?(?: report)?|report|chair|secretary|next meeting|meeting ahead)";
const opening =
	"(?:(?:that |which )?(?:has|have|having|with|got|lacks?|lacking|missing|without)(?: got)? )";
const no = "(?:no |an? |any |either an? |neither an? )?";
const two = new RegExp(
	`\\b((?:${opening})${no}|no )${lacked}( ?,? (?:or|and|nor) )${opening}?${no}${lacked}(?! ?(?:report|status))\\b`,
	"i",
);
/** "With a chair and a secretary" lacks nothing. */
const lacks = /\b(?:no|neither|lack\w*|missing|without)\b/i;

const plain = (said: string): string => plainly.find(([shape]) => shape.test(said))?.[1] ?? said;

const lackOf = (reading: Reading): Question | undefined =>
	reading.is === "question" &&
	/^(?:items|boards)$/.test(reading.question.ask) &&
	reading.question.lacking !== undefined
		? reading.question
		: undefined;

/** What lacks either is told in two lists; what lacks the one and the other, in one. */
export const twoLacks = (text: string, read: Read): Reading | undefined => {
	const found = two.exec(text);
	if (!found || !lacks.test(found[1] ?? "")) return undefined;
	const [all, , one = "", joint = "", other = ""] = found;
	const texts = [one, other].map((said) => text.replace(all, plain(said)));
	const [first, second] = texts.map((words) => lackOf(read(words)));
	if (!first?.lacking || !second?.lacking) return undefined;
	if (/or/i.test(joint) && !/nor/i.test(joint)) return { is: "each", texts };
	return { is: "question", question: { ...first, alsoLacking: [second.lacking] } };
};

const state =
	"(forming|being set up|starting(?: up)?|not (?:yet )?started|active|running|live|ended|closed|wound up|disbanded|merged)";
const twoStates = new RegExp(
	`\\b${state} ?(?:,|or|and)(?: or)? (?:(?:which |that )?(?:has |have |is |are )?(?:been )?)${state}\\b`,
	"i",
);

/** "Which boards are forming or ended" are those of the one and of the other. */
export const twoStatesOfBoards = (text: string, read: Read): Reading | undefined => {
	const [all, one, other] = twoStates.exec(text) ?? [];
	if (all === undefined) return undefined;
	const texts = [one, other].map((said) => text.replace(all, said ?? ""));
	const readings = texts.map(read);
	const areOfBoards = readings.every(
		(reading) =>
			reading.is === "question" &&
			reading.question.ask === "boards" &&
			reading.question.boardState !== undefined,
	);
	return areOfBoards ? { is: "each", texts } : undefined;
};

const rag = "(?:red|amber|green)";
/** What is not red or is not amber is in any colour: that is hardly what anybody wants to know. */
const notEither = new RegExp(
	`\\b(?:not|\\w+n['’]?t) ${rag} or (?:(?:is|are) )?(?:not|isn['’]?t|aren['’]?t) ${rag}\\b`,
	"i",
);

export const unionOfNots = (text: string): string | undefined => notEither.exec(text)?.[0];

const quality = `(?:${rag.slice(3, -1)}|circulated|sent|approved|agreed)`;
const neither = new RegExp(
	`\\bneither (?:an? ${lacked} nor (?:an? )?(?=\\w)|((?:been )?${quality}) nor (?=(?:been )?${quality}\\b))`,
	"i",
);

/** "Neither red nor green" is not red or green, "neither circulated nor approved" not circulated or approved; "neither a chair nor a secretary", no chair and no secretary. */
export const withoutNeither = (text: string): string =>
	text.replace(neither, (_, lack: string | undefined, colour: string | undefined) =>
		colour === undefined ? `no ${lack} and no ` : `not ${colour} or `,
	);
