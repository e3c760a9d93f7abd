/** What is due first, of many. */
import { compareDates, type HonestDate, isDated } from "../../domain/dates/honest-date.ts";
import { type Duty, dueOf } from "./lines.ts";

const undated: HonestDate = { precision: "undated", words: "", saidOn: "0001-01-01" as never };

export const bySooner = (a: Duty, b: Duty): number =>
	compareDates(dueOf(a) ?? undated, dueOf(b) ?? undated);

/** The soonest of them, in order: of thousands, few are shown. */
export const soonest = (items: readonly Duty[], most: number): readonly Duty[] => {
	// All that were asked for may have been shown before.
	if (most < 1) return [];
	if (items.length <= 4 * most) return [...items].sort(bySooner).slice(0, most);
	let first: readonly Duty[] = [];
	for (let from = 0; from < items.length; from += 10 * most)
		first = [...first, ...items.slice(from, from + 10 * most)].sort(bySooner).slice(0, most);
	return first;
};

/** How many more fall due with the last of so many: each is as much the next as that is. */
export const levelByDue = (items: readonly Duty[], most: number | undefined): number => {
	const last = most === undefined ? undefined : soonest(items, most).at(-1);
	const due = last && dueOf(last);
	if (most === undefined || !last || !due || !isDated(due)) return 0;
	return Math.max(0, items.filter((each) => bySooner(each, last) <= 0).length - most);
};
