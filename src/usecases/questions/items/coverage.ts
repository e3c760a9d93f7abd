/** Guidance by where it was sent, and what has reached each body. */

import { coverageOf, dutiesIn } from "../../../domain/boards/board-contents.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { type Coverage, doneIn, outstandingIn } from "../../../domain/items/coverage.ts";
import type { Guidance } from "../../../domain/items/guidance.ts";
import { isCollective, membersOf, standsFor } from "../../../domain/people/groups.ts";
import { isAllOfThem, type Organisation } from "../../../domain/people/person.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Question, Span } from "../../../domain/questions/question.ts";
import type { Item } from "../../../domain/register.ts";
import { speaksOf } from "../../../domain/words/text-match.ts";
import {
	type Answering,
	fewOf,
	joined,
	none,
	nothing,
	type Part,
	subject,
	subjectsOf,
	thing,
	thingsAsked,
	todayFor,
} from "../answering.ts";
import { windowOf } from "../meetings/times.ts";
import { pagePart } from "../thread/pages.ts";
import { itemsIn } from "../world.ts";
import { type Duty, isDuty, stateWords } from "./lines.ts";

const isSent = ({ state, circulatedTo, recipients = [] }: Guidance): boolean =>
	state.is !== "expected" && (circulatedTo !== undefined || recipients.length > 0);

/** Sent "to all boroughs": all of them are meant and, where it is counted in none of them, each borough. */
const isAmongThoseSent = (
	{ circulatedTo = "", recipients = [] }: Guidance,
	body: Organisation,
): boolean => {
	if (circulatedTo === "") return false;
	const words = circulatedTo.toLowerCase();
	const isCalled = [body.name, ...body.aliases].some((name) => name.toLowerCase() === words);
	if (isCalled && isAllOfThem(body)) return true;
	return recipients.length === 0 && words.endsWith(` ${body.sort}s`);
};

/** Where it is counted body by body, those bodies alone were sent it; else those that its own words name or mean. */
const isSentTo = (item: Guidance, bodies: readonly Organisation[]): boolean => {
	const { circulatedTo = "", recipients = [] } = item;
	return bodies.some(
		(body) =>
			recipients.some(({ organisationId }) => organisationId === body.id) ||
			isAmongThoseSent(item, body) ||
			(recipients.length === 0 &&
				[body.name, ...body.aliases].some((name) => speaksOf(circulatedTo, name))),
	);
};

/** "What has been circulated so far", where "whom does it go to" asks of all. */
export const asksForSent = ({ facets, state }: Question): boolean =>
	facets.includes("circulated") && state === "done";

/** "Out but not circulated": what is only expected is not out. */
export const isReleasedUnsent = ({ facets, lacking }: Question): boolean =>
	lacking === "circulation" && facets.includes("released");

/** Somebody is sent what his organisation is. */
const bodiesAsked = ({ question, world }: Answering): readonly Organisation[] | undefined => {
	const asked = question.subjects.filter(
		({ kind }) => kind === "organisation" || kind === "person",
	);
	const ids = asked.map(({ id }) => {
		const person = world.people.find((each) => each.id === id);
		return person?.organisationId ?? id;
	});
	return asked.length > 0 ? world.organisations.filter(({ id }) => ids.includes(id)) : undefined;
};

export const isCirculatedAsAsked = (item: Duty, answering: Answering): boolean => {
	const { question } = answering;
	if (item.kind !== "guidance") return true;
	if (question.lacking === "circulation")
		return !isSent(item) && (!isReleasedUnsent(question) || item.state.is !== "expected");
	if (!asksForSent(question)) return true;
	const bodies = bodiesAsked(answering);
	return isSent(item) && (bodies === undefined || isSentTo(item, bodies));
};

export const unsentWords = (items: readonly Duty[]): string =>
	`${items.filter((item) => item.kind === "guidance" && !isSent(item)).length} not circulated`;

const mostNamed = 40;

const namesOf = (coverage: Coverage, { lookups }: Answering): string => {
	const names = coverage.flatMap(({ organisationId }) => lookups.name(organisationId) ?? []);
	return fewOf(names.sort(), mostNamed);
};

const askedOf = ({ question, world }: Answering): readonly Duty[] =>
	itemsIn(world, thingsAsked(question)).filter(isDuty);

const counted = (verb: string, those: Coverage, answering: Answering): string =>
	`${verb}${those.length > 0 ? `: ${namesOf(those, answering)}` : ""}.`;

/** Within some time; where that begins on a day, what was done before is said to be. */
const withinSays = (
	coverage: Coverage,
	{ verb, span }: { readonly verb: string; readonly span: Span },
	answering: Answering,
): readonly string[] => {
	const { first, last } = windowOf(span);
	const byThen = doneIn(coverage).filter(({ done }) => done && done.on <= last);
	const within = byThen.filter(({ done }) => done && done.on >= first);
	const not = coverage.filter((each) => !byThen.includes(each));
	const before = byThen.length - within.length;
	return [
		counted(`${verb} ${within.length} of ${coverage.length}, ${span.words}`, within, answering),
		...(before > 0 ? [`Before that, ${before}.`] : []),
		not.length === 0
			? "None was outstanding then."
			: counted(
					`${last < todayFor(undefined, answering) ? "Not by then" : "Not yet"} ${not.length}`,
					not,
					answering,
				),
	];
};

