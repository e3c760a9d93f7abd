/** Everybody, as one board reaches them. Whoever is reached elsewhere for other boards is not reached for this one. */

import type { Board } from "../boards/board.ts";
import { memoizeByObject } from "../memoize.ts";
import type { Knowing } from "./accountable-person.ts";
import type { Person } from "./person.ts";

/** Everybody is looked up in the same list again and again: it is put in order once. */
const byIdIn = memoizeByObject(
	(people: readonly Person[]): ReadonlyMap<string, Person> =>
		new Map(people.map((person) => [person.id, person])),
);

/** Another surface reaches them for the boards alone that let them in there. */
const asReached = (person: Person, board: Board): Person =>
	person.linkedFor && !person.linkedFor.includes(board.id)
		? { ...person, linkedFor: undefined }
		: person;

export const knowingOf = (board: Board, people: readonly Person[]): Knowing => {
	const byId = byIdIn(people);
	return {
		person: (id) => {
			const found = byId.get(id);
			return found && asReached(found, board);
		},
		peopleOf: (organisationId) =>
			people
				.filter((person) => person.organisationId === organisationId)
				.map((person) => asReached(person, board)),
	};
};
