/** The time that a path says: one, or several that bound or follow each other. */
import { addDays, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Span } from "../../domain/questions/question.ts";
import { never } from "../../language/dates/dates.ts";
import type { QuerySpan } from "../model/query.ts";
import type { Edge, Path, TimeEdge } from "./edges.ts";
import { daysOf, spanFrom } from "./times.ts";

const endless = "9999-12-31" as PlainDate;
const endsOf = (span: QuerySpan) => {
	const { first = never.first, last = endless } = span as Span;
	return { first, last };
};

const spanning = (first: PlainDate, last: PlainDate): QuerySpan =>
	spanFrom("", { first, last }, daysOf({ first, last }));

const bounds: ReadonlySet<string> = new Set(["before", "after", "since"]);
const listing: ReadonlySet<string> = new Set(["and", "or", "or in", "and in"]);

/** "The week before Easter" is another week. */
const isCounted = (one: TimeEdge, other: TimeEdge): boolean =>
	one.to === other.from && one.span.words.startsWith("the ");

/** A time of several days, and one that bounds it. */
const bounded = (one: TimeEdge, other: TimeEdge): QuerySpan | undefined => {
	const [a, b] = [endsOf(one.span), endsOf(other.span)];
	const isOneDay = [a, b].some(({ first, last }) => first === last);
	if (isOneDay || !bounds.has(other.side || one.side) || isCounted(one, other)) return undefined;
	const [, first = a.first] = [a.first, b.first].sort();
	const [last = a.last] = [a.last, b.last].sort();
	return first > last ? undefined : spanning(first, last);
};

type Between = { readonly between: readonly Edge[] };

/** "March or April": the one begins where the other ends. */
const followed = (one: TimeEdge, other: TimeEdge, { between }: Between): QuerySpan | undefined => {
	const [a, b] = [endsOf(one.span), endsOf(other.span)];
	const areListed = between.every((edge) => edge.is === "phrase" && listing.has(edge.text));
	const arePlain = one.side === "" && other.side === "" && areListed && !isCounted(one, other);
	return arePlain && addDays(a.last, 1) === b.first ? spanning(a.first, b.last) : undefined;
};

type Told = { readonly span: QuerySpan | undefined; readonly times: readonly TimeEdge[] };

/** "Since January and before the 20th", "in March or April" are one time; and which times it takes in. */
export const timeToldBy = ({ edges }: Pick<Path, "edges">): Told => {
	const times = edges.filter((edge): edge is TimeEdge => edge.is === "time");
	let [told] = times;
	const taken = times.slice(0, 1);
	for (const other of times.slice(1)) {
		if (!told || (told.span.at ?? other.span.at)) break;
		const between = edges.filter(({ from, to }) => from >= (told?.to ?? 0) && to <= other.from);
		const span = bounded(told, other) ?? followed(told, other, { between });
		if (!span) break;
		told = { ...told, span, side: "", to: other.to };
		taken.push(other);
	}
	return { span: told?.span, times: taken };
};