/** Of a group that was named its own bodies alone, where any of them is counted. */
const coverageAsked = (item: Duty, answering: Answering): Coverage => {
	const { organisations } = answering.world;
	const asked = subjectsOf("organisation", answering);
	const named = organisations.filter((body) => isCollective(body) && asked.includes(body.id));
	const ids = new Set(named.flatMap((body) => membersOf(body, organisations)).map(({ id }) => id));
	const coverage = coverageOf(item);
	const within = coverage.filter(({ organisationId }) => ids.has(organisationId));
	return within.length > 0 ? within : coverage;
};

export const coverageFact = (item: Duty, answering: Answering): Fact => {
	const name = `${answering.lookups.reference(item)} ${item.title}`;
	const coverage = coverageAsked(item, answering);
	if (coverage.length === 0) {
		const sent = item.kind === "guidance" && item.circulatedTo;
		return none(
			`Not recorded body by body: ${name}`,
			sent ? `It is recorded as circulated to “${sent}”` : `It is recorded as ${stateWords(item)}`,
		);
	}
	const verb = item.kind === "guidance" ? "Acknowledged by" : "Done in";
	const { span } = answering.question;
	if (span) return thing(name, withinSays(coverage, { verb, span }, answering));
	const [done, not] = [doneIn(coverage), outstandingIn(coverage)];
	if (answering.question.state === "open" && not.length > 0)
		return thing(name, [counted(`Not yet ${not.length} of ${coverage.length}`, not, answering)]);
	return thing(name, [
		counted(`${verb} ${done.length} of ${coverage.length}`, done, answering),
		not.length === 0 ? "None is outstanding." : counted(`Not yet ${not.length}`, not, answering),
	]);
};

/** How it stands with each body that was named: said of what is counted over bodies. */
export const bodyFacts = (
	item: Item,
	organisationIds: readonly string[],
	{ lookups, world }: Answering,
): readonly Fact[] => {
	const coverage = coverageOf(item);
	if (coverage.length === 0) return [];
	const did = item.kind === "guidance" ? "acknowledged" : "done";
	return organisationIds.flatMap((id): readonly Fact[] => {
		const name = lookups.name(id);
		const own = coverage.find(({ organisationId }) => organisationId === id);
		const body = world.organisations.find((each) => each.id === id);
		const each = body ? standsFor(body, world.organisations) : [];
		const isCounted = coverage.some((one) => each.some((of) => of.id === one.organisationId));
		if (!name || (!own && isCounted)) return [];
		const reference = lookups.reference(item);
		if (!own) return [none(`${name} is not among the bodies of ${reference}`)];
		const state = own.done
			? `${did} on ${wordDay(own.done.on)}`
			: `not yet ${did} (counted since ${wordDay(own.since)})`;
		return [none(`${name}: ${state}`)];
	});
};

const namedOf = (items: readonly Duty[], { lookups }: Answering): string =>
	fewOf(
		items.map((item) => `${lookups.reference(item)} ${item.title}`),
		5,
	);

/** What has not reached these bodies yet, of all that is counted over them; and what has, where that is asked for. */
export const reachedOf = (
	organisationIds: readonly string[],
	answering: Answering,
): string | undefined => {
	if (organisationIds.length === 0) return undefined;
	const { question, world } = answering;
	const isAsked = ({ kind }: Duty) =>
		question.kinds.length === 0 || question.kinds.some((each) => each === kind);
	const all = world.holdings.flatMap(dutiesIn).filter(isAsked);
	const within = (part: (coverage: Coverage) => Coverage) =>
		all.filter((item) =>
			part(coverageOf(item)).some(({ organisationId }) => organisationIds.includes(organisationId)),
		);
	const done = question.state === "done" ? within(doneIn) : [];
	const waiting = within(outstandingIn);
	return joined(
		[
			done.length > 0 && `Done or acknowledged there: ${namedOf(done, answering)}`,
			waiting.length > 0 && `Not yet done or acknowledged there: ${namedOf(waiting, answering)}`,
		],
		". ",
	);
};

const factsOf = (items: readonly Duty[], answering: Answering): readonly Fact[] =>
	items.flatMap((item) => [
		...bodyFacts(item, subjectsOf("organisation", answering), answering),
		coverageFact(item, answering),
	]);

/** Each names up to twice forty bodies. */
const mostItems = 5;

export const answerCoverage = (answering: Answering): Part => {
	const items = askedOf(answering);
	if (items.length === 0)
		return nothing(
			none(
				"Not recorded: nothing that I can show here is counted body by body",
				"Guidance is, once it is circulated to named bodies, and an action once it is rolled out over them",
			),
		);
	const is = items.some((item) => coverageOf(item).length > 0) ? "found" : "nothing";
	return pagePart(
		items,
		(shown) => ({
			is,
			facts: factsOf(shown, answering),
			rests: shown.map(subject),
			focus: items.map(subject),
		}),
		{ seen: answering.seen, size: mostItems },
	);
};
