/** Questions that work, made from what the audience may see. */

import { type Board, belongs } from "../../domain/boards/board.ts";
import { holdingOf } from "../../domain/boards/board-contents.ts";
import type { Suggestion } from "../../domain/questions/answer.ts";
import type { World } from "./understanding.ts";
import { lookupsOf } from "./world.ts";

const suggestion = (question: string): Suggestion => ({ label: question, question });

/** Longer than this, a button would be cut before the end of its question. */
const longest = 75;

const nextMeetingOf = ({ name, code }: Board): string => {
	const asked = (called: string) => `When does ${called} next meet?`;
	return asked(name).length > longest ? asked(code) : asked(name);
};

const aboutBoard = (
	{ boards, holdings }: World,
	meId: string | undefined,
): readonly Suggestion[] => {
	const alive = boards.filter(({ state }) => state.is !== "ended");
	const own = alive.filter((board) => belongs(board, meId));
	const isToMeet = ({ id }: Board) =>
		holdingOf(holdings, id)?.items.meeting.some(({ state }) => state.is === "planned");
	const board = own.find(isToMeet) ?? alive.find(isToMeet) ?? own[0] ?? alive[0];
	return board ? [suggestion(nextMeetingOf(board))] : [];
};

const aboutItem = (world: World): readonly Suggestion[] => {
	const item =
		world.holdings.find(({ items }) => items.action.length > 0)?.items.action[0] ??
		world.holdings.find(({ items }) => items.milestone.length > 0)?.items.milestone[0];
	return item ? [suggestion(`Who owns ${lookupsOf(world).reference(item)}?`)] : [];
};

/** Three at most; with an empty register, the questions that need nothing in it. */
export const workingQuestions = (world: World, meId?: string | undefined): readonly Suggestion[] =>
	[
		...aboutBoard(world, meId),
		suggestion("What is overdue?"),
		...aboutItem(world),
		suggestion("Which boards are there?"),
		suggestion("What is due this month?"),
	].slice(0, 3);
