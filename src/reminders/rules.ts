/**
 * When a board is reminded of what, as planning asks for it: the board's own choices over the usual rules.
 * They decide what is planned, never how it is sent.
 */
import type { Board } from "../domain/board.ts";
import { type ReminderRules, rulesWith, usualRules } from "../domain/reminder-rules.ts";

export type { ReminderRules } from "../domain/reminder-rules.ts";

export const defaultRules: ReminderRules = usualRules;

export const rulesOf = (board: Board): ReminderRules => rulesWith(board.reminders);
