/** What was listed, as a table that a spreadsheet opens: the same things, for the same reader. */
import type { OutFile } from "../../command.ts";
import type { Board } from "../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../domain/dates/honest-date.ts";
import type { Action } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { referenceText } from "../../domain/register.ts";
import type { AttendedMeeting } from "../../usecases/attended.ts";
import type { DecisionLine } from "../../usecases/decision/list.ts";
import type { Names } from "../../usecases/naming.ts";
import { line, message, note } from "../kit/blocks.ts";
import { csv } from "../kit/csv.ts";
import type { Message } from "../kit/message.ts";

export type Table = {
	readonly name: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly (string | undefined)[])[];
};

type Kept = Action | Milestone | Guidance | Meeting;

const begins = (item: Kept, names: Names): readonly (string | undefined)[] => {
	const board = names.board(item.boardId);
	return [board && referenceText(item, board), board?.name, item.title];
};

export const actionsTable = (items: readonly Action[], names: Names): Table => ({
	name: "actions",
	heads: ["Ref", "Board", "Action", "Owner", "Due", "Status", "Completed", "Notes"],
	rows: items.map((item) => [
		...begins(item, names),
		names.owner(item.owner),
		wordDate(item.due),
		item.state.is,
		...(item.state.is === "closed"
			? [item.state.on, item.state.outcome]
			: [undefined, item.state.note]),
	]),
});

export const milestonesTable = (items: readonly Milestone[], names: Names): Table => ({
	name: "milestones",
	heads: ["Ref", "Board", "Milestone", "Owner", "Baseline", "Forecast", "Actual", "RAG", "Reason"],
	rows: items.map((item) => [
		...begins(item, names),
		names.owner(item.owner),
		wordDate(item.baseline),
		wordDate(item.forecast),
		item.actual,
		item.report?.rag,
		item.report?.reason,
	]),
});

export const guidanceTable = (items: readonly Guidance[], names: Names): Table => ({
	name: "guidance",
	heads: [
		"Ref",
		"Board",
		"Guidance",
		"Issuer",
		"Edition",
		"State",
		"When",
		"Acknowledged",
		"Sent to",
	],
	rows: items.map((item) => [
		...begins(item, names),
		names.organisation(item.issuerId),
		item.edition,
		item.state.is,
		wordDate(item.state.is === "expected" ? item.state.window : item.state.when),
		item.recipients && String(item.recipients.filter(({ done }) => done !== undefined).length),
		item.recipients ? String(item.recipients.length) : item.circulatedTo,
	]),
});

export const meetingsTable = (items: readonly Meeting[], names: Names): Table => ({
	name: "meetings",
	heads: ["Ref", "Board", "Meeting", "Date", "Start", "Minutes", "Place", "Status"],
	rows: items.map((item) => [
		...begins(item, names),
		...(item.time.is === "fixed"
			? [item.time.on, item.time.from, String(item.time.minutes)]
			: [wordDate(item.time.when), undefined, undefined]),
		item.place,
		item.state.is,
	]),
});

export const decisionsTable = (found: readonly DecisionLine[]): Table => ({
	name: "decisions",
	heads: ["Ref", "Board", "Decision", "Date", "Meeting"],
	rows: found.map(({ decision, board, meeting }) => [
		`${board.code}-D${decision.number}`,
		board.name,
		decision.title,
		decision.on,
		meeting && referenceText(meeting, board),
	]),
});

/** A row for each person at each meeting. */
export const attendanceTable = (all: readonly AttendedMeeting[], names: Names): Table => ({
	name: "attendance",
	heads: ["Meeting", "Board", "Date", "Person", "Was"],
	rows: all.flatMap(({ meeting, board, attendance }) => {
		const on = meeting.time.is === "fixed" ? meeting.time.on : undefined;
		const row = (who: string | undefined, was: string) => [
			referenceText(meeting, board),
			board.name,
			on,
			who,
			was,
		];
		return [
			...attendance.presentIds.map((id) => row(names.person(id), "present")),
			...attendance.apologyIds.map((id) => row(names.person(id), "apologies")),
			...attendance.deputies.map(({ byId, forId }) =>
				row(names.person(byId), `deputy for ${names.person(forId) ?? "a member"}`),
			),
			...attendance.inAttendance.map((name) => row(name, "in attendance")),
		];
	}),
});

export const fileOfTable = (
	{ name, heads, rows }: Table,
	{ board, today }: { readonly board?: Board | undefined; readonly today: string },
): OutFile => ({
	name: [board?.code.toLowerCase(), name, today].filter(Boolean).join("-").concat(".csv"),
	content: csv(heads, rows),
});

export const handedOver = ({ rows, name }: Table): Message =>
	rows.length === 0
		? message(line(`There are no ${name} to export that you may see.`))
		: message(
				line(`${rows.length} ${rows.length === 1 ? "row" : "rows"} of ${name}, as a CSV file.`),
				note("It’s in your messages with me, and holds only what you may see."),
			);

export const programmeHandedOver = (day: Parameters<typeof wordDay>[0]): Message =>
	message(
		line(`The programme file, as you may see it on ${wordDay(day)}.`),
		note(
			"It’s in your messages with me. The person who runs me can load it with “convenor load FILE”.",
		),
	);
