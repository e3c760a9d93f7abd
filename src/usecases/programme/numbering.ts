/**
 * Items of a programme file may state their numbers; those that state none take their board's next.
 * A stated number is never given out again, so the board's own count is brought up to it.
 */
import type { Item } from "../../domain/register.ts";
import type { RegisterChange } from "../ports.ts";

export type Numbering = {
	/** The item with a number: its own, or its board's next. */
	readonly number: <T extends Item>(item: T) => Promise<T>;
	/** Brings every board's count up to the highest number that was stated. */
	readonly settle: () => Promise<void>;
};

type Series = { readonly boardId: string; readonly series: "item" | "meeting" };
type Count = Series & { highest: number; drawn: number };

export const makeNumbering = (register: RegisterChange): Numbering => {
	const counts = new Map<string, Count>();
	const countOf = (item: Item): Count => {
		const series = item.kind === "meeting" ? "meeting" : "item";
		const name = `${item.boardId} ${series}`;
		const count = counts.get(name) ?? { boardId: item.boardId, series, highest: 0, drawn: 0 };
		counts.set(name, count);
		return count;
	};
	const draw = async (count: Count) => {
		count.drawn = await register.nextNumber(count.boardId, count.series);
		return count.drawn;
	};
	return {
		number: async (item) => {
			const count = countOf(item);
			if (item.number > 0) {
				count.highest = Math.max(count.highest, item.number);
				return item;
			}
			while ((await draw(count)) <= count.highest);
			return { ...item, number: count.drawn };
		},
		settle: async () => {
			for (const count of counts.values()) while (count.drawn < count.highest) await draw(count);
		},
	};
};
