/** Of which boards, and of which meetings, a question about meetings is asked. */
import { type Board, belongs } from "../../../domain/boards/board.ts";
import { itemAmong } from "../../../domain/boards/board-contents.ts";
import { distinctOccasions, isSameOccasion } from "../../../domain/meetings/joint.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Question } from "../../../domain/questions/question.ts";
import { type Answering, listed, subjectsOf } from "../answering.ts";
import { standingOn } from "../boards/belonging.ts";
import { jointlyWith, meetingLine } from "../items/lines.ts";
import { meetingsOf } from "../world.ts";
import { namesOf } from "./lists.ts";
import { namesMeeting } from "./one-meeting.ts";
import { inOrder, isAhead, isBehind, isWithin } from "./times.ts";

/** "The next meeting for the Finance Lead": those of the boards on which somebody has a place. */
export const whoseMeetings = (answering: Answering): readonly string[] => [
	...subjectsOf("person", answering),
	...subjectsOf("organisation", answering),
];

export const boardsName = (
	boards: readonly Board[] | undefined,
	answering: Answering,
): string | undefined => {
	const who = whoseMeetings(answering).flatMap((id) => answering.lookups.name(id) ?? []);
	if (who.length > 0) return `the boards of ${listed(who)}`;
	// Somebody on many boards would read their names before the answer.
	const isMany = answering.question.mine && (boards ?? []).length > 2;
	return isMany ? "your boards" : namesOf(boards);
};

export const boardsAsked = (answering: Answering): readonly Board[] | undefined => {
	const { question, world, meId } = answering;
	const ids = subjectsOf("board", answering);
	if (ids.length > 0) return world.boards.filter((board) => ids.includes(board.id));
	const who = whoseMeetings(answering);
	if (who.length > 0)
		return world.boards.filter((board) => {
			const isOn = (id: string) => standingOn(board, id, answering).length > 0;
			return who.some(isOn);
		});
	// "Where do I go for it": to the meeting that was told of, and to none of the asker's others.
	const isOwn = question.mine && !namesMeeting(question);
	return isOwn ? world.boards.filter((board) => belongs(board, meId)) : undefined;
};

export const meetingsAsked = (answering: Answering, boards: readonly Board[] | undefined) => {
	const { question, world } = answering;
	const named = new Set(
		[...question.subjects, ...(question.among ?? [])]
			.filter(({ kind }) => kind === "meeting")
			.map(({ id }) => id),
	);
	if (named.size > 0) {
		const found = [...named].flatMap((id) => itemAmong(world.holdings, id) ?? []);
		return found.filter((item): item is Meeting => item.kind === "meeting");
	}
	const asked = boards ?? world.boards;
	return asked.flatMap(({ id }) => meetingsOf(world, id));
};

/** Asked of an hour at which nothing is held, what is held on that day at another is told. */
export const atOtherTimes = (answering: Answering): string | undefined => {
	const { span } = answering.question;
	if (span?.at === undefined) return undefined;
	const others = meetingsAsked(answering, boardsAsked(answering)).filter((each) =>
		isWithin(each, { ...span, at: undefined, until: undefined }),
	);
	const lines = inOrder(others).map((each) => meetingLine(each, answering));
	return lines.length > 0
		? `That day: ${listed(lines.slice(0, 5).map(({ when, reference }) => `${when} (${reference})`))}.`
		: undefined;
};

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
