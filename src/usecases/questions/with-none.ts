/** "Who has no actions", "which boards have nothing overdue": those with whom none of a list is. */

import { type Board, belongs } from "../../domain/boards/board.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Question } from "../../domain/questions/question.ts";
import { type Answering, listed, nothing, type Part } from "./answering.ts";
import { thoseWithNone } from "./counted-over.ts";
import { heading, shownHereWords } from "./items-wording.ts";
import type { Duty } from "./lines.ts";
import { nameList } from "./names-listed.ts";

const whose: Readonly<Record<NonNullable<Question["by"]>, string>> = {
	board: "Boards",
	workStream: "Work streams",
	owner: "People",
	organisation: "Organisations",
	rag: "Colours",
};

/** Of a board's own people: whoever has none at all, and then whoever has none of that board's. */
const ofMembers = (
	board: Board,
	{ items, without }: { readonly items: readonly Duty[]; readonly without: string },
	answering: Answering,
): Part => {
	const sits = ({ id }: { readonly id: string }) => belongs(board, id);
	const none = thoseWithNone(items, answering).filter(sits);
	const own = items.filter(({ boardId }) => boardId === board.id);
	const elsewhere = thoseWithNone(own, answering)
		.filter(sits)
		.filter(({ id }) => !none.some((each) => each.id === id));
	const who = `People of ${board.name} ${without}${shownHereWords}`;
	const besides: readonly Fact[] =
		elsewhere.length > 0
			? [
					{
						is: "none",
						says: `With some, though none of ${board.name}’s: ${listed(elsewhere.map(({ words }) => words))}`,
					},
				]
			: [];
	const part =
		none.length > 0
			? nameList(who, none, answering)
			: nothing({ is: "none", says: `${who}: none` });
	return { ...part, facts: [...part.facts, ...besides] };
};

/** What a hidden board gives them is not shown: nobody is said to have nothing at all. */
export const withNone = (items: readonly Duty[], answering: Answering): Part => {
	const { question } = answering;
	const plain = { ...question, by: undefined, fewest: undefined, atMost: undefined };
	const list = heading({ ...answering, question: plain });
	const what = `${list.charAt(0).toLowerCase()}${list.slice(1)}`;
	const lacks = question.kinds.length > 0 ? "without" : "with nothing";
	const who = `${question.by ? whose[question.by] : "Those"} ${lacks}`;
	const board = question.membersOf ? answering.lookups.board(question.membersOf) : undefined;
	if (board) return ofMembers(board, { items, without: `${lacks} ${what}` }, answering);
	const none = thoseWithNone(items, answering);
	return none.length > 0
		? nameList(`${who} ${what}${shownHereWords}`, none, answering)
		: nothing({ is: "none", says: `${who} ${what}${shownHereWords}: none` });
};

/** "Fewer than two" is none as well as one. */
export const besideThem = (items: readonly Duty[], answering: Answering): string | undefined => {
	const { fewest = 0, atMost = 0 } = answering.question;
	if (atMost === 0 || fewest > 0) return undefined;
	const names = thoseWithNone(items, answering).map(({ words }) => words);
	const more = names.length > 10 ? ` and ${names.length - 10} more` : "";
	return names.length > 0
		? `With none: ${more ? `${names.slice(0, 10).join(", ")}${more}` : listed(names)}`
		: undefined;
};
