/**
 * A joint meeting is one occasion in two boards' diaries: each board has it under a number, a quorum and a record of its
 * own, and both always show the same day, time and place. Wherever both would be shown side by side, it is shown once.
 */
import type { Meeting } from "./meeting.ts";

/** The same occasion in the other board's diary, as this one remembers it. */
export type Joint = {
	readonly boardId: string;
	readonly meetingId: string;
	/** Rises in both diaries at once, whenever the occasion changes. */
	readonly revision: number;
};

type Half = Pick<Meeting, "id" | "joint">;

/** What both diaries call it. */
export const occasionOf = ({ id, joint }: Half): string =>
	joint && joint.meetingId < id ? joint.meetingId : id;

/** Where only one of the two is said, it is this one. */
export const leads = (meeting: Half): boolean => occasionOf(meeting) === meeting.id;

export const isSameOccasion = (one: Half, other: Half): boolean =>
	occasionOf(one) === occasionOf(other);

/** A half that still stands speaks for both; of two that do, the one that leads. */
const speaksBefore = (one: Meeting, other: Meeting): boolean => {
	const [stands, otherStands] = [one, other].map(({ state }) => state.is !== "cancelled");
	return stands === otherStands ? leads(one) : stands === true;
};

/** Each occasion once, however many of its diaries are among these. */
export const onceEach = (meetings: readonly Meeting[]): readonly Meeting[] => {
	const said = new Map<string, Meeting>();
	for (const meeting of meetings) {
		const known = said.get(occasionOf(meeting));
		if (!known || speaksBefore(meeting, known)) said.set(occasionOf(meeting), meeting);
	}
	const kept = new Set(said.values());
	return meetings.filter((meeting) => kept.has(meeting));
};

/** The two halves of an occasion that is new, each knowing the other. */
export const joined = (one: Meeting, other: Meeting): readonly [Meeting, Meeting] => [
	{ ...one, joint: { boardId: other.boardId, meetingId: other.id, revision: 1 } },
	{ ...other, joint: { boardId: one.boardId, meetingId: one.id, revision: 1 } },
];

/** After a change of the occasion in one diary: both as they stand from then on. */
export const changedTogether = (after: Meeting, other: Meeting): readonly [Meeting, Meeting] => {
	if (!after.joint || !other.joint) return [after, other];
	const revision = Math.max(after.joint.revision, other.joint.revision) + 1;
	const { time, place, state } = after;
	return [
		{ ...after, joint: { ...after.joint, revision } },
		{ ...other, time, place, state, joint: { ...other.joint, revision } },
	];
};
