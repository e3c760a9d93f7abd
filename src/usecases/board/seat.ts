/** Gives an organisation a seat on a board, or changes its holder, term or deputy. */
import type { Board } from "../../domain/board.ts";
import type { Organisation, Person } from "../../domain/person.ts";
import type { PlainDate } from "../../domain/plain-date.ts";
import { setSeat } from "../../domain/seats.ts";
import { changeBoard } from "../changing.ts";
import type { Request } from "../request.ts";

export type Seating = {
	readonly board: Board;
	readonly organisation: Organisation;
	readonly holder?: Person | undefined;
	readonly deputy?: Person | undefined;
	readonly until?: PlainDate | undefined;
};

export const seatOn = (input: Seating, request: Request) =>
	changeBoard(request, { board: input.board, deed: "setUp" }, async (board, register) => {
		const { organisation, holder, deputy, until } = input;
		const change = {
			organisationId: organisation.id,
			holderId: holder?.id,
			deputyId: deputy?.id,
			until,
		};
		const seated = setSeat(board, change);

		await register.save(seated);
		return seated;
	});
