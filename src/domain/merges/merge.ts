/**
 * A merge is one board taking over from another: planned, carried out on its day, and undone whole for a fortnight.
 * It remembers what moved and under which number, so that old references answer and nothing is lost on the way back.
 */
import type { Board, Seat } from "../boards/board.ts";
import { circleOf, type Line } from "../boards/oversight.ts";
import { addDays, type Instant, type PlainDate } from "../dates/plain-date.ts";
import type { MeetingRecord } from "../meetings/records.ts";
import type { Kept } from "../people/person.ts";
import type { Reference } from "../reference.ts";
import type { Item } from "../register.ts";
import type { Series } from "../series/series.ts";
import { withHandOvers } from "./hand-overs.ts";
import { withRulesOfBoth } from "./series-rules.ts";

/** What belongs to a board and goes with it. */
export type Movable = Item | Series | MeetingRecord;

/** One thing that moved: its number on the board that ended and on the one that took over; 0 where it has none. */
export type Moved = {
	readonly kind: Movable["kind"];
	readonly id: string;
	readonly was: number;
	readonly now: number;
	/** Its version once it had moved: a higher one says that people have changed it since. */
	readonly version: number;
	/** The merge did more than move it: a meeting that it cancelled, a series that it ended. */
	readonly stopped?: true | undefined;
};

/** A link of another board, or of a work stream, that pointed to the board that ended. */
export type Repointed = {
	readonly kind: "board" | "workStream";
	readonly id: string;
	readonly link: "overseenById" | "parentId" | "boardIds";
	/** The work stream ran across both boards already. */
	readonly ranAcrossBoth?: true | undefined;
};

export type Rehung = {
	readonly kind: "action" | "milestone";
	readonly id: string;
	readonly version: number;
};

/** Enough to go back: the versions before and after of both boards, which the history keeps whole. */
export type MergeDone = {
	readonly fromVersion: number;
	readonly intoVersion: number;
	readonly intoAfter: number;
	readonly moved: readonly Moved[];
	readonly repointed: readonly Repointed[];
	/** Items of other boards whose dates hung on a meeting of the board that ended, and their versions afterwards. */
	readonly rehung?: readonly Rehung[] | undefined;
};

export type Side = "from" | "into";

/** How each clash is settled. What nobody was asked about is settled so that nothing is lost. */
export type Settled = {
	readonly secretary?: Side | undefined;
	readonly chair?: Side | undefined;
	readonly channel?: Side | "none" | undefined;
	readonly seats?: Side | "both" | undefined;
	readonly meetings?: "keep" | "cancel" | undefined;
	readonly series?: "keep" | "end" | undefined;
	readonly visibility?: "restricted" | undefined;
	/**
	 * Those whom its preview named, as people or as Slack accounts: nobody else is let in by it. Absent where it was
	 * planned without one.
	 */
	readonly named?: readonly string[] | undefined;
};

export type MergeState =
	| { readonly is: "planned" }
	| { readonly is: "done"; readonly at: Instant; readonly done: MergeDone }
	| { readonly is: "undone"; readonly at: Instant; readonly done: MergeDone }
	| { readonly is: "cancelled"; readonly at: Instant; readonly reason?: string | undefined };

export type Merge = Kept & {
	readonly kind: "merge";
	readonly fromId: string;
	readonly intoId: string;
	/** The day, in the zone of the board that takes over, from which it holds. */
	readonly on: PlainDate;
	readonly byId?: string | undefined;
	readonly settled: Settled;
	readonly state: MergeState;
};

const series: Readonly<Record<Movable["kind"], Reference["series"] | undefined>> = {
	meeting: "meeting",
	action: "item",
	milestone: "item",
	guidance: "item",
	agendaItem: "agenda",
	paper: "paper",
	decision: "decision",
	series: undefined,
	reply: undefined,
	attendance: undefined,
	minutes: undefined,
};

/** In which run of its board's numbers a thing has its own. */
export const numberedIn = (kind: Movable["kind"]): Reference["series"] | undefined => series[kind];

export const numberOf = (movable: Movable): number => ("number" in movable ? movable.number : 0);

const daysToUndo = 14;

/** The last day on which it can be undone. */
export const undoUntil = (doneOn: PlainDate): PlainDate => addDays(doneOn, daysToUndo);

const pick = (
	from: string | undefined,
	into: string | undefined,
	side: Side | undefined,
): string | undefined => (side === "from" ? (from ?? into) : (into ?? from));

const isSameSeat = (one: Seat, other: Seat): boolean =>
	one.organisationId === other.organisationId &&
	(one.holderId === other.holderId || !one.holderId || !other.holderId);

