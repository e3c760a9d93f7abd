/**
 * Makes a reminder's card from the register as it is now: status, RAG with its reason, date, owner, last update.
 * An owner is mentioned only where the place's own audience holds them: a mention is itself a disclosure.
 */

import type { Audience } from "../../../domain/audience/audience.ts";
import type { Board } from "../../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../../domain/dates/date-words.ts";
import { type HonestDate, isDated } from "../../../domain/dates/honest-date.ts";
import { dayIn, type Instant, type PlainDate } from "../../../domain/dates/plain-date.ts";
import { doneIn } from "../../../domain/items/coverage.ts";
import { hoursOf, type Meeting, type MeetingTime } from "../../../domain/meetings/meeting.ts";
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import type { Organisation, Owner, Person } from "../../../domain/people/person.ts";
import { type Item, referenceText } from "../../../domain/register.ts";
import type { Change } from "../../../usecases/ports.ts";
import type { Subject } from "../../plan/planned-reminder.ts";
import type { Rule } from "../../plan/rule.ts";
import { headlineOf } from "../headlines.ts";
import type { Card } from "../message-model.ts";
import { remarkOf } from "../remarks.ts";
import { boardStatus, jointly, redactChange, redactSubject } from "./boards.ts";
import { buttonsFor, snoozeMenu, whyButton } from "./buttons.ts";

/** Everything that a card may name. */
export type Names = {
	readonly people: ReadonlyMap<string, Person>;
	readonly organisations: ReadonlyMap<string, Organisation>;
	readonly boards?: ReadonlyMap<string, Board> | undefined;
};

export type Told = {
	readonly rule: Rule;
	/** The row in the ledger. */
	readonly id: string;
	readonly subject: Subject;
	/** Of a joint meeting, the other half as it is now. */
	readonly half?: Meeting | undefined;
	readonly board: Board;
	readonly names: Names;
	readonly audience: Audience;
	readonly lastChange?: Change | undefined;
	readonly now: Instant;
	/** The day on which it was to be said. */
	readonly meant?: PlainDate | undefined;
	/** Where it is read; the board's own zone unless given. */
	readonly zone?: string | undefined;
	/** When it was said, where it is out already: its words are of that day, as the message is. */
	readonly saidAt?: Instant | undefined;
	/** Whose own message it is in. */
	readonly readerId?: string | undefined;
};

export const cardOf = (all: Told): Card => {
	const subject = redactSubject(all.subject, all);
	const told = { ...all, subject, lastChange: all.lastChange && redactChange(all.lastChange, all) };
	const { rule, board, now, meant, zone = board.zone } = told;
	const today = dayIn(zone, told.saidAt ?? now);
	const [first, day] = daysAbout(subject);
	return {
		kind: subject.kind,
		headline: headlineOf({ rule, subject, day, first, meant, today }),
		reference: subject.kind === "board" ? board.code : referenceText(subject, board),
		title: titleOf(subject, board),
		board: board.name,
		when: whenOf(subject, zone),
		status: statusOf(told),
		owner: ownerOf(told),
		remark: remarkOf(told),
		lastUpdate: lastUpdateOf(told),
		source:
			subject.source &&
			`paper of ${wordDay(subject.source.dated as PlainDate)}, ¶${subject.source.paragraph}`,
		buttons: [...buttonsFor(told), ...snoozeMenu(told), ...whyButton(told)],
	};
};

const titleOf = (subject: Subject, board: Board): string => {
	if (subject.kind === "board") return subject.name;
	return subject.kind === "meeting" ? (subject.title ?? board.name) : subject.title;
};

/** The date that a subject turns on. */
const dateOf = (subject: Subject): HonestDate | undefined => {
	switch (subject.kind) {
		case "board":
			return subject.state.is === "forming" ? subject.state.starts : undefined;
		case "meeting":
			return subject.time.is === "provisional" ? subject.time.when : undefined;
		case "action":
			return subject.due;
		case "milestone":
			return subject.forecast;
		case "guidance":
			return subject.state.is === "expected" ? subject.state.window : subject.state.when;
	}
};

/** The first and the last day of what it is about. */
const daysAbout = (subject: Subject): readonly [PlainDate?, PlainDate?] => {
	if (subject.kind === "meeting" && subject.time.is === "fixed")
		return [subject.time.on, subject.time.on];
	const date = dateOf(subject);
	return date && isDated(date) ? [date.first, date.last] : [];
};

const leadWord = {
	board: "start expected",
	meeting: "date so far",
	action: "due",
	milestone: "forecast",
	guidance: "window",
} as const;

