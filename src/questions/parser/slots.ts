/** The parts of a query that are decided by themselves, each as a label: what training learns and reading chooses. */

import type { Condition, Query } from "../model/query.ts";
import { headOf } from "../model/question-of-query.ts";

export const slots = [
	"head",
	"tell",
	"form",
	"state",
	"colour",
	"lacks",
	"kinds",
	"group",
	"order",
	"pick",
	"mine",
	"doer",
	"time",
	"topic",
	"carry",
	"when",
] as const;
type Slot = (typeof slots)[number];
export type Labels = Readonly<Record<Slot, string>>;

const colours = new Set(["red", "amber", "green"]);

const flat = (conditions: readonly Condition[]): readonly Condition[] =>
	conditions.flatMap((each) => ("any" in each ? flat(each.any) : [each]));

const statesIn = (conditions: readonly Condition[]): readonly string[] =>
	flat(conditions).flatMap((each) => ("is" in each ? [each.is] : []));

const lacksIn = (conditions: readonly Condition[]): readonly string[] =>
	conditions.flatMap((each) => {
		if ("has" in each) return [each.has];
		return "not" in each && "has" in each.not ? [`-${each.not.has}`] : [];
	});

const joined = (...parts: readonly (string | number | undefined)[]): string =>
	parts.every((part) => part === undefined) ? "" : parts.map((part) => part ?? "").join("/");

const doers = new Set(["closedBy", "changedBy", "blockedBy"]);

const headLabel = (query: Query): string => {
	const { of, kinds = [] } = query;
	const mark = headOf(query)?.mark;
	return `${of}${mark ? `/${mark}` : ""}${of === "record" ? `:${kinds.join("+")}` : ""}`;
};

const timeLabel = ({ where = [], asAt }: Query): string => {
	if (asAt) return "asAt";
	const raised = where.some((each) => "rel" in each && each.rel === "raisedAt");
	if (raised) return "raised";
	return where.flatMap((each) => ("on" in each ? [each.on] : []))[0] ?? "";
};

const isTopic = (each: Condition): boolean =>
	"words" in each && !("on" in each || "measure" in each || "between" in each);

const relationsIn = ({ where = [] }: Query) =>
	where.flatMap((each) => ("rel" in each ? [each] : []));

const statesOf = ({ where = [] }: Query, areColours: boolean): string =>
	statesIn(where)
		.filter((state) => colours.has(state) === areColours)
		.join(",");

const tellLabel = (query: Query): string => {
	const { tell = [] } = query;
	return (headOf(query)?.mark === tell[0] ? tell.slice(1) : tell).join(",");
};

const groupLabel = ({ groupBy, having }: Query): string => {
	const { way, min, max } = having ?? {};
	return joined(
		groupBy,
		way,
		min === undefined ? undefined : "n",
		max === undefined ? undefined : "max",
	);
};

const pickLabel = ({ limit, nth, end, compare, reasons, isOfAll }: Query): string =>
	[
		limit && "limit",
		nth && `nth${nth}`,
		end,
		compare && `than-${compare}`,
		reasons && "reasons",
		isOfAll && "all",
	]
		.filter(Boolean)
		.join(",");

/** How each slot is seen in a query; what a turn takes from the talk stands in no query. */
const labels: Readonly<Record<Slot, (query: Query) => string>> = {
	head: headLabel,
	tell: tellLabel,
	form: ({ form }) => form,
	state: (query) => statesOf(query, false),
	colour: (query) => statesOf(query, true),
	lacks: ({ where = [] }) => lacksIn(where).join(","),
	kinds: ({ of, kinds = [] }) => (of === "record" ? "" : kinds.join(",")),
	group: groupLabel,
	order: ({ order }) => joined(order?.by, order?.from),
	pick: pickLabel,
	mine: (query) => (relationsIn(query).some(({ to }) => to === "me") ? "mine" : ""),
	doer: (query) =>
		relationsIn(query)
			.map(({ rel }) => rel)
			.find((rel) => doers.has(rel)) ?? "",
	time: timeLabel,
	topic: ({ where = [] }) => (where.some(isTopic) ? "topic" : ""),
	carry: () => "",
	when: () => "",
};

export const labelsOf = (query: Query): Labels =>
	Object.fromEntries(slots.map((slot) => [slot, labels[slot](query)])) as Labels;
