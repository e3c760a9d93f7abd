/** A list counted over boards, work streams, owners, colours or months: those that have the most of it, or none. */
import { wordMonth } from "../../../domain/dates/date-words.ts";
import { type HonestDate, isDated } from "../../../domain/dates/honest-date.ts";
import { type PlainDate, plainDate } from "../../../domain/dates/plain-date.ts";
import { distinctOccasions } from "../../../domain/meetings/joint.ts";
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import type { Busiest } from "../../../domain/questions/count-scope.ts";
import type { Question, Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	byName,
	fewOf,
	found,
	listed,
	namesOf,
	none,
	nothing,
	type Part,
	thing,
} from "../answering.ts";
import { boardsAsked, boardsName, meetingsAsked } from "../meetings/scope.ts";
import { isDayWithin, mayBeWithin } from "../meetings/times.ts";
import { nameList } from "../thread/pages.ts";
import type { World } from "../understanding.ts";
import type { Lookups } from "../world.ts";
import { dimensionWord } from "./filters.ts";
import { type Duty, dueOf } from "./lines.ts";
import { inScope, isFitting } from "./matching.ts";
import { heading, visibleHereWords } from "./wording.ts";

type Duties = readonly Duty[];

/** What a list can be counted over. */
type Dimension = {
	readonly plural: string;
	readonly kind?: Subject["kind"];
	readonly nameOf: (item: Duty, lookups: Lookups) => string | undefined;
	/** What is in no such group. */
	readonly others: string;
	readonly all: (world: World) => readonly Subject[];
};

const dimensions: Readonly<Record<NonNullable<Question["by"]>, Dimension>> = {
	board: {
		...{ plural: "Boards", kind: "board", others: "other boards" },
		nameOf: ({ boardId }, lookups) => lookups.board(boardId)?.name,
		all: ({ boards }) => boards.filter(({ state }) => state.is !== "ended"),
	},
	workStream: {
		...{ plural: "Work streams", kind: "workStream" },
		others: "in no work stream",
		nameOf: ({ workStreamId }, lookups) => lookups.name(workStreamId),
		all: ({ workStreams }) => workStreams.filter(({ ended }) => !ended),
	},
	owner: {
		...{ plural: "People", kind: "person", others: "without an owner" },
		nameOf: (item, lookups) => lookups.ownerName(answerableFor(item)),
		// Of people, whoever has not left.
		all: ({ people }) => people.filter(({ leftOn }) => leftOn === undefined),
	},
	organisation: {
		...{ plural: "Organisations", kind: "organisation" },
		others: "of no organisation",
		nameOf: (item, lookups) => lookups.ownerBody(answerableFor(item)),
		all: ({ organisations }) => organisations,
	},
	rag: {
		...{ plural: "Colours", others: "not reported" },
		nameOf: (item) => (item.kind === "milestone" ? item.report?.rag : undefined),
		all: () => [],
	},
};

/** Those that were named are counted though they have none. */
const countsOver = (
	items: Duties,
	{ nameOf, others }: Dimension,
	{ lookups, named = [] }: { readonly lookups: Lookups; readonly named?: readonly string[] },
): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>(named.map((name) => [name, 0]));
	for (const item of items) {
		const name = nameOf(item, lookups) ?? others;
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
};

/** "Who has more than 3": what is with those who have so many, and with nobody else. */
export const largeGroups = (items: Duties, { question, lookups }: Answering): Duties => {
	const { by, fewest = 0, atMost = Number.POSITIVE_INFINITY } = question;
	if (!by || (fewest === 0 && atMost === Number.POSITIVE_INFINITY)) return items;
	const counts = countsOver(items, dimensions[by], { lookups });
	return items.filter((item) => {
		const name = dimensions[by].nameOf(item, lookups);
		const many = counts.get(name ?? "") ?? 0;
		return name !== undefined && fewest <= many && many <= atMost;
	});
};

/** Those that have none of it. */
const thoseWithNone = (items: Duties, { question: { by }, lookups, world }: Answering) => {
	if (!by) return [];
	const counts = countsOver(items, dimensions[by], { lookups });
	return dimensions[by]
		.all(world)
		.flatMap(({ id, kind }) => {
			const words = lookups.name(id) ?? "";
			return words === "" || counts.has(words) ? [] : [{ id, kind, words }];
		})
		.sort((a, b) => byName(a.words, b.words));
};

/** "Who has the fewest": none, where some have none; else as few as anybody has. */
export const asFewest = (items: Duties, answering: Answering): Question => {
	const { question, lookups } = answering;
	const { by, smallest } = question;
	if (!by || !smallest) return question;
	if (thoseWithNone(items, answering).length > 0) return { ...question, atMost: 0 };
	const fewest = Math.min(...countsOver(items, dimensions[by], { lookups }).values());
	return { ...question, fewest, atMost: fewest };
};

/** As many names as one line holds. */
const mostNames = 12;

