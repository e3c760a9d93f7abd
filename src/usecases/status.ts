/** Where the programme stands: each board's next meeting, what is late, and what is not green. */
import type { Board } from "../domain/boards/board.ts";
import { isOverdue } from "../domain/dates/honest-date.ts";
import { dayIn, type Instant, usualZone } from "../domain/dates/plain-date.ts";
import type { Milestone, Rag } from "../domain/items/milestone.ts";
import { type Meeting, nextMeeting } from "../domain/meetings/meeting.ts";
import type { DeliveryStanding, Installation } from "./installation.ts";
import { type Names, namesFor } from "./naming.ts";
import type { Request } from "./request.ts";

export type BoardStatus = {
	readonly board: Board;
	readonly next?: Meeting | undefined;
	readonly open: number;
	readonly overdue: number;
	readonly rag: Readonly<Partial<Record<Rag, number>>>;
	readonly awaited: number;
};

/** Reminders that nobody could be told of; those of boards out of the asker's sight are counted, and no more. */
export type Stuck = {
	readonly boards: readonly { readonly board: Board; readonly count: number }[];
	readonly restricted: number;
};

/** What this installation works with; how delivery is getting on is for whoever looks after the workspace. */
export type Standing = Omit<Installation, "delivery"> & {
	readonly delivery?: DeliveryStanding | undefined;
	/** Moments are told by the clock of whoever asks. */
	readonly zone: string;
};

export type ProgrammeStatus = {
	readonly boards: readonly BoardStatus[];
	/** For whoever looks after the workspace. */
	readonly stuck?: Stuck | undefined;
	readonly installation?: Standing | undefined;
	readonly names: Names;
	readonly now: Instant;
};

const ragCounts = (milestones: readonly Milestone[]): Partial<Record<Rag, number>> => {
	const counts: Partial<Record<Rag, number>> = {};
	for (const { report } of milestones)
		if (report) counts[report.rag] = (counts[report.rag] ?? 0) + 1;
	return counts;
};

const stuckReminders = async (
	boards: readonly Board[],
	{ viewer, overdueReminders, now }: Request,
): Promise<Stuck | undefined> => {
	if (!viewer.administrator || !overdueReminders) return undefined;
	const rows = await overdueReminders(now);
	const countOf = ({ id }: Board) => rows.filter(({ boardId }) => boardId === id).length;
	const counted = boards.map((board) => ({ board, count: countOf(board) }));
	const seen = counted.reduce((sum, { count }) => sum + count, 0);
	return { boards: counted.filter(({ count }) => count > 0), restricted: rows.length - seen };
};

const standingOf = async (request: Request): Promise<Standing | undefined> => {
	const { installation, viewer, me, now } = request;
	if (!installation) return undefined;
	const delivery = viewer.administrator ? await installation.delivery(now) : undefined;
	return { ...installation, delivery, zone: me?.zone ?? usualZone };
};

export const programmeStatus = async (request: Request): Promise<ProgrammeStatus> => {
	const { register, now } = request;
	const query = { openOnly: true };
	const [names, boards, meetings, actions, milestones, guidance] = await Promise.all([
		namesFor(register),
		register.boards(),
		register.meetings(query),
		register.actions(query),
		register.milestones(query),
		register.guidance(query),
	]);
	const statusOf = (board: Board): BoardStatus => {
		const own = <T extends { boardId: string }>(items: readonly T[]) =>
			items.filter(({ boardId }) => boardId === board.id);
		const today = dayIn(board.zone, now);
		return {
			board,
			next: nextMeeting(own(meetings), now),
			open: own(actions).length,
			overdue: own(actions).filter(({ due }) => isOverdue(due, today)).length,
			rag: ragCounts(own(milestones)),
			awaited: own(guidance).filter(({ state }) => state.is === "expected").length,
		};
	};
	const standing = boards.filter(({ state }) => state.is !== "ended");
	const stuck = await stuckReminders(boards, request);
	const installation = await standingOf(request);
	return { boards: standing.map(statusOf), stuck, installation, names, now };
};
