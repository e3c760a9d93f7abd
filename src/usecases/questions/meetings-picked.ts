/** Meetings picked by where or on which weekday they are held, or by their place in the order in which they come. */
import { belongs } from "../../domain/boards/board.ts";
import { itemAmong } from "../../domain/boards/board-contents.ts";

import { distinctOccasions, isSameOccasion } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Question } from "../../domain/questions/question.ts";
import { type Answering, listed, subjectsOf } from "./answering.ts";
import { jointlyWith } from "./lines.ts";
import { inOrder, isAhead, isBehind } from "./meeting-times.ts";
import { meetingsOf } from "./world.ts";

export const isPicked = ({ without }: Question): boolean => without !== undefined;

const leftOut = ({ without = [] }: Question): readonly string[] =>
	without.flatMap(({ subjects }) => subjects.map(({ id }) => id));

/** A meeting that a board holds with another is its own as well. */
const isLeftOut = (meeting: Meeting, answering: Answering): boolean => {
	const out = leftOut(answering.question);
	const ids = [meeting.id, meeting.boardId, jointlyWith(meeting, answering)?.id ?? ""];
	return ids.some((id) => out.includes(id));
};

export const picked = (meetings: readonly Meeting[], answering: Answering): readonly Meeting[] =>
	meetings.filter((meeting) => !isLeftOut(meeting, answering));

export const leftOutWords = ({ question, lookups, world }: Answering): string => {
	const names = leftOut(question).flatMap((id) => {
		const meeting = itemAmong(world.holdings, id);
		return meeting ? lookups.reference(meeting) : (lookups.name(id) ?? []);
	});
	return names.length > 0 ? `except ${listed(names)}` : "";
};

/** In order, those that have a day and were not called off. */
export const onDays = (meetings: readonly Meeting[]): readonly Meeting[] =>
	inOrder(meetings.filter(({ time, state }) => time.is === "fixed" && state.is !== "cancelled"));

/** Of the boards that were asked of, or of all. */
const boardsOf = (answering: Answering): readonly string[] => {
	const { question, world, meId } = answering;
	const named = subjectsOf("board", answering);
	if (named.length > 0) return named;
	const own = world.boards.filter((board) => !question.mine || belongs(board, meId));
	return own.map(({ id }) => id);
};

/** The one so many after, or before, the one that was told of; a joint meeting is one, in whichever diary. */
export const stepped = (answering: Answering): Meeting | undefined => {
	const { question, world } = answering;
	const { step } = question;
	const from = step && itemAmong(world.holdings, step.fromId);
	if (!step || from?.kind !== "meeting" || from.time.is !== "fixed") return undefined;
	const all = boardsOf(answering).flatMap((id) => meetingsOf(world, id));
	const others = distinctOccasions(all.filter((each) => !isSameOccasion(each, from)));
	const row = inOrder([...onDays(others), from]);
	return row[row.indexOf(from) + step.by];
};

/** What is still to come and has no day may be the next. */
const withoutDay = (
	{ boardId }: Pick<Meeting, "boardId">,
	{ world, lookups }: Answering,
): string => {
	const all = meetingsOf(world, boardId).flatMap((each) =>
		each.state.is === "planned" && each.time.is === "provisional"
			? [`${lookups.reference(each)} has no date set yet (“${each.time.when.words}”)`]
			: [],
	);
	return all.length > 0 ? `. ${listed(all)}` : "";
};

export const noneStepped = (answering: Answering): string => {
	const { question, world, lookups } = answering;
	const from = itemAmong(world.holdings, question.step?.fromId ?? "");
	const name = from && "number" in from ? lookups.reference(from) : "it";
	const isAfter = (question.step?.by ?? 0) > 0;
	const also = isAfter && from ? withoutDay(from, answering) : "";
	return `No meeting with a day is recorded ${isAfter ? "after" : "before"} ${name}${also}`;
};

/** The second of those ahead, or of those behind. */
export const nthOf = (
	meetings: readonly Meeting[],
	nth: number,
	answering: Answering,
): Meeting | undefined => {
	const back = answering.question.facets.includes("last");
	const row = onDays(meetings).filter((each) => (back ? isBehind : isAhead)(each, answering));
	return row.at(back ? -nth : nth - 1);
};
