/** What planning is given of a board: its people, its rules, and its items that are still open. */

import type { Board } from "../../domain/boards/board.ts";
import { calendarFor } from "../../domain/dates/working-days.ts";
import type { Person } from "../../domain/people/person.ts";
import { knowingOf } from "../../domain/people/reachability.ts";
import type { Item } from "../../domain/register.ts";
import type { Register } from "../../usecases/ports.ts";
import type { PlanningOptions } from "../ledger/materialise.ts";
import type { PlanningWorld } from "./planned-reminder.ts";

export const worldOf = (
	board: Board,
	people: readonly Person[],
	{ calendar, rules }: Pick<PlanningOptions, "calendar" | "rules">,
): PlanningWorld => ({
	...knowingOf(board, people),
	calendar: calendarFor(board, calendar),
	rules: rules(board),
});

export const itemsOf = async (board: Board, register: Register): Promise<readonly Item[]> => {
	const query = { boardIds: [board.id], openOnly: true };
	const lists: readonly (readonly Item[])[] = [
		await register.meetings(query),
		await register.actions(query),
		await register.milestones(query),
		await register.guidance(query),
	];
	return lists.flat();
};
