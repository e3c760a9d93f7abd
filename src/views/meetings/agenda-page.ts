/** What is said of agendas: the page of one, and what became of an item. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import { referenceText } from "../../domain/register.ts";
import type { Placed } from "../../usecases/agenda/add.ts";
import type { AgendaPage } from "../../usecases/agenda/show.ts";
import type { Names } from "../../usecases/naming.ts";
import { buttons, cutList, heading, type Line, line, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { actionLine, wordMeetingTime } from "../kit/wording.ts";
import { agendaItemLine, backlogRows, paperRows, timedRows, wordOverrun } from "./agenda.ts";
import { wordMeetingState } from "./meeting-page.ts";

const part = (title: string, rows: readonly Line[], most = 20): readonly KnownBlock[] =>
	rows.length === 0
		? []
		: [line({ bold: title }), ...cutList(rows, { most, rest: "ask for one of them." })];

const topOf = ({ board, meeting }: AgendaPage): readonly KnownBlock[] =>
	meeting
		? [
				heading(`Agenda of ${board.name} · ${referenceText(meeting, board)}`),
				line(
					{ bold: wordMeetingTime(meeting.time) },
					meeting.place ? ` · ${meeting.place}` : "",
					wordMeetingState(meeting) ? ` · ${wordMeetingState(meeting)}` : "",
				),
			]
		: [
				heading(`Agenda of ${board.name}`),
				line("No meeting is booked: items wait in the backlog."),
			];

const itemsOf = ({ agenda, board, names }: AgendaPage): readonly KnownBlock[] => {
	if (!agenda) return [];
	const over = wordOverrun(agenda);
	return [
		...(agenda.items.length > 0
			? cutList(timedRows(agenda, board, names), { most: 25, rest: "the agenda is longer." })
			: [line("No item yet.")]),
		...(over ? [note(over)] : []),
	];
};

const onward = ({ board, meeting, agenda }: AgendaPage): KnownBlock => {
	const reference = meeting ? referenceText(meeting, board) : "";
	return buttons(
		{
			label: "Add an item",
			id: "do:meeting agenda-add",
			value: { board: meeting?.state.is === "planned" ? reference : board.code },
		},
		...(meeting && agenda && agenda.items.length > 0
			? [
					{
						label: "Post it in the channel",
						id: "do:meeting agenda-circulate",
						value: { item: reference },
					},
				]
			: []),
		...(meeting
			? [{ label: "The meeting", id: "do:meeting show", value: { item: reference } }]
			: []),
	);
};

export const agendaMessage = (page: AgendaPage): Message => {
	const { board, names, now } = page;
	return message(
		...topOf(page),
		...itemsOf(page),
		...part("Papers", paperRows(page.papers, board, names)),
		...part(
			"Matters arising: open actions",
			page.arising.map((action) => actionLine(action, factsOf(action, names, now))),
			12,
		),
		...part("Backlog", backlogRows(page.backlog, board, names)),
		onward(page),
	);
};

const where = ({ item, meeting }: Placed, board: Board): string => {
	if (item.state === "withdrawn") return "on no agenda any more";
	return meeting ? `on the agenda of ${referenceText(meeting, board)}` : "in the backlog";
};

export const agendaItemMessage = (
	view: Placed & { readonly fact: string; readonly board: Board; readonly names: Names },
): Message => {
	const { fact, item, meeting, over, board, names } = view;
	const value = meeting ? { meeting: referenceText(meeting, board) } : { board: board.code };
	const reference = `${board.code}-A${item.number}`;
	return message(
		line({ bold: `${fact} ` }, ...agendaItemLine(item, board, names), ` · ${where(view, board)}`),
		...(over > 0 ? [note(`The agenda now runs ${over} minutes over the meeting's end.`)] : []),
		buttons(
			{ label: "The agenda", id: "do:meeting agenda", value },
			{ label: "Ask for a paper", id: "do:meeting paper-ask", value: { item: reference } },
			{ label: "Move it", id: "do:meeting agenda-change", value: { item: reference } },
		),
	);
};
