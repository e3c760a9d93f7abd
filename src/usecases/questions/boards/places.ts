/** The places on boards as one table: the offices, the members and the seats, who holds each, and for whom. */
import type { Board, Seat } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { standsFor } from "../../../domain/people/groups.ts";
import type { Answering } from "../answering.ts";

export type Office = "chair" | "secretary";

export type Place = Partial<Seat> & {
	readonly board: Board;
	readonly as: Office | "member" | "seat";
};

/** A vacant office is a place as much as a vacant seat is. */
export const placesOn = (board: Board): readonly Place[] => [
	{ board, as: "chair", holderId: board.chairId },
	{ board, as: "secretary", holderId: board.secretaryId },
	...board.memberIds.map((holderId): Place => ({ board, as: "member", holderId })),
	...seatsOn(board),
];

export const seatsOn = (board: Board): readonly Place[] =>
	board.seats.map((seat) => ({ ...seat, board, as: "seat" }));

export const holderOf = ({ chairId, secretaryId }: Board, office: Office): string | undefined =>
	office === "chair" ? chairId : secretaryId;

export const officesAsked = ({ question: { facets } }: Answering): readonly Office[] =>
	facets.filter((facet) => facet === "chair" || facet === "secretary");

/** "seat of the university" */
export const seatOf = ({ organisationId }: Place, { lookups }: Answering): string =>
	`seat of ${lookups.name(organisationId) ?? "an organisation"}`;

/** What a place is to its holder, or to the body whose seat it is: with who comes instead, and how long it is theirs. */
const placeWords = (place: Place, whoId: string, answering: Answering): string => {
	const { as, holderId, deputyId, until } = place;
	if (as !== "seat") return as;
	const { name } = answering.lookups;
	const holder = name(holderId);
	const has = holder ? `has a seat, held by ${holder}` : "has a seat, with nobody named yet";
	const deputy = name(deputyId);
	return [
		holderId === whoId ? `holds the ${seatOf(place, answering)}` : has,
		...(deputy ? [`deputy ${deputy}`] : []),
		...(until ? [`until ${wordDay(until)}`] : []),
	].join(", ");
};

/** "The boroughs", kept as one body, and a group sit where each of their members does. */
const placesOfAll = (
	board: Board,
	whoId: string,
	{ world: { organisations } }: Answering,
): readonly string[] => {
	const who = organisations.find(({ id }) => id === whoId);
	const each = new Set(who ? standsFor(who, organisations).map(({ id }) => id) : []);
	const theirs = board.seats.filter(({ organisationId }) => each.has(organisationId));
	if (theirs.length === 0) return [];
	const vacant = theirs.filter(({ holderId }) => holderId === undefined).length;
	const without = vacant === 0 ? "" : `, ${vacant} with nobody named yet`;
	const count = new Set(theirs.map(({ organisationId }) => organisationId)).size;
	return [`${count} of the ${each.size} have a seat${without}`];
};

/** In which ways this person or organisation belongs to the board. */
export const standingOn = (
	board: Board,
	whoId: string,
	answering: Answering,
): readonly string[] => [
	...placesOn(board)
		.filter(({ holderId, organisationId }) => [holderId, organisationId].includes(whoId))
		.map((place) => placeWords(place, whoId, answering)),
	...placesOfAll(board, whoId, answering),
];

/** Whose seats this person is the deputy for, on boards that have not ended. */
export const standsInFor = (
	whoId: string,
	{ world, lookups }: Answering,
	boards: readonly Board[] = world.boards,
): readonly string[] =>
	boards
		.filter(({ state }) => state.is !== "ended")
		.flatMap(seatsOn)
		.filter(({ deputyId }) => deputyId === whoId)
		.map(({ board, holderId, organisationId }) => {
			const whom = lookups.name(holderId) ?? lookups.name(organisationId) ?? "";
			return `Stands in for ${whom} on ${board.name}.`;
		});

/** Of a board that has ended, what somebody was there is told as that. */
export const roleWords = ({ state }: Board, as: readonly string[]): readonly string[] =>
	state.is === "ended" && as.length > 0 ? [...as, "until it ended"] : as;
