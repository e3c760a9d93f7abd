/** "Which month is busiest": meetings, or what falls due, counted over the months, weeks or days that they fall in. */

import { wordMonth } from "../../domain/dates/date-words.ts";
import { type HonestDate, isDated, mayFallWithin } from "../../domain/dates/honest-date.ts";
import { type PlainDate, plainDate } from "../../domain/dates/plain-date.ts";
import { distinctOccasions } from "../../domain/meetings/joint.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Busiest } from "../../domain/questions/count-scope.ts";
import { type Answering, listed, nothing, type Part } from "./answering.ts";
import { visibleHereWords } from "./items-wording.ts";
import { dueOf } from "./lines.ts";
import { windowOf } from "./meeting-times.ts";
import { namesOf } from "./meetings-listed.ts";
import { boardsAsked, boardsName, meetingsAsked } from "./meetings-meant.ts";
import { inScope, isFitting } from "./which-items.ts";

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
