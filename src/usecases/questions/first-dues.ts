/** When actions were due at first: their history says so, and nothing else of the register does. */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { Answering } from "./answering.ts";
import { type Duty, isDone } from "./lines.ts";

export const withFirstDues = async (
	items: readonly Duty[],
	answering: Answering,
): Promise<Answering> => {
	// What was never changed is due when it was due at first.
	const moved = items.filter((item) => item.kind === "action" && !isDone(item) && item.version > 1);
	const firsts = await answering.register.firstChanges(moved.map(({ id }) => id));
	const dues = [...firsts].flatMap(
		([id, { entity }]): readonly (readonly [string, HonestDate])[] =>
			entity.kind === "action" ? [[id, entity.due]] : [],
	);
	return { ...answering, firstDues: new Map(dues) };
};
