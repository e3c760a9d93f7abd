/** A board's reminder rules, in the words in which they may be changed. */

import { referenceText } from "../../domain/register.ts";
import { type RuleName, ruleLabels, ruleWordsOf } from "../../domain/reminders/rule-words.ts";
import { rulesForMeeting, seriesRuleNames } from "../../domain/reminders/rules.ts";
import type { Series } from "../../domain/series/series.ts";
import type { RulesNow } from "../../usecases/board/reminders.ts";
import { type ButtonSpec, buttons, type Line, line, list, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

const inOrder = Object.keys(ruleLabels) as readonly RuleName[];

const row = (name: RuleName, { rules }: Pick<RulesNow, "rules">): Line => [
	{ bold: ruleLabels[name] },
	`: ${ruleWordsOf(rules)[name]}`,
];

/** "The series Stand-up, Meetings: 1 hour before" */
const seriesRow = ({ id, title }: Series, { board, rules }: RulesNow): Line => {
	const own = rulesForMeeting(rules, { seriesId: id });
	const words = seriesRuleNames
		.filter((name) => rules.series[id]?.[name])
		.map((name) => `${ruleLabels[name]}: ${ruleWordsOf(own)[name]}`);
	return [{ bold: `The series ${title ?? board.name}` }, `, ${words.join(" · ")}`];
};

const whose = ({ board, meeting }: RulesNow): string =>
	meeting ? `${board.name}, the series of ${referenceText(meeting, board)}` : board.name;

/** The form begins with the rules as they are when it is opened, not as they were when this was said. */
const changeButton = ({ board, meeting }: RulesNow): ButtonSpec => ({
	label: "Change them",
	id: "do:board reminders",
	value: { board: board.code, ...(meeting && { meeting: referenceText(meeting, board) }) },
});

export const rulesMessage = (now: RulesNow): Message =>
	message(
		line({ bold: `${whose(now)}: when it is reminded` }, ` (${now.board.zone})`),
		list([
			...(now.meeting ? seriesRuleNames : inOrder).map((name) => row(name, now)),
			...(now.meeting ? [] : now.series).map((one) => seriesRow(one, now)),
		]),
		note(
			`Change one by typing it: /board reminders ${now.board.code} meetings 14 7 1 days before. "usual" takes a rule back to the usual.`,
		),
		buttons(changeButton(now)),
	);

export const rulesChanged = (now: RulesNow): Message =>
	message(
		line({ bold: "Changed" }, ` for ${whose(now)}:`),
		list(now.changed.map((name) => row(name, now))),
		note("What is still to come was planned afresh. What has been said is not said again."),
		buttons(changeButton(now)),
	);
