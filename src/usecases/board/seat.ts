/** Gives an organisation a seat on a board, changes its holder, term or deputy, or lets it stand vacant. */
import type { Board } from "../../domain/boards/board.ts";
import {
	removeSeat,
	seatGivenUp,
	seatMeant,
	setSeat,
	termObjection,
	vacateSeat,
} from "../../domain/boards/seats.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Seating = {
	readonly board: Board;
	readonly organisation: Organisation;
	readonly holder?: Person | undefined;
	readonly deputy?: Person | null | undefined;
	readonly from?: PlainDate | null | undefined;
	readonly until?: PlainDate | null | undefined;
	readonly end?: "vacant" | "removed" | undefined;
};

const givenUp = (board: Board, { organisation, holder, end }: Seating): Board | Refused => {
	const seat = seatGivenUp(board, { organisationId: organisation.id, holderId: holder?.id });
	if (!seat)
		return refuse({
			why: "nothing-to-change",
			what: `${organisation.name} has no such seat on ${board.name}`,
		});
	if (end === "removed") return removeSeat(board, seat);
	return seat.holderId === undefined
		? refuse({ why: "nothing-to-change", what: `${organisation.name}'s seat is vacant already` })
		: vacateSeat(board, seat);
};

const seatedOn = (board: Board, input: Seating): Board | Refused => {
	const { organisation, holder, deputy, from, until } = input;
	const change = {
		organisationId: organisation.id,
		holderId: holder?.id,
		deputyId: deputy === null ? null : deputy?.id,
		from,
		until,
	};
	const before = seatMeant(board, change);
	if (deputy && deputy.id === (holder?.id ?? before?.holderId))
		return refuse({ why: "nothing-to-change", what: "Nobody is their own deputy" });
	return termObjection(board, change) ?? setSeat(board, change);
};

export const seatOn = (input: Seating, request: Request) =>
	changeBoard(request, { board: input.board, deed: "setUp" }, async (board, register) => {
		const seated = input.end ? givenUp(board, input) : seatedOn(board, input);
		if ("is" in seated) return seated;

		await register.save(seated);
		return seated;
	});