const whenOf = (subject: Subject, zone: string): string | undefined => {
	if (subject.kind === "meeting" && subject.time.is === "fixed") {
		const { place } = subject;
		return [hours(subject.time, zone), ...(place ? [place] : [])].join(" · ");
	}
	const date = dateOf(subject);
	if (date === undefined) return undefined;
	const word =
		subject.kind === "guidance" && subject.state.is !== "expected"
			? subject.state.is
			: leadWord[subject.kind];
	return `${word} ${worded(date)}`;
};

/** `Thu 12 March 2009, 14:00–15:30`; its zone is said only where it is read in another. */
const hours = (time: Extract<MeetingTime, { is: "fixed" }>, zone: string): string => {
	const elsewhere = time.zone === zone ? "" : ` (${time.zone})`;
	return `${wordDay(time.on)}, ${hoursOf(time)}${elsewhere}`;
};

/** A window is said with its days, each with its weekday: "in April 2009 (Wed 1 April 2009 to Thu 30 April 2009)". */
const worded = (date: HonestDate): string => {
	const words = wordDate(date);
	if (!isDated(date) || date.first === date.last) return words;
	const named = words.replace(/ \([^()]*\)$/, "");
	return `${named} (${wordDay(date.first)} to ${wordDay(date.last)})`;
};

const statusOf = ({ rule, subject, half, names, audience }: Told): readonly string[] => {
	switch (subject.kind) {
		case "board":
			return boardStatus(subject, names, audience);
		case "meeting":
			return [
				...jointly(subject, { rule, half, names, audience }),
				...(subject.state.is === "cancelled"
					? [["cancelled", subject.state.reason].filter(Boolean).join(": ")]
					: []),
			];
		case "action":
			return actionStatus(subject);
		case "milestone":
			return [milestoneStatus(subject)];
		case "guidance":
			return [
				...guidanceStatus(subject),
				`from ${names.organisations.get(subject.issuerId)?.name ?? "its issuing body"}`,
			];
	}
};

const actionStatus = ({ state, posts }: Extract<Item, { kind: "action" }>): readonly string[] => {
	const filled = posts ? [`${posts.filled} of ${posts.wanted} posts filled`] : [];
	if (state.is === "closed") {
		return [[`closed ${wordDay(state.on)}`, state.outcome].filter(Boolean).join(": "), ...filled];
	}
	const { blocked, note } = state;
	const waits = blocked && [
		`blocked by ${blocked.by}: ${blocked.reason}`,
		`to be asked again by ${wordDay(blocked.reviewBy)}`,
	];
	return [...(waits ?? ["open"]), ...filled, ...(note ? [note] : [])];
};

const milestoneStatus = ({ actual, report }: Extract<Item, { kind: "milestone" }>): string => {
	if (actual !== undefined) return `achieved ${wordDay(actual)}`;
	return report ? `${report.rag}: ${report.reason}` : "no RAG status reported yet";
};

/** Its date says that it was released; what is left to say is who has read it. */
const guidanceStatus = ({
	state,
	recipients,
}: Extract<Item, { kind: "guidance" }>): readonly string[] => {
	if (state.is === "expected") return ["nothing recorded yet"];
	return recipients ? [`acknowledged by ${doneIn(recipients).length} of ${recipients.length}`] : [];
};

const ownerOf = ({ subject, board, names, audience }: Told): Card["owner"] => {
	if (subject.kind === "board" || subject.kind === "meeting") {
		const secretary = board.secretaryId
			? { kind: "person" as const, id: board.secretaryId }
			: undefined;
		const named = secretary && naming(secretary, names, audience);
		return named && { ...named, role: "secretary" };
	}
	const owner = answerableFor(subject);
	const named = owner && naming(owner, names, audience);
	const helpers = owner?.helperIds?.flatMap((id) => names.people.get(id)?.name ?? []);
	return named && { ...named, helpers, role: subject.kind === "guidance" ? "watcher" : "owner" };
};

const naming = (owner: Owner, { people, organisations }: Names, audience: Audience) => {
	if (owner.kind === "organisation") {
		const name = organisations.get(owner.id)?.name;
		return name === undefined ? undefined : { name };
	}
	const person = people.get(owner.id);
	if (person === undefined) return undefined;
	return {
		name: person.name,
		slackId: isHeard(person.slackId, audience) ? person.slackId : undefined,
	};
};

const isHeard = (slackId: string | undefined, audience: Audience): boolean =>
	slackId !== undefined &&
	audience.kind === "channel" &&
	audience.viewers.some((viewer) => viewer.slackId === slackId);

const lastUpdateOf = ({ lastChange, board }: Told): string | undefined =>
	lastChange &&
	`last updated ${wordDay(dayIn(board.zone, lastChange.at))} by ${lastChange.author.name}`;
