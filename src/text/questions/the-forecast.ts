/** "Who owns the forecast", "the Q2 forecast": where things are called so, one of them is meant, and no date that is forecast. */
import { referenceText } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";
import { type Register, stemsOf, type Titled, titledWithAll } from "./title-stems.ts";

const period =
	"(?:q[1-4]|(?:first|second|third|fourth) quarter(?:['’]s)?|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|(?:20)?\\d\\d(?:/\\d\\d)?|year[- ]end|mid[- ]year)";
const named = new RegExp(
	`(?:\\b(?:the|our|this|that|your|his|her|their) )?(?:\\b(${period}) forecasts?\\b|\\bforecasts? (?:for|of|in) (?:the )?(${period})\\b)|\\b(?:the|our|this|that) (?:\\w+ )?forecast\\b|^\\W*forecast\\W*$`,
	"i",
);
/** "What's forecast for June", "the forecast date" ask for dates. */
const ofDates = opened(
	"(?:what|which|anything|how many)\\b.*\\bforecast (?:for|to|by|in)\\b.*|.*\\bforecasts? (?:dates?|of|slip\\w*|mov\\w+|chang\\w+)\\b(?! *the q).*",
);

const most = 5;

const isOfDates = (asked: Reading): boolean => {
	if (asked.is === "unread") return asked.order === undefined;
	if (asked.is !== "question") return false;
	const { ask, subjects, among = [], topic } = asked.question;
	return ask === "items" && topic === undefined && subjects.length + among.length === 0;
};

/** The one that is meant, asked of by its reference; several are asked back, and one that is not there is not found. */
export const ofTheForecast = (
	text: string,
	asked: Reading,
	{ read, ...register }: Register & { readonly read: (words: string) => Reading },
): Reading | undefined => {
	if (!isOfDates(asked) || ofDates.exec(text)) return undefined;
	const [said, before, after] = named.exec(text) ?? [];
	if (said === undefined || titledWithAll(["forecast"], register).length === 0) return undefined;
	const when = before ?? after;
	const found = titledWithAll(stemsOf(`${when ?? ""} forecast`), register);
	if (found.length > most) return undefined;
	const instead = ({ item, title }: Titled) => {
		const board = register.world.boards.find(({ id }) => id === item.boardId);
		const reference = board ? referenceText(item, board) : title;
		return {
			label: `${reference} ${title}`,
			question: text.replace(said, reference),
			sort: item.kind,
		};
	};
	const shown = said.replace(/^\W+|\W+$/g, "");
	const choices = found.map(instead);
	const [only, ...others] = choices;
	if (!only) return when === undefined ? undefined : { is: "lost", looked: shown };
	if (others.length === 0) {
		const reading = read(only.question);
		return reading.is === "question" ? reading : undefined;
	}
	return { is: "which", question: `Which “${shown}”?`, choices, more: 0 };
};
