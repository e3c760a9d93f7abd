/**
 * An agenda item waits in its board's backlog until it is put on a meeting's agenda, where it has its place and its minutes.
 * Times on an agenda follow from the start of the meeting, so that moving one item moves those after it.
 */

import {
	type Instant,
	instantOf,
	minutesAfter,
	timeIn,
	type WallTime,
} from "../dates/plain-date.ts";
import type { Kept } from "../people/person.ts";
import type { Meeting } from "./meeting.ts";

/** What an item is there for, when it was put there by rule: minutes to approve, or what arises from a meeting before. */
export type AgendaMatter =
	| { readonly is: "minutes"; readonly id: string }
	| { readonly is: "arising"; readonly id: string };

export type AgendaState = "proposed" | "taken" | "withdrawn";

export type AgendaItem = Kept & {
	readonly kind: "agendaItem";
	readonly boardId: string;
	/** `LPB-A3`. */
	readonly number: number;
	readonly title: string;
	/** Absent while it waits in the backlog. */
	readonly meetingId?: string | undefined;
	/** Where it stands on the agenda; ties stand in the order of their numbers. */
	readonly place: number;
	readonly minutes?: number | undefined;
	readonly presenterId?: string | undefined;
	readonly matter?: AgendaMatter | undefined;
	/** The meeting that did not reach it. */
	readonly carriedFromId?: string | undefined;
	readonly state: AgendaState;
};

/** What is taken first comes first: minutes, matters arising, then the rest in its order. */
export const mattersPlace = { minutes: 2, arising: 4 } as const;

/** What they usually take, until somebody says otherwise. */
export const mattersMinutes = { minutes: 5, arising: 10 } as const;

export const sortAgenda = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
	items
		.filter(({ state }) => state !== "withdrawn")
		.toSorted((a, b) => a.place - b.place || a.number - b.number);

type Timed = {
	readonly item: AgendaItem;
	readonly from?: WallTime | undefined;
	readonly until?: WallTime | undefined;
};

export type TimedAgenda = {
	readonly items: readonly Timed[];
	/** How long all of it takes, as far as it is known. */
	readonly minutes: number;
	/** By how much it runs over the meeting's own end; 0 when it fits. */
	readonly over: number;
};

/** Each item with its time on the wall; from the first whose length nobody gave, times are not known. */
export const timedAgenda = (meeting: Meeting, items: readonly AgendaItem[]): TimedAgenda => {
	const { time } = meeting;
	const total = items.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
	const over = time.is === "fixed" ? Math.max(0, total - time.minutes) : 0;
	const zone = time.is === "fixed" ? time.zone : "UTC";
	let at: Instant | undefined =
		time.is === "fixed" ? instantOf(time.on, time.from, time.zone) : undefined;
	const timed = sortAgenda(items).map((item): Timed => {
		const from = at && timeIn(zone, at);
		at = at && item.minutes !== undefined ? minutesAfter(at, item.minutes) : undefined;
		return { item, from, until: at && timeIn(zone, at) };
	});
	return { items: timed, minutes: total, over };
};

/** The agenda with this item moved to the given place, first being 1; only those that moved are returned. */
export const reordered = (
	agenda: readonly AgendaItem[],
	item: AgendaItem,
	position: number,
): readonly AgendaItem[] => {
	const others = sortAgenda(agenda).filter(({ id }) => id !== item.id);
	const at = Math.min(Math.max(position, 1), others.length + 1) - 1;
	return [...others.slice(0, at), item, ...others.slice(at)]
		.map((each, index) => ({ before: each, after: { ...each, place: (index + 1) * 10 } }))
		.filter(({ before, after }) => before.place !== after.place || before.id === item.id)
		.map(({ after }) => after);
};

export const lastPlace = (agenda: readonly AgendaItem[]): number =>
	Math.max(0, ...agenda.map(({ place }) => place)) + 10;
