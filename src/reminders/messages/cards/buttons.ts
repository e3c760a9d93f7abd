/** The buttons that finish a matter there and then: each stands for a command, with what it already knows. */

import type { Board } from "../../../domain/boards/board.ts";
import type { Instant } from "../../../domain/dates/plain-date.ts";
import { type Action, blockedOf } from "../../../domain/items/action.ts";
import { pageCommandOf } from "../../../domain/items/item-page.ts";
import { proposedTo } from "../../../domain/meetings/joint.ts";
import { hasPassed, type Meeting, meetsAt } from "../../../domain/meetings/meeting.ts";
import { personFor } from "../../../domain/people/accountable-person.ts";
import { helps } from "../../../domain/people/person.ts";
import { referenceText } from "../../../domain/register.ts";
import { writeMark } from "../../../domain/undo.ts";
import type { Subject } from "../../plan/planned-reminder.ts";
import { isNews, newsOf, type Rule, versionIn } from "../../plan/rule.ts";
import { isOpen } from "../../plan/snoozes.ts";
import type { Button } from "../message-model.ts";

/** A meeting that has begun has nothing left to reply to or to move. */
export const isOver = (subject: Subject, now: Instant): boolean =>
	subject.kind === "meeting" && subject.time.is === "fixed" && hasPassed(subject.time, now);

export type Offering = {
	readonly subject: Subject;
	readonly board: Board;
	readonly rule: Rule;
	readonly now: Instant;
	/** Whose own message it is in. */
	readonly readerId?: string | undefined;
};

/** What one press does, another takes back; what was there before the news is what it goes back to. */
const pressedNews: ReadonlySet<string> = new Set([
	...["closed", "reopened", "reworded", "achieved", "released", "withdrawn", "superseded"],
	...["blocked", "unblocked", "cancelled", "reinstated"],
]);

const undoButton = ({ subject, rule }: Offering): readonly Button[] => {
	const news = newsOf(rule);
	if (news === undefined || !pressedNews.has(news)) return [];
	const { kind, id } = subject;
	const change = writeMark({ kind, id, version: versionIn(rule) + 1 });
	return [{ label: "Undo", command: "programme undo", record: { change } }];
};

export const buttonsFor = (offering: Offering): readonly Button[] => [
	...ownButtons(offering),
	...undoButton(offering),
];

/** Of news whose matter is settled: what this very change did may still be taken back. */
export const settledButtons = (offering: Offering): readonly Button[] => {
	const { subject, rule } = offering;
	const isLast = subject.version === versionIn(rule) + 1;
	return [showButton(offering), ...(isLast ? undoButton(offering) : [])];
};

const ownButtons = (offering: Offering): readonly Button[] => {
	const { subject, board, rule, now } = offering;
	if (subject.kind === "meeting" && isOver(subject, now)) return [showButton({ subject, board })];
	if (subject.kind === "board") return isNews(rule) ? [showBoard(board)] : [schedule(board)];
	const record = { item: referenceText(subject, board) };
	// Whoever helps says how it stands; the rest is its owner's.
	if (subject.kind === "action" && helps(subject.owner, offering.readerId))
		return [{ label: "Update", command: "action update", record, isMain: true }];
	switch (subject.kind) {
		case "meeting":
			return meetingButtons(subject, board, rule);
		case "action":
			return isReview(rule)
				? reviewButtons(record, whoseButton(subject, offering))
				: actionButtons(subject, record, whoseButton(subject, offering));
		case "milestone":
			return subject.actual === undefined ? milestoneButtons(record) : [];
		case "guidance":
			return subject.state.is === "expected" ? guidanceButtons(record) : [];
	}
};

type ItemRecord = { readonly item: string };

const schedule = (board: Board): Button => ({
	label: "Set a date",
	command: "meeting schedule",
	record: { board: board.code },
	isMain: true,
});

/** Where nothing is left to do, what it is about may still be looked at. */
export const showButton = ({ subject, board }: Pick<Offering, "subject" | "board">): Button => {
	if (subject.kind === "board") return showBoard(board);
	const record = { item: referenceText(subject, board) };
	return subject.kind === "meeting"
		? showMeeting(record)
		: { label: "Show", command: pageCommandOf(subject), record };
};

const showMeeting = (record: ItemRecord): Button => ({
	label: "The meeting",
	command: "meeting show",
	record,
});

const showBoard = (board: Board): Button => ({
	label: "Show board",
	command: "board show",
	record: { board: board.code },
});

/** Its owner may say that it is not theirs; whoever else is asked may say whose it is. */
const whoseButton = (action: Action, { board, readerId }: Offering): Button => {
	const record = { item: referenceText(action, board) };
	const isTheirs = readerId === undefined || personFor(action, board) === readerId;
	if (action.owner && isTheirs) return { label: "Not mine", command: "action hand-back", record };
	const label = action.owner ? "Change the owner" : "Give it an owner";
	return { label, command: "action reassign", record };
};

