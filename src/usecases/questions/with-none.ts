import type { Question } from "../../domain/questions/question.ts";
import { type Answering, listed, nothing, type Part } from "./answering.ts";
import { thoseWithNone } from "./counted-over.ts";
import { heading, visibleHereWords } from "./items-wording.ts";
import type { Duty } from "./lines.ts";
import { nameList } from "./names-listed.ts";

const whose: Readonly<Record<NonNullable<Question["by"]>, string>> = {
	board: "Boards",
	workStream: "Work streams",
	owner: "People",
	organisation: "Organisations",
	rag: "Colours",
};

/** What a hidden board gives them is not shown: nobody is said to have nothing at all. */
export const withNone = (items: readonly Duty[], answering: Answering): Part => {
	const { question } = answering;
	const plain = { ...question, by: undefined, fewest: undefined, atMost: undefined };
	const list = heading({ ...answering, question: plain });
	const what = `${list.charAt(0).toLowerCase()}${list.slice(1)}`;
	const lacks = question.kinds.length > 0 ? "without" : "with nothing";
	const who = `${question.by ? whose[question.by] : "Those"} ${lacks}`;
	const none = thoseWithNone(items, answering);
	return none.length > 0
		? nameList(`${who} ${what}${visibleHereWords}`, none, answering)
		: nothing({ is: "none", says: `${who} ${what}${visibleHereWords}: none` });
};

/** "Fewer than two" is none as well as one. */
export const noneWithWords = (items: readonly Duty[], answering: Answering): string | undefined => {
	const { fewest = 0, atMost = 0 } = answering.question;
	if (atMost === 0 || fewest > 0) return undefined;
	const names = thoseWithNone(items, answering).map(({ words }) => words);
	const more = names.length > 10 ? ` and ${names.length - 10} more` : "";
	return names.length > 0
		? `With none: ${more ? `${names.slice(0, 10).join(", ")}${more}` : listed(names)}`
		: undefined;
};
