/** Questions that work, made from what the audience may see. */
import type { Suggestion } from "../../domain/answer.ts";
import { belongs } from "../../domain/board.ts";
import { holdingOf } from "../../domain/holding.ts";
import type { World } from "./understanding.ts";
import { lookupsOf } from "./world.ts";

const suggestion = (question: string): Suggestion => ({ label: question, question });

const aboutBoard = (
	{ boards, holdings }: World,
	meId: string | undefined,
): readonly Suggestion[] => {
	const alive = boards.filter(({ state }) => state.is !== "ended");
	const own = [...alive].sort((a, b) => Number(belongs(b, meId)) - Number(belongs(a, meId)));
	const meeting = own.find(({ id }) =>
		holdingOf(holdings, id)?.items.meeting.some(({ state }) => state.is === "planned"),
	);
	const board = meeting ?? own[0];
	return board ? [suggestion(`When does ${board.name} next meet?`)] : [];
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
