/** Which items somebody asked to list, in the order in which they fall due. */

import type { Board } from "../domain/boards/board.ts";
import {
	dateKey,
	type HonestDate,
	isDated,
	isOverdue,
	type Window,
} from "../domain/dates/honest-date.ts";
import { dayIn, type PlainDate, usualZone } from "../domain/dates/plain-date.ts";
import { type Action, blockedOf } from "../domain/items/action.ts";
import { type Guidance, silentOn } from "../domain/items/guidance.ts";
import type { Milestone, Rag } from "../domain/items/milestone.ts";
import type { WorkStream } from "../domain/items/plan.ts";
import { distinctOccasions } from "../domain/meetings/joint.ts";
import { isToCome, type Meeting, meetingKey } from "../domain/meetings/meeting.ts";
import { byKey } from "../domain/paging.ts";
import type { Kept, Owner } from "../domain/people/person.ts";
import { type Names, namesFor } from "./naming.ts";
import type { Request } from "./request.ts";

type Shown =
	| ("open" | "overdue" | "closed" | "all" | "undated" | "blocked")
	/** Of meetings; and guidance that a body it was sent to has not acknowledged. */
	| ("cancelled" | "unacknowledged");

export type Wanted = {
	readonly board?: Board | undefined;
	/** Null for those that nobody owns. */
	readonly owner?: Owner | null | undefined;
	readonly workStream?: WorkStream | undefined;
	readonly show?: Shown | undefined;
	/** The days in which they fall due, fell due or were done. */
	readonly days?: Window | undefined;
	readonly colours?: readonly (Rag | "not reported")[] | undefined;
	/** Where the page that is wanted begins. */
	readonly after?: string | undefined;
};

/** A work stream runs across boards: the channel's own narrows its list only when it is named. */
export const acrossBoards = (
	wanted: Wanted,
	{ board }: { readonly board?: string | undefined },
): Wanted => (wanted.workStream && !board ? { ...wanted, board: undefined } : wanted);

export type Listed<T> = {
	readonly items: readonly T[];
	/** In whose order they are. */
	readonly keyOf: (item: T) => string;
	readonly names: Names;
	readonly wanted: Wanted;
};

const queryOf = ({ board, owner, workStream, show }: Wanted) => ({
	boardIds: board && [board.id],
	ownerId: owner?.id,
	workStreamId: workStream?.id,
	openOnly: show !== "closed" && show !== "all",
});

/** Today is each board's own: an item is overdue where its board sits. */
const isLate = (
	date: HonestDate,
	boardId: string,
	{ names, request }: { names: Names; request: Request },
) => isOverdue(date, dayIn(names.board(boardId)?.zone ?? usualZone, request.now));

/** Of a window some day is enough; what has no date falls in no days. */
const fallsIn = ({ days }: Wanted, date: HonestDate | PlainDate): boolean => {
	if (days === undefined) return true;
	if (typeof date === "string") return days.first <= date && date <= days.last;
	return isDated(date) && date.first <= days.last && days.first <= date.last;
};

const isOfColour = ({ colours }: Wanted, { report }: Milestone): boolean =>
	colours === undefined || colours.includes(report?.rag ?? "not reported");

/** What falls due sooner comes first. */
const dueKey =
	<T extends Kept & { readonly number: number; readonly title: string }>(
		due: (item: T) => HonestDate,
	) =>
	(item: T): string =>
		`${dateKey(due(item))} ${String(item.number).padStart(6, "0")} ${item.title} ${item.id}`;

const actionKey = dueKey<Action>(({ due }) => due);
const milestoneKey = dueKey<Milestone>(({ forecast }) => forecast);
const guidanceKey = dueKey<Guidance>((guidance) => dateOfGuidance(guidance));

