/** From what was read to a query: each part takes its place, and what nobody said is what is usual. */
import type { Part } from "../grammar/parts.ts";
import { type Head, heads, relationTo } from "../model/heads.ts";
import type { Condition, Query, QuerySpan, Thing } from "../model/query.ts";
import type { Held, Kind, Relation, Sort, State, Telling } from "../model/terms.ts";
import type { Composed } from "./compose.ts";
import type { Named, NameEdge } from "./edges.ts";
import { timeToldBy } from "./spans.ts";
import { usualParts } from "./usual.ts";

const valuesOf = <T extends string>(parts: readonly Part[], key: string): readonly T[] =>
	parts.flatMap((part) => (part.startsWith(`${key}:`) ? [part.slice(key.length + 1) as T] : []));

const headOf = (name: string): Head | undefined => {
	const [of, mark] = name.split("/");
	return heads.find(
		(each) => each.of === (of as Sort) && each.mark === (mark as Telling | undefined),
	);
};

const thing = ({ kind, id }: Named): Thing => ({ kind, id }) as Thing;
const colours: ReadonlySet<string> = new Set(["red", "amber", "green"]);
const oneOrAny = (all: readonly Condition[]): readonly Condition[] =>
	all.length > 1 ? [{ any: all }] : all;

/** What points back, and what is implied, may be several. */
const isOfAll = ({ points }: NameEdge): boolean => points === "all" || points === "implied";

/** A name as it stands to what is asked for. */
const narrowing = (
	{ resolved: { names }, parts }: Composed,
	head: Head,
	doer: Relation | undefined,
): readonly Condition[] => {
	const isRaised = parts.includes("time:raised");
	return names.flatMap(({ meant, edge, isExcluded }): readonly Condition[] => {
		const [first] = meant;
		if (first && raisers.has(first.kind) && isRaised) return [];
		if (!first || (head.self?.includes(first.kind) && !isExcluded)) return [];
		if (isOfAll(edge) && meant.length > 1)
			return [{ any: meant.map((each): Condition => ({ rel: "among", to: thing(each) })) }];
		const one: Condition = { rel: doer ?? relationTo(first.kind, head), to: thing(first) };
		return isExcluded ? [{ not: one }] : [one];
	});
};

const raisers: ReadonlySet<string> = new Set(["board", "meeting"]);

const raisersIn = ({ resolved }: Composed): readonly Named[] =>
	resolved.names.flatMap(({ meant, isExcluded }) =>
		meant.slice(0, 1).filter(({ kind }) => raisers.has(kind) && !isExcluded),
	);

/** At the meetings of a board, or of that time: with neither a time nor "all", at its last. */
const raisedAt = (composed: Composed, span: QuerySpan | undefined): Condition => {
	const query: Query = {
		of: "meeting",
		the: raisersIn(composed).map(thing),
		where: span ? [{ on: "any", span }] : [],
		form: "tell",
	};
	return { rel: "raisedAt", to: { query } };
};

const dated = (label: string | undefined): "due" | "reported" | "any" =>
	label === "due" || label === "reported" ? label : "any";

const looksBackOnly: ReadonlySet<string> = new Set(["change", "all/news"]);

/** What has changed since a day has changed until today, and whoever has met has met before. */
const upToNow = ({ rule, marks }: Composed, span: QuerySpan): QuerySpan => {
	const isHeld = rule.head === "meeting" && marks.words.some(({ edge }) => edge.text === "met");
	const isBack = looksBackOnly.has(rule.head) || marks.senses.has("past") || isHeld;
	const isAhead =
		rule.head === "meeting" && (marks.senses.has("coming") || marks.senses.has("open"));
	if (isAhead) return { ...span, isAhead: true };
	const isOpen =
		span.first !== undefined && (span.last === undefined || (isHeld && span.last > marks.today));
	return isOpen && isBack ? { ...span, last: marks.today } : span;
};

const timed = (composed: Composed): Partial<Query> & { readonly where: readonly Condition[] } => {
	const span = timeToldBy(composed.path).span;
	const [label] = valuesOf<string>(composed.parts, "time");
	if (label === "raised") return { where: [raisedAt(composed, span)] };
	if (!span) return { where: [] };
	const [measure] = valuesOf<"late" | "slip" | "untouched" | "unreported">(
		composed.parts,
		"measure",
	);
	if (measure && span.first)
		return { where: [{ measure, op: "min", since: span.first, words: span.words }] };
	if (label === "asAt" && (span.last ?? span.first))
		return { where: [], asAt: { day: span.last ?? span.first ?? "", words: span.words } };
	return { where: [{ on: dated(label), span: upToNow(composed, span) }] };
};

