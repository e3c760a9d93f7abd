/** A meeting that is named as one of a board's: "the next COG meeting", "its last meeting", "the March LPB", "it last met". */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";
import type { Clause, Piece } from "./pieces.ts";

export const isMonthWord = (key: string): boolean =>
	/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(key) && isDateWord(key);

export const isBoardName = (piece: Piece): piece is Piece & { is: "name" } =>
	piece.is === "name" &&
	piece.candidates.length === 1 &&
	piece.candidates[0]?.known.kind === "board";

const boardIdsOf = (piece: Piece): readonly string[] =>
	piece.is === "name"
		? piece.candidates.flatMap(({ known }) => (known.kind === "board" ? [known.id] : []))
		: [];

const meetingNoun = /^(?:meeting|meet|mtg)$/;

/** "The next safety meeting" is a board's, though an action has the word too. */
const isOfOneBoard = ({ keys }: Clause, piece: Piece): boolean =>
	isBoardName(piece) || (boardIdsOf(piece).length === 1 && meetingNoun.test(keys[piece.to] ?? ""));

/** "it last met", "LPB next meets": where it ends, and whose it is. */
const meetingMet = ({ keys }: Clause, from: number, names: readonly Piece[]) => {
	const board = names.filter(isBoardName).find((piece) => piece.from === from);
	const at = board?.to ?? from + 1;
	const which = keys[at] ?? "";
	if (!board && !/^(?:it|they|we|you)$/.test(keys[from] ?? "")) return undefined;
	if (!/^(?:next|last)$/.test(which) || !/^(?:met|meets?|sat|sits?)$/.test(keys[at + 1] ?? ""))
		return undefined;
	const boardId = board?.candidates[0]?.known.id;
	return { to: at + 2, month: undefined, which: which as "next" | "last", boardId };
};

/** "COG's next meeting": where it ends, and whose it is. */
const ownMeeting = ({ keys }: Clause, from: number, names: readonly Piece[]) => {
	const at = /^(?:the|our)$/.test(keys[from] ?? "") ? from + 1 : from;
	const board = names.filter(isBoardName).find((piece) => piece.from === at);
	const which = keys[board?.to ?? -1] ?? "";
	if (!board || !/^(?:next|last|previous)$/.test(which)) return undefined;
	if (!meetingNoun.test(keys[board.to + 1] ?? "")) return undefined;
	return {
		to: board.to + 2,
		month: undefined,
		which: which === "next" ? ("next" as const) : ("last" as const),
		boardId: board.candidates[0]?.known.id,
	};
};

/** "the next COG meeting", "our last meeting", "the March LPB": where it ends, and whose it is. */
export const meetingNamed = (clause: Clause, from: number, names: readonly Piece[]) => {
	const met = meetingMet(clause, from, names) ?? ownMeeting(clause, from, names);
	if (met) return met;
	const article = ["the", "our", "your", "its", "their"].includes(clause.keys[from] ?? "");
	const at = article ? from + 2 : from + 1;
	const which = clause.keys[at - 1] ?? "";
	const month = article && isMonthWord(which) ? which : undefined;
	if (!month && !/^(?:next|last|previous)$/.test(which)) return undefined;
	const board = names
		.filter((piece) => piece.from === at && isOfOneBoard(clause, piece))
		.sort((a, b) => b.to - a.to)[0];
	const isBoardMeeting =
		!board && /^(?:board|group|committee|forum|panel)$/.test(clause.keys[at] ?? "");
	const after = board?.to ?? (isBoardMeeting ? at + 1 : at);
	const noun = meetingNoun.test(clause.keys[after] ?? "");
	// "Since the last board", in its own channel.
	if (isBoardMeeting && !noun && (month || after === clause.keys.length))
		return { to: after, month, which: which === "next" ? ("next" as const) : ("last" as const) };
	if (!board && !noun) return undefined;
	return {
		to: noun ? after + 1 : after,
		month,
		which: which === "next" ? ("next" as const) : ("last" as const),
		boardId: board && boardIdsOf(board)[0],
	};
};

/** Papers go before a board, and no time ends there. */
const isBroughtTo =
	/\b(?:go|goes|going|went|gone|come|comes|coming|came|put|take|taken|took|brought|bring|lay|laid)$/;

/** "Due before the LPB", "changed since LPB": its next meeting, or its last. */
export const boardAlone = (
	clause: Clause,
	from: number,
	{ names, side }: { readonly names: readonly Piece[]; readonly side: string },
) => {
	const { keys } = clause;
	if (side !== "before" && side !== "since") return undefined;
	// "Any news from COG" names who it comes from.
	if (keys[from - 1] === "from") return undefined;
	if (isBroughtTo.test(keys.slice(0, from - 1).join(" "))) return undefined;
	const at = /^(?:the|our)$/.test(keys[from] ?? "") ? from + 1 : from;
	const [board] = names
		.filter((piece) => piece.from === at && isOfOneBoard(clause, piece))
		.sort((a, b) => b.to - a.to);
	if (!board) return undefined;
	const meets = /^(?:meets?|sits?|met|sat|meeting|mtg)$/.test(keys[board.to] ?? "");
	// "Papers before the board" are its own.
	if (!meets && /^(?:paper|agenda|pack)$/.test(keys[from - 2] ?? "")) return undefined;
	const to = meets ? board.to + 1 : board.to;
	if (to !== keys.length) return undefined;
	const which = side === "since" ? ("last" as const) : ("next" as const);
	return { to, month: undefined, which, boardId: boardIdsOf(board)[0] };
};

type Around = {
	readonly names: readonly Piece[];
	/** The board of the channel where it is asked. */
	readonly hereId: string | undefined;
};

/** "What changed for LPB since its last meeting" is of the one board that is spoken of; "our" meeting is of the board here. */
export const boardMeeting = (
	{ keys }: Clause,
	from: number,
	{ names, hereId }: Around,
): string | undefined => {
	const ids = names.filter(isBoardName).flatMap(({ candidates }) => candidates[0]?.known.id ?? []);
	const only = new Set(ids).size === 1 ? ids[0] : undefined;
	return /^(?:our|we)$/.test(keys[from] ?? "") ? (hereId ?? only) : (only ?? hereId);
};

/** "Due before LPB-M4", "changed since LPB-M3": a meeting by its reference, and its day; what is "from" it was given there. */
export const meetingReferred = (
	{ keys }: Clause,
	from: number,
	{ names, world }: { readonly names: readonly Piece[]; readonly world: Pick<World, "holdings"> },
): { readonly to: number; readonly day: PlainDate } | undefined => {
	if (!/^(?:before|by|until|till|since|after)$/.test(keys[from - 1] ?? "")) return undefined;
	const at = keys[from] === "the" ? from + 1 : from;
	for (const piece of names) {
		if (piece.is !== "name" || piece.from !== at || piece.candidates.length !== 1) continue;
		const item = itemAmong(world.holdings, piece.candidates[0]?.known.id ?? "");
		const to = meetingNoun.test(keys[piece.to] ?? "") ? piece.to + 1 : piece.to;
		if (item?.kind === "meeting" && item.time.is === "fixed") return { to, day: item.time.on };
	}
	return undefined;
};
