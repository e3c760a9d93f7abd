/**
 * Items of a programme file may state their numbers; those that state none take their board's next.
 * A stated number is never given out again, so the board's own count is brought up to it.
 */
import { type Numbered, recordSeries } from "../../domain/meetings/records.ts";
import type { Reference } from "../../domain/reference.ts";
import type { Item } from "../../domain/register.ts";
import type { RegisterChange } from "../ports.ts";

export type Numbering = {
	/** Each with a number: its own, or its board's next. */
	readonly number: <T extends Item | Numbered>(items: readonly T[]) => Promise<readonly T[]>;
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

const drawing = (register: RegisterChange) => {
	const draw = async (count: Count, many: number): Promise<void> => {
		if (many > 0) count.drawn = await register.nextNumber(count.boardId, count.series, many);
	};
	/** The first of so many in a row, past all that were stated. */
	const take = async (count: Count, many: number): Promise<number> => {
		await draw(count, many);
		const missing = Math.min(many, count.highest - count.drawn + many);
		if (missing > 0) await draw(count, Math.max(count.highest - count.drawn, 0) + missing);
		return count.drawn - many + 1;
	};
	return { draw, take };
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
	const { draw, take } = drawing(register);
	return {
		reserve: (item) => {
			const count = countOf(item);
			count.highest = Math.max(count.highest, item.number);
		},
		number: async (items) => {
			const wanted = new Map<Count, number>();
			for (const count of items.filter((item) => item.number === 0).map(countOf))
				wanted.set(count, (wanted.get(count) ?? 0) + 1);
			const next = new Map<Count, number>();
			for (const [count, many] of wanted) next.set(count, await take(count, many));
			return items.map((item) => {
				if (item.number > 0) return item;
				const count = countOf(item);
				const number = next.get(count) ?? 0;
				next.set(count, number + 1);
				return { ...item, number };
			});
		},
		settle: async () => {
			for (const count of counts.values()) {
				if (count.drawn < count.highest) await draw(count, 1);
				await draw(count, count.highest - count.drawn);
			}
		},
	};
};
