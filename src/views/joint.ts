/** How a meeting of two boards is said. */
import type { Board } from "../domain/board.ts";
import { referenceText } from "../domain/register.ts";
import type { OtherHalf } from "../usecases/meeting/joint.ts";
import { line } from "./blocks.ts";

/** "Jointly with MPS Contest board, as MCB-M4." */
export const wordJoint = ({ meeting, board }: OtherHalf): string =>
	`Jointly with ${board.name}, as ${referenceText(meeting, board)}.`;

/** Said to whoever changed it, who sees both. */
export const apartLine = ({ apart }: { readonly apart?: Board | undefined }) =>
	apart
		? [
				line(
					`${apart.name} is not told, and its own diary stays as it is: one of the two boards has been restricted since this was booked jointly.`,
				),
			]
		: [];
