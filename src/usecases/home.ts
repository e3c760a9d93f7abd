/** One person's own page: their actions, what else waits for them, the next meetings and their boards. */

import { isUnheard, type Unheard } from "../domain/audience/audience.ts";
import { type Actor, type Deed, may, maySetUpBoard } from "../domain/audience/rights.ts";
import { type Board, belongs } from "../domain/boards/board.ts";
import { isDated, isOverdue } from "../domain/dates/honest-date.ts";
import {
	addDays,
	dayIn,
	type Instant,
	type PlainDate,
	usualZone,
} from "../domain/dates/plain-date.ts";
import { addWorkingDays } from "../domain/dates/working-days.ts";
import type { Action } from "../domain/items/action.ts";
import type { Guidance } from "../domain/items/guidance.ts";
import type { Milestone } from "../domain/items/milestone.ts";
import { distinctOccasions } from "../domain/meetings/joint.ts";
import type { Meeting } from "../domain/meetings/meeting.ts";
import { type OwedRecord, recordedMeetings, recordsOwed } from "../domain/meetings/records-owed.ts";
import { byKey } from "../domain/paging.ts";
import { bodiesOf, personFor } from "../domain/people/accountable-person.ts";
import type { Person } from "../domain/people/person.ts";
import { rulesForMeeting, rulesWith } from "../domain/reminders/rules.ts";
import {
	type Listed,
	listActions,
	listGuidance,
	listHalves,
	listMilestones,
	type Wanted,
} from "./listing.ts";
import type { Names } from "./naming.ts";
import type { Request } from "./request.ts";
import { type Progress, progressOf } from "./standing.ts";

/** What waits for somebody, and why. */
export type Waiting =
	| { readonly is: "milestone"; readonly item: Milestone }
	| { readonly is: "guidance"; readonly item: Guidance }
	| { readonly is: "meeting-without-day"; readonly item: Meeting }
	| {
			readonly is: "minutes-owed";
			readonly item: Meeting;
			readonly owed: readonly OwedRecord[];
	  }
	| { readonly is: "board-without-meeting"; readonly board: Board }
	| { readonly is: "board-without-secretary"; readonly board: Board }
	| { readonly is: "board-unheard"; readonly board: Board; readonly presence: Unheard };

/** What somebody may begin, on one board at least that they may see; to set one up, the workspace's member. */
type MayBegin = Readonly<Record<"addAction" | "schedule" | "setUpBoard", boolean>>;

export type HomePage = {
	readonly me?: Person | undefined;
	readonly actions: Listed<Action>;
	readonly overdue: number;
	/** Those that they are to achieve yet. */
	readonly milestones: Listed<Milestone>;
	readonly waiting: readonly Waiting[];
	readonly boards: readonly Board[];
	readonly meetings: Listed<Meeting>;
	readonly may: MayBegin;
	/** How far the register has come. */
	readonly progress: Progress;
	readonly actor: Actor;
	readonly names: Names;
	readonly today: PlainDate;
	readonly now: Instant;
};

type Held = {
	readonly own: readonly Board[];
	readonly meetings: readonly Meeting[];
	readonly me: Person;
	readonly names: Names;
	readonly milestones: Listed<Milestone>;
};

/** What the secretary of a board is to settle; its chair too, where there is no secretary. */
const isTheirs = ({ secretaryId, chairId }: Board, me: Person): boolean =>
	secretaryId === me.id || (!secretaryId && chairId === me.id);

const ofTheBoards = ({ own, meetings, me }: Held): readonly Waiting[] =>
	own.flatMap((board): readonly Waiting[] => {
		if (!isTheirs(board, me)) return [];
		const planned = meetings.filter(({ boardId }) => boardId === board.id);
		const undated = planned.filter(({ time }) => time.is === "provisional");
		return [
			...(board.secretaryId ? [] : [{ is: "board-without-secretary" as const, board }]),
			...(board.state.is === "forming" && planned.length === 0
				? [{ is: "board-without-meeting" as const, board }]
				: []),
			...undated.map((item) => ({ is: "meeting-without-day" as const, item })),
		];
	});

/** Those whose channel hears nothing any more. */
const ofTheChannels = async (
	{ own, me }: Held,
	{ directory }: Request,
): Promise<readonly Waiting[]> => {
	const asked = own.map(async (board): Promise<readonly Waiting[]> => {
		if (board.channelId === undefined || !isTheirs(board, me)) return [];
		const presence = await directory.presence(board.channelId);
		return isUnheard(presence) ? [{ is: "board-unheard", board, presence }] : [];
	});
	return (await Promise.all(asked)).flat();
};

/** For so long after a meeting, what is owed of it still stands there. */
const daysOwed = 31;

