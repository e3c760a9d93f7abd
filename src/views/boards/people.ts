/** Who is on a board, what stands above it and below it, and who may do what there. */
import type { RichTextBlock } from "@slack/types";
import type { Board, Seat } from "../../domain/boards/board.ts";
import { below } from "../../domain/boards/oversight.ts";
import { stateOfSeat } from "../../domain/boards/seats.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn } from "../../domain/dates/plain-date.ts";
import { comingHandOvers } from "../../domain/people/hand-over.ts";
import type { BoardPage } from "../../usecases/board/show.ts";
import { type Line, line } from "../kit/blocks.ts";
import { namesUpTo } from "../kit/wording.ts";
import { wordHandOver } from "./hand-over.ts";

/** A page has more to say than who is on a large board. */
const mostNamed = 30;

const row = (label: string, words: readonly string[]): readonly Line[] =>
	words.length > 0 ? [[{ bold: `${label} ` }, namesUpTo(mostNamed, words)]] : [];

/** Nobody is to believe that a channel is told what cannot be said there. */
const channelOf = ({ board, presence }: BoardPage): Line => {
	if (!board.channelId) return ["   no channel bound"];
	return [{ bold: "   Channel " }, { channel: board.channelId }, whyUnheard(presence)];
};

const whyUnheard = (presence: BoardPage["presence"]): string => {
	if (presence === "archived") return " (archived, so I post nothing there)";
	return presence === "not-there" ? " (I’m not in it, so I post nothing there)" : "";
};

export const rolesOf = (page: BoardPage): readonly Line[] => {
	const { board, names } = page;
	return [
		[
			{ bold: "Chair " },
			names.person(board.chairId) ?? "not recorded",
			{ bold: "   Secretary " },
			names.person(board.secretaryId) ?? "not recorded",
		],
		[
			{ bold: "Seen by " },
			board.visibility === "open" ? "anyone in the workspace" : "its members only",
			...channelOf(page),
		],
		...row(
			"Coming",
			comingHandOvers(board).map((one) => wordHandOver(one, names.person)),
		),
		...row(
			"Members",
			board.memberIds.flatMap((id) => names.person(id) ?? []),
		),
		...row("Also called", board.aliases),
	];
};

const nameIn = ({ names }: BoardPage, id: string | undefined): readonly string[] => {
	const board = id === undefined ? undefined : names.board(id);
	return board ? [`${board.name} (${board.code})`] : [];
};

const called = (boards: readonly Board[]): readonly string[] =>
	boards.map(({ name, code }) => `${name} (${code})`);

/** Both ways, as far as they are in sight. */
export const standingOf = (page: BoardPage): readonly Line[] => {
	const { board, boards } = page;
	return [
		...row("Overseen by", nameIn(page, board.overseenById)),
		...row("Oversees", called(below(board, boards, "overseenById"))),
		...row("Part of", nameIn(page, board.parentId)),
		...row("Its parts", called(below(board, boards, "parentId"))),
	];
};

const holderOf = (seat: Seat, page: BoardPage): Line => {
	if (seat.holderId === undefined) return [{ bold: "vacant" }];
	const isOver = stateOfSeat(seat, dayIn(page.board.zone, page.now)) === "term over";
	const over: Line = isOver ? [" · ", { bold: "term over" }] : [];
	return [page.names.person(seat.holderId) ?? "filled", ...over];
};

export const seatRows = (page: BoardPage): readonly Line[] =>
	page.board.seats.map((seat) => {
		const { organisationId, deputyId, from, until } = seat;
		return [
			`${page.names.organisation(organisationId) ?? "An organisation"}: `,
			...holderOf(seat, page),
			deputyId ? ` · deputy ${page.names.person(deputyId) ?? "named"}` : "",
			from ? ` · from ${wordDay(from)}` : "",
			until ? ` · until ${wordDay(until)}` : "",
		];
	});

export const seatsHeading = ({ board }: BoardPage): RichTextBlock => {
	const vacant = board.seats.filter(({ holderId }) => holderId === undefined).length;
	const whose = board.outside ? "Who represents us there" : "Seats";
	return line(
		{ bold: `${whose} (${board.seats.length})` },
		vacant > 0 ? `, ${vacant} of them vacant` : "",
	);
};

export const streamRows = ({ workStreams }: BoardPage): readonly Line[] =>
	row(
		"Work streams",
		workStreams
			.filter(({ ended }) => !ended)
			.map(({ name, report }) => (report ? `${name} (${report.rag})` : name)),
	);

export const rightsOf = ({ visibility, state }: Board): string => {
	if (state.is === "ended") return "It has ended: its record can be read, and nothing is changed.";
	const asks = visibility === "open" ? "Anyone in the workspace" : "Its members";
	return `Who may do what: its secretary and chair schedule, record and close; its members add and update; owners close their own. ${asks} may ask.`;
};
