/** A turn that picks from the list that was told, or asks it again of another state. */
import type { Sense } from "../lexicon/lexicon.ts";
import type { Condition, Query } from "../model/query.ts";
import type { Choice } from "../parser/choose.ts";
import type { Edge } from "../parser/edges.ts";
import { headName, kindOf, says } from "./parts-of-query.ts";
import type { Talk } from "./talk.ts";

const isState = (each: Condition): boolean =>
	"is" in each || ("any" in each && each.any.every((one) => "is" in one)) || "has" in each;

const hues: ReadonlySet<string> = new Set(["red", "amber", "green"]);
const isColour = (each: Condition): boolean =>
	("is" in each && hues.has(each.is)) || ("any" in each && each.any.every(isColour));

const narrows: readonly Sense[] = ["them", "only", "neg"];

const opensPicking =
	"which are|which is|which one|which of|which have|which has|which havent|which hasnt|which arent|which were|how many are|how many of|how many have|how many were|are any|any of|is any|are they|have any|any that|one that".split(
		"|",
	);

/** Words that open a turn which picks from what was told: "which are red", "how many of them". */
const picks = (edges: readonly Edge[]): boolean => {
	const texts = edges.flatMap((edge) => (edge.is === "phrase" ? [edge.text] : []));
	const said = texts.join(" ");
	return opensPicking.some((opens) => said.startsWith(opens)) || texts.includes("one");
};

type Narrowing = "more" | "other" | "kind";

/** How a turn narrows the list that was told: it picks from it, asks it anew of another state, or keeps one kind. */
const narrowingBy = (query: Query, edges: readonly Edge[]): Narrowing | undefined => {
	const opens = edges.slice(0, 1);
	if (says(edges, "programme") && !says(edges, "them")) return undefined;
	if (says(edges, ...narrows) || picks(edges) || says(opens, "except")) return "more";
	const [first] = opens;
	if (says(edges, "correction")) return "other";
	if (says(opens, "also") || (first?.is === "phrase" && first.text === "and")) return "other";
	const isOfAll = says(edges, "list", "which", "count", "programme");
	const isBare = !query.where?.length && !isOfAll;
	return isBare && (query.kinds?.length ?? 0) > 0 ? "kind" : undefined;
};

const keptOf = (
	before: readonly Condition[],
	own: readonly Condition[],
	by: Narrowing,
): readonly Condition[] => {
	if (by === "other") return before.filter((each) => !isState(each));
	const isColoured = own.some(isColour);
	return before.filter(
		(each) =>
			!(isColoured && isColour(each)) &&
			!own.some((one) => "is" in one && "is" in each && one.is === each.is),
	);
};

const isListOfMany = (last: Query | undefined): boolean =>
	last !== undefined && headName(last) === "duty/list" && (last.the ?? []).length === 0;

/** "And blocked?", "only the red ones", "which are late": the last list with other states, or with more. */
export const narrowedQuery = (
	{ last: before, listing }: Talk,
	query: Query,
	{ path: { edges }, resolved, marks }: Choice,
): Query | undefined => {
	const last = isListOfMany(before) ? before : (listing ?? before);
	const isList = headName(query) === "duty/list" && last && headName(last) === "duty/list";
	const isBare = resolved.names.every(({ edge }) => edge.points) && marks.times.length === 0;
	const by = isList && isBare ? narrowingBy(query, edges) : undefined;
	if (!last || !by) return undefined;
	const own = (query.where ?? []).filter((each) => kindOf(each) === undefined);
	const kinds = query.kinds ?? last.kinds;
	const tell = query.tell && query.tell.length > 1 ? query.tell : last.tell;
	const { order, limit, groupBy, having } = query;
	return {
		...last,
		form: query.form,
		...(kinds && { kinds }),
		...(tell && { tell }),
		...(order && { order }),
		...(limit && { limit }),
		...(groupBy && { groupBy }),
		...(having && { having }),
		where: [...keptOf(last.where ?? [], own, by), ...own],
	};
};
