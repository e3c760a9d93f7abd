/** Who is next in line after whoever answers for an item, when it is overdue. */

import type { Board } from "../../domain/boards/board.ts";
import { personFor, seatOf } from "../../domain/people/accountable-person.ts";
import { isReached } from "../../domain/people/person.ts";
import type { Item } from "../../domain/register.ts";
import type { PlanningWorld } from "./planned-reminder.ts";
import { type Escalated, escalationSteps } from "./rule.ts";

type Knows = Pick<PlanningWorld, "person">;

/** Stands in for somebody on this board: the deputy of their seat, or whoever fills that of their organisation. */
const deputyOf = (personId: string | undefined, board: Board, { person }: Knows) => {
	if (personId === undefined) return undefined;
	const own = board.seats.find(({ holderId }) => holderId === personId);
	const seat = own ?? seatOf(person(personId)?.organisationId, board);
	return [seat?.holderId, seat?.deputyId].find((id) => id !== undefined && id !== personId);
};

/** Why a step of the line was not asked. */
type Skipped = { readonly step: Escalated; readonly why: "nobody" | "no account" | "left" };

export type Asked = {
	readonly step: Escalated;
	readonly personId: string;
	/** Those before them in the line who could not be asked. */
	readonly skipped: readonly Skipped[];
};

/**
 * Who is asked at each step. A step that nobody holds, or whose holder can't be reached, falls to the next in
 * line; nobody is asked twice about one thing, nor about what they answer for themselves.
 */
export const lineFor = (
	item: Item,
	board: Board,
	{ world, steps }: { readonly world: Knows; readonly steps: readonly Escalated[] },
): readonly Asked[] => {
	const owner = personFor(item, board);
	const held = {
		deputy: deputyOf(owner, board, world),
		secretary: board.secretaryId,
		chair: board.chairId,
	};
	const told = new Set([owner]);
	return steps.flatMap((step) => {
		const asked = firstAsked(step, held, world);
		if (asked === undefined || told.has(asked.personId)) return [];
		told.add(asked.personId);
		return [asked];
	});
};

const firstAsked = (
	step: Escalated,
	held: Readonly<Record<Escalated, string | undefined>>,
	{ person }: Knows,
): Asked | undefined => {
	const skipped: Skipped[] = [];
	for (const each of escalationSteps.slice(escalationSteps.indexOf(step))) {
		const personId = held[each];
		// A board without deputies has none to miss.
		if (each === "deputy" && personId === undefined) return undefined;
		if (personId !== undefined && isReached(person(personId))) return { step, personId, skipped };
		skipped.push({ step: each, why: whySkipped(personId, person) });
	}
	return undefined;
};

const whySkipped = (id: string | undefined, person: Knows["person"]): Skipped["why"] => {
	if (id === undefined) return "nobody";
	return person(id)?.leftOn === undefined ? "no account" : "left";
};
