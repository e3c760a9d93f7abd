/**
 * Once two boards have parted, no date of either hangs on the other's meeting: what had gone over to one, as its own was
 * called off or its board had none ahead, goes back to where it was, and is told as its going over was.
 */
import { type Anchored, dueOf } from "../../domain/items/anchor.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { hungApart, isAstray } from "../../domain/merges/anchors.ts";
import type { Merge, MergeDone } from "../../domain/merges/merge.ts";
import type { Register, RegisterChange } from "../ports.ts";

const meetingOf = async (item: Anchored, register: Register): Promise<Meeting | undefined> => {
	const id = dueOf(item).anchor?.meetingId;
	const found = id === undefined ? undefined : await register.itemById("meeting", id);
	return found?.kind === "meeting" ? found : undefined;
};

/** A merge saves the board that takes over before all else: whatever the history has earlier was before it. */
const beganAt = async (register: Register, merge: Merge, done: MergeDone): Promise<number> => {
	const all = await register.changesOf("board", merge.intoId);
	return all.find(({ entity }) => entity.version === done.intoAfter)?.sequence ?? 0;
};

/** As it was before the merge, unless it hung astray then. */
const itemBefore = async (
	{ kind, id }: Anchored,
	register: Register,
	began: number,
): Promise<Anchored | undefined> => {
	const all = await register.changesOf(kind, id);
	const was = all.findLast(({ sequence }) => sequence < began)?.entity;
	if (was?.kind !== "action" && was?.kind !== "milestone") return undefined;
	return isAstray(was, await meetingOf(was, register)) ? undefined : was;
};

/** What hangs on the other board's meeting, as it is to hang from now on. */
const hungAstray = async (
	register: Register,
	merge: Merge,
	done: MergeDone,
): Promise<readonly Anchored[]> => {
	const [began, boards] = [await beganAt(register, merge, done), await register.boards()];
	const query = { openOnly: true };
	const open = [...(await register.actions(query)), ...(await register.milestones(query))];
	const ofBoth = open.filter((item) =>
		[merge.fromId, merge.intoId].includes(dueOf(item).anchor?.boardId ?? ""),
	);
	const apart: Anchored[] = [];
	for (const item of ofBoth) {
		const meeting = await meetingOf(item, register);
		if (!meeting || !isAstray(item, meeting)) continue;
		const was = await itemBefore(item, register, began);
		const hung = hungApart(item, { was, meeting, boards });
		if (hung !== item) apart.push(hung);
	}
	return apart;
};

export const partDates = async (
	register: RegisterChange,
	merge: Merge,
	done: MergeDone,
): Promise<void> => {
	const apart = await hungAstray(register, merge, done);
	for (const item of apart) await register.hang(item);
	// The meeting that it hung on may have been moved or called off meanwhile.
	const meetings = new Map<string, Meeting>();
	for (const item of apart) {
		const meeting = await meetingOf(item, register);
		if (meeting) meetings.set(meeting.id, meeting);
	}
	for (const meeting of meetings.values()) await register.follow(meeting);
};