/** The number said with "more than" is the first that is too many for "at least". */
const boundOf = ({ marks, read }: Composed): number | undefined => {
	const [number] = marks.numbers;
	const words = read.find(({ sense }) => sense === "moreThan")?.edge.text ?? "";
	if (number === undefined) return words.includes("one") ? 2 : undefined;
	return words.includes("least") || words.includes("or more") ? number : number + 1;
};

const grouped = (composed: Composed): Partial<Query> => {
	const { parts, rule, marks } = composed;
	const [group] = valuesOf<NonNullable<Query["groupBy"]>>(parts, "group");
	const [way] = valuesOf<"most" | "fewest" | "none" | "every" | "each">(parts, "way");
	const isOfWho = rule.head === "duty/list" && marks.senses.has("who");
	const groupBy = group ?? (isOfWho && (way === "most" || way === "fewest") ? "owner" : undefined);
	const isOverTime = groupBy === "month" || groupBy === "week" || groupBy === "day";
	const isRanked = groupBy !== undefined && !isOverTime;
	const said = isRanked && way === "most" ? undefined : way;
	const min = parts.includes("min") ? (boundOf(composed) ?? 2) : undefined;
	const having = {
		...(said && { way: said }),
		...(min !== undefined && { min }),
		...(parts.includes("max:0") && { max: 0 }),
	};
	return {
		...(groupBy && { groupBy }),
		...(Object.keys(having).length > 0 && { having }),
	};
};

const picked = (composed: Composed): Partial<Query> => {
	const { parts } = composed;
	const [order] = valuesOf<string>(parts, "order");
	const [by, from] = order?.split("/") ?? [];
	const [limit] = valuesOf<string>(parts, "limit");
	const [nth] = valuesOf<string>(parts, "nth");
	const [end] = valuesOf<"first" | "last">(parts, "end");
	const [compare] = valuesOf<"before" | "after" | "first" | "last">(parts, "compare");
	return {
		...(by && from && ({ order: { by, from } } as Partial<Query>)),
		...(limit && { limit: Number(limit) }),
		...(nth && { nth: Number(nth) }),
		...(end && { end }),
		...(compare && { compare }),
		...(parts.includes("reasons") && { reasons: true as const }),
	};
};

const conditionsOf = (parts: readonly Part[]): readonly Condition[] => {
	const states = valuesOf<State>(parts, "is");
	const is = (state: State): Condition => ({ is: state });
	return [
		...states.filter((state) => !colours.has(state)).map(is),
		...oneOrAny(states.filter((state) => colours.has(state)).map(is)),
		...valuesOf<Held>(parts, "lacks").map((has): Condition => ({ not: { has } })),
		...valuesOf<Held>(parts, "has").map((has): Condition => ({ has })),
	];
};

const exclusions = (excluded: readonly Part[], head: Head): readonly Condition[] => [
	...(excluded.includes("mine")
		? [{ not: { rel: relationTo("me", head), to: "me" } } as const]
		: []),
	...valuesOf<Kind>(excluded, "kind").map((kind): Condition => ({ not: { kind } })),
	...valuesOf<State>(excluded, "is").map((is): Condition => ({ not: { is } })),
];

const formOf = ({ parts, marks }: Composed): Query["form"] => {
	const [said] = valuesOf<Query["form"]>(parts, "form");
	return said ?? (marks.isYesNo ? "yesNo" : "tell");
};

export const queryFrom = (composed: Composed, topic: string | undefined): Query | undefined => {
	const head = headOf(composed.rule.head);
	if (!head) return undefined;
	const whole: Composed = { ...composed, parts: usualParts(composed) };
	const { parts, excluded, resolved } = whole;
	const [doer] = valuesOf<Relation>(parts, "rel");
	const { where: times, ...atTime } = timed(whole);
	const the = resolved.names
		.filter(({ isExcluded }) => !isExcluded)
		.flatMap(({ meant, edge }) => (isOfAll(edge) ? meant : meant.slice(0, 1)))
		.filter(({ kind }) => head.self?.includes(kind))
		.map(thing);
	const mine: readonly Condition[] = parts.includes("mine")
		? [{ rel: doer ?? relationTo("me", head), to: "me" }]
		: [];
	const where = [
		...narrowing(whole, head, doer),
		...mine,
		...conditionsOf(parts),
		...times,
		...exclusions(excluded, head),
		...(topic !== undefined ? [{ words: topic }] : []),
	];
	const tell = [...(head.mark ? [head.mark] : []), ...valuesOf<Telling>(parts, "tell")];
	const kinds = valuesOf<Kind>(parts, "kind");
	return {
		of: head.of,
		...(kinds.length > 0 && { kinds: [...kinds] }),
		...(the.length > 0 && { the }),
		...(where.length > 0 && { where }),
		...(tell.length > 0 && { tell: [...new Set(tell)] }),
		form: formOf(whole),
		...(whole.marks.senses.has("programme") && { isOfAll: true as const }),
		...atTime,
		...grouped(whole),
		...picked(whole),
	};
};
