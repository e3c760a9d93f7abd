/**
 * Who answers for an item in person. For an organisation that is whoever fills its seat on the board.
 */
import type { Board, Seat } from "./board.ts";
import type { Owner } from "./person.ts";
import type { Item } from "./register.ts";

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

/** The organisations for which somebody answers on a board. */
export const bodiesOf = (personId: string, board: Seated): readonly string[] =>
	[...new Set(board.seats.map(({ organisationId }) => organisationId))].filter(
		(id) => holderFor(id, board) === personId,
	);
