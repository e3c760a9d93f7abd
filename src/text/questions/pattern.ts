/**
 * What can be asked, one pattern each: the words that it needs, the words that it may have beside them,
 * and the kinds of thing that it can be asked of. A word that a pattern does not list defeats it.
 */
import type { Ask } from "../../domain/questions/question.ts";
import type { EntityKind, Item } from "../../domain/register.ts";
import type { Tag } from "./vocabulary.ts";

export type Pattern = {
	readonly name: string;
	readonly ask: Ask;
	/** One word at least of each group. */
	readonly needs: readonly (readonly Tag[])[];
	readonly allows: readonly Tag[];
	/** Kinds that it can be asked of; `must` when it makes no sense of nothing. */
	readonly of: readonly EntityKind[];
	readonly must?: readonly EntityKind[];
	/** What it lists, whatever was said. */
	readonly kinds?: readonly Item["kind"][];
	/** Only of a past time: "what did we believe on 1 March". */
	readonly past?: true;
	/** Only of what is called by its whole name. */
	readonly whole?: true;
	/** Needs a period. */
	readonly dated?: true;
	/** "then": only a past time, at which it was so. */
	readonly may?: "period" | "then";
	/** Needs a place or a day of the week. */
	readonly placed?: true;
	/** What it must be asked of may be what was spoken of last. */
	readonly leans?: true;
	/** Only where nothing has been spoken of. */
	readonly opens?: true;
	/** Only after a question of that kind. */
	readonly after?: Ask;
};

export const items: readonly EntityKind[] = ["action", "milestone", "guidance", "meeting"];
export const duties: readonly EntityKind[] = ["action", "milestone", "guidance"];
export const owners: readonly EntityKind[] = ["person", "organisation"];
export const groupings: readonly EntityKind[] = ["board", "workStream", "plan", ...owners];
export const asking: readonly Tag[] = ["who", "exist", "register", "yes", "them", "us", "count"];
/** Guidance stands under its board, its issuer, its watcher and its work stream; no plan holds it. */
export const guidanceGroupings: readonly EntityKind[] = ["board", "workStream", ...owners];
/** Not for what lies ahead: "did" turns the question round. */
export const told: readonly Tag[] = [...asking, "past"];
export const kinds: readonly Tag[] = ["action", "milestone", "guidance", "item"];
export const states: readonly Tag[] = ["open", "due", "overdue", "slipped", "done", "blocked"];
export const rags: readonly Tag[] = ["red", "amber", "green", "notGreen", "notRed"];
export const lacks: readonly Tag[] = [
	"unowned",
	"undated",
	"unreported",
	"unstreamed",
	"unplanned",
];
export const itemFacets: readonly Tag[] = [
	"status",
	"why",
	...rags,
	...states,
	"own",
	"source",
	"updated",
	"release",
	"expect",
	"circulate",
	"issuer",
	"watcher",
	"posts",
	"baseline",
];
export const classes: readonly Tag[] = ["board", "stream", "plan"];
