/** "Meetings next week except the forum's": those of some boards, or some of them by name, are left out. */
import type { Meeting } from "../../domain/meeting.ts";
import type { Span } from "../../domain/question.ts";
import { type Answering, listed } from "./answering.ts";
import { jointlyWith } from "./lines.ts";

const outOf = ({ question: { without = [] } }: Answering): readonly string[] =>
	without.flatMap(({ subjects }) => subjects.map(({ id }) => id));

/** A meeting that a board holds with another is its own as well. */
export const leavingOut = (
	meetings: readonly Meeting[],
	answering: Answering,
): readonly Meeting[] => {
	const out = outOf(answering);
	if (out.length === 0) return meetings;
	const isOut = (meeting: Meeting): boolean =>
		[meeting.id, meeting.boardId, jointlyWith(meeting, answering)?.id ?? ""].some((id) =>
			out.includes(id),
		);
	return meetings.filter((meeting) => !isOut(meeting));
};

/** The time, with what is left out said beside it. */
export const exceptSome = (span: Span, answering: Answering): Span => {
	const { lookups, world } = answering;
	const names = outOf(answering).flatMap((id) => {
		const board = world.boards.find((each) => each.id === id);
		return board?.name ?? lookups.name(id) ?? [];
	});
	return names.length > 0 ? { ...span, words: `${span.words}, except ${listed(names)}` } : span;
};
