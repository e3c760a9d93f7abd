/** An agenda as it is read out: times, titles, presenters and papers, and what waits in the backlog. */

import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { type AgendaItem, sortAgenda, type TimedAgenda } from "../../domain/meetings/agenda.ts";
import { recordText } from "../../domain/meetings/records.ts";
import type { PaperLine } from "../../usecases/meeting/show.ts";
import type { Names } from "../../usecases/naming.ts";
import type { Inline, Line } from "../kit/blocks.ts";

export const agendaItemLine = (item: AgendaItem, board: Board, names: Names): Line => {
	const presenter = names.person(item.presenterId);
	return [
		{ code: recordText(item, board) },
		` ${item.title}`,
		item.minutes === undefined ? "" : ` · ${item.minutes} minutes`,
		presenter ? ` · ${presenter}` : "",
	];
};

const wordPaper = ({ paper, dueOn, isLate }: PaperLine, board: Board, names: Names): Line => {
	const reference: Inline = { code: recordText(paper, board) };
	const { state } = paper;
	if (state.is === "received")
		return [reference, ` ${paper.title} · received ${wordDay(state.on)}: ${state.what}`];
	const due = dueOn ? `${isLate ? "was due" : "due"} ${wordDay(dueOn)}` : "due once a day is set";
	const owner = names.person(paper.ownerId) ?? "nobody named";
	return [
		reference,
		` ${paper.title} · `,
		...(isLate ? [{ bold: "late" }, " · "] : []),
		`${due} · asked of ${owner}`,
	];
};

export const paperRows = (
	papers: readonly PaperLine[],
	board: Board,
	names: Names,
): readonly Line[] => papers.map((each) => wordPaper(each, board, names));

export const timedRows = (agenda: TimedAgenda, board: Board, names: Names): readonly Line[] =>
	agenda.items.map(({ item, from }) => [
		...(from ? [`${from} `] : []),
		...agendaItemLine(item, board, names),
		item.state === "taken" ? " · taken" : "",
	]);

export const wordOverrun = ({ over, minutes }: TimedAgenda): string | undefined =>
	over > 0 ? `The agenda takes ${minutes} minutes, ${over} more than the meeting has.` : undefined;

export const backlogRows = (
	items: readonly AgendaItem[],
	board: Board,
	names: Names,
): readonly Line[] => sortAgenda(items).map((item) => agendaItemLine(item, board, names));
