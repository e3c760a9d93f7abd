/**
 * A rule names the reason why a reminder is planned, as the ledger keeps it: a family, and the step within it.
 * "overdue:2" is the second time that something overdue is mentioned.
 */
import { escalationSteps } from "../../domain/reminders/rules.ts";
import type { News } from "../../usecases/ports.ts";

export type WindowStep = "opens" | "middle" | "last-working-day";

export type Rule =
	| `meeting:${number}-days-before`
	| `meeting:${number}-minutes-before`
	| `due:${number}-days-before`
	/** Said ahead where a window has no working day. */
	| `window:${WindowStep | "0-days-before"}`
	| `overdue:${number}`
	/** It was overdue already when it was recorded, or is by a change of it: said once, on the next working day. */
	| "overdue:when-recorded"
	/** Due on a day that is no working day: said to whoever answers for it on the day itself too. */
	| "due:on-the-day"
	/** An action waits for an outside body, and it is the day on which to ask again; then so often as if overdue. */
	| `review:${number}`
	| `guidance:${number}-days-before`
	| `guidance:${WindowStep | "ended"}`
	/** A body that was sent it then is silent, asked so many times; and that it still is after the last of them. */
	| `silent:${string}:${number | "still"}`
	/** It is overdue, and whoever answers for it has not settled it: said to the next in line. */
	| `escalated:${Escalated}`
	/** Put off by somebody until this moment. */
	| "snoozed"
	/** The board's week, told in its channel; to its secretary where it has none. */
	| "week"
	/** A provisional meeting: its secretary is asked for a date. */
	| `date-wanted:${"opens" | "last-working-day" | "ended" | number}`
	/** A paper of the meeting, by its number: asked for, due, late; and that it is missing, for the secretary. */
	| `paper:${number}:${string}`
	/** Too few have said that they come: told to the secretary. */
	| "quorum:at-risk"
	/** Apologies have put it out of reach when the time for that has come: told to the secretary and the chair. */
	| "quorum:out-of-reach"
	/** Attendance or minutes are owed, asked so many times; and that they still are, for the chair. */
	| `minutes:${number | "chair"}`
	/** A seat's term is ending: the organisation, its last day, and how long before. */
	| `seat:${string}`
	/** A duty passes on its day: told to both, by the day, the duty and who has had it. */
	| `hand-over:${string}`
	/** A forming board: its secretary is asked for its first meeting. */
	| `first-meeting:${"opens" | "last-working-day" | "ended" | number}`
	/** At once, of one change of one version; what one deed did to several items has its mark, and is one message. */
	| `news:${News}@${number}`
	| `news:${News}@${number}&${string}`
	/** Tells a person what could not be delivered where it belongs. */
	| `told:${string}`;

/** Who hears of something overdue besides its owner, in this order. */
export { escalationSteps };
export type Escalated = (typeof escalationSteps)[number];

export const escalatedTo = (rule: Rule): Escalated | undefined =>
	escalationSteps.find((step) => rule === `escalated:${step}`);

export const isNews = (rule: Rule): boolean => rule.startsWith("news:");
export const isTold = (rule: Rule): boolean => rule.startsWith("told:");
/** Of each place where it could not be given; a telling that cannot be given either stays that telling. */
export const noticeRule = (rule: Rule, place: string): Rule =>
	isTold(rule) ? rule : `told:${rule} at ${place}`;
/** The reminder of which a telling tells. */
export const noticedRule = (rule: Rule): Rule =>
	rule.replace(/^told:(?:stuck:)?/, "").replace(/ at \S+$/, "") as Rule;

/** Before a meeting begins, whatever the hour. */
export const isShortNotice = (rule: Rule): boolean => /^meeting:\d+-minutes-before$/.test(rule);

/** It comes at a moment that somebody chose or caused: two of them on one day are two. */
export const isOfMoment = (rule: Rule): boolean =>
	rule === "snoozed" ||
	rule === "quorum:out-of-reach" ||
	isShortNotice(rule) ||
	isNews(rule) ||
	isTold(rule);

/** Which change a rule announces. */
export const newsOf = (rule: Rule): News | undefined =>
	isNews(rule) ? (rule.slice("news:".length).split("@")[0] as News) : undefined;

/** Which version of its item news is of; 0 of all else. */
export const versionIn = (rule: Rule): number =>
	isNews(rule) ? Number.parseInt(rule.split("@")[1] ?? "", 10) : 0;

/** The deed that did the same to other items as well. */
export const deedIn = (rule: Rule): string | undefined =>
	isNews(rule) ? rule.split("&")[1] : undefined;

/** Guidance that bodies have not acknowledged: "silent:2009-03-05:2". */
export const isOfSilence = (rule: Rule): boolean => rule.startsWith("silent:");
export const isStillSilent = (rule: Rule): boolean => /^silent:.*:still$/.test(rule);

/**
 * What of its item a reminder is about: a paper of a meeting, its quorum, its minutes, one term of a seat, a duty that passes on a
 * day, or the item itself. One that comes later takes the place of an earlier one of the same matter alone.
 */
export const matterOf = (rule: Rule): string => {
	const [family = "", which = "", duty = ""] = rule.split(":");
	if (family === "hand-over") return `${family} ${which} ${duty}`;
	if (family === "seat") return rule.slice(0, rule.lastIndexOf(":"));
	if (family === "paper") return `${family} ${which}`;
	if (isStillSilent(rule)) return "silence";
	return family === "quorum" || family === "minutes" || family === "week" ? family : "itself";
};

/** Later steps say more: of two on one day, the later is kept. */
export const daysBefore = (rule: Rule): number | undefined => {
	const found = /^(?:meeting|due|window|guidance|seat:.*):(\d+)-days-before$/.exec(rule);
	return found ? Number(found[1]) : undefined;
};
