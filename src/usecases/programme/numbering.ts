/**
 * Items of a programme file may state their numbers; those that state none take their board's next.
 * A stated number is never given out again, so the board's own count is brought up to it.
 */
import { type Numbered, recordSeries } from "../../domain/meetings/records.ts";
import type { Reference } from "../../domain/reference.ts";
import type { Item } from "../../domain/register.ts";
import type { RegisterChange } from "../ports.ts";

export type Numbering = {
	/** The item with a number: its own, or its board's next. */
	readonly number: <T extends Item | Numbered>(item: T) => Promise<T>;
	/** A number that a later item states, so that none before it takes it. */
	readonly reserve: (item: Pick<Item | Numbered, "kind" | "boardId"> & { number: number }) => void;
	/** Brings every board's count up to the highest number that was stated. */
	readonly settle: () => Promise<void>;
};

type Series = { readonly boardId: string; readonly series: Reference["series"] };
type Count = Series & { highest: number; drawn: number };

/** Which of a board's runs of numbers a kind draws from. */
export const numberSeries = (kind: (Item | Numbered)["kind"]): Reference["series"] => {
	if (kind === "meeting") return "meeting";
	return kind in recordSeries ? recordSeries[kind as Numbered["kind"]] : "item";
};

export const makeNumbering = (register: RegisterChange): Numbering => {
	const counts = new Map<string, Count>();
	const countOf = (item: Pick<Item | Numbered, "kind" | "boardId">): Count => {
		const series = numberSeries(item.kind);
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
		reserve: (item) => {
			const count = countOf(item);
			count.highest = Math.max(count.highest, item.number);
		},
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
