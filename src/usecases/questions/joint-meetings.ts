/** Which meetings two boards hold together, and what is said once because it is both's. */
import type { Board } from "../../domain/boards/board.ts";
import { isSameOccasion } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Answering, nothing, type Part, subject } from "./answering.ts";
import { jointlyWith } from "./lines.ts";
import { inOrder, lastMeeting, nextMeeting } from "./meeting-times.ts";

/** Of two boards that are named, those that they hold with one another. */
export const isJointOf = (
	meeting: Meeting,
	boards: readonly Board[] | undefined,
	answering: Answering,
): boolean => {
	const other = jointlyWith(meeting, answering);
	const named = answering.question.mine ? [] : (boards ?? []);
	return other !== undefined && (named.length < 2 || named.some(({ id }) => id === other.id));
};

/** Each board with its meetings, the soonest first, except one whose answer is the same occasion as another's before it. */
export const pickedOnce = (
	meetings: readonly Meeting[],
	boards: readonly Board[],
	answering: Answering,
): readonly { readonly board: Board; readonly own: readonly Meeting[] }[] => {
	const pick = answering.question.facets.includes("last") ? lastMeeting : nextMeeting;
	const said: Meeting[] = [];
	const each = boards.flatMap((board) => {
		const own = meetings.filter(({ boardId }) => boardId === board.id);
		const picked = pick(own, answering);
		if (picked && said.some((other) => isSameOccasion(picked, other))) return [];
		if (picked) said.push(picked);
		return [{ board, own, picked }];
	});
	const row = inOrder(said);
	const placeOf = (picked?: Meeting) => (picked ? row.indexOf(picked) : row.length);
	return each.sort((a, b) => placeOf(a.picked) - placeOf(b.picked));
};

export const notJoint = (meeting: Meeting, { lookups }: Answering): Part => ({
	...nothing({ is: "none", says: `${lookups.reference(meeting)} is not recorded as held jointly` }),
	focus: [subject(meeting), { kind: "board", id: meeting.boardId }],
});
