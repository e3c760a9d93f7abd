/** What is said of papers: asked for, and handed in. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import { recordText } from "../../domain/meetings/records.ts";
import { referenceText } from "../../domain/register.ts";
import type { PaperAsked } from "../../usecases/paper/ask.ts";
import { buttons, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

const whenDue = ({ dueOn, meeting, isLate }: PaperAsked, board: Board): string => {
	const reference = meeting ? referenceText(meeting, board) : "";
	if (!dueOn) return "due once its meeting has a day";
	return isLate
		? `was due ${wordDay(dueOn)} for ${reference}: late already`
		: `due ${wordDay(dueOn)} for ${reference}`;
};

/** Its day may be over before anybody is reminded of it. */
const whatFollows = ({ owner, isLate, heard }: PaperAsked): string => {
	if (!owner.slackId)
		return `${owner.name} has no Slack account, so the board's secretary is reminded instead.`;
	if (isLate)
		return `${owner.name} gets a private reminder on the next working day if it’s late, and so does the board's secretary.`;
	return {
		before: `${owner.name} gets a private reminder before it’s due, and again when it’s late.`,
		"on the day": `${owner.name} gets a private reminder on the day it’s due, and again when it’s late.`,
		after: `${owner.name} gets a private reminder on the next working day, unless it has come by then, and so does the board's secretary.`,
	}[heard];
};

export const paperAskedMessage = (asked: PaperAsked, board: Board): Message => {
	const { paper, item, owner } = asked;
	const reference = recordText(paper, board);
	return message(
		line(
			{ bold: "Paper asked for " },
			{ code: reference },
			` ${paper.title} · of ${owner.name} · ${whenDue(asked, board)}`,
		),
		note(whatFollows(asked)),
		buttons(
			{ label: "It is here", id: "do:meeting paper-receive", value: { item: reference } },
			{
				label: "The agenda",
				id: "do:meeting agenda",
				value: asked.meeting
					? { meeting: referenceText(asked.meeting, board) }
					: { board: board.code },
			},
		),
		...(item.meetingId ? [] : [note("Its agenda item waits in the backlog.")]),
	);
};

export const paperReceivedMessage = (paper: Paper, board: Board): Message => {
	const what = paper.state.is === "received" ? paper.state.what : "";
	return message(
		line(
			{ bold: "Paper received " },
			{ code: recordText(paper, board) },
			` ${paper.title} · ${what}`,
		),
		note(
			"It is shown with the agenda item. Handing it in again replaces it; earlier ones stay in the history.",
		),
	);
};
