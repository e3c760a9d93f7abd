/** What is told beside a list: what is with a body's people, which work streams are reported so, and what is late already. */

import type { WorkStream } from "../../../domain/items/plan.ts";
import { isAllOfThem, type Organisation } from "../../../domain/people/person.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Question, Span, Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	fewListed,
	fewOf,
	joined,
	listed,
	none,
	type Part,
	subject,
	withoutStop,
} from "../answering.ts";
import { pageSize } from "../thread/pages.ts";
import { asksForSent } from "./coverage.ts";
import { bySooner } from "./lateness.ts";
import { type Duty, isLate } from "./lines.ts";
import { inScope, isFitting, isOfThen } from "./matching.ts";
import { familyOf } from "./owners.ts";

/** So many are named one by one. */
const mostNamed = 5;

type Told = ReadonlySet<string>;

const ownedBy = (subjects: readonly Subject[], answering: Answering, told: Told) => {
	const asked: Answering = { ...answering, question: { ...answering.question, subjects } };
	return inScope(asked).filter((item) => !told.has(item.id) && isFitting(item, asked));
};

const peopleOf = (body: Subject, { world }: Answering): readonly Subject[] =>
	world.people.filter(({ organisationId }) => organisationId === body.id).map(subject);

const ownersIn = ({ subjects }: Question): readonly Subject[] =>
	subjects.filter((each) => familyOf(each) === "owner");

/** The items that fit and that people of the bodies own, without those that were told as the bodies' own. */
const ownedByItsPeople = (answering: Answering, told: Told): readonly Duty[] => {
	const { question } = answering;
	const bodies = ownersIn(question);
	if (!bodies.every(({ kind }) => kind === "organisation")) return [];
	if (question.mine) return [];
	// What came to a body is no part of what its people have to do.
	if (asksForSent(question)) return [];
	const people = bodies.flatMap((body) => peopleOf(body, answering));
	if (people.length === 0) return [];
	const around = question.subjects.filter((each) => !bodies.includes(each));
	return ownedBy([...around, ...people], answering, told);
};

const namesOf = (items: readonly Duty[], { lookups }: Answering): string =>
	fewListed(items.map(lookups.reference), mostNamed);

const isOfAllBoroughs = (body: Organisation): boolean =>
	isAllOfThem(body) &&
	[body.name, ...body.aliases].some((name) => {
		const last = name.toLowerCase().split(" ").at(-1);
		return last === "borough" || last === "boroughs";
	});

/** What all boroughs are to do, each of them is: "All London boroughs own BPF-2". */
const ofThemAll = (answering: Answering, told: Told): string | undefined => {
	const { question, world } = answering;
	const bodies = ownersIn(question);
	const named = world.organisations.filter(({ id }) => bodies.some((each) => each.id === id));
	const areBoroughs = named.length > 0 && named.every(({ sort }) => sort === "borough");
	if (!areBoroughs || question.mine || asksForSent(question)) return;
	const around = question.subjects.filter((each) => !bodies.includes(each));
	const says = world.organisations.filter(isOfAllBoroughs).map((all) => {
		const items = ownedBy([...around, subject(all)], answering, told);
		return items.length > 0 && `${all.name} own ${namesOf(items, answering)}`;
	});
	return joined(says, ". ");
};

/** All that is with a body's people, where the body itself has none of it and one page holds them: they are listed as its own. */
export const peoplesOf = (answering: Answering): readonly Duty[] => {
	const { by, limit, order, state } = answering.question;
	const items = ownedByItsPeople(answering, new Set());
	const isPlain = by === undefined && limit === undefined && order === undefined;
	return isPlain && state !== "done" && items.length <= pageSize ? items : [];
};

/** "Its people own CON-4 and CON-5" */
export const peoplesItemsWords = (
	answering: Answering,
	told: readonly { readonly id: string }[],
): string | undefined => {
	const ids = new Set(told.map(({ id }) => id));
	const items = ownedByItsPeople(answering, ids);
	const whose = ownersIn(answering.question).length > 1 ? "Their" : "Its";
	const own = items.length > 0 ? `${whose} people own ${namesOf(items, answering)}` : undefined;
	return joined([own, ofThemAll(answering, ids)], ". ");
};

/** "What's amber", of nothing in particular: a work stream may be reported so too. */
const streamsSo = ({ question, world }: Answering): readonly WorkStream[] => {
	const { rags, kinds, subjects, mine, state, among, asAt, without, lacking, topic } = question;
	const isOfAll = kinds.length + subjects.length + (among ?? []).length === 0 && !mine;
	const isPlain = isOfAll && !asAt && !without && !lacking && !topic;
	const streams = world.workStreams.filter(
		({ report, ended }) => report && !ended && rags.includes(report.rag),
	);
	return isPlain && (state === undefined || state === "open") ? streams : [];
};

const streamsFact = (streams: readonly WorkStream[]): Fact => {
	const named = streams.map(({ name, report }) => `${name} (${report?.rag}: ${report?.reason})`);
	return none(`Work streams reported so: ${withoutStop(listed(named))}`);
};

export const withStreams = (part: Part, answering: Answering): Part => {
	const streams = streamsSo(answering);
	const facts = streams.length > 0 ? [...part.facts, streamsFact(streams)] : part.facts;
	return { ...part, facts, rests: [...part.rests, ...streams.map(subject)] };
};

/** "By Friday", "between now and Friday". */
const isUntil = ({ words }: Span): boolean => {
	const [first = "", second = ""] = words.toLowerCase().split(" ");
	const isOfNow = second === "now" || second === "today";
	return (
		["by", "until", "till"].includes(first) || (["between", "from"].includes(first) && isOfNow)
	);
};

/** "What has she to do by Friday" is asked of what she should have done before as well. */
const isByAnEnd = ({ state, span, rags, limit, order }: Question): boolean =>
	(state === undefined || state === "due" || state === "open") &&
	rags.length === 0 &&
	// "What is due first" passes over what should have been done before, where "the next three" does not.
	(limit === undefined || order?.by === "due") &&
	// With no day to begin from, what is late already is in the list.
	span?.first !== undefined &&
	isUntil(span);

export const lateAlready = (scope: readonly Duty[], answering: Answering): string | undefined => {
	const { question, lookups } = answering;
	if (!isByAnEnd(question) || isOfThen(answering)) return undefined;
	const asked = { ...question, state: "overdue", span: undefined } as const;
	const late = scope.filter(
		(item) => isLate(item, answering) && isFitting(item, { ...answering, question: asked }),
	);
	const names = [...late].sort(bySooner).map(lookups.reference);
	return names.length > 0 ? `Overdue already: ${fewOf(names, mostNamed)}` : undefined;
};
