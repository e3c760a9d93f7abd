/** What a merge that is planned already stands in the way of. */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import type { Register } from "../ports.ts";

/** One of these is to merge, as far as whoever asks may see. */
export const mergeAhead = async (
	boards: readonly Board[],
	register: Pick<Register, "boards" | "merges">,
): Promise<Refused | undefined> => {
	const concerned = new Set(boards.map(({ id }) => id));
	const names = new Map((await register.boards()).map((board) => [board.id, board.name]));
	const merge = (await register.merges()).find(
		({ state, fromId, intoId }) =>
			state.is === "planned" && [fromId, intoId].some((id) => concerned.has(id)),
	);
	const [from, into] = [names.get(merge?.fromId ?? ""), names.get(merge?.intoId ?? "")];
	return merge
		? refuse({
				why: "nothing-to-change",
				what: `${from} is to merge into ${into} on ${wordDay(merge.on)} already; /board unmerge calls that off`,
			})
		: undefined;
};