/** "By board: Prevent delivery team 1, Surveys 2", those with the most first. */
export const countedOver = (items: Duties, answering: Answering): string | undefined => {
	const { question, lookups } = answering;
	const { by, subjects } = question;
	if (!by || items.length === 0) return undefined;
	const of = subjects.filter(({ kind }) => kind === dimensions[by].kind).map(({ id }) => id);
	const named = of.length > 1 ? namesOf(of, answering) : [];
	const counts = countsOver(items, dimensions[by], { lookups, named });
	const each = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
	return `By ${dimensionWord(by)}: ${fewOf(each, mostNames)}`;
};

/** What a hidden board gives them is not shown: nobody is said to have nothing at all. */
export const withNone = (items: Duties, answering: Answering): Part => {
	const { question } = answering;
	const plain = { ...question, by: undefined, fewest: undefined, atMost: undefined };
	const list = heading({ ...answering, question: plain });
	const what = `${list.charAt(0).toLowerCase()}${list.slice(1)}${visibleHereWords}`;
	const whose = question.by ? dimensions[question.by].plural : "Those";
	const who = `${whose} ${question.kinds.length > 0 ? "without" : "with nothing"} ${what}`;
	const rows = thoseWithNone(items, answering);
	return rows.length > 0 ? nameList(who, rows, answering) : nothing(none(`${who}: none`));
};

/** As many of the months that come after are told. */
const mostTold = 6;

type When = HonestDate | PlainDate | undefined;
type Counting = {
	readonly what: string;
	readonly of?: string | undefined;
	readonly days: readonly When[];
	readonly notes: readonly string[];
};

/** The first day of the month that it falls in, if all of it falls within one. */
const monthOf = (when: When): PlainDate | undefined => {
	const startOf = (day: PlainDate) => plainDate(`${day.slice(0, -2)}01`);
	if (when === undefined || typeof when === "string") return when && startOf(when);
	if (!isDated(when)) return undefined;
	const first = startOf(when.first);
	return first === startOf(when.last) ? first : undefined;
};

type Month = readonly [PlainDate, number];

/** Where as many of them are level, they are counted, and not named. */
const topWords = (first: readonly Month[], many: number): string => {
	if (first.length > mostTold) return `${first.length} months with ${many} each.`;
	const names = listed(first.map(([start]) => wordMonth(start)));
	return `${names}: ${many}${first.length > 1 ? " each" : ""}.`;
};

const countedByMonth = ({ way }: Busiest, { what, of, days, notes }: Counting): Part => {
	const months = days.map(monthOf);
	const counts = new Map<PlainDate, number>();
	for (const month of months) if (month) counts.set(month, (counts.get(month) ?? 0) + 1);
	const turn = way === "fewest" ? 1 : -1;
	const inOrder = [...counts].sort(
		([one, a], [other, b]) => turn * (a - b) || (one < other ? -1 : 1),
	);
	const many = inOrder[0]?.[1];
	const whose = `${what}${of ? ` for ${of}` : ""}`;
	if (many === undefined) return nothing(none(`No ${whose}${visibleHereWords} falls in one month`));
	const first = inOrder.filter(([, count]) => count === many);
	const rest = inOrder.slice(first.length);
	const each = rest.map(([start, count]) => `${count} in ${wordMonth(start)}`);
	const apart = months.filter((month) => month === undefined).length;
	const name =
		way === "fewest" ? `Fewest ${whose} in a month that has any` : `Most ${whose} in a month`;
	const says = [
		topWords(first, many),
		...(rest.length > 0 ? [`Then ${fewOf(each, mostTold)}.`] : []),
		...(apart > 0 ? [`${apart} within no one month, or without a date.`] : []),
		...notes,
	];
	return found([thing(name, says)], []);
};

/** All that are recorded, past and to come, unless a time was said. */
export const busiestForMeetings = (busiest: Busiest, answering: Answering): Part => {
	const boards = boardsAsked(answering);
	const { span } = answering.question;
	const days = distinctOccasions(meetingsAsked(answering, boards))
		.filter(({ state }) => state.is !== "cancelled")
		.map(({ time }) => (time.is === "fixed" ? time.on : time.when))
		.filter((day) => {
			if (!span) return true;
			return typeof day === "string"
				? isDayWithin(day, span)
				: mayBeWithin(day, span) || !isDated(day);
		});
	const notes = ["What is cancelled is not counted."];
	const of = boardsName(boards, answering);
	return countedByMonth(busiest, { what: "meetings", of, days, notes });
};

/** What is open, by when it is due. */
export const busiestForDuties = (busiest: Busiest, answering: Answering): Part => {
	const { subjects, mine, kinds } = answering.question;
	const due = inScope(answering).filter((item) => isFitting(item, answering));
	const of = mine ? "you" : listed(subjects.flatMap(({ id }) => answering.lookups.name(id) ?? []));
	const [kind, ...others] = kinds;
	const one = kind && others.length === 0 ? kind : "thing";
	const what = `${one}${one === "guidance" ? "" : "s"} due`;
	return countedByMonth(busiest, { what, of, days: due.map(dueOf), notes: [] });
};
