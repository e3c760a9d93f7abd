/**
 * When a board is reminded of what, as planning asks for it: the board's own choices over the usual rules.
 * They decide what is planned, never how it is sent.
 */
import type { Board } from "../../domain/boards/board.ts";
import { type ReminderRules, rulesWith, usualRules } from "../../domain/reminders/rules.ts";

export type { ReminderRules } from "../../domain/reminders/rules.ts";

export const defaultRules: ReminderRules = usualRules;

export const rulesOf = (board: Board): ReminderRules => rulesWith(board.reminders);
