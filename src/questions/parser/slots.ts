/** The parts of a query that are decided by themselves, each as a label: what training learns and reading chooses. */

import type { Condition, Query } from "../model/query.ts";
import { headOf } from "../model/to-question.ts";

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
export type Slot = (typeof slots)[number];
export type Labels = Readonly<Record<Slot, string>>;

/**
 * What a turn takes from what was said before it: nothing, the things that were asked of last, the one that was told
 * first, all that were told, or the one that its place in the list says.
 */
export const carries = ["", "last", "one", "all", "place"] as const;
export type Carry = (typeof carries)[number];

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

export const headLabel = (query: Query): string => {
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

export const labelsOf = (query: Query): Labels => {
	const { where = [], tell = [], kinds = [], form, groupBy, having, order, of } = query;
	const { limit, nth, end, compare, reasons, isOfAll } = query;
	const mark = headOf(query)?.mark;
	const states = statesIn(where);
	const relations = where.flatMap((each) => ("rel" in each ? [each] : []));
	return {
		head: headLabel(query),
		tell: (mark === tell[0] ? tell.slice(1) : tell).join(","),
		form,
		state: states.filter((state) => !colours.has(state)).join(","),
		colour: states.filter((state) => colours.has(state)).join(","),
		lacks: lacksIn(where).join(","),
		kinds: of === "record" ? "" : kinds.join(","),
		group: joined(
			groupBy,
			having?.way,
			having?.min && "n",
			having?.max !== undefined ? "max" : undefined,
		),
		order: joined(order?.by, order?.from),
		pick: [
			limit && "limit",
			nth && `nth${nth}`,
			end,
			compare && `than-${compare}`,
			reasons && "reasons",
			isOfAll && "all",
		]
			.filter(Boolean)
			.join(","),
		mine: relations.some(({ to }) => to === "me") ? "mine" : "",
		doer: relations.map(({ rel }) => rel).find((rel) => doers.has(rel)) ?? "",
		time: timeLabel(query),
		topic: where.some(
			(each) => "words" in each && !("on" in each) && !("measure" in each) && !("between" in each),
		)
			? "topic"
			: "",
		carry: "",
		when: "",
	};
};
