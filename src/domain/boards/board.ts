/**
 * A board is a standing body that meets: it forms, becomes active with its first meeting, and ends on a date.
 * Its old names are asked for years later, so an ended board keeps every name it had.
 */

import type { HonestDate } from "../dates/honest-date.ts";
import type { Instant, PlainDate } from "../dates/plain-date.ts";
import { memoizeByObject } from "../memoize.ts";
import type { Kept, Source } from "../people/person.ts";
import type { ReminderChoices } from "../reminders/rules.ts";

/** A place at the table that belongs to an organisation; the person who fills it may change or be missing. */
export type Seat = {
	readonly organisationId: string;
	/** Absent while the seat is vacant. */
	readonly holderId?: string | undefined;
	/** Who comes when the holder cannot. */
	readonly deputyId?: string | undefined;
	/** The term: its first and its last day, as far as they are agreed. */
	readonly from?: PlainDate | undefined;
	readonly until?: PlainDate | undefined;
};

/** What the board is for and how it works, as its members agreed; its quorum stands beside them. */
export type Terms = {
	readonly remit?: string | undefined;
	readonly membership?: string | undefined;
	readonly frequency?: string | undefined;
	readonly approvedOn?: PlainDate | undefined;
	readonly reviewBy?: PlainDate | undefined;
};

/** A quorum that goes by how many places there are: "one third", or "more than half". */
export type Share = {
	readonly numerator: number;
	readonly denominator: number;
	readonly moreThan?: true | undefined;
};

export type BoardState =
	| { readonly is: "forming"; readonly starts: HonestDate }
	| { readonly is: "active"; readonly since?: PlainDate | undefined }
	| {
			readonly is: "ended";
			readonly on: PlainDate;
			readonly reason?: string | undefined;
			/** The board that took it over. */
			readonly mergedIntoId?: string | undefined;
	  };

/** A duty that passes from one person to another on its day. */
export type HandOver = {
	readonly on: PlainDate;
	readonly duty: "secretary" | "chair" | "member" | "seat" | "deputy" | "everything";
	readonly fromId: string;
	readonly toId: string;
	/** Who planned it. */
	readonly byId?: string | undefined;
	/** When it passed, where that was at once and on nobody's plan. */
	readonly at?: Instant | undefined;
	readonly done?: true | undefined;
};

export type Board = Kept & {
	readonly kind: "board";
	/** Short code, `LPB`; unique, and never reused. */
	readonly code: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly purpose?: string | undefined;
	readonly state: BoardState;
	/** Open: anyone in the workspace. Restricted: its members only. */
	readonly visibility: "open" | "restricted";
	/** IANA zone that its meetings and due dates are read in. */
	readonly zone: string;
	/** The country or region whose bank holidays it keeps, `GB-SCT`; the programme's where it names none. */
	readonly holidays?: string | undefined;
	readonly secretaryId?: string | undefined;
	readonly chairId?: string | undefined;
	/** People; a guest or an external who is listed here is thereby granted. */
	readonly memberIds: readonly string[];
	readonly seats: readonly Seat[];
	/** The Slack channel bound to it, `C…`. */
	readonly channelId?: string | undefined;
	/** The board that it is a part of. */
	readonly parentId?: string | undefined;
	/** The board that it answers to. */
	readonly overseenById?: string | undefined;
	/** The board of an outside body: its seats are where we are represented. */
	readonly outside?: true | undefined;
	readonly quorum?: number | undefined;
	/** In place of a number: the part of its places that makes a quorum. */
	readonly quorumShare?: Share | undefined;
	/** Where its reminders differ from the usual. */
	readonly reminders?: ReminderChoices | undefined;
	readonly terms?: Terms | undefined;
	/** Duties that pass to somebody else on a later day, and those that did lately. */
	readonly handOvers?: readonly HandOver[] | undefined;
	readonly source?: Source | undefined;
};

/** Everyone who belongs: secretary, chair, members and those who fill its seats, deputies among them. */
export const peopleOf = memoizeByObject((board: Board): readonly string[] => [
	...new Set(
		[
			board.secretaryId,
			board.chairId,
			...board.memberIds,
			...board.seats.flatMap((seat) => [seat.holderId, seat.deputyId]),
		].filter((id): id is string => id !== undefined),
	),
]);

export const belongs = (board: Board, personId: string | undefined): boolean =>
	personId !== undefined && peopleOf(board).includes(personId);

/** A board is forming until its first meeting is booked. */
export const startBoard = (board: Board, firstMeeting: PlainDate): Board =>
	board.state.is === "forming" ? { ...board, state: { is: "active", since: firstMeeting } } : board;

const sameName = (a: string, b: string): boolean =>
	a.normalize("NFKC").trim().toLowerCase() === b.normalize("NFKC").trim().toLowerCase();

export const isCalled = (board: Board, name: string): boolean =>
	[board.code, board.name, ...board.aliases].some((each) => sameName(each, name));

export type Role = "secretary" | "chair" | "member";

/** Gives someone a role; the same person may hold several. */
export const appoint = (board: Board, role: Role, personId: string): Board => {
	if (role === "secretary") return { ...board, secretaryId: personId };
	if (role === "chair") return { ...board, chairId: personId };
	return { ...board, memberIds: [...new Set([...board.memberIds, personId])] };
};

/** Takes one role away, or every place that the person has here; duties that were to pass to or from them pass no more. */
export const removeFrom = (board: Board, personId: string, role?: Role): Board => {
	const keep = (id: string | undefined, held: Role) =>
		id === personId && (role === undefined || role === held) ? undefined : id;
	const isMember = role === undefined || role === "member";
	const off = (id: string | undefined) => (isMember && id === personId ? undefined : id);
	const isPlanned = ({ fromId, toId, done }: HandOver) =>
		role === undefined && !done && (fromId === personId || toId === personId);
	return {
		...board,
		secretaryId: keep(board.secretaryId, "secretary"),
		chairId: keep(board.chairId, "chair"),
		memberIds: board.memberIds.filter((id) => !isMember || id !== personId),
		seats: board.seats.map((seat) => ({
			...seat,
			holderId: off(seat.holderId),
			deputyId: off(seat.deputyId),
		})),
		...(board.handOvers && { handOvers: board.handOvers.filter((one) => !isPlanned(one)) }),
	};
};

/** The old name stays as one that the board answers to. */
export const renameBoard = (board: Board, name: string): Board => ({
	...board,
	name,
	aliases: [...board.aliases.filter((alias) => !sameName(alias, name)), board.name],
});

const mergedInto = ({ state }: Board): string | undefined =>
	state.is === "ended" ? state.mergedIntoId : undefined;

/** The board that took over from one that was merged, however many merges on; only among those that are in sight. */
export const successorOf = (board: Board, boards: readonly Board[]): Board | undefined => {
	let at: Board | undefined = board;
	for (let steps = 0; at?.state.is === "ended" && steps <= boards.length; steps += 1) {
		const next = mergedInto(at);
		at = next === undefined ? undefined : boards.find(({ id }) => id === next);
	}
	return at === board ? undefined : at;
};

/**
 * The board that speaks in a channel: none where several do, so that nobody puts theirs in another's place. One that has
 * ended gives way, and one that was merged to its successor.
 */
export const boardIn = (channelId: string, boards: readonly Board[]): Board | undefined => {
	const bound = boards.filter((board) => board.channelId === channelId);
	const [live, ...more] = bound.filter(({ state }) => state.is !== "ended");
	if (more.length > 0) return undefined;
	const ended = bound[0];
	return live ?? (ended && (successorOf(ended, boards) ?? ended));
};
