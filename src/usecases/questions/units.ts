/** A unit is part of an organisation: which one is known where the unit is called after it, and nowhere else. */
import type { Board } from "../../domain/boards/board.ts";
import type { Organisation } from "../../domain/people/person.ts";
import { type Answering, listed } from "./answering.ts";

type Bodies = readonly Organisation[];

const namesOf = ({ name, aliases }: Organisation): readonly string[] => [name, ...aliases];

/** "MPS Territorial Policing" is a unit of the MPS, and "TP desk" of that. */
const isCalledAfter = (unit: Organisation, body: Organisation): boolean =>
	unit.sort === "unit" &&
	unit.id !== body.id &&
	namesOf(body).some((name) => namesOf(unit).some((each) => each.startsWith(`${name} `)));

/** Those bodies, with the units that are called after them and the units of those. */
export const withUnits = (ids: ReadonlySet<string>, bodies: Bodies): ReadonlySet<string> => {
	const named = bodies.filter(({ id }) => ids.has(id));
	const units = bodies.filter(
		(unit) => !ids.has(unit.id) && named.some((body) => isCalledAfter(unit, body)),
	);
	return units.length === 0
		? ids
		: withUnits(new Set([...ids, ...units.map(({ id }) => id)]), bodies);
};

const peopleOn = ({ chairId, secretaryId, memberIds, seats }: Board): readonly string[] => [
	...[chairId, secretaryId, ...seats.map(({ holderId }) => holderId)].flatMap((id) => id ?? []),
	...memberIds,
];

/** Of whom it cannot be told whether they are of a body that was left out. */
export const unplacedUnits = (
	board: Board,
	{ world }: Answering,
	are: "named" | "not named",
): string | undefined => {
	const { organisations, people } = world;
	const on = new Set(peopleOn(board));
	const ids = new Set(people.filter(({ id }) => on.has(id)).map((each) => each.organisationId));
	const units = organisations.filter(
		(unit) =>
			unit.sort === "unit" &&
			ids.has(unit.id) &&
			!organisations.some((body) => isCalledAfter(unit, body)),
	);
	return units.length > 0
		? `Not recorded: of which organisation ${listed(units.map(({ name }) => name))} ${units.length > 1 ? "are units" : "is a unit"}; their people are ${are} here`
		: undefined;
};
