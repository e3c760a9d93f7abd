/** How a list is ordered and what it is held against, in words. */
import type { ListFilter, Ordering } from "../../domain/questions/list-filter.ts";

export const orders: Readonly<Record<Ordering["by"], Readonly<Record<Ordering["from"], string>>>> =
	{
		due: { earliest: "earliest due first", latest: "latest due first" },
		updated: { earliest: "longest unchanged first", latest: "last changed first" },
		added: {
			earliest: "first recorded first",
			latest: "last recorded first, then by the meeting that gave them",
		},
		done: { earliest: "earliest first", latest: "latest first" },
		slip: { earliest: "least slipped first", latest: "most slipped first" },
	};

/** No register keeps what is on track: it is said what counts as that. */
export const toPlanWords = (isOn: boolean): string =>
	`${isOn ? "not " : ""}overdue, slipped, blocked, red or amber`;

export const againstWords: Readonly<Record<NonNullable<ListFilter["against"]>, string>> = {
	late: "after",
	early: "before",
	"in time": "in time for",
};