export const listActions = async (wanted: Wanted, request: Request): Promise<Listed<Action>> => {
	const names = await namesFor(request.register);
	const found = await request.register.actions(queryOf(wanted));
	const items = found.filter((action) => {
		const { state } = action;
		if (!fallsIn(wanted, state.is === "closed" ? state.on : action.due)) return false;
		if (wanted.owner === null && action.owner !== undefined) return false;
		if (wanted.show === "closed") return state.is === "closed";
		if (wanted.show === "undated") return !isDated(action.due);
		if (wanted.show === "blocked") return blockedOf(action) !== undefined;
		return wanted.show !== "overdue" || isLate(action.due, action.boardId, { names, request });
	});
	return { items: items.toSorted(byKey(actionKey)), keyOf: actionKey, names, wanted };
};

export const listMilestones = async (
	wanted: Wanted,
	request: Request,
): Promise<Listed<Milestone>> => {
	const names = await namesFor(request.register);
	const found = await request.register.milestones(queryOf(wanted));
	const items = found.filter((milestone) => {
		if (wanted.owner === null && milestone.owner !== undefined) return false;
		if (!isOfColour(wanted, milestone)) return false;
		if (!fallsIn(wanted, milestone.actual ?? milestone.forecast)) return false;
		if (wanted.show === "closed") return milestone.actual !== undefined;
		if (wanted.show === "undated") return !isDated(milestone.forecast);
		return (
			wanted.show !== "overdue" || isLate(milestone.forecast, milestone.boardId, { names, request })
		);
	});
	return { items: items.toSorted(byKey(milestoneKey)), keyOf: milestoneKey, names, wanted };
};

/** The window it is expected in, or when it came. */
const dateOfGuidance = ({ state }: Guidance): HonestDate =>
	state.is === "expected" ? state.window : state.when;

export const listGuidance = async (wanted: Wanted, request: Request): Promise<Listed<Guidance>> => {
	const names = await namesFor(request.register);
	const { board, workStream } = wanted;
	const found = await request.register.guidance({
		boardIds: board && [board.id],
		workStreamId: workStream?.id,
	});
	const items = found.filter((guidance) => {
		const { state, boardId } = guidance;
		if (!fallsIn(wanted, dateOfGuidance(guidance))) return false;
		if (wanted.show === "closed") return state.is !== "expected";
		if (wanted.show === "open") return state.is === "expected";
		if (wanted.show === "unacknowledged") return silentOn(guidance).length > 0;
		if (wanted.show !== "overdue") return true;
		return state.is === "expected" && isLate(state.window, boardId, { names, request });
	});
	return { items: items.toSorted(byKey(guidanceKey)), keyOf: guidanceKey, names, wanted };
};

/** Of a joint meeting both boards' halves, for whoever goes on to choose between them. */
export const listHalves = async (wanted: Wanted, request: Request): Promise<Listed<Meeting>> => {
	const names = await namesFor(request.register);
	const found = await request.register.meetings({ boardIds: wanted.board && [wanted.board.id] });
	const items = found.filter((meeting) => {
		const { boardId, time } = meeting;
		if (!fallsIn(wanted, time.is === "fixed" ? time.on : time.when)) return false;
		// Days that are named say themselves whether they are over.
		if (wanted.show === "all" || (wanted.days && !wanted.show)) return true;
		if (wanted.show === "cancelled") return meeting.state.is === "cancelled";
		if (wanted.show === "closed") return !isToCome(meeting, request.now);
		if (!isToCome(meeting, request.now) || names.board(boardId)?.state.is === "ended") return false;
		// What is late of a meeting is its day.
		if (wanted.show !== "overdue") return true;
		return time.is === "provisional" && isLate(time.when, boardId, { names, request });
	});
	return { items: items.toSorted(byKey(meetingKey)), keyOf: meetingKey, names, wanted };
};

export const listMeetings = async (wanted: Wanted, request: Request): Promise<Listed<Meeting>> => {
	const listed = await listHalves(wanted, request);
	return { ...listed, items: distinctOccasions(listed.items) };
};
