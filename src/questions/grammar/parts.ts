/** What a word or a rule may add to a query: each a short text of its kind and its value, checked by the compiler. */
import type { Query } from "../model/query.ts";
import type { Held, Kind, Relation, Sort, State, Telling } from "../model/terms.ts";

type GroupBy = NonNullable<Query["groupBy"]>;
type Way = NonNullable<NonNullable<Query["having"]>["way"]>;

/** Sort, and the telling that marks the kind of question: `duty/list`, `seat/deputy`. */
export type HeadName = Sort | `${Sort}/${Telling}`;

export type Part =
	| `is:${State}`
	| `tell:${Telling}`
	| `kind:${Kind}`
	| `lacks:${Held}`
	| `has:${Held}`
	| `group:${GroupBy}`
	| `way:${Way}`
	/** The number that is said bounds the group. */
	| "min"
	| "max"
	/** Of groups, those that have none. */
	| "max:0"
	| `order:${"due" | "updated" | "added" | "done" | "slip"}/${"earliest" | "latest"}`
	| `limit:${number}`
	| `end:${"first" | "last"}`
	| `nth:${number}`
	| `rel:${Relation}`
	| `compare:${"before" | "after" | "first" | "last"}`
	| `time:${"due" | "asAt" | "raised" | "reported"}`
	| `measure:${"late" | "slip" | "untouched" | "unreported"}`
	| "form:count"
	| "form:yesNo"
	| "form:help"
	| "mine"
	| "reasons"
	| "all"
	/** The words that nothing else reads are looked for. */
	| "topic";
