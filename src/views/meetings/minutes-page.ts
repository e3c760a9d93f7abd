/** Minutes as they are read, what they propose as actions, and what became of them. */
import type { KnownBlock } from "@slack/types";
import type { Board } from "../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../domain/dates/date-words.ts";
import { isDated } from "../../domain/dates/honest-date.ts";
import { dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import type { Action } from "../../domain/items/action.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Decision, Minutes, ProposedAction } from "../../domain/meetings/minutes.ts";
import { recordText } from "../../domain/meetings/records.ts";
import { referenceText } from "../../domain/register.ts";
import type { MinutesPage } from "../../usecases/minutes/show.ts";
import type { Names } from "../../usecases/naming.ts";
import { postedIn } from "../items/item-saved.ts";
import {
	type ButtonSpec,
	buttons,
	cut,
	heading,
	type Line,
	line,
	lines,
	list,
	message,
	note,
} from "../kit/blocks.ts";
import { factsOf } from "../kit/lists.ts";
import type { Message } from "../kit/message.ts";
import { actionLine, wordMeetingTime } from "../kit/wording.ts";
import { wordMinutesState } from "./minutes.ts";

/** As many as a reader looks through, and well within Slack's limit of blocks. */
const mostProposed = 8;

const dueWords = ({ due, unread }: ProposedAction): string => {
	if (isDated(due)) return `due ${wordDate(due)}`;
	return unread === undefined ? "no due date" : `a date I couldn’t read: “${unread}”`;
};

const proposedLine = (proposed: ProposedAction, names: Names): Line => [
	`¶${proposed.paragraph} `,
	cut(proposed.title, 200),
	` · ${names.owner(proposed.owner) ?? "no owner read"}`,
	` · ${dueWords(proposed)}`,
];

/** Slack cuts no value for us: a long line is known by its beginning. */
const knownBy = 300;

/** Between the beginnings of several, as a button keeps them. */
export const betweenShown = " ¦ ";

/** All that are shown, by one press. */
const recordThese = (
	shown: readonly ProposedAction[],
	reference: string,
): readonly KnownBlock[] => {
	if (shown.length < 2) return [];
	const from = `${reference} ${shown.map(({ paragraph }) => paragraph).join(", ")}`;
	const title = shown.map((each) => cut(each.title, 30)).join(betweenShown);
	const label = `Record all ${shown.length}`;
	return [buttons({ label, id: "do:meeting action", value: { from, title }, style: "primary" })];
};

const proposedBlocks = (
	proposed: readonly ProposedAction[],
	{ reference, names }: { readonly reference: string; readonly names: Names },
): readonly KnownBlock[] => {
	if (proposed.length === 0) return [];
	const shown = proposed.slice(0, mostProposed);
	const rest = proposed.length - shown.length;
	return [
		line({ bold: "These read like actions" }),
		...shown.flatMap((each) => [
			line(...proposedLine(each, names)),
			buttons({
				label: `Record ¶${each.paragraph}`,
				id: "do:meeting action",
				value: { from: `${reference} ${each.paragraph}`, title: cut(each.title, knownBy) },
			}),
		]),
		...recordThese(shown, reference),
		...(rest > 0 ? [note(`… and ${rest} more: they come once these are recorded.`)] : []),
	];
};

const decisionRows = (decisions: readonly Decision[], board: Board): readonly KnownBlock[] =>
	decisions.length === 0
		? []
		: [
				line({ bold: "Decisions" }),
				list(decisions.map((each): Line => [{ code: recordText(each, board) }, ` ${each.title}`])),
			];

const nextSteps = (
	minutes: Minutes | undefined,
	value: { readonly item: string },
): readonly ButtonSpec[] => {
	if (!minutes) return [{ label: "Record them", id: "do:meeting minutes-record", value }];
	if (minutes.state.is === "draft")
		return [
			{ label: "Change the draft", id: "do:meeting minutes-record", value },
			{ label: "Circulate them", id: "do:meeting minutes-circulate", value, style: "primary" },
		];
	if (minutes.state.is === "approved") return [];
	return [
		{ label: "Approve", id: "do:meeting approve", value, style: "primary" },
		{ label: "Amend", id: "do:meeting amend", value },
	];
};

const onward = (minutes: Minutes | undefined, value: { readonly item: string }): KnownBlock =>
	buttons(...nextSteps(minutes, value), {
		label: "The meeting",
		id: "do:meeting show",
		value,
	});

const versionsOf = ({ versions, board }: MinutesPage): readonly KnownBlock[] =>
	versions.length < 2
		? []
		: [
				note(
					`Versions: ${versions
						.slice(-5)
						.map(
							({ entity, at, author }) =>
								`${entity.version} (${wordDay(dayIn(board.zone, at))}, ${author.name})`,
						)
						.join("; ")}. Every one is kept in the history.`,
				),
			];

/** Several blocks, so that one that does not fit takes only its own paragraphs with it. */
const paragraphBlocks = (paragraphs: readonly string[]): readonly KnownBlock[] => {
	const rows = paragraphs.map((text, index): Line => [{ bold: `¶${index + 1} ` }, text]);
	const inBlock = 8;
	return Array.from({ length: Math.ceil(rows.length / inBlock) }, (_, n) =>
		lines(...rows.slice(n * inBlock, (n + 1) * inBlock)),
	);
};

/** Where they are as a file: whoever may see the file in Slack opens it there. */
const fileBlocks = ({ file }: Minutes): readonly KnownBlock[] =>
	file === undefined ? [] : [line({ bold: "File " }, file)];

const amendmentsOf = ({ minutes }: MinutesPage): readonly KnownBlock[] =>
	!minutes || minutes.amendments.length === 0
		? []
		: [
				line({ bold: "Amendments" }),
				list(minutes.amendments.map(({ on, says }): Line => [`${wordDay(on)}: ${says}`])),
			];

export const minutesMessage = (page: MinutesPage): Message => {
	const { meeting, board, minutes, paragraphs, names, approvedAt } = page;
	const reference = referenceText(meeting, board);
	const value = { item: reference };
	const title = heading(`Minutes of ${board.name} · ${reference}`);
	if (!minutes) return message(title, line("Not recorded yet."), onward(undefined, value));
	return message(
		title,
		line(
			{ bold: wordMeetingTime(meeting.time) },
			` · ${wordMinutesState(minutes, approvedAt, board)}`,
		),
		...fileBlocks(minutes),
		...paragraphBlocks(paragraphs),
		...amendmentsOf(page),
		...decisionRows(page.decisions, board),
		...versionsOf(page),
		...proposedBlocks(page.proposed, { reference, names }),
		onward(minutes, value),
	);
};

/** What the secretary is told once they are recorded: the page, with what was carried forward. */
export const minutesRecorded = (
	page: MinutesPage,
	carried: readonly AgendaItem[],
	fact: string,
): Message => {
	const { meeting, board, minutes, approvedAt, names } = page;
	const reference = referenceText(meeting, board);
	return message(
		line(
			{ bold: `${fact} ` },
			{ code: reference },
			` ${board.name}${minutes ? ` · minutes ${wordMinutesState(minutes, approvedAt, board)}` : ""}`,
		),
		...(minutes ? fileBlocks(minutes) : []),
		...(carried.length > 0
			? [
					note(
						`Carried forward: ${carried.map((item) => `${recordText(item, board)} ${item.title}`).join("; ")}.`,
					),
				]
			: []),
		...amendmentsOf(page),
		...decisionRows(page.decisions, board),
		...proposedBlocks(page.proposed, { reference, names }),
		onward(minutes, { item: reference }),
	);
};

type Recorded = { readonly value: Action; readonly board: Board };

/** Several lines have become actions at once. */
export const minutesActionsRecorded = (
	fresh: readonly Recorded[],
	{ all, names, now }: { readonly all: number; readonly names: Names; readonly now: Instant },
): Message => {
	const [first] = fresh;
	if (!first) return message(line("All of these are actions already: nothing was doubled."));
	const known = all - fresh.length;
	return message(
		line({ bold: `Recorded ${fresh.length}` }),
		list(fresh.map(({ value }) => actionLine(value, factsOf(value, names, now)))),
		...(known > 0
			? [note(`${known} of these ${known === 1 ? "was an action" : "were actions"} already.`)]
			: []),
		postedIn(first.board),
	);
};

/** A second click on a line finds the action that it has become. */
export const alreadyRecorded = (
	action: Action,
	{ board, names, now }: { readonly board: Board; readonly names: Names; readonly now: Instant },
): Message =>
	message(
		line({ bold: "Recorded already " }, ...actionLine(action, factsOf(action, names, now))),
		note("That line is this action: nothing was doubled."),
		buttons({
			label: "Show",
			id: "do:action show",
			value: { item: referenceText(action, board) },
		}),
	);
