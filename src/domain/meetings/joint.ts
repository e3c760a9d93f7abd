/**
 * A joint meeting is one occasion in two boards' diaries: each board has it under a number, a quorum and a record of its
 * own, and both always show the same day, time and place. Wherever both would be shown side by side, it is shown once.
 * A half that was changed where the other could not follow has parted from it, and is a meeting of its own.
 */
import type { Meeting } from "./meeting.ts";

/** The same occasion in the other board's diary, as this one remembers it. */
export type Joint = {
	readonly boardId: string;
	readonly meetingId: string;
	/** Rises in both diaries at once, whenever the occasion changes. */
	readonly revision: number;
	/** It has parted: kept in its own diary alone, so that the other tells nothing of what was done here. */
	readonly isApart?: true | undefined;
};

/** The other board's own diary has nothing of it before that has agreed. */
export type Proposal = {
	readonly boardId: string;
	readonly turnedDown?: { readonly reason?: string | undefined } | undefined;
};

/** The board that is asked, and has not answered. */
export const proposedTo = ({ proposal }: Pick<Meeting, "proposal">): string | undefined =>
	proposal?.turnedDown ? undefined : proposal?.boardId;

type Half = Pick<Meeting, "id" | "joint">;

/** What both diaries call it; one that has parted leaves that name to the other half, whichever of them led. */
export const occasionOf = ({ id, joint }: Half): string => {
	if (joint?.isApart) return `${id}-apart`;
	return joint && joint.meetingId < id ? joint.meetingId : id;
};

/** Where only one of the two is said, it is this one. */
export const leads = (meeting: Half): boolean =>
	meeting.joint?.isApart === true || occasionOf(meeting) === meeting.id;

/** Whether each is the other's half still. */
export const areHalves = (one: Half, other: Half): boolean =>
	one.joint?.meetingId === other.id &&
	other.joint?.meetingId === one.id &&
	isSameOccasion(one, other);

export const isSameOccasion = (one: Half, other: Half): boolean =>
	occasionOf(one) === occasionOf(other);

/** A half that still stands speaks for both; of two that do, the one that leads. */
const speaksBefore = (one: Meeting, other: Meeting): boolean => {
	const [stands, otherStands] = [one, other].map(({ state }) => state.is !== "cancelled");
	return stands === otherStands ? leads(one) : stands === true;
};

/** Each occasion once, however many of its diaries are among these. */
export const distinctOccasions = (meetings: readonly Meeting[]): readonly Meeting[] => {
	const said = new Map<string, Meeting>();
	for (const meeting of meetings) {
		const known = said.get(occasionOf(meeting));
		if (!known || speaksBefore(meeting, known)) said.set(occasionOf(meeting), meeting);
	}
	const kept = new Set(said.values());
	return meetings.filter((meeting) => kept.has(meeting));
};

/** The two halves of an occasion that is new, each knowing the other; a calendar that holds one of them sees a change. */
export const joined = (one: Meeting, other: Meeting): readonly [Meeting, Meeting] => {
	const revision = Math.max(one.version, other.version) + 1;
	const half = (own: Meeting, { boardId, id: meetingId }: Meeting): Meeting => ({
		...own,
		proposal: undefined,
		joint: { boardId, meetingId, revision },
	});
	return [half(one, other), half(other, one)];
};

/** After a change in one diary that the other half, which is over or has parted, does not share. */
export const changedAlone = (after: Meeting): Meeting =>
	after.joint ? { ...after, joint: { ...after.joint, revision: after.joint.revision + 1 } } : after;

/** After a change in one diary alone of what goes on in the other: from then on they are two meetings. */
export const parted = (after: Meeting): Meeting =>
	after.joint ? { ...after, joint: { ...after.joint, isApart: true } } : after;

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
