/** What planning is given of a board: its people, its rules, and its items that are still open. */
import type { Knowing } from "../domain/answering.ts";
import type { Board } from "../domain/board.ts";
import type { Person } from "../domain/person.ts";
import type { Item } from "../domain/register.ts";
import type { Register } from "../usecases/ports.ts";
import type { PlanningOptions } from "./materialise.ts";
import type { PlanningWorld } from "./planned.ts";

/** Everybody is looked up in the same list again and again: it is put in order once. */
const ordered = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

const byIdIn = (people: readonly Person[]): ReadonlyMap<string, Person> => {
	const known = ordered.get(people);
	if (known) return known;
	const made = new Map(people.map((person) => [person.id, person]));
	ordered.set(people, made);
	return made;
};

/** Another surface reaches them for the boards alone that let them in there. */
const asReached = (person: Person | undefined, board: Board): Person | undefined =>
	person?.linkedFor && !person.linkedFor.includes(board.id)
		? { ...person, linkedFor: undefined }
		: person;

/** Everybody, as a board reaches them. */
export const knowingOf = (board: Board, people: readonly Person[]): Knowing => {
	const byId = byIdIn(people);
	return {
		person: (id) => asReached(byId.get(id), board),
		peopleOf: (organisationId) =>
			people
				.filter((person) => person.organisationId === organisationId)
				.map((person) => asReached(person, board) ?? person),
	};
};

export const worldOf = (
	board: Board,
	people: readonly Person[],
	{ calendar, rules }: Pick<PlanningOptions, "calendar" | "rules">,
): PlanningWorld => ({ ...knowingOf(board, people), calendar, rules: rules(board) });

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
