/**
 * What the two boards of a joint meeting share. Whoever runs either of them may change or cancel it; the other diary
 * follows in the same transaction, and each board's channel is told once, however many of the two speak there.
 */

import { may } from "../../domain/audience/rights.ts";
import { type Board, belongs } from "../../domain/boards/board.ts";
import { areHalves, changedAlone, changedTogether, parted } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { gatherAgenda } from "../agenda/carry.ts";
import type { News, Register, RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export type OtherHalf = { readonly meeting: Meeting; readonly board: Board };

/** The meeting as the other board has it, or had it when that ended; undefined where it is out of sight, or has parted. */
const halfInSight = async (
	own: Meeting,
	register: Pick<Register, "boards" | "itemById">,
): Promise<OtherHalf | undefined> => {
	if (!own.joint) return undefined;
	const meeting = await register.itemById("meeting", own.joint.meetingId);
	if (meeting?.kind !== "meeting" || !areHalves(own, meeting)) return undefined;
	const board = (await register.boards()).find(({ id }) => id === meeting.boardId);
	return board && { meeting, board };
};

/** The other half is known to have parted, and left this one the name of both. */
const isLeft = async (
	{ id, joint }: Meeting,
	register: Pick<Register, "itemById">,
): Promise<boolean> => {
	if (!joint || joint.isApart) return false;
	const other = await register.itemById("meeting", joint.meetingId);
	return other?.kind === "meeting" && other.joint?.meetingId === id && other.joint.isApart === true;
};

/** The same, while that board goes on. */
export const otherHalf = async (
	own: Meeting,
	register: Pick<Register, "boards" | "itemById">,
): Promise<OtherHalf | undefined> => {
	const other = await halfInSight(own, register);
	return other && other.board.state.is !== "ended" ? other : undefined;
};

/** Somebody who is of the other board alone means that board's own half, whichever of the two was named. */
export const ownHalf = async (
	meeting: Meeting,
	{ deed, personId, request }: { deed: "run" | "belong"; personId?: string; request: Request },
): Promise<Meeting> => {
	const { register, viewer, me } = request;
	const other = await otherHalf(meeting, register);
	const board = (await register.boards()).find(({ id }) => id === meeting.boardId);
	if (!other || !board) return meeting;
	const actor = { viewer, person: me };
	const isOf = (one: Board) =>
		deed === "run" ? may("run", one, { actor }) : belongs(one, personId);
	return !isOf(board) && isOf(other.board) ? other.meeting : meeting;
};

/**
 * A joint series is in the diary of one of its boards; whoever runs the other means it too. Answers the half that is
 * of the series, and the board whose rights do as well.
 */
export const seriesHalf = async (
	own: Meeting,
	{ register }: { readonly register: Pick<Register, "boards" | "itemById"> },
): Promise<{ readonly item: Meeting; readonly also?: Board | undefined }> => {
	if (own.seriesId !== undefined) return { item: own };
	const other = await otherHalf(own, register);
	if (other?.meeting.seriesId === undefined || (await apartFrom(own, register)))
		return { item: own };
	const also = (await register.boards()).find(({ id }) => id === own.boardId);
	return { item: other.meeting, also };
};

/** Everyone sees both, or nobody would know why a meeting is where it is: no name is told beyond its own people. */
export const cannotJoin = (board: Board, other: Board): Refused | undefined => {
	const wrong = (says: string) =>
		refuse({ why: "unreadable", problems: [{ field: "with", says }] });
	if (board.id === other.id) return wrong("Which other board? A joint meeting is of two boards.");
	const closed = [board, other].find(({ visibility }) => visibility === "restricted");
	return (
		closed &&
		wrong(
			`${closed.name} is restricted, and a joint meeting would tell the other board of it. Book a meeting for each.`,
		)
	);
};

/** The board that a joint meeting was with, where one of the two has been restricted since. */
export const apartFrom = async (
	meeting: Meeting,
	register: Pick<Register, "boards" | "itemById">,
): Promise<Board | undefined> => {
	const other = await otherHalf(meeting, register);
	const own = (await register.boards()).find(({ id }) => id === meeting.boardId);
	const isClosed = [own, other?.board].some((board) => board?.visibility === "restricted");
	return isClosed ? other?.board : undefined;
};

/**
 * Where the other board is out of sight to whoever changes this, or either has been restricted since, each goes its own
 * way: nobody writes into a diary that they may not see, nor what is its board's alone into one that others see.
 *
 * Saves a meeting and, where it is joint, the other board's half with it; answers that half.
 */
export const saveTogether = async (
	after: Meeting,
	register: RegisterChange,
): Promise<OtherHalf | undefined> => {
	const other = await halfInSight(after, register);
	if (!other && (await isLeft(after, register))) {
		await register.save(changedAlone(after));
		return undefined;
	}
	if (!other || (await apartFrom(after, register))) {
		await register.save(parted(after));
		return undefined;
	}
	if (other.board.state.is === "ended" || other.meeting.state.is !== "planned") {
		await register.save(changedAlone(after));
		return undefined;
	}
	const [own, theirs] = changedTogether(after, other.meeting);
	await register.save(own);
	await register.save(theirs);
	return { ...other, meeting: theirs };
};

type Telling = {
	readonly news: News;
	readonly board: Board;
	readonly register: RegisterChange;
	readonly request: Request;
};

/** The other board's channel hears of it, unless it is the same channel. */
export const tellOther = async (
	other: OtherHalf | undefined,
	{ news, board, register, request }: Telling,
): Promise<void> => {
	if (!other) return;
	if (news === "cancelled") await gatherAgenda({ board: other.board, register, request });
	if (other.board.channelId !== board.channelId) await register.announce(other.meeting, news);
};

export const isPlannedAt = (time: Meeting["time"], { state, time: at }: Meeting): boolean =>
	state.is === "planned" &&
	at.is === "fixed" &&
	time.is === "fixed" &&
	at.on === time.on &&
	at.from === time.from;
