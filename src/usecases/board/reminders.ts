/** Shows when a board is reminded of what, or changes it; its reminders are planned afresh in the same transaction. */
import type { Board } from "../../domain/boards/board.ts";
import { refuse } from "../../domain/refusal.ts";
import {
	choicesAfter,
	type ReminderRules,
	type RulesSaid,
	rulesWith,
} from "../../domain/reminders/rules.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

/** Who changes which of the rules; what is not named stays. */
export type RulesChange = { readonly board: Board; readonly changes: RulesSaid };

export type RulesNow = {
	readonly board: Board;
	readonly rules: ReminderRules;
	/** Which of them were just changed. */
	readonly changed: readonly (keyof ReminderRules)[];
};

export const isNothing = (changes: RulesSaid): boolean =>
	Object.values(changes).every((value) => value === undefined);

export const rulesNow = (board: Board): RulesNow => ({
	board,
	rules: rulesWith(board.reminders),
	changed: [],
});

const differing = (before: ReminderRules, after: ReminderRules): readonly (keyof ReminderRules)[] =>
	(Object.keys(after) as (keyof ReminderRules)[]).filter(
		(name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
	);

export const changeRules = ({ board, changes }: RulesChange, request: Request) =>
	changeBoard(request, { board, deed: "run" }, async (current, register) => {
		const before = rulesWith(current.reminders);
		const reminders = choicesAfter(current.reminders, changes);
		const rules = rulesWith(reminders);
		const changed = differing(before, rules);
		if (changed.length === 0)
			return refuse({ why: "nothing-to-change", what: `${current.name} has those rules already` });
		const { reminders: _, ...rest } = current;
		const saved: Board = reminders === undefined ? rest : { ...rest, reminders };

		await register.save(saved);
		return { board: saved, rules, changed } satisfies RulesNow;
	});
