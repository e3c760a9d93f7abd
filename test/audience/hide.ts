/** Another world that has to look the same: boards out of sight are gone, emptied or changed beyond recognition. */
import type { Board } from "../../src/domain/boards/board.ts";
import type { Chance } from "./chance.ts";
import { itemsOf } from "./items.ts";
import { recordsOf } from "./records.ts";
import type { Body, World } from "./world.ts";

/** Never so that somebody comes to see it: its people, its channel and its restriction stay. */
const changed = ({ board, formerIds }: Body, chance: Chance): Body => {
	const items = itemsOf(board, chance);
	const other = {
		...board,
		code: `${board.code}X`,
		name: `Wholly other ${board.id}`,
		aliases: ["nobody's name"],
		purpose: "Something else",
		quorum: 4,
	};
	return { board: other, formerIds, items, records: recordsOf(board.id, items, chance) };
};

const without = (body: Body, gone: ReadonlySet<string>): Body =>
	body.board.overseenById !== undefined && gone.has(body.board.overseenById)
		? { ...body, board: { ...body.board, overseenById: undefined } }
		: body;

export const hide = (world: World, isHidden: (board: Board) => boolean, chance: Chance): World => {
	const gone = new Set<string>();
	const bodies = world.bodies.flatMap((body): readonly Body[] => {
		if (!isHidden(body.board)) return [body];
		const fate = chance.pick(["gone", "gone", "emptied", "changed"]);
		if (fate === "emptied") return [{ ...body, items: [], records: [] }];
		if (fate === "changed") return [changed(body, chance)];
		gone.add(body.board.id);
		return [];
	});
	return { ...world, bodies: bodies.map((body) => without(body, gone)) };
};
