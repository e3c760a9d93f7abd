/** A question of today's executor as a query: what a thread remembers, and what training learns from. */
import type { Exclusion, Lacking, Measure } from "../../domain/questions/list-filter.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import { type Head, heads, relationTo, tellingOf } from "./heads.ts";
import type { Condition, Query, QuerySpan, Thing } from "./query.ts";
import type { Held, Kind, Relation, State, Telling } from "./terms.ts";

const headFor = ({ ask, subjects }: Question): Head | undefined => {
	const able = heads.filter((head) => head.ask === ask);
	return able.find(({ self = [] }) => subjects.some(({ kind }) => self.includes(kind))) ?? able[0];
};

const lacks: Readonly<Record<Lacking, Held>> = {
	owner: "owner",
	date: "date",
	report: "report",
	"work stream": "stream",
	plan: "plan",
	circulation: "circulation",
	secretary: "secretary",
	chair: "chair",
	"next meeting": "nextMeeting",
	"past meeting": "pastMeeting",
	quorum: "quorum",
	overseer: "overseer",
	"terms of reference": "terms",
	place: "place",
};

const thing = ({ kind, id }: Subject): Thing => ({ kind, id }) as Thing;

const doerOf = ({ closers, changers, blockers }: Question): Relation | undefined =>
	closers ? "closedBy" : changers ? "changedBy" : blockers ? "blockedBy" : undefined;

const relations = (question: Question, head: Head): readonly Condition[] => {
	const { subjects, among = [], mine } = question;
	const doer = doerOf(question);
	const others = subjects.filter(({ kind }) => !head.self?.includes(kind));
	const narrowing = others.map(
		(each): Condition => ({ rel: doer ?? relationTo(each.kind, head), to: thing(each) }),
	);
	const own: Condition = { rel: doer ?? relationTo("me", head), to: "me" };
	const union = among.map((each): Condition => ({ rel: "among", to: thing(each) }));
	return [...narrowing, ...(mine ? [own] : []), ...(union.length > 0 ? [{ any: union }] : [])];
};

const oneOrAny = (conditions: readonly Condition[]): readonly Condition[] =>
	conditions.length > 1 ? [{ any: conditions }] : conditions;

const is = (state: State): Condition => ({ is: state });

const doneAs = { late: "doneLate", early: "doneEarly", "in time": "doneInTime" } as const;

const statesIn = (question: Question): readonly Condition[] => {
	const { state, against, rags, boardState, minutesAre = [], isToPlan, turned } = question;
	const colour = turned?.to;
	const turn =
		turned?.way ?? (colour && (`turned${colour[0]?.toUpperCase()}${colour.slice(1)}` as State));
	return [
		...(against ? [is(doneAs[against])] : state ? [is(state)] : []),
		...oneOrAny(rags.map(is)),
		...(boardState ? [is(boardState)] : []),
		...oneOrAny(minutesAre.map(is)),
		...(isToPlan === undefined ? [] : [is(isToPlan ? "toPlan" : "offPlan")]),
		...(turn ? [is(turn)] : []),
		...(question.onOneDay ? [is("onOneDay")] : []),
		...(question.onSharedDay ? [is("onSharedDay")] : []),
	];
};

const lackingIn = ({ lacking, alsoLacking = [], kept }: Question): readonly Condition[] => {
	const all = [...(lacking ? [lacking] : []), ...alsoLacking];
	const has = kept && ({ has: kept.record } as const);
	return [
		...all.map((each): Condition => ({ not: { has: lacks[each] } })),
		...(has ? [kept.has ? has : { not: has }] : []),
	];
};

/** Ends that nobody named stay open. */
const querySpan = ({ first, last, at, until, isAhead, words }: QuerySpan): QuerySpan => ({
	...(first !== undefined && { first }),
	...(last !== undefined && { last }),
	...(at !== undefined && { at }),
	...(until !== undefined && { until }),
	...(isAhead && { isAhead }),
	words,
});

const measureOf = ({ of, since, words }: Measure): Condition =>
	"by" in since
		? { measure: of, op: "min", since: since.by, words }
		: { measure: of, op: "max", since: since.from, words };

