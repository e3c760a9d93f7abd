/** When one half of a joint meeting goes to another board, the other half remembers where it is. */
import type { Movable } from "../../domain/merges/merge.ts";
import type { RegisterChange } from "../ports.ts";

export const pointOther = async (
	register: RegisterChange,
	movable: Movable,
	{ from, into }: { readonly from: string; readonly into: string },
): Promise<void> => {
	if (movable.kind !== "meeting" || !movable.joint || movable.joint.boardId === into) return;
	const other = await register.itemById("meeting", movable.joint.meetingId);
	if (other?.kind !== "meeting" || other.joint?.boardId !== from) return;
	await register.save({ ...other, joint: { ...other.joint, boardId: into } });
};
