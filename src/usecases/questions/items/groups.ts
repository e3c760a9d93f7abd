/** A list counted over boards, work streams, owners, colours or months: those that have the most of it, or none. */

import { wordMonth } from "../../../domain/dates/date-words.ts";
import { type HonestDate, isDated, mayFallWithin } from "../../../domain/dates/honest-date.ts";
import { type PlainDate, plainDate } from "../../../domain/dates/plain-date.ts";
import { distinctOccasions } from "../../../domain/meetings/joint.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Busiest } from "../../../domain/questions/count-scope.ts";
import type { Question, Subject } from "../../../domain/questions/question.ts";
import { type Answering, byName, listed, nothing, type Part } from "../answering.ts";
import { namesOf } from "../meetings/lists.ts";
import { boardsAsked, boardsName, meetingsAsked } from "../meetings/scope.ts";
import { windowOf } from "../meetings/times.ts";
import { nameList } from "../thread/pages.ts";
import type { World } from "../understanding.ts";
import type { Lookups } from "../world.ts";
import { type Duty, dueOf } from "./lines.ts";
import { inScope, isFitting } from "./matching.ts";
import { heading, visibleHereWords } from "./wording.ts";

type Over = NonNullable<Question["by"]>;

/** Who answers for it: guidance is watched. */
const ownerOf = (item: Duty) => (item.kind === "guidance" ? item.watcher : item.owner);

const nameOver: Readonly<Record<Over, (item: Duty, lookups: Lookups) => string | undefined>> = {
	board: ({ boardId }, lookups) => lookups.board(boardId)?.name,
	workStream: ({ workStreamId }, lookups) => lookups.name(workStreamId),
	owner: (item, lookups) => lookups.ownerName(ownerOf(item)),
	organisation: (item, lookups) => lookups.ownerBody(ownerOf(item)),
	rag: (item) => (item.kind === "milestone" ? item.report?.rag : undefined),
};
const noneOver: Readonly<Record<Over, string>> = {
	board: "other boards",
	workStream: "in no work stream",
	owner: "without an owner",
	organisation: "of no organisation",
	rag: "not reported",
};
export const wordOver: Readonly<Record<Over, string>> = {
	board: "board",
	workStream: "work stream",
	owner: "owner",
	organisation: "organisation",
	rag: "RAG status",
};

/** As many names as one line holds. */
const mostNames = 12;

type Counting = {
	readonly by: Over;
	readonly lookups: Lookups;
	/** Those that were named are counted though they have none. */
	readonly named?: readonly string[] | undefined;
};

