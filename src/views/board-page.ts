/** A board's page, as a chair would be glad to read it. */
import type { Board } from "../domain/board.ts";
import { wordDate, wordDay } from "../domain/honest-date.ts";
import type { BoardPage } from "../usecases/board/show.ts";
import { buttons, heading, type Line, line, lines, list, message, note } from "./blocks.ts";
import { factsOf } from "./lists.ts";
import type { Message } from "./message.ts";
import { actionLine, guidanceLine, meetingLine, milestoneLine, wordSource } from "./wording.ts";

const stateLine = ({ state }: Board, { names }: BoardPage): string => {
	if (state.is === "active")
		return state.since ? `Active, first meeting ${wordDay(state.since)}` : "Active";
	if (state.is === "forming") return `Forming, expected to start ${wordDate(state.starts)}`;
	const into = state.mergedIntoId ? names.board(state.mergedIntoId) : undefined;
	if (into) return `Merged into ${into.name} (${into.code}) on ${wordDay(state.on)}`;
	return `Ended ${wordDay(state.on)}${state.reason ? `: ${state.reason}` : ""}`;
};

const rolesOf = ({ board, names }: BoardPage): readonly Line[] => [
	[
		{ bold: "Secretary " },
		names.person(board.secretaryId) ?? "not recorded",
		{ bold: "   Chair " },
		names.person(board.chairId) ?? "not recorded",
	],
	[
		{ bold: "Seen by " },
		board.visibility === "open" ? "anyone in the workspace" : "its members only",
		...(board.channelId
			? [{ bold: "   Channel " }, { channel: board.channelId }]
			: ["   no channel bound"]),
	],
];

const seatsOf = ({ board, names }: BoardPage): readonly Line[] => {
	const seats = board.seats.map(
		({ organisationId, holderId, deputyId, until }) =>
			`${names.organisation(organisationId) ?? "an organisation"}${holderId ? ` (${names.person(holderId) ?? "filled"}${deputyId ? `, deputy ${names.person(deputyId) ?? "named"}` : ""}${until ? `, until ${wordDay(until)}` : ""})` : " (vacant)"}`,
	);
	const members = board.memberIds.map((id) => names.person(id)).filter(Boolean);
	return [
		...(seats.length > 0 ? [[{ bold: "Seats " }, seats.join(", ")]] : []),
		...(members.length > 0 ? [[{ bold: "Members " }, members.join(", ")]] : []),
		...(board.aliases.length > 0 ? [[{ bold: "Also called " }, board.aliases.join(", ")]] : []),
	];
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

const countsOf = ({ meetings, actions, milestones, guidance }: BoardPage): string => {
	const counted = [
		`${actions.length} open action${actions.length === 1 ? "" : "s"}`,
		`${milestones.length} milestone${milestones.length === 1 ? "" : "s"} ahead`,
		`${guidance.length} awaited guidance`,
	];
	return `${meetings.length === 0 ? "No meeting booked · " : ""}${counted.join(" · ")}`;
};

export const boardMessage = (page: BoardPage): Message => {
	const { board, names } = page;
	const source = wordSource(board.source);
	const work = workOf(page);
	const value = { board: board.code };
	return message(
		heading(`${board.name} (${board.code})`),
		lines(
			[{ bold: stateLine(board, page) }],
			...(board.purpose ? [[board.purpose]] : []),
			...rolesOf(page),
			...seatsOf(page),
		),
		line({ bold: countsOf(page) }),
		...(work.length > 0 ? [list(work)] : []),
		...(source ? [note(`Source: ${source}`)] : []),
		buttons(
			{ label: "Actions", id: "do:action list", value },
			{ label: "Meetings", id: "do:meeting list", value },
			{ label: "Add an action", id: "do:action add", value },
			{ label: "Schedule a meeting", id: "do:meeting schedule", value },
		),
	);
};
