/** A board's reminder rules, in the words in which they may be changed. */

import { ruleWordsOf } from "../domain/reminder-rule-words.ts";
import type { ReminderRules } from "../domain/reminder-rules.ts";
import type { RulesNow } from "../usecases/board/reminders.ts";
import { type ButtonSpec, buttons, type Line, line, list, message, note } from "./blocks.ts";
import type { Message } from "./message.ts";

type Name = keyof ReminderRules;

/** How each rule is called. */
const called: Readonly<Record<Name, string>> = {
	at: "Time of day",
	meetingDaysBefore: "Meetings",
	dueDaysBefore: "Actions",
	milestoneDaysBefore: "Milestones",
	guidanceDaysBefore: "Guidance, before its window opens",
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

const inOrder = Object.keys(called) as readonly Name[];

const row = (name: Name, { rules }: RulesNow): Line => [
	{ bold: called[name] },
	`: ${ruleWordsOf(rules)[name]}`,
];

/** Opens the form with the present rules filled in. */
const changeButton = ({ board, rules }: RulesNow): ButtonSpec => {
	return {
		label: "Change them",
		id: "do:board reminders",
		value: { board: board.code, ...ruleWordsOf(rules) },
	};
};

export const rulesMessage = (now: RulesNow): Message =>
	message(
		line({ bold: `${now.board.name}: when it is reminded` }, ` (${now.board.zone})`),
		list(inOrder.map((name) => row(name, now))),
		note(
			`Change one by typing it: /board reminders ${now.board.code} meetings 14 7 1 days before. "usual" takes a rule back to the usual.`,
		),
		buttons(changeButton(now)),
	);

export const rulesChanged = (now: RulesNow): Message =>
	message(
		line({ bold: "Changed" }, ` for ${now.board.name}:`),
		list(now.changed.map((name) => row(name, now))),
		note("What is still to come was planned afresh. What has been said is not said again."),
		buttons(changeButton(now)),
	);
