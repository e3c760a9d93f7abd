/** The names by which words put one thing in another's place. */
import type { Board } from "../../domain/boards/board.ts";
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isItemKind, referenceText } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";

/** "The next FEB" would be a month. */
export const calledBy = ({ code, name }: Pick<Board, "code" | "name">): string =>
	isDateWord(code.toLowerCase()) ? name : code;

/** What it goes by in words: its reference, its code, or its name. */
export const nameOf = ({ kind, id }: Subject, world: World): string | undefined => {
	if (isItemKind(kind)) {
		const item = itemAmong(world.holdings, id);
		const board = item && world.boards.find((each) => each.id === item.boardId);
		return item && board && referenceText(item, board);
	}
	if (kind === "board") {
		const board = world.boards.find((each) => each.id === id);
		return board && calledBy(board);
	}
	// "Move Plan 2037" alone may be a year: it has another name.
	const plan = world.plans.find((each) => each.id === id);
	if (plan) return plan.aliases.find((alias) => !/\d/.test(alias)) ?? plan.name;
	return [...world.people, ...world.organisations, ...world.workStreams].find(
		(each) => each.id === id,
	)?.name;
};
