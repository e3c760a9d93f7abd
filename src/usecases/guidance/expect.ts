/** Starts watching for guidance that an issuing body is expected to release. */
import type { Board } from "../../domain/boards/board.ts";
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Organisation, Owner } from "../../domain/people/person.ts";
import { changeBoard } from "../change-item.ts";
import type { Request } from "../request.ts";

export type NewGuidance = {
	readonly title: string;
	readonly board: Board;
	readonly issuer: Organisation;
	readonly window: HonestDate;
	readonly watcher?: Owner | undefined;
};

export const expectGuidance = (input: NewGuidance, request: Request) =>
	changeBoard(request, { board: input.board, deed: "update" }, async (board, register) => {
		const guidance: Guidance = {
			kind: "guidance",
			id: request.ids(),
			version: 0,
			boardId: board.id,
			number: await register.nextNumber(board.id, "item"),
			title: input.title,
			aliases: [],
			issuerId: input.issuer.id,
			watcher: input.watcher ?? (request.me ? { kind: "person", id: request.me.id } : undefined),
			state: { is: "expected", window: input.window },
		};

		await register.save(guidance);
		await register.announce(guidance, "expected");
		return guidance;
	});
