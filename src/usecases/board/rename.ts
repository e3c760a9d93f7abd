/** Gives a board another name; it keeps its code, and its old name keeps working. */
import { type Board, isCalled, renameBoard as rename } from "../../domain/boards/board.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export const renameBoard = (
	{ board, name }: { readonly board: Board; readonly name: string },
	request: Request,
) =>
	changeBoard(request, { board, deed: "setUp" }, async (current, register) => {
		if (current.name === name)
			return refuse({ why: "nothing-to-change", what: `${current.code} is called that already` });
		const others = (await register.boards()).filter(({ id }) => id !== current.id);
		if (others.some((other) => isCalled(other, name)))
			return refuse({ why: "taken", what: "name", value: name });
		const renamed = rename(current, name);

		await register.save(renamed);
		await register.announce(renamed, "renamed");
		return { renamed, was: current.name };
	});
