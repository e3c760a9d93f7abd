/** A board's reminder rules, in the words in which they may be changed. */

import { ruleLabels, ruleWordsOf } from "../../domain/reminders/rule-words.ts";
import type { ReminderRules } from "../../domain/reminders/rules.ts";
import type { RulesNow } from "../../usecases/board/reminders.ts";
import { type ButtonSpec, buttons, type Line, line, list, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

type RuleName = keyof ReminderRules;

const inOrder = Object.keys(ruleLabels) as readonly RuleName[];

const row = (name: RuleName, { rules }: RulesNow): Line => [
	{ bold: ruleLabels[name] },
	`: ${ruleWordsOf(rules)[name]}`,
];

/** The form begins with the rules as they are when it is opened, not as they were when this was said. */
const changeButton = ({ board }: RulesNow): ButtonSpec => ({
	label: "Change them",
	id: "do:board reminders",
	value: { board: board.code },
});

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
