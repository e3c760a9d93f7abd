/** A board's page, as a chair would be glad to read it. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../domain/dates/honest-date.ts";
import type { BoardPage } from "../../usecases/board/show.ts";
import { buttons, heading, type Line, line, lines, list, message, note } from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import {
	actionLine,
	guidanceLine,
	meetingLine,
	milestoneLine,
	wordSource,
} from "../kit/wording.ts";
import { countsOf } from "./open-work.ts";
import { rightsOf, rolesOf, seatRows, seatsHeading, standingOf, streamRows } from "./people.ts";
import { termsRows } from "./terms.ts";

const stateLine = ({ state }: Board, { names }: BoardPage): string => {
	if (state.is === "active")
		return state.since ? `Active, first meeting ${wordDay(state.since)}` : "Active";
	if (state.is === "forming") return `Forming, expected to start ${wordDate(state.starts)}`;
	const into = state.mergedIntoId ? names.board(state.mergedIntoId) : undefined;
	if (into) return `Merged into ${into.name} (${into.code}) on ${wordDay(state.on)}`;
	return `Ended ${wordDay(state.on)}${state.reason ? `: ${state.reason}` : ""}`;
};

const workOf = (page: BoardPage): readonly Line[] => {
	const facts = (item: Parameters<typeof factsOf>[0]) => factsOf(item, page.names, page.now);
	return [
		...page.meetings.slice(0, 3).map((item) => meetingLine(item, facts(item))),
		...page.actions.slice(0, 6).map((item) => actionLine(item, facts(item))),
		...page.milestones.slice(0, 5).map((item) => milestoneLine(item, facts(item))),
		...page.guidance.slice(0, 4).map((item) => guidanceLine(item, facts(item))),
	];
};

const holidayRows = ({ region }: BoardPage): readonly Line[] =>
	region === undefined ? [] : [[{ bold: "Bank holidays " }, region]];

export const boardMessage = (page: BoardPage): Message => {
	const { board } = page;
	const source = wordSource(board.source);
	const work = workOf(page);
	const value = { board: board.code };
	return message(
		heading(`${board.name} (${board.code})`),
		lines([{ bold: stateLine(board, page) }], ...(board.purpose ? [[board.purpose]] : [])),
		lines(...rolesOf(page), ...standingOf(page)),
		...(board.seats.length > 0 ? [seatsHeading(page), list(seatRows(page))] : []),
		lines(...termsRows(board), ...holidayRows(page), ...streamRows(page)),
		line({ bold: countsOf(page) }),
		...(work.length > 0 ? [list(work)] : []),
		note(rightsOf(board)),
		...(source ? [note(`Source: ${source}`)] : []),
		buttons(
			{ label: "Actions", id: "do:action list", value },
			{ label: "Meetings", id: "do:meeting list", value },
			...(page.workStreams.some(({ ended }) => !ended)
				? [{ label: "Work streams", id: "do:programme stream", value }]
				: []),
			...(board.state.is === "ended"
				? []
				: [
						{ label: "Add an action", id: "do:action add", value },
						{ label: "Schedule a meeting", id: "do:meeting schedule", value },
					]),
		),
	);
};
