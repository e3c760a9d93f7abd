/** How a list is ordered and what it is held against, in words. */
import type { ListFilter, Ordering } from "../../domain/questions/list-filter.ts";

export const orders: Readonly<Partial<Record<Ordering["by"], string>>> = {
	due: "earliest due first",
	added: "last recorded first, then by the meeting that gave them",
	done: "latest first",
	slip: "most slipped first",
};

/** No register keeps what is on track: it is said what counts as that. */
export const toPlanWords = (isOn: boolean): string =>
	`${isOn ? "not " : ""}overdue, slipped, blocked, red or amber`;

export const againstWords: Readonly<Record<NonNullable<ListFilter["against"]>, string>> = {
	late: "after",
	early: "before",
	"in time": "in time for",
};
