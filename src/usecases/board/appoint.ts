/** Makes somebody, or several people, a board's secretary, chair or member. */
import { appoint, type Board, type Role } from "../../domain/boards/board.ts";
import type { Person } from "../../domain/people/person.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Appointment = {
	readonly board: Board;
	readonly role: Role;
	readonly people: readonly Person[];
};

export const appointTo = ({ board, role, people }: Appointment, request: Request) =>
	changeBoard(request, { board, deed: "setUp" }, async (current, register) => {
		const appointed = people.reduce((so, { id }) => appoint(so, role, id), current);

		await register.save(appointed);
		return appointed;
	});
