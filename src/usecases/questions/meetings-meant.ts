/** Of which boards, and of which meetings, a question about meetings is asked. */
import { type Board, belongs } from "../../domain/boards/board.ts";
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Answering, listed, subjectsOf } from "./answering.ts";
import { standingOn } from "./belonging.ts";
import { meetingLine } from "./lines.ts";
import { inOrder, isWithin } from "./meeting-times.ts";
import { namesOf } from "./meetings-listed.ts";
import { namesMeeting } from "./meetings-told.ts";
import { meetingsOf } from "./world.ts";

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
