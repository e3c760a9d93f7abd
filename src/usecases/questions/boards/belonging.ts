/** How a person or a body belongs to a board: by a role, as a member, or by a seat; and how many make a quorum. */
import type { Board, Seat } from "../../../domain/boards/board.ts";
import { quorumPart } from "../../../domain/boards/terms.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { quorumNeeded } from "../../../domain/meetings/attendance.ts";
import { standsFor } from "../../../domain/people/groups.ts";
import type { Organisation } from "../../../domain/people/person.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { type Answering, listed, none } from "../answering.ts";

const seatsOf = (board: Board, whoId: string): readonly Seat[] =>
	board.seats.filter(
		({ organisationId, holderId }) => organisationId === whoId || holderId === whoId,
	);

const seatWords = (
	{ organisationId, holderId }: Seat,
	whoId: string,
	{ lookups }: Answering,
): string => {
	if (holderId === whoId)
		return `holds the seat of ${lookups.name(organisationId) ?? "an organisation"}`;
	const holder = lookups.name(holderId);
	return holder ? `has a seat, held by ${holder}` : "has a seat, with nobody named yet";
};

export const offices = ["chair", "secretary"] as const;
export type Office = (typeof offices)[number];

export const holderOf = ({ chairId, secretaryId }: Board, office: Office): string | undefined =>
	office === "chair" ? chairId : secretaryId;

export const officesAsked = ({ question: { facets } }: Answering): readonly Office[] =>
	facets.filter((facet) => facet === "chair" || facet === "secretary");

export const officesOn = (board: Board, whoId: string): readonly Office[] =>
	offices.filter((office) => holderOf(board, office) === whoId);

/** "The boroughs", kept as one body, and a group sit where each of their members does. */
const seatsOfAll = (
	{ seats }: Board,
	whoId: string,
	{ world: { organisations } }: Answering,
): readonly string[] => {
	const who = organisations.find(({ id }) => id === whoId);
	const each = new Set(who ? standsFor(who, organisations).map(({ id }) => id) : []);
	const theirs = seats.filter(({ organisationId }) => each.has(organisationId));
	if (theirs.length === 0) return [];
	const vacant = theirs.filter(({ holderId }) => holderId === undefined).length;
	const without = vacant === 0 ? "" : `, ${vacant} with nobody named yet`;
	const count = new Set(theirs.map(({ organisationId }) => organisationId)).size;
	return [`${count} of the ${each.size} have a seat${without}`];
};

/** With who comes instead of a seat's holder, and how long it is theirs. */
const seatInFull: typeof seatWords = (seat, whoId, answering) => {
	const deputy = answering.lookups.name(seat.deputyId);
	return [
		seatWords(seat, whoId, answering),
		...(deputy ? [`deputy ${deputy}`] : []),
		...(seat.until ? [`until ${wordDay(seat.until)}`] : []),
	].join(", ");
};

const standingAs =
	(told: typeof seatWords) =>
	(board: Board, whoId: string, answering: Answering): readonly string[] => [
		...officesOn(board, whoId),
		...(board.memberIds.includes(whoId) ? ["member"] : []),
		...seatsOf(board, whoId).map((seat) => told(seat, whoId, answering)),
		...seatsOfAll(board, whoId, answering),
	];

/** In which ways this person or organisation belongs to the board; a seat in short, or in full. */
export const standingOn = standingAs(seatWords);
const standingInFull = standingAs(seatInFull);

/** Whose seats this person is the deputy for, on boards that have not ended. */
export const standsInFor = (whoId: string, { world, lookups }: Answering): readonly string[] =>
	world.boards
		.filter(({ state }) => state.is !== "ended")
		.flatMap(({ name, seats }) =>
			seats
				.filter(({ deputyId }) => deputyId === whoId)
				.map(({ holderId, organisationId }) => {
					const whom = lookups.name(holderId) ?? lookups.name(organisationId) ?? "";
					return `Stands in for ${whom} on ${name}.`;
				}),
		);

