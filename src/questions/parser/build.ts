/** From a path and the labels chosen for it to a query: each name and time takes its place. */
import type { EntityKind } from "../../domain/register.ts";
import { fitting } from "../grammar/fits.ts";
import { type Head, heads, relationTo } from "../model/heads.ts";
import type { Condition, Query, QuerySpan, Thing } from "../model/query.ts";
import type { Held, Kind, Relation, Sort, State, Telling } from "../model/terms.ts";
import type { Edge, Named, NameEdge, Path } from "./edges.ts";
import type { Labels } from "./slots.ts";

export type Resolved = {
	/** Each name that is read, by the things of the likeliest kind that go by it. */
	readonly names: readonly {
		readonly edge: NameEdge;
		readonly meant: readonly Named[];
		readonly isExcluded: boolean;
	}[];
	/** Names of no kind that this can be asked of. */
	readonly unfit: readonly NameEdge[];
};

const meantBy = (edge: NameEdge, kinds: readonly EntityKind[]): readonly Named[] => {
	const kind = kinds.find((each) => edge.names.some((named) => named.kind === each));
	return edge.names.filter((named) => named.kind === kind);
};

const excepts = (edge: Edge | undefined): boolean =>
	edge?.is === "phrase" && edge.senses.includes("except");

type ReadName = Resolved["names"][number];

const isNamedBefore = (
	before: readonly Pick<ReadName, "meant" | "isExcluded">[],
	meant: readonly Named[],
	isExcluded: boolean,
): boolean =>
	before.some(
		(each) =>
			each.isExcluded === isExcluded &&
			meant.length === 1 &&
			each.meant.length === 1 &&
			each.meant[0]?.id === meant[0]?.id,
	);

export const resolve = (head: string, { edges }: Path): Resolved => {
	const kinds = fitting(head);
	const named = edges.flatMap((edge, at) => {
		if (edge.is !== "name") return [];
		const isExcluded = excepts(edges[at - 1]) && at > 1;
		return [{ edge, meant: meantBy(edge, kinds), isExcluded }];
	});
	return {
		names: named.filter(
			({ meant, isExcluded }, at) =>
				meant.length > 0 && !isNamedBefore(named.slice(0, at), meant, isExcluded),
		),
		unfit: named.flatMap(({ edge, meant }) => (meant.length === 0 ? [edge] : [])),
	};
};

const headFrom = (
	label: string,
): { readonly head: Head | undefined; readonly kinds: readonly Kind[] } => {
	const [sort = "", records = ""] = label.split(":");
	const [of, mark] = sort.split("/");
	return {
		head: heads.find(
			(each) => each.of === (of as Sort) && each.mark === (mark as Telling | undefined),
		),
		kinds: records === "" ? [] : (records.split("+") as Kind[]),
	};
};

const split = (label: string): readonly string[] => (label === "" ? [] : label.split(","));
const oneOrAny = (all: readonly Condition[]): readonly Condition[] =>
	all.length > 1 ? [{ any: all }] : all;

const thing = ({ kind, id }: Named): Thing => ({ kind, id }) as Thing;

/** A name as it stands to what is asked for. */
const narrowing = (
	{ names }: Resolved,
	{ head, doer }: { readonly head: Head; readonly doer: Relation | undefined },
): readonly Condition[] =>
	names.flatMap(({ meant, isExcluded }): readonly Condition[] => {
		const [first] = meant;
		if (!first || (head.self?.includes(first.kind) && !isExcluded)) return [];
		const to = meant.map(
			(each): Condition => ({
				rel: doer ?? relationTo(each.kind, head),
				to: thing(each),
			}),
		);
		const all = to.slice(0, 1);
		return isExcluded ? all.map((not) => ({ not })) : all;
	});

const spansOf = ({ edges }: Path): readonly QuerySpan[] =>
	edges.flatMap((edge) => (edge.is === "time" ? [edge.span] : []));

/** "Since January and before the 20th" is one time with two ends. */
const joined = ([first, second]: readonly QuerySpan[]): QuerySpan | undefined => {
	if (!first || !second) return first;
	if (first.last === undefined && second.first === undefined && second.last)
		return { ...first, last: second.last, words: `${first.words} ${second.words}` };
	return first;
};

