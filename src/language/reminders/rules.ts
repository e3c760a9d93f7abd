/** Reads a board's reminder rules as its secretary types them; undefined when any of the words is not understood. */

import { weekdayNames } from "../../domain/dates/date-words.ts";
import {
	type EscalationChange,
	escalationSteps,
	type MeetingLead,
	type ReminderRules,
} from "../../domain/reminders/rules.ts";
import { spell } from "../dates/spelling.ts";
import { saysNever } from "./words.ts";

const most = { leads: 8, days: 365, times: 10, escalation: 60 };

/** In small letters, with figures for numbers. */
const plain = (typed: string): string => spell(typed.trim()).text.trim();

/** Takes the pattern away, wherever it stands; what is left must be words that carry nothing. */
const isIdle = (rest: string, idle: RegExp): boolean =>
	rest
		.replaceAll(/[,;+&]/g, " ")
		.split(/\s+/)
		.filter(Boolean)
		.every((word) => idle.test(word));

const within = (count: number, least: number, greatest: number): boolean =>
	Number.isSafeInteger(count) && count >= least && count <= greatest;

const matter =
	"meetings?|actions?|milestones?|windows?|terms?|papers?|deadline|due (?:day|date)|da(?:y|te)";
/** What it is before: "before each meeting", "before they are due". */
const beforeWhat = new RegExp(
	`\\b(?:before(?:hand)?|ahead|prior to|in advance|earlier)(?: of)?(?: (?:(?:the|each|every|its|their|a|any) )?(?:${matter})(?: (?:opens?|ends?))?| (?:they are|it is) due| (?:that|it|them))?(?![\\w-])`,
	"g",
);

const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

const amount = /(?<![\w.:-])(\d{1,4}|an?|the|that) (day|week|fortnight)s?(?= before\b)/g;
const oneBefore = /(?<![\w.:-])(day|week|fortnight)(?= before\b)/g;
const weeks = /(?<![\w.:-])(\d{1,2}|an?) ?(week|fortnight)s?(?!\w)/g;
const theDay = /\b(?:on )?(?:(?:the|its|that) (?:same )?|same )day(?: itself)?(?!\w)/g;
const lone = /(?<![\w.:-])(\d{1,4})(?![\w.:])/g;

/** "14 7 1 days before", "a week before and on the day", "the day before", "never": the furthest first. */
export const readDaysBefore = (typed: string): readonly number[] | undefined => {
	if (saysNever(typed)) return [];
	const all: number[] = [];
	const count = (said: string, unit = "day"): string => {
		all.push((Number.parseInt(said, 10) >= 0 ? Number(said) : 1) * (unitDays[unit] ?? 1));
		return " ";
	};
	const left = plain(typed)
		.replace(beforeWhat, "before")
		.replace(amount, (_, said, unit) => count(said, unit))
		.replace(weeks, (_, said, unit) => count(said, unit))
		.replace(oneBefore, (_, unit) => count("1", unit))
		.replace(/(?<![\w.:-])an? day(?!\w)/g, () => count("1"))
		.replace(theDay, () => count("0"))
		.replace(lone, (_, said) => count(said));
	if (!isIdle(left, /^(?:days?|before|and|then|also|both)$/)) return undefined;
	const counts = [...new Set(all)].sort((a, b) => b - a);
	const isFine =
		counts.length > 0 &&
		counts.length <= most.leads &&
		counts.every((days) => within(days, 0, most.days));
	return isFine ? counts : undefined;
};

const inMinutes: Readonly<Record<string, number>> = { hour: 60, hr: 60, minute: 1, min: 1 };
const shortNotice = /(?<![\w.:-])(\d{1,4}|an?|half an) ?(hour|hr|minute|min)s?(?: before)?(?!\w)/g;
const mostMinutes = 24 * 60;

/** "7 and 1 days before", "1 hour before", "the day before and 15 minutes before": the furthest first. */
export const readMeetingLeads = (typed: string): readonly MeetingLead[] | undefined => {
	const minutes = new Set<number>();
	const left = plain(typed)
		.replace(beforeWhat, "before")
		.replace(shortNotice, (_, said: string, unit: string) => {
			const count = said === "half an" ? 0.5 : /^\d/.test(said) ? Number(said) : 1;
			minutes.add(count * (inMinutes[unit] ?? 1));
			return " ";
		});
	if (minutes.size === 0) return readDaysBefore(typed);
	const days = isIdle(left, /^(?:before|and|then|also|both)$/) ? [] : readDaysBefore(left);
	const isFine = [...minutes].every((count) => within(count, 1, mostMinutes));
	if (!days || !isFine || days.length + minutes.size > most.leads) return undefined;
	const short = [...minutes].sort((a, b) => b - a).map((count) => ({ minutes: count }));
	return [...days, ...short];
};

const workingIn: Readonly<Record<string, number>> = { day: 1, week: 5, fortnight: 10 };

/** "5 working days before", "a week before the meeting" */
export const readWorkingDays = (typed: string): number | undefined => {
	const text = plain(typed).replace(beforeWhat, "before");
	const found =
		/^(\d{1,2}|an?|the)(?: (?:(?:working|business) )?(day|week|fortnight)s?)?(?: before)?$/.exec(
			text,
		);
	const [, said = "", unit = "day"] = found ?? [];
	const count = (/^\d/.test(said) ? Number(said) : 1) * (workingIn[unit] ?? 1);
	return found && within(count, 0, 60) ? count : undefined;
};