/** From when its secretary is asked, for as long as anybody would still write it down. */
const ofTheMinutes = async (
	{ own, me }: Held,
	{ register, calendar, now }: Request,
): Promise<readonly Waiting[]> => {
	const boards = own.filter((board) => isTheirs(board, me));
	const of = { boardIds: boards.map(({ id }) => id) };
	if (boards.length === 0) return [];
	const recorded = recordedMeetings(
		await register.records("attendance", of),
		await register.records("minutes", of),
	);
	const meetings = await register.meetings({ ...of, openOnly: true });
	return boards.flatMap((board) => {
		const rules = rulesWith(board.reminders);
		const today = dayIn(board.zone, now);
		const isAsked = (meeting: Meeting): boolean => {
			const { boardId, time } = meeting;
			const [first] = rulesForMeeting(rules, meeting).minutesWorkingDays;
			if (boardId !== board.id || time.is !== "fixed" || first === undefined) return false;
			if (time.on < addDays(today, -daysOwed)) return false;
			return addWorkingDays(time.on, first, calendar) <= today;
		};
		return meetings
			.filter(isAsked)
			.map((item) => ({ is: "minutes-owed" as const, item, owed: recordsOwed(item, recorded) }))
			.filter(({ owed }) => owed.length > 0);
	});
};

type List<T> = (wanted: Wanted, request: Request) => Promise<Listed<T>>;

/** What somebody owns, and what an organisation owns on a board where they fill its seat: they are reminded of both. */
const answeredBy = async <T extends { readonly boardId: string }>(
	list: List<T>,
	{ me, own }: Pick<Held, "me" | "own">,
	request: Request,
): Promise<Listed<T>> => {
	const bodies = own.flatMap((board) =>
		bodiesOf(me.id, board).map((id): Wanted => ({ board, owner: { kind: "organisation", id } })),
	);
	const theirs = await list({ owner: { kind: "person", id: me.id } }, request);
	const others = await Promise.all(bodies.map((wanted) => list(wanted, request)));
	const items = [theirs, ...others]
		.flatMap((found) => found.items)
		// Nobody can settle what an ended board has left open: its record stays as it was.
		.filter(({ boardId }) => theirs.names.board(boardId)?.state.is !== "ended");
	return { ...theirs, items: items.toSorted(byKey(theirs.keyOf)) };
};

const ofTheItems = async (held: Held, request: Request): Promise<readonly Waiting[]> => {
	const { me, names, milestones } = held;
	const dayFor = (boardId: string) => dayIn(names.board(boardId)?.zone ?? usualZone, request.now);
	const guidance = await listGuidance({ show: "open" }, request);
	const due = milestones.items.filter(({ forecast, boardId }) =>
		isOverdue(forecast, dayFor(boardId)),
	);
	const open = guidance.items.filter((item) => {
		const { state, boardId } = item;
		const board = names.board(boardId);
		if (!board || board.state.is === "ended" || state.is !== "expected") return false;
		if (personFor(item, board) !== me.id) return false;
		return isDated(state.window) && state.window.first <= dayFor(boardId);
	});
	return [
		...open.map((item) => ({ is: "guidance" as const, item })),
		...due.map((item) => ({ is: "milestone" as const, item })),
	];
};

const waitingFor = async (
	held: Omit<Held, "me">,
	request: Request,
): Promise<readonly Waiting[]> => {
	const { me } = request;
	if (!me) return [];
	const theirs = { ...held, me };
	return [
		...(await ofTheItems(theirs, request)),
		...(await ofTheMinutes(theirs, request)),
		...ofTheBoards(theirs),
		...(await ofTheChannels(theirs, request)),
	];
};

const mayBegin = (boards: readonly Board[], { viewer, me }: Request): MayBegin => {
	const running = boards.filter(({ state }) => state.is !== "ended");
	const mayOnOne = (deed: Deed) =>
		running.some((board) => may(deed, board, { actor: { viewer, person: me } }));
	return {
		addAction: mayOnOne("update"),
		schedule: mayOnOne("run"),
		setUpBoard: me !== undefined && maySetUpBoard(viewer),
	};
};

export const homePage = async (request: Request): Promise<HomePage> => {
	const { me, now, today } = request;
	const [meetings, progress] = await Promise.all([listHalves({}, request), progressOf(request)]);
	const { boards } = progress;
	const own = boards.filter((board) => belongs(board, me?.id) && board.state.is !== "ended");
	const actions = me
		? await answeredBy(listActions, { me, own }, request)
		: { ...(await listActions({}, request)), items: [] };
	const milestones = me
		? await answeredBy(listMilestones, { me, own }, request)
		: { ...(await listMilestones({}, request)), items: [] };
	const { names } = actions;
	const ids = new Set(own.map(({ id }) => id));
	const ahead = meetings.items.filter(({ boardId }) => ids.has(boardId) || own.length === 0);
	const late = actions.items.filter(({ due, boardId }) =>
		isOverdue(due, dayIn(names.board(boardId)?.zone ?? usualZone, now)),
	);
	return {
		me,
		actions,
		overdue: late.length,
		milestones,
		waiting: await waitingFor({ own, meetings: ahead, names, milestones }, request),
		boards: own,
		meetings: { ...meetings, items: distinctOccasions(ahead) },
		may: mayBegin(boards, request),
		progress,
		actor: { viewer: request.viewer, person: me },
		names,
		today,
		now,
	};
};
