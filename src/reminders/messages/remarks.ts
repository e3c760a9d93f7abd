/**
 * What a reminder says about itself: why it came to this reader, and that it is the last.
 * Names are given only to a reader who may see the board anyway.
 */

import type { Board } from "../../domain/boards/board.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { answerableFor, personFor } from "../../domain/people/accountable-person.ts";
import type { Person } from "../../domain/people/person.ts";
import { helps } from "../../domain/people/person.ts";
import { type Asked, lineFor } from "../plan/next-in-line.ts";
import type { Subject } from "../plan/planned-reminder.ts";
import { escalatedFrom, reviewOf } from "../plan/prompts.ts";
import {
	type Escalated,
	escalatedTo,
	escalationSteps,
	isOfSilence,
	matterOf,
	type Rule,
} from "../plan/rule.ts";
import { rulesOf } from "../plan/rules.ts";
import type { Names } from "./cards/cards.ts";

type Told = {
	readonly rule: Rule;
	readonly subject: Subject;
	readonly board: Board;
	readonly names: Names;
	readonly readerId?: string | undefined;
};

export const remarkOf = (told: Told): string | undefined => {
	const step = escalatedTo(told.rule);
	if (step !== undefined) return whyYou(step, told);
	if (told.rule === "snoozed") return told.readerId ? "You put it off until now." : putOff;
	const isForTheChair = told.rule === "quorum:out-of-reach" || told.rule === "minutes:chair";
	if (isForTheChair && told.readerId === told.board.chairId)
		return "It came to you as the board's chair.";
	const whose = isForTheSecretary(told)
		? "It came to you as the board's secretary."
		: (asHelper(told) ?? inPlaceOfChannel(told));
	const said = [whose, lastWords(told)];
	return said.filter(Boolean).join(" ") || undefined;
};

const putOff = "It was snoozed until now.";

/** One who helps is not asked to answer for it. */
const asHelper = ({ rule, subject, readerId, names }: Told): string | undefined => {
	if (subject.kind === "board" || matterOf(rule) !== "itself") return undefined;
	const owner = answerableFor(subject);
	if (!owner || !helps(owner, readerId)) return undefined;
	const known = owner.kind === "person" ? names.people : names.organisations;
	return `You're helping ${known.get(owner.id)?.name ?? "its owner"} with this.`;
};

/** What a board without a channel would be told there goes to one person, who is told why it is them. */
const inPlaceOfChannel = ({ rule, subject, board, readerId }: Told): string | undefined => {
	if (readerId === undefined || board.channelId !== undefined) return undefined;
	if (matterOf(rule) !== "itself" || isOfSilence(rule)) return undefined;
	if (subject.kind === "board") return undefined;
	if (personFor(subject, board) === readerId) return undefined;
	const role = [board.secretaryId, board.chairId].indexOf(readerId);
	if (role < 0) return undefined;
	return `It came to you as the board's ${role === 0 ? "secretary" : "chair"}, because the board has no channel.`;
};

/** What is asked of whoever is secretary, unless it is theirs anyway. */
const isForTheSecretary = ({ rule, subject, board, readerId }: Told): boolean => {
	if (readerId === undefined || readerId !== board.secretaryId) return false;
	const isTheirs = subject.kind !== "board" && personFor(subject, board) === readerId;
	return (
		!isTheirs &&
		/^(?:review|date-wanted|quorum|minutes|seat|first-meeting)|^paper:.*:missing$/.test(rule)
	);
};

/** That nothing more comes of it by itself; undefined where something does. */
const lastWords = ({ rule, subject, board }: Told): string | undefined => {
	const { times } = rulesOf(board).overdue;
	// What is blocked is asked about once even where nobody is told that something is overdue.
	if (rule === `review:${Math.max(1, times)}`)
		return "This is the last time that it is asked about, until another day is named or it is unblocked.";
	return times > 0 && rule === `overdue:${times}` ? staysOverdue(subject) : undefined;
};

const staysOverdue = ({ kind }: Subject): string => {
	const ends =
		kind === "milestone"
			? "it is achieved or its forecast moves"
			: "it is closed or its date moves";
	return `This is the last reminder: it stays overdue until ${ends}.`;
};

type Owned = Extract<Subject, { kind: "action" | "milestone" | "guidance" }>;

const whySkipped: Readonly<Record<Asked["skipped"][number]["why"], (step: Escalated) => string>> = {
	nobody: (step) => `There is no ${step} to ask.`,
	"no account": (step) => `The ${step} has no Slack account.`,
	left: (step) => `The ${step}'s account is closed.`,
};

const roles: Readonly<Record<Escalated, string>> = {
	deputy: "as the owner's deputy",
	secretary: "as the board's secretary",
	chair: "as the board's chair",
};

/** "It came to you as the board's secretary: 5 working days overdue, and it is still with Guidance Lead." */
const whyYou = (step: Escalated, { subject, board, names }: Told): string | undefined => {
	if (subject.kind === "board" || subject.kind === "meeting") return undefined;
	const from = escalatedFrom(subject);
	if (from === undefined) return undefined;
	const { escalation } = rulesOf(board);
	const steps = escalationSteps.filter((each) => escalation[each] !== undefined);
	const world = { person: (id: string): Person | undefined => names.people.get(id) };
	const asked = lineFor(subject, board, { world, steps }).find((each) => each.step === step);
	const since = `${workingDays(escalation[step] ?? 0)} gone by since ${fromWords(subject, from)}, and ${stillWith(subject, names)}`;
	const skipped = (asked?.skipped ?? []).map(({ step: missed, why }) => whySkipped[why](missed));
	return [`It came to you ${roles[roleOf(asked, step)]}: ${since}.`, ...skipped].join(" ");
};

const workingDays = (days: number): string =>
	days === 1 ? "1 working day has" : `${days} working days have`;

/** What the days are counted from, for an action, a milestone and guidance. */
const fromWords = (item: Owned, from: PlainDate): string => {
	if (item.kind === "guidance") return "the window in which it was expected ended";
	if (reviewOf(item) === from) return "the day to ask again about it";
	return item.kind === "milestone" ? "its forecast" : "its due date";
};

/** The role in which somebody is asked, where those before them could not be. */
const roleOf = (asked: Asked | undefined, step: Escalated): Escalated => {
	const place = escalationSteps.indexOf(step) + (asked?.skipped.length ?? 0);
	return escalationSteps[place] ?? step;
};

/** A body is many people, and reads as one or as several: it is only named. */
const stillWith = (item: Owned, names: Names): string => {
	const owner = answerableFor(item);
	if (owner === undefined)
		return item.kind === "guidance" ? "nobody watches for it" : "nobody owns it";
	const known = owner.kind === "person" ? names.people : names.organisations;
	const name = known.get(owner.id)?.name;
	return `it is still with ${name ?? (item.kind === "guidance" ? "its watcher" : "its owner")}`;
};
