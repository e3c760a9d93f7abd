/**
 * What goes on from one meeting to the next: items it did not reach, minutes to approve, and what arises from it.
 * The very same item moves, so that doing it twice doubles nothing.
 */

import type { Board } from "../../domain/boards/board.ts";
import {
	type AgendaItem,
	type AgendaMatter,
	lastPlace,
	mattersMinutes,
	mattersPlace,
} from "../../domain/meetings/agenda.ts";
import { isToCome, type Meeting, nextMeeting } from "../../domain/meetings/meeting.ts";
import { referenceText } from "../../domain/register.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

type Carrying = {
	readonly board: Board;
	readonly register: RegisterChange;
	readonly request: Request;
};

/** The board's next meeting that has not begun; undefined leaves things in the backlog. */
const nextOf = async (
	{ board, register, request }: Carrying,
	except?: Meeting,
): Promise<Meeting | undefined> => {
	const all = await register.meetings({ boardIds: [board.id], openOnly: true });
	return nextMeeting(
		all.filter(({ id }) => id !== except?.id),
		request.now,
	);
};

const agendaOf = (meeting: Meeting | undefined, { register }: Carrying) =>
	meeting ? register.records("agendaItem", { meetingId: meeting.id }) : Promise.resolve([]);

const isSame = (one: AgendaMatter | undefined, other: AgendaMatter): boolean =>
	one?.is === other.is && one.id === other.id;

/** Puts a matter on the next agenda, or in the backlog; one that stands there already is left alone. */
export const bringUp = async (
	matter: AgendaMatter,
	title: string,
	{ from, ...carrying }: Carrying & { readonly from: Meeting },
): Promise<void> => {
	const { board, register, request } = carrying;
	const known = (await register.records("agendaItem", { boardIds: [board.id] })).some((item) =>
		isSame(item.matter, matter),
	);
	if (known) return;
	const next = await nextOf(carrying, from);
	await register.save({
		kind: "agendaItem",
		id: request.ids(),
		version: 0,
		boardId: board.id,
		number: await register.nextNumber(board.id, "agenda"),
		title,
		meetingId: next?.id,
		place: mattersPlace[matter.is],
		minutes: mattersMinutes[matter.is],
		matter,
		state: "proposed",
	});
};

/** After a meeting: what it took is taken, what it did not reach waits for the next one. */
export const carryForward = async (
	meeting: Meeting,
	unfinished: ReadonlySet<string>,
	carrying: Carrying,
): Promise<readonly AgendaItem[]> => {
	const { board, register } = carrying;
	const next = await nextOf(carrying, meeting);
	const agenda = await register.records("agendaItem", { meetingId: meeting.id });
	let place = lastPlace(await agendaOf(next, carrying));
	const carried: AgendaItem[] = [];
	for (const item of agenda) {
		if (unfinished.has(item.id)) {
			const moved: AgendaItem = {
				...item,
				meetingId: next?.id,
				place,
				carriedFromId: meeting.id,
				state: "proposed",
			};
			place += 10;
			await register.save(moved);
			carried.push(moved);
		} else if (item.state === "proposed") await register.save({ ...item, state: "taken" });
	}
	const title = `Matters arising from ${referenceText(meeting, board)}`;
	await bringUp({ is: "arising", id: meeting.id }, title, { ...carrying, from: meeting });
	return carried;
};

/** Matters that wait, and items of meetings that will not be, go to the board's next meeting once there is one. */
export const gatherAgenda = async (carrying: Carrying): Promise<void> => {
	const { board, register, request } = carrying;
	const next = await nextOf(carrying);
	const meetings = await register.meetings({ boardIds: [board.id] });
	const items = await register.records("agendaItem", { boardIds: [board.id] });
	for (const item of items) {
		if (item.state !== "proposed" || item.meetingId === next?.id) continue;
		const meeting = meetings.find(({ id }) => id === item.meetingId);
		const isStranded = meeting?.state.is === "cancelled";
		// A meeting that has begun keeps its agenda until somebody records what it did not reach.
		const isWaiting =
			item.matter !== undefined &&
			(item.meetingId === undefined || (meeting !== undefined && isToCome(meeting, request.now)));
		if (isStranded || isWaiting) await register.save({ ...item, meetingId: next?.id });
	}
};
