/** How a meeting of two boards is said. */
import type { Board } from "../../domain/boards/board.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { referenceText } from "../../domain/register.ts";
import type { Accepted } from "../../usecases/meeting/join.ts";
import type { OtherHalf } from "../../usecases/meeting/joint.ts";
import { line } from "../kit/blocks.ts";

/** "Jointly with MPS Contest board, as MCB-M4." */
export const wordJoint = ({ meeting, board }: OtherHalf): string =>
	`Jointly with ${board.name}, as ${referenceText(meeting, board)}.`;

/** "Proposed to London Prevent board as a joint meeting." */
export const wordProposed = ({ name }: Board): string =>
	`Proposed to ${name} as a joint meeting: its secretary is asked, and until they accept it is in this diary alone.`;

/** Where it stands. */
export const wordAsked = ({ proposal }: Meeting, board: Board): string =>
	proposal?.turnedDown
		? [`${board.name} turned it down as a joint meeting`, proposal.turnedDown.reason]
				.filter(Boolean)
				.join(": ")
		: wordProposed(board);

/** Said to whoever changed it, who sees both. */
export const apartLine = ({ apart }: { readonly apart?: Board | undefined }) =>
	apart
		? [
				line(
					`${apart.name} is not told, and its own diary stays as it is: one of the two boards has been restricted since this was booked jointly.`,
				),
			]
		: [];

/** What it means for the board that was asked. */
export const joinedAlso = (
	{ theirs, count, taken, kept, isFirst }: Accepted,
	board: Board,
): readonly string[] => {
	const said = (meetings: readonly Meeting[]) =>
		meetings.map((meeting) => referenceText(meeting, board)).join(", ");
	return [
		wordJoint(theirs),
		...(count > 1 ? [`So are the ${count - 1} after it: each is in both diaries.`] : []),
		...(taken.length > 0
			? [`${board.name} had ${said(taken)} at that time: what was its own is joint now.`]
			: []),
		...(kept.length > 0
			? [`${board.name} has ${said(kept)} at that time, and does not meet jointly then.`]
			: []),
		...(isFirst ? [`First meeting: ${board.name} is now active.`] : []),
	];
};
