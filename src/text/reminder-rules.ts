/** Reads a board's reminder rules as its secretary types them; undefined when any of the words is not understood. */

import { weekdayNames } from "../domain/date-words.ts";
import { type WallTime, wallTime } from "../domain/plain-date.ts";
import type { Escalation, QuietHours, ReminderRules } from "../domain/reminder-rules.ts";
import { readTime } from "./dates.ts";

const most = { leads: 8, days: 365, times: 10, escalation: 60 };

const never = /^(?:never|none|no|nothing|off)$/;

/** Takes the pattern away, wherever it stands; what is left must be words that carry nothing. */
const isIdle = (rest: string, idle: RegExp): boolean =>
	rest
		.replaceAll(/[,;+&]/g, " ")
		.split(/\s+/)
		.filter(Boolean)
		.every((word) => idle.test(word));

const within = (count: number, least: number, greatest: number): boolean =>
	Number.isSafeInteger(count) && count >= least && count <= greatest;

const theDay = /\b(?:and )?(?:on )?(?:the|its|that) (?:same )?day(?: itself)?\b|\bsame day\b/;

/** "14 7 1 days before", "7 days before and on the day", "never": the furthest first. */
export const readDaysBefore = (typed: string): readonly number[] | undefined => {
	const text = typed.trim().toLowerCase();
	if (never.test(text)) return [];
	const rest = text.replace(theDay, " 0 ");
	const counts = [...rest.matchAll(/(?<![\d.:-])\d{1,4}(?![\d.:]|\s*weeks?)/g)].map(([found]) =>
		Number(found),
	);
	const weeks = [...rest.matchAll(/(?<![\d.:-])(\d{1,2})\s*weeks?/g)].map(
		([, found]) => 7 * Number(found),
	);
	const all = [...new Set([...counts, ...weeks])].sort((a, b) => b - a);
	const left = rest.replaceAll(/\d+\s*weeks?|\d+/g, " ");
	if (!isIdle(left, /^(?:days?|before(?:hand)?|ahead|and|in|advance|of|it)$/)) return undefined;
	const isFine =
		all.length > 0 && all.length <= most.leads && all.every((count) => within(count, 0, most.days));
	return isFine ? all : undefined;
};

/** "5 working days before" */
export const readWorkingDays = (typed: string): number | undefined => {
	const found =
		/^(\d{1,2})(?:\s+(?:working\s+)?days?)?(?:\s+before(?:hand)?(?:\s+the\s+meeting)?)?$/i.exec(
			typed.trim(),
		);
	const count = Number(found?.[1]);
	return found && within(count, 0, 60) ? count : undefined;
};

/** "every 14 days", "fortnightly" */
export const readEvery = (typed: string): number | undefined => {
	const text = typed.trim().toLowerCase();
	const word =
		{ daily: 1, weekly: 7, fortnightly: 14, monthly: 28 }[text] ??
		{ "every day": 1, "every week": 7, "every fortnight": 14 }[text];
	if (word !== undefined) return word;
	const found = /^(?:every\s+)?(\d{1,3})\s*(days?|weeks?)?$/.exec(text);
	const count = Number(found?.[1]) * (found?.[2]?.startsWith("week") ? 7 : 1);
	return found && within(count, 1, most.days) ? count : undefined;
};

const countWords: Readonly<Record<string, number>> = { once: 1, twice: 2 };

/** "3 times, every 7 days", "once", "never"; without a rhythm it stays weekly. */
export const readOverdue = (typed: string): ReminderRules["overdue"] | undefined => {
	const text = typed.trim().toLowerCase();
	if (never.test(text)) return { times: 0, everyDays: 7 };
	const found = /^(?:(once|twice)|(\d{1,2})\s*times?)(?:[\s,;]+(.+))?$/.exec(text);
	if (!found) return undefined;
	const times = found[1] ? (countWords[found[1]] ?? 0) : Number(found[2]);
	const everyDays = found[3] === undefined ? 7 : readEvery(found[3]);
	return everyDays !== undefined && within(times, 0, most.times) ? { times, everyDays } : undefined;
};

/** "deputy after 2, secretary after 5, chair after 10 working days", "never" */
export const readEscalation = (typed: string): Escalation | undefined => {
	const text = typed.trim().toLowerCase();
	if (never.test(text)) return {};
	const pattern = /\b(deputy|secretary|chair)\s*(?:after|at|in|\+)?\s*\+?(\d{1,3})\b/g;
	const found = [...text.matchAll(pattern)].map(
		([, who, after]) => [who ?? "", Number(after)] as const,
	);
	if (found.length === 0 || new Set(found.map(([who]) => who)).size < found.length)
		return undefined;
	if (!found.every(([, after]) => within(after, 1, most.escalation))) return undefined;
	if (!isIdle(text.replaceAll(pattern, " "), /^(?:working|days?|and|then|the|to|after|later)$/))
		return undefined;
	return Object.fromEntries(found);
};

/** "19:00 to 7:30", "none" */
export const readQuiet = (typed: string): QuietHours | undefined => {
	const text = typed.trim().toLowerCase();
	if (never.test(text)) return "none";
	const [from, until, ...more] = text
		.replace(/^(?:from|between)\s+/, "")
		.split(/\s*(?:\bto\b|\buntil\b|\btill\b|\band\b|–|—|-)\s*/);
	if (from === undefined || until === undefined || more.length > 0) return undefined;
	const times = [readClock(from), readClock(until)] as const;
	// Hours that end as they begin may be none or a whole day.
	return times[0] && times[1] && times[0] !== times[1]
		? { from: times[0], until: times[1] }
		: undefined;
};

/** Hours and minutes that a meeting would not be read as are as the wall shows them: nobody meets at 7:00, but some are up. */
export const readClock = (typed: string): WallTime | undefined => {
	const text = typed
		.trim()
		.replace(/^at\s+/i, "")
		.replace(/^(\d{1,2})\.(\d\d)$/, "$1:$2");
	const isOnWall = /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text);
	return readTime(text) ?? (isOnWall ? wallTime(text.padStart(5, "0")) : undefined);
};

/** "Monday", "off" */
export const readWeekly = (typed: string): ReminderRules["weeklyDigest"] | undefined => {
	const text = typed
		.trim()
		.toLowerCase()
		.replace(/^(?:on|every)\s+/, "")
		.replace(/s$/, "");
	if (never.test(text)) return "off";
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
	const text = typed.trim().toLowerCase();
	if (never.test(text)) return "off";
	return /^(?:on|yes|always)$/.test(text) ? "on" : undefined;
};