const actionButtons = (action: Action, record: ItemRecord, whose: Button): readonly Button[] => {
	if (action.state.is === "closed") return [{ label: "Show", command: "action show", record }];
	return [
		{ label: "Done", command: "action close", record, isMain: true },
		{ label: "Move date", command: "action re-date", record },
		...(action.posts ? [{ label: "Update posts", command: "action update", record }] : []),
		blockedOf(action) === undefined
			? { label: "Blocked by", command: "action block", record }
			: { label: "Not blocked", command: "action unblock", record },
		whose,
	];
};

const isReview = (rule: Rule): boolean => rule.startsWith("review:");

/** What is blocked waits on, or it does not: either is one press. */
const reviewButtons = (record: ItemRecord, whose: Button): readonly Button[] => [
	{ label: "Not blocked", command: "action unblock", record, isMain: true },
	{
		label: "Still blocked",
		command: "action review",
		record,
		choices: [
			{ label: "Ask again in a week", record: { ...record, reviewBy: "in a week" } },
			{ label: "Ask again in two weeks", record: { ...record, reviewBy: "in two weeks" } },
			{ label: "Ask again in a month", record: { ...record, reviewBy: "in a month" } },
			{ label: "A date…", record: { ...record, ask: "form" } },
		],
	},
	{ label: "Done", command: "action close", record },
	whose,
];

const milestoneButtons = (record: ItemRecord): readonly Button[] => [
	{ label: "Report RAG status", command: "milestone report", record, isMain: true },
	{ label: "Achieved", command: "milestone achieve", record },
	{ label: "Move date", command: "milestone re-date", record },
];

const guidanceButtons = (record: ItemRecord): readonly Button[] => [
	{ label: "It's out", command: "guidance release", record, isMain: true },
	{ label: "Still waiting", command: "guidance wait", record },
	{ label: "New window", command: "guidance re-date", record },
];

/** News of a series is of all its meetings. */
const calendarButton = (meeting: Meeting, record: ItemRecord, rule: Rule): Button => {
	const isWholeSeries = meeting.seriesId !== undefined && newsOf(rule) === "scheduled";
	return {
		label: "Add to calendar",
		command: "meeting calendar",
		record: isWholeSeries ? { ...record, scope: "all" } : record,
	};
};

const changeButton = (record: ItemRecord, label = "Change"): Button => ({
	label,
	command: "meeting change",
	record: { ...record, ask: "form" },
});

const proposalButtons = (meeting: Meeting, record: ItemRecord): readonly Button[] => [
	...(proposedTo(meeting) === undefined
		? []
		: [
				{ label: "Accept", command: "meeting join", record, isMain: true },
				{ label: "Turn down", command: "meeting turn-down", record },
			]),
	showMeeting(record),
];

const meetingButtons = (
	meeting: Extract<Subject, { kind: "meeting" }>,
	board: Board,
	rule: Rule,
): readonly Button[] => {
	if (meeting.state.is !== "planned") return [];
	const record = { item: referenceText(meeting, board) };
	if (newsOf(rule) === "proposed") return proposalButtons(meeting, record);
	if (rule.startsWith("date-wanted"))
		return [{ ...changeButton(record, "Set a date"), isMain: true }];
	const change = changeButton(record);
	const show = showMeeting(record);
	const cancel = isNews(rule)
		? [{ label: "Cancel meeting", command: "meeting cancel", record }]
		: [];
	// Nobody can say yet whether they come on a day that is not set.
	if (meeting.time.is === "provisional")
		return [changeButton(record, "Set a date"), show, ...cancel];
	// Who comes has said so of the day that was shown to them.
	const shown = { ...record, meets: meetsAt(meeting) ?? "" };
	return [
		{ label: "Yes", command: "meeting reply", record: { ...shown, answer: "yes" } },
		{ label: "Apologies", command: "meeting apologies", record: shown },
		{ label: "Send a deputy", command: "meeting deputy", record: shown },
		show,
		// Who is reminded of it has it in their calendar, or does not want it there.
		...(isNews(rule) ? [calendarButton(meeting, record, rule)] : []),
		change,
		...cancel,
	];
};

/** Slack counts 75 characters of a choice's record, which a reference and a few words keep to. */
const untils: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
	["An hour", { until: "an hour" }],
	["Tomorrow", { until: "tomorrow" }],
	["Next working day", { until: "next working day" }],
	["Monday", { until: "Monday" }],
	["A date…", { ask: "form" }],
];

/** What is settled, or only announced, needs no putting off. */
export const snoozeMenu = ({ subject, board, rule, now }: Offering): readonly Button[] => {
	if (subject.kind === "board" || isNews(rule) || !isOpen(subject, board)) return [];
	if (isOver(subject, now)) return [];
	return [putOffMenu(referenceText(subject, board))];
};

export const putOffMenu = (item: string): Button => {
	const choices = untils.map(([label, until]) => ({ label, record: { item, ...until } }));
	return { label: "Snooze", command: "action snooze", record: { item }, choices };
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
