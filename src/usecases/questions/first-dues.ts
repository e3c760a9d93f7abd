/** When actions were due at first: their history says so, and nothing else of the register does. */
import type { HonestDate } from "../../domain/honest-date.ts";
import type { Answering } from "./answering.ts";
import { type Duty, isDone } from "./lines.ts";

/** More histories than this are not read one by one. */
const most = 500;

export const withFirstDues = async (
	items: readonly Duty[],
	answering: Answering,
): Promise<Answering> => {
	const open = items.filter((item) => item.kind === "action" && !isDone(item)).slice(0, most);
	const firsts = open.map(async ({ id }): Promise<readonly (readonly [string, HonestDate])[]> => {
		const [first] = await answering.register.changesOf("action", id);
		return first?.entity.kind === "action" ? [[id, first.entity.due]] : [];
	});
	return { ...answering, firstDues: new Map((await Promise.all(firsts)).flat()) };
};
