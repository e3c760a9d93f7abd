/** The buttons that finish a matter there and then: each stands for a command, with what it already knows. */
import type { Board } from "../domain/board.ts";
import { referenceText } from "../domain/register.ts";
import type { Button } from "./letters.ts";
import type { Subject } from "./planned.ts";
import { isNews, newsOf, type Rule } from "./rule.ts";

export const buttonsFor = (subject: Subject, board: Board, rule: Rule): readonly Button[] => {
	if (subject.kind === "board") return [schedule(board)];
	const record = { item: referenceText(subject, board) };
	switch (subject.kind) {
		case "meeting":
			return meetingButtons(subject, board, rule);
		case "action":
			return subject.state.is === "open"
				? [
						{ label: "Close it", command: "action close", record, isMain: true },
						{ label: "Move the date", command: "action re-date", record },
						{ label: "Show", command: "action show", record },
					]
				: [{ label: "Show", command: "action show", record }];
		case "milestone":
			return subject.actual === undefined
				? [{ label: "Report RAG status", command: "milestone report", record, isMain: true }]
				: [];
		case "guidance":
			return subject.state.is === "expected"
				? [{ label: "It's out", command: "guidance release", record, isMain: true }]
				: [];
	}
};

const schedule = (board: Board): Button => ({
	label: "Set a date",
	command: "meeting schedule",
	record: { board: board.code },
	isMain: true,
});

const meetingButtons = (
	meeting: Extract<Subject, { kind: "meeting" }>,
	board: Board,
	rule: Rule,
): readonly Button[] => {
	if (meeting.state.is !== "planned") return [];
	if (rule.startsWith("date-wanted")) return [schedule(board)];
	const ofMeeting = { item: referenceText(meeting, board) };
	return [
		{
			label: "Add to calendar",
			command: "meeting calendar",
			record:
				meeting.seriesId && newsOf(rule) === "scheduled"
					? { ...ofMeeting, scope: "all" }
					: ofMeeting,
		},
		{ label: "Board's meetings", command: "meeting list", record: { board: board.code } },
		{
			label: "Cancel meeting",
			command: "meeting cancel",
			record: ofMeeting,
		},
	];
};

type Told = {
	readonly subject: Subject;
	readonly board: Board;
	readonly rule: Rule;
	readonly id: string;
};

/** News says itself why it is said. */
export const whyButton = ({ subject, board, rule, id }: Told): readonly Button[] => {
	if (isNews(rule)) return [];
	const about =
		subject.kind === "board" ? { board: board.code } : { item: referenceText(subject, board) };
	return [{ label: "Why this?", command: "programme why", record: { ...about, reminder: id } }];
};
