/** Everything that a board's page shows, as far as the asker may see it. */

import type { Presence } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { calendarFor } from "../../domain/dates/working-days.ts";
import type { Action } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { WorkStream } from "../../domain/items/plan.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { listActions, listGuidance, listMeetings, listMilestones } from "../listing.ts";
import type { Names } from "../naming.ts";
import type { Request } from "../request.ts";

export type BoardPage = {
	readonly board: Board;
	readonly names: Names;
	readonly meetings: readonly Meeting[];
	readonly actions: readonly Action[];
	readonly milestones: readonly Milestone[];
	readonly guidance: readonly Guidance[];
	/** Every board in sight: what stands above this one and below it. */
	readonly boards: readonly Board[];
	/** Those that run across it. */
	readonly workStreams: readonly WorkStream[];
	/** Of the bot in its channel. */
	/** Whose bank holidays it keeps, where it says. */
	readonly region?: string | undefined;
	readonly presence?: Presence | undefined;
	readonly now: Instant;
};

export const showBoard = async (board: Board, request: Request): Promise<BoardPage> => {
	const wanted = { board, show: "open" as const };
	const { channelId } = board;
	const [meetings, actions, milestones, guidance, boards, streams, presence] = await Promise.all([
		listMeetings(wanted, request),
		listActions(wanted, request),
		listMilestones(wanted, request),
		listGuidance(wanted, request),
		request.register.boards(),
		request.register.workStreams(),
		channelId === undefined ? undefined : request.directory.presence(channelId),
	]);
	return {
		board,
		names: actions.names,
		meetings: meetings.items,
		actions: actions.items,
		milestones: milestones.items,
		guidance: guidance.items,
		boards,
		workStreams: streams.filter(({ boardIds }) => boardIds?.includes(board.id)),
		region: board.holidays && calendarFor(board, request.calendar).name,
		presence,
		now: request.now,
	};
};
