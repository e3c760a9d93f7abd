/** Of which boards, and of which meetings, a question about meetings is asked. */
import { type Board, belongs } from "../../../domain/boards/board.ts";
import { distinctOccasions, isSameOccasion } from "../../../domain/meetings/joint.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Question } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	listed,
	namesOf,
	peopleNamed,
	subjectsOf,
	thingsAsked,
} from "../answering.ts";
import { standingOn } from "../boards/places.ts";
import { jointlyWith } from "../items/lines.ts";
import { meetingIn, meetingsOf, meetingsOfAll } from "../world.ts";
import { inOrder, isOnSide, onDays } from "./times.ts";

type Boards = readonly Board[] | undefined;

export const boardNames = (boards: Boards): string | undefined =>
	boards && listed(boards.map(({ name }) => name));

export const boardsName = (boards: Boards, answering: Answering): string | undefined => {
	const who = namesOf(peopleNamed(answering), answering);
	if (who.length > 0) return `the boards of ${listed(who)}`;
	// Somebody on many boards would read their names before the answer.
	const isMany = answering.question.mine && (boards ?? []).length > 2;
	return isMany ? "your boards" : boardNames(boards);
};

export const namesMeeting = (question: Question): boolean =>
	thingsAsked(question).some(({ kind }) => kind === "meeting");

export const boardsAsked = (answering: Answering): Boards => {
	const { question, world, meId } = answering;
	const ids = subjectsOf("board", answering);
	if (ids.length > 0) return world.boards.filter((board) => ids.includes(board.id));
	// "The next meeting for the Finance Lead": those of the boards on which somebody has a place.
	const who = peopleNamed(answering);
	if (who.length > 0)
		return world.boards.filter((board) =>
			who.some((id) => standingOn(board, id, answering).length > 0),
		);
	// "Where do I go for it": to the meeting that was told of, and to none of the asker's others.
	const isOwn = question.mine && !namesMeeting(question);
	return isOwn ? world.boards.filter((board) => belongs(board, meId)) : undefined;
};

export const meetingsAsked = (answering: Answering, boards: Boards): readonly Meeting[] => {
	const { question, world } = answering;
	if (!namesMeeting(question)) return meetingsOfAll(world, boards);
	return [...new Set(thingsAsked(question).flatMap(({ id }) => meetingIn(world, id) ?? []))];
};

export const isPicked = ({ without }: Question): boolean => without !== undefined;

const leftOut = ({ without = [] }: Question): readonly string[] =>
	without.flatMap(({ subjects }) => subjects.map(({ id }) => id));

/** A meeting that a board holds with another is its own as well. */
export const picked = (meetings: readonly Meeting[], answering: Answering): readonly Meeting[] => {
	const out = leftOut(answering.question);
	return meetings.filter((meeting) => {
		const ids = [meeting.id, meeting.boardId, jointlyWith(meeting, answering)?.id ?? ""];
		return !ids.some((id) => out.includes(id));
	});
};

export const leftOutWords = ({ question, lookups, world }: Answering): string | undefined => {
	const names = leftOut(question).flatMap((id) => {
		const meeting = meetingIn(world, id);
		return meeting ? lookups.reference(meeting) : (lookups.name(id) ?? []);
	});
	return names.length > 0 ? `except ${listed(names)}` : undefined;
};

/** The one so many after, or before, the one that was told of; a joint meeting is one, in whichever diary. */
export const stepped = (answering: Answering): Meeting | undefined => {
	const { question, world, meId } = answering;
	const { step } = question;
	const from = meetingIn(world, step?.fromId);
	if (!step || from?.time.is !== "fixed") return undefined;
	const named = subjectsOf("board", answering);
	const boards = world.boards.filter((board) =>
		named.length > 0 ? named.includes(board.id) : !question.mine || belongs(board, meId),
	);
	const all = meetingsOfAll(world, boards);
	const others = distinctOccasions(all.filter((each) => !isSameOccasion(each, from)));
	const row = inOrder([...onDays(others), from]);
	return row[row.indexOf(from) + step.by];
};

/** What is still to come and has no day may be the next. */
export const noneStepped = ({ question, world, lookups }: Answering): string => {
	const from = meetingIn(world, question.step?.fromId);
	const isAfter = (question.step?.by ?? 0) > 0;
	const open = (isAfter && from ? meetingsOf(world, from.boardId) : []).flatMap((each) =>
		each.state.is === "planned" && each.time.is === "provisional"
			? [`${lookups.reference(each)} has no date set yet (“${each.time.when.words}”)`]
			: [],
	);
	const also = open.length > 0 ? `. ${listed(open)}` : "";
	return `No meeting with a day is recorded ${isAfter ? "after" : "before"} ${from ? lookups.reference(from) : "it"}${also}`;
};

/** The second of those ahead, or of those behind. */
export const nthOf = (
	meetings: readonly Meeting[],
	nth: number,
	answering: Answering,
): Meeting | undefined =>
	onDays(meetings)
		.filter((each) => isOnSide(each, answering))
		.at(asks(answering, "last") ? -nth : nth - 1);
