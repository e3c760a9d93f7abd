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
import { optional, slot } from "../field.ts";

type Name = RuleName;

/** What each rule's field reads. */
type Reads = Omit<ReminderRules, "escalation"> & { readonly escalation: EscalationChange };

type RuleSpec<N extends Name> = {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly softKeywords?: readonly string[];
	readonly read: (typed: string) => Reads[N] | undefined;
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

const ruleField = <N extends Name>(name: N, spec: RuleSpec<N>): Field<Reads[N] | undefined> => {
	const example = tries[name] ?? usually[name];
	return optional(
		slot<Reads[N]>({
			label: spec.label,
			example,
			typed: {
				keywords: { hard: spec.keywords, soft: spec.softKeywords ?? [], isOther: isCountedFrom },
				lead: spec.softKeywords && leadOf(spec),
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
				return asUsual.test(text) ? usualReads[name] : spec.read(text);
			},
		}),
	);
};

const leadOf =
	<N extends Name>({ read }: RuleSpec<N>) =>
	(text: string) => {
		const [clause = ""] = text.split(/[,;]/);
		return read(trimmed(clause)) === undefined
			? undefined
			: { used: clause, rest: text.slice(clause.length) };
	};

/** Where the usual is no good example. */
const tries: Partial<Record<Name, string>> = {
	meetingDaysBefore: "7 and 1 days before and 1 hour before",
	guidanceDaysBefore: "7 days before",
};

/** One for each rule, by the rule's own name. */
export const reminderFields = {
	at: ruleField("at", { label: "Time of day", keywords: ["at", "time"], read: readClock }),
	meetingDaysBefore: ruleField("meetingDaysBefore", {
		label: "Meetings",
		keywords: ["meetings", "meeting"],
		read: readMeetingLeads,
	}),
	dueDaysBefore: ruleField("dueDaysBefore", {
		label: "Actions",
		keywords: ["actions", "action"],
		read: readDaysBefore,
	}),
	milestoneDaysBefore: ruleField("milestoneDaysBefore", {
		label: "Milestones",
		keywords: ["milestones", "milestone"],
		read: readDaysBefore,
	}),
	guidanceDaysBefore: ruleField("guidanceDaysBefore", {
		label: "Guidance, before its window",
		keywords: ["guidance"],
		read: readDaysBefore,
	}),
	silentWorkingDays: ruleField("silentWorkingDays", {
		label: "Guidance not acknowledged",
		keywords: [
			"guidance not acknowledged",
			"not acknowledged",
			"unacknowledged",
			"acknowledgements",
			"acknowledgement",
			"silent bodies",
		],
		read: readDaysAfter,
	}),
	minutesWorkingDays: ruleField("minutesWorkingDays", {
		label: "Minutes owed",
		keywords: ["minutes owed", "minutes due"],
		softKeywords: ["minutes"],
		read: readDaysAfter,
	}),
	papersDueWorkingDays: ruleField("papersDueWorkingDays", {
		label: "Papers due",
		keywords: ["papers due", "papers deadline", "paper deadline", "deadline"],
		read: readWorkingDays,
	}),
	papersDaysBefore: ruleField("papersDaysBefore", {
		label: "Papers, before they are due",
		keywords: ["papers", "paper"],
		read: readDaysBefore,
	}),
	seatTermDaysBefore: ruleField("seatTermDaysBefore", {
		label: "Seat terms",
		keywords: ["seat terms", "seats", "terms"],
		read: readDaysBefore,
	}),
	dateWantedEveryDays: ruleField("dateWantedEveryDays", {
		label: "Dates wanted",
		keywords: ["dates wanted", "date wanted"],
		read: readEvery,
	}),
	overdue: ruleField("overdue", {
		label: "Overdue",
		keywords: ["overdue"],
		read: readOverdue,
	}),
	escalation: ruleField("escalation", {
		label: "Escalation",
		keywords: ["escalate", "escalation", "escalate to"],
		read: readEscalation,
	}),
	days: ruleField("days", {
		label: "On",
		keywords: ["days:"],
		softKeywords: ["on", "days"],
		read: readDays,
	}),
	inPerson: ruleField("inPerson", {
		label: "To owners in person",
		keywords: ["personal", "in person", "owners"],
		read: readSwitch,
	}),
	quiet: ruleField("quiet", {
		label: "Quiet hours",
		keywords: ["quiet hours", "quiet"],
		read: readQuiet,
	}),
	weeklyDigest: ruleField("weeklyDigest", {
		label: "Weekly digest",
		keywords: ["weekly digest", "weekly", "digest"],
		read: readWeekly,
	}),
};
