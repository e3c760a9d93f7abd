/** To which bodies guidance went, or where an action is done: those that have said so, and those that have not. */

import { dutiesIn, itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import { type Coverage, doneIn, outstandingIn } from "../../domain/items/coverage.ts";
import { isAllOfThem } from "../../domain/people/person.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Span } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import { type Answering, nothing, type Part, subject, subjectsOf, todayFor } from "./answering.ts";
import { type Duty, stateWords } from "./lines.ts";
import { windowOf } from "./meeting-times.ts";
import { moreRows, nothingMore, pageOf } from "./reading-on.ts";

export const coverageOf = (item: Item): Coverage => {
	if (item.kind === "action" || item.kind === "milestone") return item.rollOut ?? [];
	return item.kind === "guidance" ? (item.recipients ?? []) : [];
};

const mostNamed = 40;

const namesOf = (coverage: Coverage, { lookups }: Answering): string => {
	const names = coverage.flatMap(({ organisationId }) => lookups.name(organisationId) ?? []).sort();
	const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "";
	return `${names.slice(0, mostNamed).join(", ")}${more}`;
};

const askedOf = (answering: Answering): readonly Duty[] => {
	const { question, world } = answering;
	const named = [...question.subjects, ...(question.among ?? [])].flatMap(({ id }) => {
		const item = itemAmong(world.holdings, id);
		return item && item.kind !== "meeting" ? [item] : [];
	});
	if (named.length > 0) return named;
	const boards = subjectsOf("board", answering);
	return world.holdings
		.filter(({ boardId }) => boards.length === 0 || boards.includes(boardId))
		.flatMap(dutiesIn)
		.filter((item) => question.kinds.length === 0 || question.kinds.includes(item.kind))
		.filter((item) => coverageOf(item).length > 0);
};

/** Who waits for it on everybody's behalf. */
const watchedBy = (item: Duty, { lookups }: Answering): string => {
	const watcher =
		item.kind === "guidance" && item.state.is === "expected"
			? lookups.ownerName(item.watcher)
			: undefined;
	return watcher ? `, watched by ${watcher}` : "";
};

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

/** Whoever was first to have it, or last; those of the same day come together. */
const endSays = (
	coverage: Coverage,
	end: "first" | "last",
	answering: Answering,
): readonly string[] => {
	const days = doneIn(coverage)
		.flatMap(({ done }) => (done ? [done.on] : []))
		.sort();
	const day = end === "first" ? days[0] : days.at(-1);
	if (day === undefined) return [`None of ${coverage.length} yet.`];
	const those = coverage.filter(({ done }) => done?.on === day);
	const name = end === "first" ? "First" : "Last so far";
	return [
		`${name}: ${namesOf(those, answering)}, on ${wordDay(day)} (${days.length} of ${coverage.length} have it).`,
	];
};

export const coverageFact = (item: Duty, answering: Answering): Fact => {
	const name = `${answering.lookups.reference(item)} ${item.title}`;
	const coverage = coverageOf(item);
	if (coverage.length === 0) {
		const sent = item.kind === "guidance" && item.circulatedTo;
		return {
			is: "none",
			says: `Not recorded body by body: ${name}`,
			also: sent
				? `It is recorded as circulated to “${sent}”`
				: `It is recorded as ${stateWords(item)}${watchedBy(item, answering)}`,
		};
	}
	const verb = item.kind === "guidance" ? "Acknowledged by" : "Done in";
	const { span, end } = answering.question;
	if (end) return { is: "thing", name, says: endSays(coverage, end, answering) };
	if (span) return { is: "thing", name, says: withinSays(coverage, { verb, span }, answering) };
	const [done, not] = [doneIn(coverage), outstandingIn(coverage)];
	if (answering.question.state === "open" && not.length > 0)
		return {
			is: "thing",
			name,
			says: [counted(`Not yet ${not.length} of ${coverage.length}`, not, answering)],
		};
	return {
		is: "thing",
		name,
		says: [
			`${verb} ${done.length} of ${coverage.length}${done.length > 0 ? `: ${namesOf(done, answering)}` : ""}.`,
			not.length === 0
				? "None is outstanding."
				: `Not yet ${not.length}: ${namesOf(not, answering)}.`,
		],
	};
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
		if (!name || (!own && body && isAllOfThem(body))) return [];
		const reference = lookups.reference(item);
		if (!own) return [{ is: "none", says: `${name} is not among the bodies of ${reference}` }];
		const state = own.done
			? `${did} on ${wordDay(own.done.on)}`
			: `not yet ${did} (counted since ${wordDay(own.since)})`;
		return [{ is: "none", says: `${name}: ${state}` }];
	});
};

const namedOf = (items: readonly Duty[], { lookups }: Answering): string => {
	const named = items.slice(0, 5).map((item) => `${lookups.reference(item)} ${item.title}`);
	return `${named.join(", ")}${items.length > 5 ? ` and ${items.length - 5} more` : ""}`;
};

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
	const said = [
		done.length > 0 ? `Done or acknowledged there: ${namedOf(done, answering)}` : undefined,
		waiting.length > 0
			? `Not yet done or acknowledged there: ${namedOf(waiting, answering)}`
			: undefined,
	].filter(Boolean);
	return said.length > 0 ? said.join(". ") : undefined;
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
		return nothing({
			is: "none",
			says: "Not recorded: nothing that I can show here is counted body by body",
			also: "Guidance is, once it is circulated to named bodies, and an action once it is rolled out over them",
		});
	const isKnown = items.some((item) => coverageOf(item).length > 0);
	const { shown, page, left } = pageOf(items, answering, mostItems);
	if (shown.length === 0) return nothingMore();
	const told = factsOf(shown, answering);
	return {
		is: isKnown ? "found" : "nothing",
		facts: [...told, ...moreRows(left)],
		rests: shown.map(subject),
		focus: items.map(subject),
		buttons: [],
		page,
		left,
		size: mostItems,
	};
};