const countsOver = (items: readonly Duty[], { by, lookups, named = [] }: Counting) => {
	const counts = new Map<string, number>(named.map((name) => [name, 0]));
	for (const item of items) {
		const name = nameOver[by](item, lookups) ?? noneOver[by];
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
};

/** "Who has more than 3": what is with those who have so many, and with nobody else. */
export const largeGroups = (
	items: readonly Duty[],
	{ question: { by, fewest = 0, atMost = Number.POSITIVE_INFINITY }, lookups }: Answering,
): readonly Duty[] => {
	if (!by || (fewest === 0 && atMost === Number.POSITIVE_INFINITY)) return items;
	const counts = countsOver(items, { by, lookups });
	return items.filter((item) => {
		const name = nameOver[by](item, lookups);
		const many = counts.get(name ?? "") ?? 0;
		return name !== undefined && fewest <= many && many <= atMost;
	});
};

/** "Who has the fewest": none, where some have none; else as few as anybody has. */
export const asFewest = (items: readonly Duty[], answering: Answering): Question => {
	const { question, lookups } = answering;
	const { by, smallest } = question;
	if (!by || !smallest) return question;
	if (thoseWithNone(items, answering).length > 0) return { ...question, atMost: 0 };
	const fewest = Math.min(...countsOver(items, { by, lookups }).values());
	return { ...question, fewest, atMost: fewest };
};

/** "3 or more", "exactly 1", "no more than 2" */
export const manyWords = ({ fewest, atMost }: Question): string | undefined => {
	if (atMost === undefined) return fewest ? `${fewest} or more` : undefined;
	if (fewest === atMost) return `exactly ${atMost}`;
	return atMost === 0 ? "none" : `no more than ${atMost}`;
};

const all: Readonly<
	Record<Over, (world: World) => readonly { readonly id: string; readonly kind: Subject["kind"] }[]>
> = {
	board: ({ boards }) => boards.filter(({ state }) => state.is !== "ended"),
	workStream: ({ workStreams }) => workStreams.filter(({ ended }) => !ended),
	owner: ({ people }) => people.filter(({ leftOn }) => leftOn === undefined),
	organisation: ({ organisations }) => organisations,
	rag: () => [],
};

/** Those that have none of it: of people, whoever has not left. */
export const thoseWithNone = (
	items: readonly Duty[],
	{ question: { by }, lookups, world }: Answering,
): readonly (Subject & { readonly words: string })[] => {
	if (!by) return [];
	const counts = countsOver(items, { by, lookups });
	return all[by](world)
		.flatMap(({ id, kind }) => {
			const words = lookups.name(id) ?? "";
			return words === "" || counts.has(words) ? [] : [{ id, kind, words }];
		})
		.sort((a, b) => byName(a.words, b.words));
};

const kindOver: Readonly<Partial<Record<Over, Subject["kind"]>>> = {
	board: "board",
	owner: "person",
	organisation: "organisation",
	workStream: "workStream",
};

/** "By board: Prevent delivery team 1, Surveys 2", those with the most first. */
export const countedOver = (
	items: readonly Duty[],
	{ question: { by, subjects }, lookups }: Answering,
): string | undefined => {
	if (!by || items.length === 0) return undefined;
	const of = subjects.filter(({ kind }) => kind === kindOver[by]);
	const named = of.flatMap(({ id }) => lookups.name(id) ?? []);
	const counts = countsOver(items, { by, lookups, named: named.length > 1 ? named : [] });
	const each = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
	const more = each.length > mostNames ? ` and ${each.length - mostNames} more` : "";
	return `By ${wordOver[by]}: ${each.slice(0, mostNames).join(", ")}${more}`;
};

const whose: Readonly<Record<NonNullable<Question["by"]>, string>> = {
	board: "Boards",
	workStream: "Work streams",
	owner: "People",
	organisation: "Organisations",
	rag: "Colours",
};

/** What a hidden board gives them is not shown: nobody is said to have nothing at all. */
export const withNone = (items: readonly Duty[], answering: Answering): Part => {
	const { question } = answering;
	const plain = { ...question, by: undefined, fewest: undefined, atMost: undefined };
	const list = heading({ ...answering, question: plain });
	const what = `${list.charAt(0).toLowerCase()}${list.slice(1)}`;
	const lacks = question.kinds.length > 0 ? "without" : "with nothing";
	const who = `${question.by ? whose[question.by] : "Those"} ${lacks}`;
	const none = thoseWithNone(items, answering);
	return none.length > 0
		? nameList(`${who} ${what}${visibleHereWords}`, none, answering)
		: nothing({ is: "none", says: `${who} ${what}${visibleHereWords}: none` });
};

/** "Fewer than two" is none as well as one. */
export const noneWithWords = (items: readonly Duty[], answering: Answering): string | undefined => {
	const { fewest = 0, atMost = 0 } = answering.question;
	if (atMost === 0 || fewest > 0) return undefined;
	const names = thoseWithNone(items, answering).map(({ words }) => words);
	const more = names.length > 10 ? ` and ${names.length - 10} more` : "";
	return names.length > 0
		? `With none: ${more ? `${names.slice(0, 10).join(", ")}${more}` : listed(names)}`
		: undefined;
};

/** The first day of the month that it falls in. */
const monthOf = (day: PlainDate): PlainDate => plainDate(`${day.slice(0, -2)}01`);

/** As many of those that come after are told. */
const mostTold = 6;

type MonthCounting = {
	readonly what: string;
	readonly of: string | undefined;
	readonly days: readonly (HonestDate | PlainDate | undefined)[];
	readonly notes: readonly string[];
};

/** Where it falls, if all of it falls within one of them. */
const startIn = (when: HonestDate | PlainDate | undefined): PlainDate | undefined => {
	if (when === undefined || typeof when === "string") return when && monthOf(when);
	if (!isDated(when)) return undefined;
	const first = monthOf(when.first);
	return first === monthOf(when.last) ? first : undefined;
};

const each = (counts: readonly (readonly [PlainDate, number])[]): string =>
	counts.map(([start, count]) => `${count} in ${wordMonth(start)}`).join(", ");

/** Where as many of them are level, they are counted, and not named. */
const topWords = (first: readonly (readonly [PlainDate, number])[]): string => {
	const many = first[0]?.[1] ?? 0;
	if (first.length > mostTold) return `${first.length} months with ${many} each.`;
	const names = listed(first.map(([start]) => wordMonth(start)));
	return `${names}: ${many}${first.length > 1 ? " each" : ""}.`;
};

const countedIn = ({ way }: Busiest, { what, of, days, notes }: MonthCounting): Part => {
	const counts = new Map<PlainDate, number>();
	let apart = 0;
	for (const day of days) {
		const start = startIn(day);
		if (start === undefined) apart += 1;
		else counts.set(start, (counts.get(start) ?? 0) + 1);
	}
	const forWhom = of === undefined ? "" : ` for ${of}`;
	const byCount = (a: number, b: number) => (way === "fewest" ? a - b : b - a);
	const inOrder = [...counts].sort(
		([one, a], [other, b]) => byCount(a, b) || (one < other ? -1 : 1),
	);
	const most = inOrder[0]?.[1];
	if (most === undefined)
		return nothing({
			is: "none",
			says: `No ${what}${forWhom}${visibleHereWords} falls in one month`,
		});
	const first = inOrder.filter(([, count]) => count === most);
	const rest = inOrder.filter(([, count]) => count !== most);
	const top = topWords(first);
	const left = rest.length > mostTold ? ` and ${rest.length - mostTold} more` : "";
	const then = rest.length > 0 ? [`Then ${each(rest.slice(0, mostTold))}${left}.`] : [];
	const without = apart > 0 ? [`${apart} within no one month, or without a date.`] : [];
	const fact: Fact = {
		is: "thing",
		name:
			way === "fewest"
				? `Fewest ${what}${forWhom} in a month that has any`
				: `Most ${what}${forWhom} in a month`,
		says: [top, ...then, ...without, ...notes],
	};
	return { ...nothing(), is: "found", facts: [fact] };
};

/** All that are recorded, past and to come, unless a time was said. */
export const busiestForMeetings = (busiest: Busiest, answering: Answering): Part => {
	const boards = boardsAsked(answering);
	const window = answering.question.span && windowOf(answering.question.span);
	const all = distinctOccasions(meetingsAsked(answering, boards)).filter(
		({ state }) => state.is !== "cancelled",
	);
	const days = all.map(({ time }) => (time.is === "fixed" ? time.on : time.when));
	const within = days.filter((day) => {
		if (!window || day === undefined) return true;
		return typeof day === "string"
			? window.first <= day && day <= window.last
			: mayFallWithin(day, window) || !isDated(day);
	});
	const notes = ["What is cancelled is not counted."];
	const of = boardsName(boards, answering) ?? namesOf(boards);
	return countedIn(busiest, { what: "meetings", of, days: within, notes });
};

/** What is open, by when it is due. */
export const busiestForDuties = (busiest: Busiest, answering: Answering): Part => {
	const { question, lookups } = answering;
	const due = inScope(answering).filter((item) => isFitting(item, answering));
	const names = question.subjects.flatMap(({ id }) => lookups.name(id) ?? []);
	const of = question.mine ? "you" : names.length > 0 ? listed(names) : undefined;
	const [kind, ...others] = question.kinds;
	const one = kind && others.length === 0 ? kind : "thing";
	const what = `${one}${one === "guidance" ? "" : "s"} due`;
	return countedIn(busiest, { what, of, days: due.map(dueOf), notes: [] });
};
