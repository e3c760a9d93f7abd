/** How a person or a body belongs to a board: by a role, as a member, or by a seat. */
import type { Board } from "../../domain/board.ts";
import type { Answering } from "./answering.ts";

/** In which ways this person or organisation belongs to the board. */
export const standingOn = (
	board: Board,
	whoId: string,
	{ lookups }: Answering,
): readonly string[] => {
	const seats = board.seats.filter(
		({ organisationId, holderId }) => organisationId === whoId || holderId === whoId,
	);
	const seatOf = (organisationId: string, holderId: string | undefined) => {
		if (holderId === whoId)
			return `holds the seat of ${lookups.name(organisationId) ?? "an organisation"}`;
		const holder = lookups.name(holderId);
		return holder ? `has a seat, held by ${holder}` : "has a seat, with nobody named yet";
	};
	return [
		...(board.chairId === whoId ? ["chair"] : []),
		...(board.secretaryId === whoId ? ["secretary"] : []),
		...(board.memberIds.includes(whoId) ? ["member"] : []),
		...seats.map(({ organisationId, holderId }) => seatOf(organisationId, holderId)),
	];
};
