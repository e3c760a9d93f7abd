/** Sets a board up as somebody begins with it: the board, its channel and its first meeting, which are undone together. */
import type { Board } from "../../domain/boards/board.ts";
import type { Meeting, MeetingWhen } from "../../domain/meetings/meeting.ts";
import type { Refusal, Refused } from "../../domain/refusal.ts";
import type { RecurringWhen } from "../../domain/series/series.ts";
import { isRefused } from "../change-item.ts";
import { scheduleMeeting } from "../meeting/schedule.ts";
import type { Request } from "../request.ts";
import { startSeries } from "../series/start.ts";
import { type Bound, bindBoard, type Crowd, crowdIn, objectionToChannel } from "./bind.ts";
import { createBoard, type NewBoard } from "./create.ts";

export type SetUp = NewBoard & {
	/** Where it is to speak. */
	readonly channel?: string | undefined;
	readonly when?: MeetingWhen | RecurringWhen | undefined;
};

/** Its meetings, or why there is none. */
type FirstMeetings =
	| { readonly is: "booked"; readonly meetings: readonly Meeting[] }
	| { readonly is: "not booked"; readonly refusal: Refusal };

/** Its channel; or who would read along there, where that is to be asked about first. */
type Place =
	| { readonly is: "bound"; readonly bound: Bound }
	| { readonly is: "asked"; readonly crowd: Crowd; readonly channel: string };

export type BoardBegun = {
	readonly board: Board;
	readonly place?: Place | undefined;
	readonly first?: FirstMeetings | undefined;
};

const placeFor = async (
	board: Board,
	channel: string,
	request: Request,
): Promise<Place | Refused> => {
	const crowd = await crowdIn(channel, request);
	if (crowd) return { is: "asked", crowd, channel };
	const outcome = await bindBoard({ board, channel }, request);
	return isRefused(outcome) ? outcome : { is: "bound", bound: outcome.value };
};

const firstMeetings = async (
	board: Board,
	when: MeetingWhen | RecurringWhen,
	request: Request,
): Promise<FirstMeetings> => {
	const outcome =
		when.is === "recurring"
			? await startSeries({ board, when }, request)
			: await scheduleMeeting({ board, when }, request);
	if (isRefused(outcome)) return { is: "not booked", refusal: outcome.refusal };
	const { value } = outcome;
	return { is: "booked", meetings: "meetings" in value ? value.meetings : [value.meeting] };
};

/** Nothing is set up where it could not speak in the channel that was meant. */
export const setUpBoard = async (
	{ channel, when, ...input }: SetUp,
	request: Request,
): Promise<BoardBegun | Refused> => {
	const stopped = channel ? await objectionToChannel(channel, request) : undefined;
	if (stopped) return stopped;
	const created = await createBoard(input, request);
	if (isRefused(created)) return created;
	const { board } = created;
	const place = channel ? await placeFor(board, channel, request) : undefined;
	if (isRefused(place)) return place;
	return { board, place, first: when && (await firstMeetings(board, when, request)) };
};
