/** Gives a board another name to answer to, or takes one away. Two boards may share a name, though it be the code of one: then it is asked which. A reference goes by the code. */
import { type Board, isCalled } from "../../domain/boards/board.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export type Calling = {
	readonly board: Board;
	readonly add?: string | undefined;
	readonly remove?: string | undefined;
};

/** The other boards in sight that answer to the new name as well. */
export type Called = { readonly board: Board; readonly alsoCalled: readonly Board[] };

const fold = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

const without = (board: Board, name: string): Board => ({
	...board,
	aliases: board.aliases.filter((alias) => fold(alias) !== fold(name)),
});

const objection = (current: Board, { add, remove }: Calling): Refused | undefined => {
	if (remove && !current.aliases.some((alias) => fold(alias) === fold(remove)))
		return refuse({
			why: "nothing-to-change",
			what: `"${remove}" is not one of the further names of ${current.name}`,
		});
	if (add && isCalled(current, add))
		return refuse({
			why: "nothing-to-change",
			what: `${current.name} is also called “${add}” already`,
		});
	return undefined;
};

export const callBoard = (calling: Calling, request: Request) =>
	changeBoard(
		request,
		{ board: calling.board, deed: "setUp" },
		async (current, register): Promise<Called | Refused> => {
			const { add, remove } = calling;
			const others = (await register.boards()).filter(({ id }) => id !== current.id);
			const objected = objection(current, calling);
			if (objected) return objected;
			const fewer = remove ? without(current, remove) : current;
			const board = add ? { ...fewer, aliases: [...fewer.aliases, add] } : fewer;

			await register.save(board);
			return { board, alsoCalled: add ? others.filter((other) => isCalled(other, add)) : [] };
		},
	);