const timesIn = (question: Question): readonly Condition[] => {
	const { span, dueThen, notWithin, measures = [], unreportedSince, partOfDay } = question;
	return [
		...(span ? [{ on: dueThen ? "due" : "any", span: querySpan(span) } as const] : []),
		...(notWithin ? [{ not: { on: "any", span: querySpan(notWithin) } } as const] : []),
		...measures.map(measureOf),
		...(unreportedSince
			? [
					{
						measure: "unreported",
						op: "min",
						since: unreportedSince.day,
						words: unreportedSince.words,
					} as const,
				]
			: []),
		...(partOfDay
			? [{ between: [partOfDay.from, partOfDay.to], words: partOfDay.words } as const]
			: []),
		...oneOrAny((question.weekdays ?? []).map((weekday) => ({ weekday }))),
	];
};

const excluded = (
	{ subjects, kinds, state, rags, mine }: Exclusion,
	head: Head,
): readonly Condition[] => [
	...oneOrAny(kinds.map((kind): Condition => ({ kind }))),
	...subjects.map((each): Condition => ({ rel: relationTo(each.kind, head), to: thing(each) })),
	...(mine ? [{ rel: relationTo("me", head), to: "me" } as const] : []),
	...(state ? [is(state)] : []),
	...oneOrAny(rags.map(is)),
];

const raised = ({ raisedAt }: Question): readonly Condition[] => {
	if (!raisedAt) return [];
	const { of, span } = raisedAt;
	const where: readonly Condition[] = span ? [{ on: "any", span: querySpan(span) }] : [];
	const query: Query = { of: "meeting", the: of.map(thing), where: [...where], form: "tell" };
	return [{ rel: "raisedAt", to: { query } }];
};

const whereOf = (question: Question, head: Head): readonly Condition[] => [
	...relations(question, head),
	...statesIn(question),
	...lackingIn(question),
	...timesIn(question),
	...raised(question),
	...(question.topic ? [{ words: question.topic }] : []),
	...(question.place ? [{ place: question.place }] : []),
	...(question.without ?? []).map((each): Condition => {
		const all = excluded(each, head);
		const [only] = all;
		return { not: all.length === 1 && only ? only : { all } };
	}),
	...(question.also ?? []).map((each): Condition => ({ all: excluded(each, head) })),
];

const groups = {
	board: "board",
	workStream: "stream",
	owner: "owner",
	organisation: "body",
	rag: "rag",
} as const;

const groupsOf = (question: Question): Pick<Query, "groupBy" | "having"> => {
	const { by, busiest, tally, often, shared, fewest, least, atMost, smallest } = question;
	if (busiest) return { groupBy: busiest.unit, having: { way: busiest.way } };
	if (tally) return { having: { way: tally } };
	if (often) return { having: { way: often === "most" ? "most" : "fewest" } };
	if (shared) return { having: { way: "every" } };
	const min = fewest ?? least;
	const having = {
		...(min !== undefined && { min }),
		...(atMost !== undefined && { max: atMost }),
		...(smallest && { way: "fewest" as const }),
	};
	return {
		...(by && { groupBy: groups[by] }),
		...(Object.keys(having).length > 0 && { having }),
	};
};

const pickedOf = (question: Question): Partial<Query> => {
	const { order, limit, nth, end, step, asAt, compared, reasons, isOfAll } = question;
	return {
		...(order && { order: { ...order } }),
		...(limit && { limit }),
		...(nth && { nth }),
		...(end && { end }),
		...(step && { step: { by: step.by, from: step.fromId } }),
		...(asAt && { asAt: { day: asAt.day, words: asAt.words } }),
		...(compared && { compare: compared }),
		...(reasons && { reasons }),
		...(isOfAll && { isOfAll }),
	};
};

export const queryOf = (question: Question): Query => {
	const head = headFor(question) ?? { ask: "help", of: "all" };
	const { facets, subjects, kinds, records = [], counted, yesNo } = question;
	const the = subjects.filter(({ kind }) => head.self?.includes(kind)).map(thing);
	const where = whereOf(question, head);
	const told: readonly Telling[] = facets.map(tellingOf);
	const tell = head.mark && head.mark !== told[0] ? [head.mark, ...told] : told;
	const sorts = (head.of === "record" ? records : kinds) as readonly Kind[];
	return {
		of: head.of,
		...(sorts.length > 0 && { kinds: [...sorts] }),
		...(the.length > 0 && { the }),
		...(where.length > 0 && { where: [...where] }),
		...(tell.length > 0 && { tell: [...tell] }),
		form: counted ? "count" : yesNo ? "yesNo" : head.ask === "help" ? "help" : "tell",
		...groupsOf(question),
		...pickedOf(question),
	};
};