const timed = (
	label: string,
	path: Path,
): Partial<Query> & { readonly where: readonly Condition[] } => {
	const span = joined(spansOf(path));
	if (!span) return { where: [] };
	if (label === "asAt" && (span.last ?? span.first))
		return { where: [], asAt: { day: span.last ?? span.first ?? "", words: span.words } };
	if (label === "raised") {
		const query: Query = { of: "meeting", where: [{ on: "any", span }], form: "tell" };
		return { where: [{ rel: "raisedAt", to: { query } }] };
	}
	return { where: [{ on: label === "due" ? "due" : "any", span }] };
};

const lacking = (label: string): readonly Condition[] =>
	split(label).map(
		(each): Condition =>
			each.startsWith("-") ? { not: { has: each.slice(1) as Held } } : { has: each as Held },
	);

const groups = (label: string, number: number | undefined): Partial<Query> => {
	if (label === "") return {};
	const [groupBy, way, min, max] = label.split("/");
	const having = {
		...(way ? { way } : {}),
		...(min && number !== undefined ? { min: number } : {}),
		...(max && number !== undefined ? { max: number } : {}),
	};
	return {
		...(groupBy ? { groupBy } : {}),
		...(Object.keys(having).length > 0 ? { having } : {}),
	} as Partial<Query>;
};

const ordered = (label: string): Partial<Query> => {
	const [by, from] = label.split("/");
	return by && from ? ({ order: { by, from } } as Partial<Query>) : {};
};

const picked = (label: string, number: number | undefined): Partial<Query> => {
	const parts = split(label);
	const nth = parts.find((part) => part.startsWith("nth"));
	const than = parts.find((part) => part.startsWith("than-"));
	return {
		...(parts.includes("limit") && number ? { limit: number } : {}),
		...(nth ? { nth: Number(nth.slice(3)) } : {}),
		...(parts.includes("first") ? { end: "first" } : {}),
		...(parts.includes("last") ? { end: "last" } : {}),
		...(than ? { compare: than.slice(5) } : {}),
		...(parts.includes("reasons") ? { reasons: true } : {}),
		...(parts.includes("all") ? { isOfAll: true } : {}),
	} as Partial<Query>;
};

export type Chosen = {
	readonly path: Path;
	readonly labels: Labels;
	readonly resolved: Resolved;
	/** The words of what is looked for. */
	readonly topic?: string | undefined;
};

export const queryFrom = ({ path, labels, resolved, topic }: Chosen): Query | undefined => {
	const { head, kinds } = headFrom(labels.head);
	if (!head) return undefined;
	const number = path.edges.flatMap((edge) => (edge.is === "number" ? [edge.value] : []))[0];
	const doer = labels.doer === "" ? undefined : (labels.doer as Relation);
	const states = split(labels.state).map((state): Condition => ({ is: state as State }));
	const colours = split(labels.colour).map((state): Condition => ({ is: state as State }));
	const { where: times, ...atTime } = timed(labels.time, path);
	const the = resolved.names
		.filter(({ isExcluded }) => !isExcluded)
		.flatMap(({ meant }) => meant.slice(0, 1))
		.filter(({ kind }) => head.self?.includes(kind))
		.map(thing);
	const mine: readonly Condition[] =
		labels.mine === "" ? [] : [{ rel: doer ?? relationTo("me", head), to: "me" }];
	const where = [
		...narrowing(resolved, { head, doer }),
		...mine,
		...states,
		...oneOrAny(colours),
		...lacking(labels.lacks),
		...times,
		...(topic !== undefined ? [{ words: topic }] : []),
	];
	const told = [...(head.mark ? [head.mark] : []), ...(split(labels.tell) as Telling[])];
	const sorts = [...kinds, ...(split(labels.kinds) as Kind[])];
	return {
		of: head.of,
		...(sorts.length > 0 && { kinds: sorts }),
		...(the.length > 0 && { the }),
		...(where.length > 0 && { where }),
		...(told.length > 0 && { tell: told }),
		form: labels.form as Query["form"],
		...atTime,
		...groups(labels.group, number),
		...ordered(labels.order),
		...picked(labels.pick, number),
	};
};
