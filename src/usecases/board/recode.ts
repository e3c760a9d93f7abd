/** Gives a board another code while nothing is recorded for it yet; the old one keeps working. */
import { type Board, isCalled } from "../../domain/boards/board.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { codeFor } from "./create.ts";

const hasItems = async ({ id }: Board, register: RegisterChange): Promise<boolean> => {
	const query = { boardIds: [id] };
	const found = await Promise.all([
		register.actions(query),
		register.milestones(query),
		register.guidance(query),
	]);
	return found.flat().length > 0;
};

export const recodeBoard = (
	{ board, code }: { readonly board: Board; readonly code: string },
	request: Request,
) =>
	changeBoard(request, { board, deed: "setUp" }, async (current, register) => {
		if (current.code === code)
			return refuse({ why: "nothing-to-change", what: `${current.name} has that code already` });
		if (await hasItems(current, register))
			return refuse({
				why: "nothing-to-change",
				what: `${current.name} has items called ${current.code}-1 and so on, so its code stays. /board alias gives it one more name`,
			});
		const others = (await register.boards()).filter(({ id }) => id !== current.id);
		if (others.some((other) => isCalled(other, code)))
			return refuse({ why: "taken", what: "code", value: code });
		const given = await codeFor({ name: current.name, code }, register, request.ids);
		const aliases = [...new Set([...current.aliases, current.code])].filter((one) => one !== given);
		const recoded: Board = { ...current, code: given, aliases };

		await register.save(recoded);
		return { recoded, was: current.code };
	});