/** Of two seats that are one, the one that says more. */
const fuller = (one: Seat, other: Seat): Seat => (one.holderId ? one : other);

/** An organisation with a seat on both keeps one of them, or both when the people differ and nobody chose. */
const mergedSeats = (
	from: readonly Seat[],
	into: readonly Seat[],
	side: Side | "both" | undefined,
): readonly Seat[] => {
	const own = new Set(into.map(({ organisationId }) => organisationId));
	const apart = from.filter(({ organisationId }) => !own.has(organisationId));
	const common = from.filter(({ organisationId }) => own.has(organisationId));
	const ids = new Set(common.map(({ organisationId }) => organisationId));
	const kept = into.filter(({ organisationId }) => side !== "from" || !ids.has(organisationId));
	if (side === "from") return [...kept, ...from];
	if (side === "into") return [...into, ...apart];
	const joined = into.map((seat) => {
		const twin = common.find((other) => isSameSeat(seat, other));
		return twin ? fuller(seat, twin) : seat;
	});
	const left = common.filter((seat) => !into.some((other) => isSameSeat(seat, other)));
	return [...joined, ...left, ...apart];
};

const mergedState = (from: Board, into: Board): Board["state"] =>
	into.state.is === "forming" && from.state.is === "active" ? from.state : into.state;

/** The board above: its own, unless that has been taken over or there is none; never one that would close a circle. */
const upperOf = (line: Line, { from, into, boards }: Pair): string | undefined => {
	const own = into[line];
	if (own !== undefined && own !== from.id) return own;
	const upper = boards.find(({ id }) => id === from[line] && id !== into.id);
	if (!upper) return undefined;
	// What stands under the board that ends will stand under the one that takes over.
	const led = (id: string | undefined) => (id === from.id ? into.id : id);
	const after = boards.map((board) => ({
		...board,
		overseenById: led(board.overseenById),
		parentId: led(board.parentId),
	}));
	return circleOf(into, upper, after) ? undefined : upper.id;
};

const isRestricted = ({ visibility }: Board): boolean => visibility === "restricted";

/**
 * Whether a channel would hear of what it has not heard so far and only members see: it comes from the other board,
 * with readers of its own.
 */
export const hearsAnew = (
	channelId: string | undefined,
	{ from, into }: Pick<Pair, "from" | "into">,
): boolean =>
	channelId !== undefined &&
	[from, into].some((board) => isRestricted(board) && board.channelId !== channelId);

/** Where nobody was asked, no channel hears what it has not heard so far. */
const channelOf = (
	{ from, into }: Pick<Pair, "from" | "into">,
	side: Settled["channel"],
): string | undefined => {
	if (side === "none") return undefined;
	const channelId = pick(from.channelId, into.channelId, side);
	return side === undefined && hearsAnew(channelId, { from, into }) ? undefined : channelId;
};

const quorumOf = ({ quorum, quorumShare }: Board) => ({ quorum, quorumShare });

export type Pair = {
	readonly from: Board;
	readonly into: Board;
	readonly boards: readonly Board[];
};

/** The board that goes on, with what it takes over. Whoever loses a role stays a member. */
export const mergedBoard = (pair: Pair, settled: Settled): Board => {
	const { from, into } = pair;
	const people = [into.secretaryId, from.secretaryId, into.chairId, from.chairId];
	const secretaryId = pick(from.secretaryId, into.secretaryId, settled.secretary);
	const chairId = pick(from.chairId, into.chairId, settled.chair);
	const displaced = people.filter(
		(id): id is string => id !== undefined && id !== secretaryId && id !== chairId,
	);
	const merged: Board = {
		...into,
		state: mergedState(from, into),
		secretaryId,
		chairId,
		memberIds: [...new Set([...into.memberIds, ...from.memberIds, ...displaced])],
		seats: mergedSeats(from.seats, into.seats, settled.seats),
		channelId: channelOf(pair, settled.channel),
		visibility: [from, into].some(isRestricted) ? "restricted" : "open",
		...quorumOf((into.quorum ?? into.quorumShare) ? into : from),
		purpose: into.purpose ?? from.purpose,
		terms: into.terms ?? from.terms,
		overseenById: upperOf("overseenById", pair),
		parentId: upperOf("parentId", pair),
	};
	return withHandOvers(pair, withRulesOfBoth(merged, from));
};

/** The board that was taken over: its record, its roles and its names stay as they were. */
export const mergedAway = (from: Board, intoId: string, on: PlainDate): Board => ({
	...from,
	handOvers: from.handOvers?.filter(({ done }) => done),
	state: { is: "ended", on, mergedIntoId: intoId },
});
