/** How items read in a line: the same words in every list, reply and reminder. */

import {
	type HonestDate,
	isDated,
	isOverdue,
	wordDate,
	wordDay,
	wordDue,
} from "../../domain/dates/honest-date.ts";
import { type PlainDate, plainDate } from "../../domain/dates/plain-date.ts";
import type { Action } from "../../domain/items/action.ts";
import { type Coverage, doneIn } from "../../domain/items/coverage.ts";
import { editionWords, type Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import { hoursOf, type Meeting, type MeetingTime } from "../../domain/meetings/meeting.ts";
import type { Source } from "../../domain/people/person.ts";
import type { Item } from "../../domain/register.ts";
import { cut, type Line } from "./blocks.ts";

/** What a line needs besides the item: names, already found, and the board's own today. */
export type Facts = {
	readonly reference: string;
	readonly board: string;
	readonly owner?: string | undefined;
	readonly today: PlainDate;
	/** Whether a meeting's time is told with its zone. */
	readonly isZoneTold?: boolean | undefined;
};

const wordForecast = (date: HonestDate): string =>
	isDated(date) || !date.words
		? `forecast ${wordDate(date) || "not set"}`
		: `forecast: "${date.words}"`;

/** "Thu 12 March 2009, 14:00–15:30", with its zone where it is told, or the phrase of a provisional date. */
export const wordMeetingTime = (time: MeetingTime, isZoneTold = false): string => {
	if (time.is === "fixed")
		return `${wordDay(time.on)}, ${hoursOf(time)}${isZoneTold ? ` (${time.zone})` : ""}`;
	return isDated(time.when)
		? `${wordDate(time.when)} · provisional, no day set yet`
		: "date not set";
};

export const wordSource = (source: Source | undefined): string | undefined =>
	source &&
	`paper of ${wordDay(plainDate(source.dated)).replace(/^\w+ /, "")}, ¶${source.paragraph}`;

const late = (date: HonestDate, today: PlainDate): string =>
	isOverdue(date, today) ? " · overdue" : "";

export const actionLine = (action: Action, facts: Facts): Line =>
	actionWords(action, facts, facts.owner ? `owner ${facts.owner}` : "no owner");

/** Where all are one person's, whose it is goes without saying; which board's it is does not. */
export const ownActionLine = (action: Action, facts: Facts): Line =>
	actionWords(action, facts, facts.board);

const actionWords = (action: Action, facts: Facts, whose: string): Line => {
	const posts = action.posts ? ` · ${action.posts.filled} of ${action.posts.wanted} filled` : "";
	const places = wordPlaces(action);
	const state =
		action.state.is === "closed"
			? ` · closed ${wordDay(action.state.on)}`
			: ` · ${wordDue(action.due)}${late(action.due, facts.today)}`;
	return [{ code: facts.reference }, ` ${action.title} · ${whose}${state}${posts}${places}`];
};

const wordPlaces = ({ rollOut }: Action | Milestone): string =>
	rollOut ? ` · ${wordCovered("done in", rollOut)}` : "";

/** "done in 3 of 33" */
const wordCovered = (said: string, coverage: Coverage): string =>
	`${said} ${doneIn(coverage).length} of ${coverage.length}`;

/** As much of a reason as a line holds beside the rest; the item's page shows the whole. */
export const longestReason = 200;

/** "amber: venue not confirmed"; never a colour without its reason. */
const wordRag = ({ report }: Milestone): string =>
	report ? `${report.rag}: ${cut(report.reason, longestReason)}` : "RAG status not reported";

/** "Ann, Ben and 12 more". */
export const namesUpTo = (most: number, names: readonly string[]): string => {
	const rest = names.length - most;
	return `${names.slice(0, most).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
};

export const milestoneLine = (milestone: Milestone, facts: Facts): Line => {
	const when = milestone.actual
		? ` · achieved ${wordDay(milestone.actual)}`
		: ` · ${wordForecast(milestone.forecast)}${late(milestone.forecast, facts.today)}`;
	return [
		{ code: facts.reference },
		` ${milestone.title} · ${wordRag(milestone)}${when}${wordPlaces(milestone)}`,
	];
};

const guidanceState = (guidance: Guidance, today: PlainDate): string => {
	const { state } = guidance;
	if (state.is === "released") return `released ${wordDate(state.when)}${editionWords(guidance)}`;
	if (state.is === "withdrawn") return `withdrawn ${wordDate(state.when)}`;
	if (isOverdue(state.window, today))
		return `expected ${wordDate(state.window)}: window ended, not recorded`;
	return `expected ${wordDate(state.window)}, not recorded as released`;
};

/** `owner` is the issuing body here. */
export const guidanceLine = (guidance: Guidance, facts: Facts): Line => [
	{ code: facts.reference },
	` ${guidance.title}${facts.owner ? ` (${facts.owner})` : ""} · ${guidanceState(guidance, facts.today)}${guidance.recipients ? ` · ${wordCovered("acknowledged by", guidance.recipients)}` : ""}`,
];

export const meetingLine = (meeting: Meeting, facts: Facts): Line => {
	const place = meeting.place ? ` · ${meeting.place}` : "";
	const state = meeting.state.is === "cancelled" ? " · cancelled" : "";
	return [
		{ code: facts.reference },
		` ${facts.board} · ${wordMeetingTime(meeting.time, facts.isZoneTold)}${place}${state}`,
	];
};

/** Any item in a line. */
export const itemLine = (item: Item, facts: Facts): Line => {
	switch (item.kind) {
		case "action":
			return actionLine(item, facts);
		case "milestone":
			return milestoneLine(item, facts);
		case "guidance":
			return guidanceLine(item, facts);
		case "meeting":
			return meetingLine(item, facts);
	}
};
