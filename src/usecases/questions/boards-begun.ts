/** "Has any board started this year": those recorded as active since a day within that time, and what is not recorded of the others. */
import type { Board } from "../../domain/boards/board.ts";
import { mayFallWithin, wordDay } from "../../domain/dates/honest-date.ts";
import type { Span } from "../../domain/questions/question.ts";
import { boardState } from "./about-things.ts";
import {
	type Answering,
	byName,
	listed,
	nothing,
	type Part,
	subject,
	todayFor,
} from "./answering.ts";
import { shownHereWords } from "./items-wording.ts";
import { windowOf } from "./meeting-times.ts";
import { nameList } from "./names-listed.ts";

const startOf = ({ state }: Board) => (state.is === "active" ? state.since : undefined);

/** Nobody kept when these began; others are still to begin, and may do so within that time. */
const besides = (span: Span, answering: Answering): readonly string[] => {
	const { boards } = answering.world;
	const unknown = boards.filter(({ state }) => state.is === "active" && !state.since).length;
	const forming = boards
		.filter(({ state }) => state.is === "forming" && mayFallWithin(state.starts, windowOf(span)))
		.map((board) => `${board.name} (${boardState(board, answering)})`);
	return [
		...(unknown > 0
			? [`Not recorded: when ${unknown} active board${unknown > 1 ? "s" : ""} started`]
			: []),
		...(forming.length > 0 ? [`Yet to start: ${listed(forming)}`] : []),
	];
};

export const boardsBegun = (span: Span, answering: Answering): Part => {
	const { first, last } = windowOf(span);
	const begun = answering.world.boards
		.filter((board) => {
			const since = startOf(board);
			const isThere = since !== undefined && since <= todayFor(board, answering);
			return isThere && first <= since && since <= last;
		})
		.sort((one, other) => byName(one.name, other.name));
	const also = besides(span, answering);
	const facts = also.map((says) => ({ is: "none" as const, says }));
	const what = `Boards recorded as started, ${span.words}`;
	if (begun.length === 0)
		return nothing({ is: "none", says: `${what}${shownHereWords}: none` }, ...facts);
	const told = nameList(
		what,
		begun.map((board) => ({
			...subject(board),
			words: `${board.name} (${board.code}), since ${wordDay(startOf(board) ?? first)}`,
		})),
		answering,
	);
	return { ...told, facts: [...told.facts, ...facts] };
};
