/**
 * Why a reminder is said now, in three or four words.
 * It is worded for the day on which it is read, so that a reminder moved to a working day still tells the truth.
 */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { daysBetween } from "../../domain/dates/plain-date.ts";
import type { News } from "../../usecases/ports.ts";
import type { Subject } from "../plan/planned-reminder.ts";
import { isStillSilent, newsOf, type Rule } from "../plan/rule.ts";
import { termIn } from "../plan/seats.ts";

type Reading = {
	readonly rule: Rule;
	readonly subject: Subject;
	/** The last day of what it is about: the meeting's day, the due day, the window's last. */
	readonly day?: PlainDate | undefined;
	/** The first day of its window. */
	readonly first?: PlainDate | undefined;
	/** The day on which it was to be said; that of its reading unless given. */
	readonly meant?: PlainDate | undefined;
	readonly today: PlainDate;
};

export const silentHeadline = "Not acknowledged yet";
export const stillSilentHeadline = "Bodies are still silent";

const meetingHeadlines: Readonly<Record<string, string>> = {
	"quorum:at-risk": "Quorum at risk",
	"quorum:out-of-reach": "Quorum out of reach",
	"minutes:chair": "Minutes still needed",
};

export const headlineOf = (reading: Reading): string => {
	const news = newsOf(reading.rule);
	if (news !== undefined) return newsHeadline(news, reading.subject);
	const [family, step] = reading.rule.split(":");
	switch (family) {
		case "meeting":
			return `Meeting ${inDays({ ...reading, day: notGoneBy(reading) })}`;
		case "due":
			return dueHeadline(reading);
		case "window":
			return windowHeadline(step, reading);
		case "guidance":
			return guidanceHeadline(step, reading);
		case "silent":
			return isStillSilent(reading.rule) ? stillSilentHeadline : silentHeadline;
		case "week":
			return "The board's week";
		case "review":
			return step === "1" ? "Blocked: time to ask again" : "Still blocked: time to ask again";
		case "snoozed":
			return snoozedHeadline(reading);
		case "date-wanted":
			return dateWantedHeadline(reading);
		case "paper":
			return "Paper";
		case "seat":
			return seatHeadline(reading);
		case "hand-over":
			return "A duty passes on";
		case "quorum":
		case "minutes":
			return meetingHeadlines[reading.rule] ?? "Minutes needed";
		case "first-meeting":
			return hasGoneBy(reading)
				? "Start window ended, no first meeting booked"
				: "No first meeting booked yet";
		default:
			return overdueHeadline(reading);
	}
};

/** It is said before it begins: where its own day ends sooner than the reader's, that is today. */
const notGoneBy = ({ day, today }: Reading): Reading["day"] =>
	day !== undefined && day < today ? today : day;

const inDays = ({ day, today }: Pick<Reading, "day" | "today">): string => {
	const days = day === undefined ? 0 : daysBetween(today, day);
	if (days === 0) return "today";
	if (days === 1) return "tomorrow";
	return days > 1 ? `in ${days} days` : "gone by";
};

const seatHeadline = ({ subject, rule, today }: Reading): string => {
	const term = subject.kind === "board" ? termIn(rule, subject) : undefined;
	if (!term) return "Seat term ending";
	return term.until < today
		? "Seat term ended"
		: `Seat term ends ${inDays({ day: term.until, today })}`;
};

const noun = ({ kind }: Subject): string => (kind === "milestone" ? "Milestone" : "Action");

/** Said when its day has come, or after it where nothing could be said on the day. */
const dueHeadline = (reading: Reading): string =>
	hasGoneBy(reading) ? overdueHeadline(reading) : `${noun(reading.subject)} due ${inDays(reading)}`;

const windowHeadline = (step: string | undefined, reading: Reading): string => {
	const { subject } = reading;
	if (step === "0-days-before" || hasGoneBy(reading)) return dueHeadline(reading);
	if (step === "opens") return `${noun(subject)}, its window ${opened(reading)}`;
	return step === "middle"
		? `${noun(subject)}, half its window has gone`
		: `${noun(subject)}, ${lastWorkingDay(reading)}`;
};

/** Some days off may be left of it after that. */
const lastWorkingDay = ({ meant, today, day }: Reading): string =>
	meant !== undefined && meant < today
		? `its window ends ${inDays({ day, today })}`
		: "last working day of its window";

/** Its first day may have been a holiday: then it is open by now. */
const opened = ({ first, today }: Reading): string =>
	first === undefined || first === today ? "opens today" : "is open";

const guidanceHeadline = (step: string | undefined, reading: Reading): string => {
	const { first, today } = reading;
	if (step === "ended" || hasGoneBy(reading)) return "Window ended, not recorded";
	if (step === "opens") return `Guidance expected, its window ${opened(reading)}`;
	if (step === "middle") return "Guidance expected, half its window has gone";
	if (step?.endsWith("-days-before")) {
		const days = first === undefined ? 0 : daysBetween(today, first);
		return days > 0
			? `Guidance expected from ${days === 1 ? "tomorrow" : `${days} days on`}`
			: "Guidance expected";
	}
	return `Guidance expected, ${lastWorkingDay(reading)}`;
};

/** What it is by now, whatever it was when it was put off. */
const snoozedHeadline = (reading: Reading): string => {
	const { subject, day, today } = reading;
	if (subject.kind === "meeting")
		return day === undefined ? "Date wanted for a meeting" : `Meeting ${inDays(reading)}`;
	if (subject.kind === "guidance" && subject.state.is === "released") return silentHeadline;
	if (day !== undefined && day < today) return overdueHeadline(reading);
	if (subject.kind === "guidance") return "Guidance expected";
	return day === undefined ? noun(subject) : `${noun(subject)} due ${inDays(reading)}`;
};

const overdueHeadline = ({ subject, day, today }: Reading): string => {
	if (subject.kind === "guidance") return "Window ended, not recorded";
	const days = day === undefined ? 0 : daysBetween(day, today);
	const late = days === 1 ? "1 day" : `${days} days`;
	return days > 0 ? `${noun(subject)} overdue by ${late}` : `${noun(subject)} overdue`;
};

const kindWord = {
	meeting: "Meeting",
	action: "Action",
	milestone: "Milestone",
	guidance: "Guidance",
	board: "Board",
} as const;

const dateWantedHeadline = (reading: Reading): string =>
	hasGoneBy(reading) ? "Window ended, no date set for a meeting" : "Date wanted for a meeting";

const hasGoneBy = ({ day, today }: Reading): boolean => day !== undefined && day < today;

const newsHeadline = (news: News, { kind }: Subject): string => {
	if (news === "merged") return "Boards merged";
	if (news === "not-merged") return "Two boards were not merged";
	if (news === "separated") return "A merge was undone: two boards again";
	if (news === "handing-over") return "A duty is to pass on";
	if (news === "handed-over") return "A duty has passed on";
	if (news === "left") return "Someone has left";
	if (news === "scheduled") return "Meeting scheduled";
	if (news === "proposed") return "A joint meeting is proposed";
	if (news === "joined") return "Joint meeting agreed";
	if (news === "declined") return "Joint meeting turned down";
	if (news === "polled") return "When shall we meet?";
	if (news === "reported") return "RAG status reported";
	if (news === "rolled-out") return `${kindWord[kind]} rolled out`;
	if (news === "undone") return `${kindWord[kind]} put back as it was`;
	return `${kindWord[kind]} ${news}`;
};
