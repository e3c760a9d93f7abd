/**
 * A board's reminder rules are said in the words in which its secretary may change them.
 * What is said here can be typed in again and means the same.
 */
import { weekdayNames } from "../dates/date-words.ts";
import { type Escalation, escalationSteps, type QuietHours, type ReminderRules } from "./rules.ts";

/** Those of the board itself, each with words of its own. */
export type RuleName = Exclude<keyof ReminderRules, "series">;

const and = (parts: readonly string[]): string =>
	parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`;

/** `14, 7 and 1 days before and on the day` */
const daysBeforeWords = (counts: readonly number[]): string => {
	const before = counts.filter((count) => count > 0);
	const last = before.at(-1);
	const said = [
		...(last === undefined
			? []
			: [
					`${and(before.map(String))} ${last === 1 && before.length === 1 ? "day" : "days"} before`,
				]),
		...(counts.includes(0) ? ["on the day"] : []),
	];
	return said.length === 0 ? "never" : said.join(" and ");
};

const minutesWords = (minutes: number): string => {
	const [count, unit] = minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "minute"];
	return `${count} ${unit}${count === 1 ? "" : "s"} before`;
};

/** `7 and 1 days before and 1 hour before` */
const leadsWords = (leads: ReminderRules["meetingDaysBefore"]): string => {
	const counts = leads.filter((lead) => typeof lead === "number");
	const minutes = leads.flatMap((lead) => (typeof lead === "number" ? [] : [lead.minutes]));
	if (minutes.length === 0) return daysBeforeWords(counts);
	return [
		...(counts.length > 0 ? [daysBeforeWords(counts)] : []),
		...minutes.map(minutesWords),
	].join(" and ");
};

/** `5, 10 and 15 working days after` */
const daysAfterWords = (counts: readonly number[]): string =>
	counts.length === 0
		? "never"
		: `${and(counts.map(String))} working ${counts.at(-1) === 1 ? "day" : "days"} after`;

const overdueWords = ({ times, everyDays }: ReminderRules["overdue"]): string => {
	if (times === 0) return "never";
	return times === 1 ? "once" : `${times} times, every ${days(everyDays)}`;
};

const stepsOf = (escalation: Escalation): readonly string[] =>
	escalationSteps.flatMap((who) => {
		const after = escalation[who];
		return after === undefined ? [] : [`${who} after ${after}`];
	});

const lineWords = (steps: readonly string[], isWhole: boolean): string =>
	steps.length === 0
		? "never"
		: `${steps.join(", ")} working days${isWhole ? ", nobody else" : ""}`;

const escalationWords = (escalation: Escalation): string => {
	const steps = stepsOf(escalation);
	return lineWords(steps, steps.length < escalationSteps.length);
};

export const quietWords = (quiet: QuietHours): string =>
	quiet === "none" ? "none" : `${quiet.from} to ${quiet.until}`;

/** Each rule by its name, in words. */
export const ruleWordsOf = (rules: ReminderRules): Readonly<Record<RuleName, string>> => ({
	at: rules.at,
	meetingDaysBefore: leadsWords(rules.meetingDaysBefore),
	dueDaysBefore: daysBeforeWords(rules.dueDaysBefore),
	milestoneDaysBefore: daysBeforeWords(rules.milestoneDaysBefore),
	guidanceDaysBefore: daysBeforeWords(rules.guidanceDaysBefore),
	silentWorkingDays: daysAfterWords(rules.silentWorkingDays),
	minutesWorkingDays: daysAfterWords(rules.minutesWorkingDays),
	seatTermDaysBefore: daysBeforeWords(rules.seatTermDaysBefore),
	papersDueWorkingDays: `${rules.papersDueWorkingDays} working days before`,
	papersDaysBefore: daysBeforeWords(rules.papersDaysBefore),
	dateWantedEveryDays: `every ${days(rules.dateWantedEveryDays)}`,
	overdue: overdueWords(rules.overdue),
	escalation: escalationWords(rules.escalation),
	days: rules.days === "working" ? "working days" : "any day",
	inPerson: rules.inPerson,
	quiet: quietWords(rules.quiet),
	weeklyDigest: rules.weeklyDigest === "off" ? "off" : (weekdayNames[rules.weeklyDigest - 1] ?? ""),
});

/** The same to be typed over in a form, where whoever is taken out of the line hears no more. */
export const rulesTyped = (rules: ReminderRules): ReturnType<typeof ruleWordsOf> => ({
	...ruleWordsOf(rules),
	escalation: lineWords(stepsOf(rules.escalation), true),
});

/** How each rule is called. */
export const ruleLabels: Readonly<Record<RuleName, string>> = {
	at: "Time of day",
	meetingDaysBefore: "Meetings",
	dueDaysBefore: "Actions",
	milestoneDaysBefore: "Milestones",
	guidanceDaysBefore: "Guidance, before its window opens",
	silentWorkingDays: "Guidance not acknowledged",
	minutesWorkingDays: "Minutes owed",
	papersDueWorkingDays: "Papers due",
	papersDaysBefore: "Papers, before they are due",
	seatTermDaysBefore: "Seat terms",
	dateWantedEveryDays: "Dates wanted",
	overdue: "Overdue",
	escalation: "Escalation",
	days: "On",
	inPerson: "To owners in person",
	quiet: "Quiet hours",
	weeklyDigest: "Weekly digest",
};
