/** Says whose bank holidays a board keeps; its working days are counted by them from now on. */
import type { Board } from "../../domain/boards/board.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export const keepHolidays = (
	{
		board,
		region,
	}: { readonly board: Board; readonly region: { readonly code: string; readonly name: string } },
	request: Request,
) =>
	changeBoard(request, { board, deed: "setUp" }, async (current, register) => {
		if (current.holidays === region.code)
			return refuse({
				why: "nothing-to-change",
				what: `${current.name} keeps the bank holidays of ${region.name} already`,
			});
		const kept = { ...current, holidays: region.code };

		await register.save(kept);
		return kept;
	});
