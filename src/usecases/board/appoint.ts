/** Makes someone a board's secretary, chair or member. */
import { appoint, type Board, type Role } from "../../domain/board.ts";
import type { Person } from "../../domain/person.ts";
import { changeBoard } from "../changing.ts";
import type { Request } from "../request.ts";

export type Appointment = { readonly board: Board; readonly role: Role; readonly person: Person };

export const appointTo = ({ board, role, person }: Appointment, request: Request) =>
	changeBoard(request, { board, deed: "setUp" }, async (current, register) => {
		const appointed = appoint(current, role, person.id);

		await register.save(appointed);
		return appointed;
	});
