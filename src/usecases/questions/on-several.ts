/** People who have a place on so many boards at least: by a role, as a member, or by a seat. */
import { type Answering, byName, nothing, type Part } from "./answering.ts";
import { saidOf, standingOn } from "./belonging.ts";
import { nameList } from "./names-listed.ts";

export const onSeveralPart = (least: number, answering: Answering): Part => {
	const { world } = answering;
	const boards = world.boards.filter(({ state }) => state.is !== "ended");
	const rows = world.people
		.map(({ id, name }) => {
			const on = boards.flatMap((board) => {
				const as = standingOn(board, id, answering);
				return as.length > 0 ? [`${board.name} (${saidOf(board, as).join(", ")})`] : [];
			});
			return { kind: "person" as const, id, name, on };
		})
		.filter(({ on }) => on.length >= least)
		.sort((a, b) => b.on.length - a.on.length || byName(a.name, b.name))
		.map(({ kind, id, name, on }) => ({ kind, id, words: `${name}: ${on.join(", ")}` }));
	const what = least === 1 ? "People on a board" : `People on ${least} boards or more`;
	if (rows.length === 0)
		return nothing({ is: "none", says: `No ${what.toLowerCase()} are recorded` });
	return nameList(what, rows, answering);
};
