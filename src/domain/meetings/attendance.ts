/**
 * Before a meeting people reply that they come, send apologies, or send a deputy; afterwards it is recorded who was there.
 * Quorum counts members or their deputies, one for each seat, and never those who are only in attendance.
 */
import type { Board, Share } from "../boards/board.ts";
import type { PlainDate } from "../dates/plain-date.ts";
import { addWorkingDays, type WorkingCalendar } from "../dates/working-days.ts";
import type { Kept } from "../people/person.ts";
import type { Meeting } from "./meeting.ts";

export type Answer =
	| { readonly is: "yes" }
	| { readonly is: "apologies" }
	| { readonly is: "deputy"; readonly byId: string };

/** One person's word about one meeting; a later word takes the place of the earlier. */
export type ReplyRecord = Kept & {
	readonly kind: "reply";
	readonly boardId: string;
	readonly meetingId: string;
	readonly personId: string;
	readonly answer: Answer;
	readonly on: PlainDate;
};

/** `forId` is the member who sent a deputy. */
export type Deputising = { readonly forId: string; readonly byId: string };

/** Who was there, as the minutes will say. */
export type Attendance = Kept & {
	readonly kind: "attendance";
	readonly boardId: string;
	readonly meetingId: string;
	readonly presentIds: readonly string[];
	readonly apologyIds: readonly string[];
	readonly deputies: readonly Deputising[];
	/** Names as written: not everyone who sits in is known to the register. */
	readonly inAttendance: readonly string[];
};

/** A place that counts towards the quorum; nobody fills a vacant seat. */
export type Place = { readonly personId?: string | undefined };

/** One place for each seat, and one for each member and chair who holds none. A secretary alone is not counted. */
export const placesOf = (board: Board): readonly Place[] => {
	const holders = new Set(board.seats.flatMap(({ holderId }) => holderId ?? []));
	const members = new Set([...(board.chairId ? [board.chairId] : []), ...board.memberIds]);
	return [
		...board.seats.map(({ holderId }) => ({ personId: holderId })),
		...[...members].filter((id) => !holders.has(id)).map((personId) => ({ personId })),
	];
};

const countOf = ({ numerator, denominator, moreThan }: Share, places: number): number =>
	moreThan
		? Math.floor((places * numerator) / denominator) + 1
		: Math.max(1, Math.ceil((places * numerator) / denominator));

/** How many the board's terms ask for; a part of its places counts the vacant seats too. */
export const quorumNeeded = (board: Board): number | undefined => {
	if (board.quorum !== undefined || !board.quorumShare) return board.quorum;
	const places = placesOf(board).length;
	return places === 0 ? undefined : countOf(board.quorumShare, places);
};

/** A deputy who is a member speaks for one place only: their own, if they come for themselves. */
const filled = (
	board: Board,
	own: ReadonlySet<string>,
	deputies: readonly Deputising[],
): number => {
	const used = new Set(own);
	let count = 0;
	for (const { personId } of placesOf(board)) {
		if (personId === undefined) continue;
		if (own.has(personId)) count += 1;
		else {
			const deputy = deputies.find(({ forId, byId }) => forId === personId && !used.has(byId));
			if (deputy) {
				used.add(deputy.byId);
				count += 1;
			}
		}
	}
	return count;
};

export type Quorum = {
	/** How many the board's terms ask for; absent when it is not recorded. */
	readonly needed?: number | undefined;
	readonly places: number;
	/** Come, or came, themselves or by deputy. */
	readonly counted: number;
	/** Could still come: everyone who has not sent apologies. */
	readonly possible: number;
	readonly vacant: number;
	/** Were there, or are expected, without a place that counts. */
	readonly uncountedIds: readonly string[];
};

/** Those of them who hold no place and stand in for nobody. */
const uncountedOf = (
	board: Board,
	own: ReadonlySet<string>,
	deputies: readonly Deputising[],
): readonly string[] => {
	const placed = new Set(placesOf(board).map(({ personId }) => personId));
	return [...own].filter((id) => !placed.has(id) && !deputies.some(({ byId }) => byId === id));
};

export const quorumExpected = (board: Board, replies: readonly ReplyRecord[]): Quorum => {
	const places = placesOf(board);
	const own = new Set(
		replies.filter(({ answer }) => answer.is === "yes").map(({ personId }) => personId),
	);
	const deputies = replies.flatMap(({ personId, answer }) =>
		answer.is === "deputy" ? [{ forId: personId, byId: answer.byId }] : [],
	);
	const counted = filled(board, own, deputies);
	const replied = new Set(replies.map(({ personId }) => personId));
	const silent = places.filter(({ personId }) => personId && !replied.has(personId)).length;
	const vacant = places.filter(({ personId }) => personId === undefined).length;
	return {
		needed: quorumNeeded(board),
		places: places.length,
		counted,
		possible: counted + silent,
		vacant,
		uncountedIds: uncountedOf(board, own, deputies),
	};
};

export const quorumPresent = (
	board: Board,
	attendance: Pick<Attendance, "presentIds" | "deputies">,
): Quorum => {
	const own = new Set(attendance.presentIds);
	const counted = filled(board, own, attendance.deputies);
	const places = placesOf(board);
	const vacant = places.filter(({ personId }) => personId === undefined).length;
	return {
		needed: quorumNeeded(board),
		places: places.length,
		counted,
		possible: counted,
		vacant,
		uncountedIds: uncountedOf(board, own, attendance.deputies),
	};
};

export const isQuorate = ({ needed, counted }: Quorum): boolean =>
	needed !== undefined && counted >= needed;

/** Too many apologies: however the others reply, it cannot be quorate. */
export const isOutOfReach = ({ needed, possible }: Quorum): boolean =>
	needed !== undefined && possible < needed;

/** Time enough to find a deputy, or another day. */
const quorumWarningWorkingDays = 3;

/** The day from which a quorum that has not been promised is at risk. */
export const quorumWarningDay = (
	{ time }: Meeting,
	calendar: WorkingCalendar,
): PlainDate | undefined =>
	time.is === "fixed" ? addWorkingDays(time.on, -quorumWarningWorkingDays, calendar) : undefined;
