/**
 * Who answers for an item in person. For an organisation that is whoever fills its seat on the board.
 */
import { type Board, belongs, type Seat } from "../boards/board.ts";
import type { Coverage } from "../items/coverage.ts";
import type { Item } from "../register.ts";
import { isReached, type Owner, type Person } from "./person.ts";

/** Its owner; whoever watches for guidance answers for it as an owner does. */
export const answerableFor = (item: Item): Owner | undefined => {
	if (item.kind === "meeting") return undefined;
	return item.kind === "guidance" ? item.watcher : item.owner;
};

type Seated = Pick<Board, "seats">;

/** Of several the one that somebody holds: a vacant one beside it is nobody's to answer for. */
export const seatOf = (organisationId: string | undefined, { seats }: Seated): Seat | undefined => {
	const own = organisationId ? seats.filter((seat) => seat.organisationId === organisationId) : [];
	return own.find(({ holderId }) => holderId) ?? own.find(({ deputyId }) => deputyId) ?? own[0];
};

/** Where an organisation's seat is vacant, its deputy answers. */
const holderFor = (organisationId: string, board: Seated): string | undefined => {
	const seat = seatOf(organisationId, board);
	return seat?.holderId ?? seat?.deputyId;
};

export const personFor = (item: Item, board: Seated): string | undefined => {
	const owner = answerableFor(item);
	return owner?.kind === "organisation" ? holderFor(owner.id, board) : owner?.id;
};

/** Everyone who is reminded of it in person: who answers for it, then those who help. */
export const peopleFor = (item: Item, board: Seated): readonly (string | undefined)[] => [
	...new Set([personFor(item, board), ...(answerableFor(item)?.helperIds ?? [])]),
];

/** The organisations for which somebody answers on a board. */
export const bodiesOf = (personId: string, board: Seated): readonly string[] =>
	[...new Set(board.seats.map(({ organisationId }) => organisationId))].filter(
		(id) => holderFor(id, board) === personId,
	);

/**
 * Who speaks for a body on a board: whoever fills its seat there, or else stands in; where nobody does, its own people. Who may not see
 * the board speaks for nobody there, and without an account in the workspace one sees one's own boards alone.
 */
export const speakersFor = (
	organisationId: string,
	board: Board,
	{ person, peopleOf }: Knowing,
): readonly Person[] => {
	const seat = seatOf(organisationId, board);
	const seated = [seat?.holderId, seat?.deputyId]
		.flatMap((id) => (id === undefined ? [] : (person(id) ?? [])))
		.find((one) => mayHearOf(board, one));
	return seated ? [seated] : peopleOf(organisationId).filter((one) => mayHearOf(board, one));
};

/** The bodies for which somebody speaks there, of these. */
export const spokenForBy = (
	personId: string,
	bodies: Coverage,
	{ board, knowing }: { readonly board: Board; readonly knowing: Knowing },
): Coverage =>
	bodies.filter(({ organisationId }) =>
		speakersFor(organisationId, board, knowing).some(({ id }) => id === personId),
	);

export type Knowing = {
	readonly person: (id: string) => Person | undefined;
	readonly peopleOf: (organisationId: string) => readonly Person[];
};

const mayHearOf = (board: Board, person: Person): boolean =>
	isReached(person) &&
	(belongs(board, person.id) || (board.visibility === "open" && person.slackId !== undefined));
