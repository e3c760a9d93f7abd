/**
 * A seat belongs to an organisation; whoever holds it may change, and it may stand vacant.
 * A term has a first and a last day; on the day after the last one, the seat wants a new holder or a new term.
 */

import type { PlainDate } from "../dates/plain-date.ts";
import { type Refused, refuse } from "../refusal.ts";
import type { Board, Seat } from "./board.ts";

export type SeatState = "vacant" | "term over" | "filled";

export const stateOfSeat = (seat: Seat, today: PlainDate): SeatState => {
	if (seat.holderId === undefined) return "vacant";
	return seat.until !== undefined && seat.until < today ? "term over" : "filled";
};

/** What is said of a seat; what is left unsaid stays, and null takes it back. */
export type SeatChange = {
	readonly organisationId: string;
	readonly holderId?: string | undefined;
	readonly deputyId?: string | null | undefined;
	readonly from?: PlainDate | null | undefined;
	readonly until?: PlainDate | null | undefined;
};

const after = <T>(said: T | null | undefined, held: T | undefined): T | undefined =>
	said === null ? undefined : (said ?? held);

/** The seat meant, where an organisation has several: the holder's own, else a vacant one, else the first. */
export const seatMeant = (board: Board, change: SeatChange): Seat | undefined => {
	const own = board.seats.filter(({ organisationId }) => organisationId === change.organisationId);
	return (
		own.find(({ holderId }) => holderId !== undefined && holderId === change.holderId) ??
		own.find(({ holderId }) => holderId === undefined) ??
		own[0]
	);
};

/** A new holder begins a term of their own: the last one's dates do not pass to them, the deputy does. */
const changed = (seat: Seat, change: SeatChange): Seat => {
	const isNew = change.holderId !== undefined && change.holderId !== seat.holderId;
	return {
		organisationId: seat.organisationId,
		holderId: change.holderId ?? seat.holderId,
		deputyId: after(change.deputyId, seat.deputyId),
		from: after(change.from, isNew ? undefined : seat.from),
		until: after(change.until, isNew ? undefined : seat.until),
	};
};

/** The seat as it would stand: the one that the organisation has, or a fresh one. */
const seatAfter = (board: Board, change: SeatChange): Seat =>
	changed(seatMeant(board, change) ?? { organisationId: change.organisationId }, change);

/** A term that is said to begin or end anew ends no earlier than it begins, whichever of the two was said. */
export const termObjection = (board: Board, change: SeatChange): Refused | undefined => {
	if (!change.from && !change.until) return undefined;
	const { from: first, until: last } = seatAfter(board, change);
	if (first === undefined || last === undefined || first <= last) return undefined;
	return refuse({ why: "backwards", what: "The end of the term", first, last });
};

/** Gives an organisation a seat, or changes the one that it has. */
export const setSeat = (board: Board, change: SeatChange): Board => {
	const meant = seatMeant(board, change);
	const next = seatAfter(board, change);
	if (!meant) return { ...board, seats: [...board.seats, next] };
	return { ...board, seats: board.seats.map((seat) => (seat === meant ? next : seat)) };
};

/** The seat that is given up: the holder's own where one is named, else one that somebody fills. */
export const seatGivenUp = (
	board: Board,
	{ organisationId, holderId }: Pick<SeatChange, "organisationId" | "holderId">,
): Seat | undefined => {
	const own = board.seats.filter((seat) => seat.organisationId === organisationId);
	if (holderId !== undefined) return own.find((seat) => seat.holderId === holderId);
	return own.find((seat) => seat.holderId !== undefined) ?? own[0];
};

/** The seat stays the organisation's, and stands vacant. */
export const vacateSeat = (board: Board, seat: Seat): Board => ({
	...board,
	seats: board.seats.map((one) =>
		one === seat ? { organisationId: one.organisationId, deputyId: one.deputyId } : one,
	),
});

export const removeSeat = (board: Board, seat: Seat): Board => ({
	...board,
	seats: board.seats.filter((one) => one !== seat),
});

/** A board's duties as one person has them. */
export type Duty = "secretary" | "chair" | "member" | "seat" | "deputy";

export const dutiesOf = (board: Board, personId: string): readonly Duty[] => {
	const held = [
		board.secretaryId === personId ? "secretary" : undefined,
		board.chairId === personId ? "chair" : undefined,
		board.memberIds.includes(personId) ? "member" : undefined,
		board.seats.some(({ holderId }) => holderId === personId) ? "seat" : undefined,
		board.seats.some(({ deputyId }) => deputyId === personId) ? "deputy" : undefined,
	] as const;
	return held.filter((duty) => duty !== undefined);
};

const passed = <T extends string | undefined>(held: T, old: string, next: string): T | string =>
	held === old ? next : held;

/** Roles first and people second: every duty of one person passes to another, and the board loses none. */
const handOver = (board: Board, old: string, next: string): Board => ({
	...board,
	secretaryId: passed(board.secretaryId, old, next),
	chairId: passed(board.chairId, old, next),
	memberIds: [...new Set(board.memberIds.map((id) => passed(id, old, next)))],
	seats: board.seats.map((seat) => ({
		...seat,
		holderId: passed(seat.holderId, old, next),
		// Nobody is their own deputy.
		deputyId:
			passed(seat.holderId, old, next) === passed(seat.deputyId, old, next)
				? undefined
				: passed(seat.deputyId, old, next),
	})),
});

/** Some of one person's duties pass to another; what else they do on the board stays theirs. */
export const passDuties = (
	board: Board,
	{
		old,
		next,
		duties,
	}: { readonly old: string; readonly next: string; readonly duties: readonly Duty[] },
): Board => {
	const all = handOver(board, old, next);
	const pick = <T>(duty: Duty, now: T, before: T): T => (duties.includes(duty) ? now : before);
	return {
		...board,
		secretaryId: pick("secretary", all.secretaryId, board.secretaryId),
		chairId: pick("chair", all.chairId, board.chairId),
		memberIds: pick("member", all.memberIds, board.memberIds),
		seats: board.seats.map((seat) => {
			const holderId = pick("seat", passed(seat.holderId, old, next), seat.holderId);
			const deputyId = pick("deputy", passed(seat.deputyId, old, next), seat.deputyId);
			return { ...seat, holderId, deputyId: deputyId === holderId ? undefined : deputyId };
		}),
	};
};
