/** What a board chooses for its reminders: each field says one rule, and "usual" takes it back to the usual. */
import type { Field } from "../../../command.ts";
import { type RuleName, ruleWordsOf } from "../../../domain/reminders/rule-words.ts";
import {
	type EscalationChange,
	type ReminderRules,
	usualRules,
} from "../../../domain/reminders/rules.ts";
import { readClock, readQuiet } from "../../reminders/hours.ts";
import {
	readDays,
	readDaysAfter,
	readDaysBefore,
	readEscalation,
	readEvery,
	readMeetingLeads,
	readOverdue,
	readSwitch,
	readWeekly,
	readWorkingDays,
} from "../../reminders/rules.ts";
import { saysNever } from "../../reminders/words.ts";
import { type Naming, optional, slot, typedBy } from "../field.ts";

/** What each rule's field reads. */
type Reads = Omit<ReminderRules, "escalation"> & { readonly escalation: EscalationChange };

type RuleSpec<T> = Naming & {
	/** Where the usual is no good example. */
	readonly example?: string;
	readonly read: (typed: string) => T | undefined;
};

/** One for each rule, by the rule's own name. */
const rules: { readonly [N in RuleName]: RuleSpec<Reads[N]> } = {
	at: { label: "Time of day", keywords: ["at", "time"], read: readClock },
	meetingDaysBefore: {
		label: "Meetings",
		keywords: ["meetings", "meeting"],
		example: "7 and 1 days before and 1 hour before",
		read: readMeetingLeads,
	},
	dueDaysBefore: { label: "Actions", keywords: ["actions", "action"], read: readDaysBefore },
	milestoneDaysBefore: {
		label: "Milestones",
		keywords: ["milestones", "milestone"],
		read: readDaysBefore,
	},
	guidanceDaysBefore: {
		label: "Guidance, before its window",
		keywords: ["guidance"],
		example: "7 days before",
		read: readDaysBefore,
	},
	silentWorkingDays: {
		label: "Guidance not acknowledged",
		keywords: [
			...["guidance not acknowledged", "not acknowledged", "unacknowledged"],
			...["acknowledgements", "acknowledgement", "silent bodies"],
		],
		read: readDaysAfter,
	},
	minutesWorkingDays: {
		label: "Minutes owed",
		keywords: ["minutes owed", "minutes due"],
		softKeywords: ["minutes"],
		read: readDaysAfter,
	},
	papersDueWorkingDays: {
		label: "Papers due",
		keywords: ["papers due", "papers deadline", "paper deadline", "deadline"],
		read: readWorkingDays,
	},
	papersDaysBefore: {
		label: "Papers, before they are due",
		keywords: ["papers", "paper"],
		read: readDaysBefore,
	},
	seatTermDaysBefore: {
		label: "Seat terms",
		keywords: ["seat terms", "seats", "terms"],
		read: readDaysBefore,
	},
	dateWantedEveryDays: {
		label: "Dates wanted",
		keywords: ["dates wanted", "date wanted"],
		read: readEvery,
	},
	overdue: { label: "Overdue", keywords: ["overdue"], read: readOverdue },
	escalation: {
		label: "Escalation",
		keywords: ["escalate", "escalation", "escalate to"],
		read: readEscalation,
	},
	days: { label: "On", keywords: ["days:"], softKeywords: ["on", "days"], read: readDays },
	inPerson: {
		label: "To owners in person",
		keywords: ["personal", "in person", "owners"],
		read: readSwitch,
	},
	quiet: { label: "Quiet hours", keywords: ["quiet hours", "quiet"], read: readQuiet },
	weeklyDigest: {
		label: "Weekly digest",
		keywords: ["weekly digest", "weekly", "digest"],
		read: readWeekly,
	},
};

const usually = ruleWordsOf(usualRules);
const usualReads: Reads = {
	...usualRules,
	escalation: { steps: usualRules.escalation, isWhole: true },
};
export const asUsual = /^(?:as )?(?:usual|default|the default|normal)$/i;

/** A rule's words never run into the next rule: they end where it begins, at a comma, an "and" or at its keyword. */
export const trimmed = (typed: string): string =>
	typed
		.trim()
		.replace(/^[:=\s]*(?:(?:to|is|are|be)\s[:=\s]*)*/i, "")
		.replace(/(?:[\s,;](?:and|but|with|&)|[\s,;.])+$/i, "");

/** "Before the meeting" says when, and no rule for meetings. */
const isCountedFrom = (before: string, after: string): boolean => {
	const [counted, determined] =
		/\b(?:before|after|ahead of|prior to|of)\s+((?:the|each|every|any|its|their|our|an?)\s+)?$/i.exec(
			before,
		) ?? [];
	if (counted === undefined) return false;
	return determined !== undefined || /^\s*(?:[,;.]|$|(?:and|but|then)\b)/i.test(after);
};

const ruleField = <N extends RuleName>(name: N): Field<Reads[N] | undefined> => {
	const spec: RuleSpec<Reads[N]> = rules[name];
	const { example = usually[name], read } = spec;
	const lead = (text: string) => {
		const [clause = ""] = text.split(/[,;]/);
		if (read(trimmed(clause)) === undefined) return undefined;
		return { used: clause, rest: text.slice(clause.length) };
	};
	return optional(
		slot<Reads[N]>({
			label: spec.label,
			example,
			typed: {
				keywords: { ...typedBy(spec).keywords, isOther: isCountedFrom },
				lead: spec.softKeywords && lead,
				loose: "never",
			},
			none: "none",
			most: 100,
			missing: `What should it be? Try "${example}".`,
			unread: (typed) => {
				const text = trimmed(typed);
				const why = saysNever(text) ? "there has to be one" : `I couldn't read "${text}"`;
				return `${spec.label}: ${why}. Try "${example}", or "usual".`;
			},
			read: (typed) => {
				const text = trimmed(typed);
				return asUsual.test(text) ? usualReads[name] : read(text);
			},
		}),
	);
};

type RuleFields = { readonly [N in RuleName]: Field<Reads[N] | undefined> };

export const reminderFields = Object.fromEntries(
	(Object.keys(rules) as RuleName[]).map((name) => [name, ruleField(name)]),
) as RuleFields;