const mostAsked = 3;
const workingDaysAfter =
	/(?<![\w.:-])(\d{1,2}|an?)(?: (?:(?:working|business) )?(day|week|fortnight)s?)?(?![\w.:-])/g;

/** "5, 10 and 15 working days after", "a week after", "never": the soonest first. */
export const readDaysAfter = (typed: string): readonly number[] | undefined => {
	if (saysNever(typed)) return [];
	const all: number[] = [];
	const left = plain(typed).replace(workingDaysAfter, (_, said: string, unit = "day") => {
		all.push((/^\d/.test(said) ? Number(said) : 1) * (workingIn[unit] ?? 1));
		return " ";
	});
	const counts = [...new Set(all)].sort((a, b) => a - b);
	const isFine =
		counts.length > 0 &&
		counts.length <= mostAsked &&
		counts.every((days) => within(days, 1, most.escalation));
	return isFine && isIdle(left, /^(?:working|days?|after|later|and|then)$/) ? counts : undefined;
};

const rhythms: Readonly<Record<string, number>> = {
	daily: 1,
	weekly: 7,
	fortnightly: 14,
	monthly: 28,
};

/** "every 14 days", "every other week", "fortnightly" */
export const readEvery = (typed: string): number | undefined => {
	const text = plain(typed).replace(/^(?:once (?:every|an?|per|each)|each) /, "every ");
	const word = rhythms[text];
	if (word !== undefined) return word;
	const found =
		/^(?:every )?(?:(\d{1,3}|other|2nd|second)(?: (day|week|fortnight)s?)?|(day|week|fortnight))$/.exec(
			text,
		);
	const [, said, several, one] = found ?? [];
	const times = said === undefined ? 1 : /^\d+$/.test(said) ? Number(said) : 2;
	const count = times * (unitDays[several ?? one ?? "day"] ?? 1);
	return found && within(count, 1, most.days) ? count : undefined;
};

const countWords: Readonly<Record<string, number>> = { once: 1, twice: 2 };

/** "3 times, every 7 days", "once", "never"; without a rhythm it stays weekly. */
export const readOverdue = (typed: string): ReminderRules["overdue"] | undefined => {
	if (saysNever(typed)) return { times: 0, everyDays: 7 };
	const found = /^(?:(once|twice)|(\d{1,2}) ?times?)(?:[\s,;]+(.+))?$/.exec(plain(typed));
	if (!found) return undefined;
	const times = found[1] ? (countWords[found[1]] ?? 0) : Number(found[2]);
	const everyDays = found[3] === undefined ? 7 : readEvery(found[3]);
	return everyDays !== undefined && within(times, 0, most.times) ? { times, everyDays } : undefined;
};

const steps = escalationSteps.join("|");
const after = new RegExp(`\\b(${steps})\\s*(?:after|at|in|\\+)?\\s*\\+?(\\d{1,3})\\b`, "g");
const notAtAll = new RegExp(
	`\\b(?:no|not|without)(?: the)? (${steps})\\b|\\b(${steps})(?: is)? (?:never|none|off|not at all)\\b`,
	"g",
);
const nobodyElse = /\b(?:only|alone|nobody else|no-? ?1 else|no ?one else|no others?)\b/g;

/** "deputy after 2, chair after 10 working days", "no chair", "deputy after 2, nobody else", "never" */
export const readEscalation = (typed: string): EscalationChange | undefined => {
	if (saysNever(typed)) return { steps: {}, isWhole: true };
	const text = plain(typed);
	const found = [
		...[...text.matchAll(after)].map(([, who = "", days]) => [who, Number(days)] as const),
		...[...text.matchAll(notAtAll)].map(([, one, other]) => [one ?? other ?? "", "never"] as const),
	];
	if (found.length === 0 || new Set(found.map(([who]) => who)).size < found.length)
		return undefined;
	if (!found.every(([, days]) => days === "never" || within(days, 1, most.escalation)))
		return undefined;
	const left = text.replaceAll(after, " ").replaceAll(notAtAll, " ").replaceAll(nobodyElse, " ");
	if (!isIdle(left, /^(?:working|days?|and|then|but|the|to|after|later)$/)) return undefined;
	return { steps: Object.fromEntries(found), isWhole: text.search(nobodyElse) >= 0 };
};

/** "Monday", "off" */
export const readWeekly = (typed: string): ReminderRules["weeklyDigest"] | undefined => {
	const text = typed
		.trim()
		.toLowerCase()
		.replace(/^(?:on|every)\s+/, "")
		.replace(/s$/, "");
	if (saysNever(typed)) return "off";
	if (text.length < 3) return undefined;
	const index = weekdayNames.findIndex((name) => name.toLowerCase().startsWith(text));
	return index < 0 ? undefined : index + 1;
};

export const readDays = (typed: string): ReminderRules["days"] | undefined => {
	const text = typed
		.trim()
		.toLowerCase()
		.replace(/^(?:on|only)\s+/g, "");
	if (/^(?:working days?|work ?days?|week ?days?)(?: only)?$/.test(text)) return "working";
	return /^(?:any|every|all) days?$/.test(text) ? "any" : undefined;
};

export const readSwitch = (typed: string): "on" | "off" | undefined => {
	if (saysNever(typed)) return "off";
	const text = typed.trim().toLowerCase();
	return /^(?:on|yes|always)$/.test(text) ? "on" : undefined;
};
