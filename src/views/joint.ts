/** How a meeting of two boards is said. */
import { referenceText } from "../domain/register.ts";
import type { OtherHalf } from "../usecases/meeting/joint.ts";

/** "Jointly with MPS Contest board, as MCB-M4." */
export const wordJoint = ({ meeting, board }: OtherHalf): string =>
	`Jointly with ${board.name}, as ${referenceText(meeting, board)}.`;
