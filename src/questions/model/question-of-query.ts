/** A query in the words of today's executor. Every part of it is carried over by itself. */

import type { PlainDate, WallTime } from "../../domain/dates/plain-date.ts";
import type { Exclusion, Lacking } from "../../domain/questions/list-filter.ts";
import type {
	ItemState,
	KeptOf,
	Question,
	RecordFacet,
	Span,
	Subject,
} from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import { facetOf, type Head, heads } from "./heads.ts";
import type { Condition, Query, QuerySpan, Target, Thing } from "./query.ts";
import type { Held, State } from "./terms.ts";

/** Parts of a question as they are gathered. */
type Parts = { -readonly [Key in keyof Question]?: Question[Key] };

export const headOf = ({ of, tell = [] }: Pick<Query, "of" | "tell">): Head | undefined =>
	heads.find((head) => head.of === of && head.mark !== undefined && head.mark === tell[0]) ??
	heads.find((head) => head.of === of && head.mark === undefined) ??
	heads.find((head) => head.of === of);

const subject = (thing: Thing): Subject => thing as Subject;
const isThing = (to: Target): to is Thing => typeof to === "object" && "id" in to;
const spanOf = (span: QuerySpan): Span => span as Span;

const itemStates: ReadonlySet<State> = new Set([
	"open",
	"due",
	"overdue",
	"slipped",
	"done",
	"blocked",
]);
const against: Partial<Record<State, "late" | "early" | "in time">> = {
	doneLate: "late",
	doneEarly: "early",
	doneInTime: "in time",
};
const turns: Partial<Record<State, NonNullable<Question["turned"]>>> = {
	turnedRed: { to: "red" },
	turnedAmber: { to: "amber" },
	turnedGreen: { to: "green" },
	worse: { way: "worse" },
	better: { way: "better" },
};

const isState = (state: State): Parts => {
	if (itemStates.has(state)) return { state: state as ItemState };
	if (against[state]) return { state: "done", against: against[state] };
	if (turns[state]) return { turned: turns[state] };
	if (state === "red" || state === "amber" || state === "green") return { rags: [state] };
	if (state === "forming" || state === "active" || state === "ended") return { boardState: state };
	if (state === "draft" || state === "circulated" || state === "approved")
		return { minutesAre: [state] };
	if (state === "toPlan" || state === "offPlan") return { isToPlan: state === "toPlan" };
	if (state === "onOneDay") return { onOneDay: true };
	if (state === "onSharedDay") return { onSharedDay: true };
	return {};
};

const lacks: Partial<Record<Held, Lacking>> = {
	owner: "owner",
	date: "date",
	report: "report",
	stream: "work stream",
	plan: "plan",
	circulation: "circulation",
	secretary: "secretary",
	chair: "chair",
	nextMeeting: "next meeting",
	pastMeeting: "past meeting",
	quorum: "quorum",
	overseer: "overseer",
	terms: "terms of reference",
	place: "place",
};

const doers = { closedBy: "closers", changedBy: "changers", blockedBy: "blockers" } as const;

const related = ({ rel, to }: Extract<Condition, { rel: unknown }>): Parts => {
	const doer = rel in doers ? { [doers[rel as keyof typeof doers]]: true } : {};
	if (to === "me") return { mine: true, ...doer };
	if (typeof to === "object" && "query" in to)
		return { raisedAt: { of: (to.query.the ?? []).map(subject), span: spanIn(to.query) } };
	return isThing(to) ? { subjects: [subject(to)], ...doer } : {};
};

const spanIn = ({ where = [] }: Query): Span | undefined =>
	where.flatMap((each) => ("on" in each ? [spanOf(each.span)] : []))[0];

const exclusionOf = (conditions: readonly Condition[]): Exclusion => {
	const { subjects = [], state, rags = [], mine = false } = partsOf(conditions);
	const kinds = conditions.flatMap((each) => ("kind" in each ? [each.kind as Item["kind"]] : []));
	return { subjects, kinds, state, rags, mine };
};

const negated = (not: Condition): Parts => {
	if ("has" in not) {
		const lacking = lacks[not.has];
		return lacking ? { lacking } : { kept: { record: not.has as KeptOf["record"], has: false } };
	}
	if ("on" in not) return { notWithin: spanOf(not.span) };
	if ("rel" in not && not.to === "nobody") return {};
	return { without: [exclusionOf("all" in not ? not.all : [not])] };
};

const anyOf = (conditions: readonly Condition[]): Parts => {
	const things = conditions.flatMap((each) => ("rel" in each && isThing(each.to) ? [each.to] : []));
	if (things.length > 0) return { among: things.map(subject) };
	const parts = conditions.map(partOf);
	const rags = parts.flatMap((part) => part.rags ?? []);
	const weekdays = parts.flatMap((part) => part.weekdays ?? []);
	const minutesAre = parts.flatMap((part) => part.minutesAre ?? []);
	return {
		...(rags.length > 0 && { rags }),
		...(weekdays.length > 0 && { weekdays }),
		...(minutesAre.length > 0 && { minutesAre }),
	};
};