/** Whoever stands in for a holder sits there only in their place. */
const deputyOn = (board: Board, whoId: string, { lookups }: Answering): string | undefined => {
	const seat = board.seats.find(({ deputyId }) => deputyId === whoId);
	const holder = seat && (lookups.name(seat.holderId) ?? lookups.name(seat.organisationId));
	return holder && `${lookups.name(whoId) ?? ""} stands in for ${holder} on ${board.name}`;
};

/** Of a board that has ended, what somebody was there is told as that. */
export const roleWords = ({ state }: Board, as: readonly string[]): readonly string[] =>
	state.is === "ended" && as.length > 0 ? [...as, "until it ended"] : as;

/** A body without a seat may still have its people there; asked who they are, those beside the seat are told of too. */
const peopleOf = (board: Board, whoId: string, answering: Answering): readonly Fact[] => {
	const { world, lookups } = answering;
	const seated = board.seats.flatMap(({ holderId }) => holderId ?? []);
	return world.people
		.filter(({ id, organisationId }) => organisationId === whoId && !seated.includes(id))
		.flatMap(({ id }): readonly Fact[] => {
			const as = standingOn(board, id, answering);
			const who = lookups.name(id) ?? "";
			return as.length > 0 ? [{ is: "belongs", who, board: board.name, as }] : [];
		});
};

/** Each role that was asked for, and whether it is theirs; a body holds it by its own person. */
const rolesHeld = (board: Board, whoId: string, answering: Answering): readonly boolean[] =>
	officesAsked(answering).map((office) => {
		const id = holderOf(board, office);
		const holder = answering.world.people.find((each) => each.id === id);
		return holder !== undefined && [holder.id, holder.organisationId].includes(whoId);
	});

/** Whoever has a place on it need not chair it, and its secretary need not be a member: of these only the place is told. */
const whetherSo = (board: Board, whoId: string, answering: Answering): "yes" | "no" | undefined => {
	const { yesNo, facets } = answering.question;
	if (!yesNo) return undefined;
	const held = rolesHeld(board, whoId, answering);
	if (held.length > 0 && !facets.includes("members"))
		return held.every(Boolean) ? "yes" : held.some(Boolean) ? undefined : "no";
	return standingOn(board, whoId, answering).join() === "secretary" ? undefined : "yes";
};

const mostSeats = 12;

/** Whose the seats are, where a body that was asked for has none: one of them may be what is meant. */
const seatsInstead = (
	{ seats }: Board,
	whoId: string,
	{ world, lookups }: Answering,
): readonly Fact[] => {
	const isBody = world.organisations.some(({ id }) => id === whoId);
	const bodies = [...new Set(seats.flatMap((seat) => lookups.name(seat.organisationId) ?? []))];
	if (!isBody || bodies.length === 0 || bodies.length > mostSeats) return [];
	return [none(`The seats there are of ${listed(bodies)}`)];
};

export const belongingOf = (board: Board, whoId: string, answering: Answering): readonly Fact[] => {
	const { question, lookups } = answering;
	const as = standingInFull(board, whoId, answering);
	const who = lookups.name(whoId) ?? "";
	const says = whetherSo(board, whoId, answering);
	const own: Fact = { is: "belongs", says, who, board: board.name, as };
	if (as.length > 0 && question.yesNo) return [own];
	const deputised = deputyOn(board, whoId, answering);
	if (as.length === 0 && deputised) return [own, none(deputised)];
	const people = peopleOf(board, whoId, answering);
	if (as.length === 0 && people.length === 0)
		return [own, ...seatsInstead(board, whoId, answering)];
	if (as.length > 0) return [own, ...people];
	return [none(`No seat of ${who} is recorded on ${board.name}`), ...people];
};

export const quorumFact = (board: Board): Fact => ({
	is: "quorum",
	board: board.name,
	quorum: quorumNeeded(board),
	part: quorumPart(board),
});

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
