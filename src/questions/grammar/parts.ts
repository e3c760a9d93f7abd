/** What a word or a rule may add to a query: each a short text of its kind and its value, checked by the compiler. */
import type { Sense } from "../lexicon/lexicon.ts";
import type { Query } from "../model/query.ts";
import type { Held, Kind, Relation, Sort, State, Telling } from "../model/terms.ts";

type GroupBy = NonNullable<Query["groupBy"]>;
type Way = NonNullable<NonNullable<Query["having"]>["way"]>;

/** Sort, and the telling that marks the kind of question: `duty/list`, `seat/deputy`. */
type HeadName = Sort | `${Sort}/${Telling}`;

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

/** What each word adds to a kind of question. */
export type Takes = Readonly<Partial<Record<Sense, readonly Part[]>>>;

/** Words that are read, and add nothing. */
export const read = (...senses: readonly Sense[]): Takes =>
	Object.fromEntries(senses.map((sense) => [sense, []]));

/** Which words make which kind of question. */
export type Rule = {
	readonly head: HeadName;
	/** Each must stand: a sense, `a|b` either, `!a` none, `@board|@meeting` a name of such a kind, `@time`, `@number`. */
	readonly needs: string;
	/** How much it is preferred where others read as much. */
	readonly weight: number;
	readonly gives?: readonly Part[];
	/** One question that it reads. */
	readonly example: string;
};

/** What a rule is called where its use is counted. */
export const ruleName = ({ head, needs }: Pick<Rule, "head" | "needs">): string =>
	`${head} ${needs}`;