const measured = (each: Extract<Condition, { measure: unknown }>): Parts => {
	const { measure, op, words } = each;
	const since = each.since as PlainDate;
	if (measure === "unreported") return { unreportedSince: { day: since, words } };
	return {
		measures: [{ of: measure, since: op === "min" ? { by: since } : { from: since }, words }],
	};
};

const partOf = (each: Condition): Parts => {
	if ("rel" in each) return related(each);
	if ("is" in each) return isState(each.is);
	if ("kind" in each) return {};
	if ("has" in each) return { kept: { record: each.has as KeptOf["record"], has: true } };
	if ("on" in each && each.on === "reported")
		return { reported: { span: spanOf(each.span), byIds: [] } };
	if ("on" in each)
		return { span: spanOf(each.span), ...(each.on === "due" && { dueThen: true as const }) };
	if ("measure" in each) return measured(each);
	if ("place" in each) return { place: each.place };
	if ("weekday" in each) return { weekdays: [each.weekday] };
	if ("between" in each) {
		const [from, to] = each.between as readonly [WallTime, WallTime];
		return { partOfDay: { from, to, words: each.words } };
	}
	if ("words" in each) return { topic: each.words };
	if ("not" in each) return negated(each.not);
	if ("any" in each) return anyOf(each.any);
	return { also: [exclusionOf(each.all)] };
};

const listed = [
	"subjects",
	"rags",
	"without",
	"also",
	"measures",
	"weekdays",
	"minutesAre",
	"among",
] as const;

const partsOf = (conditions: readonly Condition[]): Parts => {
	const gathered: Parts = {};
	for (const part of conditions.map(partOf)) {
		const { lacking } = gathered;
		for (const key of listed)
			if (gathered[key] && part[key])
				Object.assign(part, { [key]: [...gathered[key], ...part[key]] });
		if (lacking && part.lacking)
			Object.assign(part, {
				lacking,
				alsoLacking: [...(gathered.alsoLacking ?? []), part.lacking],
			});
		Object.assign(gathered, part);
	}
	return gathered;
};

const groupings = {
	board: "board",
	stream: "workStream",
	owner: "owner",
	body: "organisation",
	rag: "rag",
} as const;

const grouped = ({ of, groupBy, having }: Query): Parts => {
	const { way, min, max } = having ?? {};
	if (groupBy === "month" || groupBy === "week" || groupBy === "day")
		return { busiest: { unit: groupBy, way: way === "fewest" ? "fewest" : "most" } };
	if (of === "record" && way) return { tally: way };
	if (of === "board" && (way === "most" || way === "fewest"))
		return { often: way === "most" ? "most" : "least" };
	if (of === "seat" && way === "every") return { shared: true };
	const by = groupBy && { by: groupings[groupBy] };
	const least = of === "seat" || of === "person" ? { least: min } : { fewest: min };
	return {
		...by,
		...(min !== undefined && least),
		...(max !== undefined && { atMost: max }),
		...(way === "fewest" && { smallest: true as const }),
	};
};

const picked = ({
	order,
	limit,
	nth,
	end,
	step,
	asAt,
	compare,
	reasons,
	isOfAll,
}: Query): Parts => ({
	...(order && { order }),
	...(limit && { limit }),
	...(nth && { nth }),
	...(end && { end }),
	...(step?.from && { step: { fromId: step.from, by: step.by } }),
	...(asAt && { asAt: { ...asAt, day: asAt.day as PlainDate } }),
	...(compare && { compared: compare }),
	...(reasons && { reasons }),
	...(isOfAll && { isOfAll }),
});

export const questionOf = (query: Query): Question => {
	const { the = [], where = [], tell = [], kinds = [], form } = query;
	const head = headOf(query);
	const parts = partsOf(query.claim ? [...where, query.claim] : where);
	const facets = head?.mark !== undefined && head.mark === tell[0] ? tell.slice(1) : tell;
	const isRecord = query.of === "record";
	return {
		...parts,
		...grouped(query),
		...picked(query),
		ask: head?.ask ?? "help",
		facets: facets.map(facetOf),
		subjects: [...the.map(subject), ...(parts.subjects ?? [])],
		mine: parts.mine ?? false,
		kinds: isRecord ? [] : (kinds as Question["kinds"]),
		...(isRecord && { records: kinds as readonly RecordFacet[] }),
		rags: parts.rags ?? [],
		counted: form === "count",
		yesNo: form === "yesNo",
	};
};
